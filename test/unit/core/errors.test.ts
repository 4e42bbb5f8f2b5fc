import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { codeOf, CommandError, describeError, messageOf, UserError } from '../../../src/core/errors.ts';
import { nearestName } from '../../../src/core/text/wording.ts';

describe('CommandError', () => {
  const cases: readonly (readonly [output: string, told: string])[] = [
    ['one\nError: no such image\nbye\n', 'Error: no such image'],
    ['first error\nlast error\n', 'last error'],
    ['permission denied\nusage', 'permission denied'],
    ['one\ntwo\n\n  \n', 'two'],
    ['  indented failure  \n', 'indented failure'],
    ['', 'no output'],
  ];
  for (const [output, told] of cases) {
    test(`quotes the line that matters of ${JSON.stringify(output)}`, () => {
      const error = new CommandError('docker pull', 7, output);
      assert.equal(error.message, `docker pull failed with exit code 7: ${told}`);
      assert.equal(error.output, output);
    });
  }

  test('says so when there is no exit code', () => {
    assert.equal(new CommandError('x', null, '').message, 'x failed with exit code none: no output');
  });
});

describe('describeError', () => {
  test('shows mistakes and commands without a stack, bugs with one', () => {
    assert.equal(describeError(new UserError('Mend it.')), 'Mend it.');
    assert.equal(describeError(new CommandError('x', 1, 'boom')), 'x failed with exit code 1: boom');
    assert.match(describeError(new TypeError('odd')), /^This is a bug in Bakehouse, .*TypeError: odd\n +at /s);
    assert.equal(describeError('odd'), 'This is a bug in Bakehouse, please report it: odd');
  });
});

describe('what was thrown', () => {
  test('has a message', () =>
    assert.deepEqual([new Error('a'), 'b', undefined].map(messageOf), ['a', 'b', 'undefined']));

  test('has a code, or none', () => {
    const thrown = [Object.assign(new Error('x'), { code: 'ENOENT' }), { code: 5 }, new Error('x'), null, 'ENOENT'];
    assert.deepEqual(thrown.map(codeOf), ['ENOENT', undefined, undefined, undefined, undefined]);
  });
});

describe('nearestName', () => {
  const names = ['docker.web', 'docker.db', 'amazon-ebs.web'];
  const cases: readonly (readonly [given: string, names: readonly string[], nearest: string | undefined])[] = [
    ['docker.wbe', names, 'docker.web'],
    ['DOCKER.DB', names, 'docker.db'],
    ['amazon-eb.web', names, 'amazon-ebs.web'],
    ['qemu.iso', names, undefined],
    ['a', ['b'], 'b'],
    ['abcdef', ['uvwxyz'], undefined],
    ['', ['ab'], 'ab'],
    ['x', [], undefined],
  ];
  for (const [given, among, nearest] of cases) {
    test(`of ${JSON.stringify(given)} is ${nearest ?? 'none'}`, () => assert.equal(nearestName(given, among), nearest));
  }
});
