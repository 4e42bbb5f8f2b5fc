import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { checkDockerfile } from '../../../src/dockerfile/check.ts';
import { dockerfileName } from '../../../src/dockerfile/dockerfile.ts';

const check = (text: string, args: readonly string[] = [], target: string | null = null): readonly string[] =>
  checkDockerfile(text, { args: args.map((name) => [name, 'x']), target }).map(
    ({ level, message, line }) => `${level} ${line ?? '-'} ${message}`,
  );

describe('a Dockerfile that is only read', () => {
  const text = 'ARG BASE=x\nFROM $BASE AS Build\nARG NAME\nFROM scratch\n';
  test('may be well', () => {
    for (const target of [null, 'build', 'BUILD', '0', '1'])
      assert.deepEqual(check(text, ['BASE', 'NAME'], target), []);
    assert.deepEqual(check(text, ['HTTP_PROXY', 'no_proxy', 'BUILDKIT_INLINE_CACHE', 'SOURCE_DATE_EPOCH']), []);
  });
  test('cannot be read: with the line', () => {
    const [complaint = '', ...more] = check('FROM x\nRUNN y\n');
    assert.match(complaint, /^error 2 /);
    assert.deepEqual(more, []);
  });
  test('lacks a target', () => {
    assert.deepEqual(check(text, [], 'buld'), ['error - The Dockerfile has no stage "buld". Did you mean build?']);
    assert.deepEqual(check(text, [], '2'), ['error - The Dockerfile has no stage "2".']);
  });
  test('lacks an argument', () => {
    const message = 'The Dockerfile declares no ARG "NAMES", so its value is used nowhere. Did you mean NAME?';
    assert.deepEqual(check(text, ['NAMES']), [`warning - ${message}`]);
  });
  test('of another language is left to its frontend', () => {
    assert.deepEqual(check('# syntax=acme/other:1\nanything\n', ['X'], 'y'), []);
  });
});

describe('the name of an image', () => {
  const names: readonly (readonly [path: string, name: string])[] = [
    ['/w/web/Dockerfile', 'web'],
    ['/w/Dockerfile', 'w'],
    ['/w/Dockerfile.web', 'web'],
    ['/w/x/web.Dockerfile', 'web'],
    ['/w/x/web.dockerfile', 'web'],
    ['/w/x/Containerfile', 'x'],
    ['/w/x/build', 'build'],
    ['/Dockerfile', 'image'],
  ];
  for (const [path, name] of names) test(`${path}: ${name}`, () => assert.equal(dockerfileName(path), name));
});
