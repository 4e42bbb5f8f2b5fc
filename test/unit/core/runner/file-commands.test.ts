import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import { createActionsHost } from '../../../../src/core/runner/actions-host.ts';
import { appendPair, appendText, inputOf, stateOf } from '../../../../src/core/runner/file-commands.ts';
import { readPairs } from '../../../support/runner/key-value-file.ts';

/** A host takes over the stream that it is given; this process' own is that of all tests. */
const silent = { write: () => true };

describe("the runner's files", () => {
  let folder = '';
  let file = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bakehouse-file-commands-'));
    file = join(folder, 'commands');
  });
  after(() => rm(folder, { recursive: true }));
  beforeEach(() => writeFileSync(file, ''));
  const pairs = (): readonly (readonly [string, string])[] => [...readPairs(readFileSync(file, 'utf8'))];

  test('hold what was written under its name, whatever it looks like', () => {
    const values = [
      '',
      'plain',
      '  spaces ',
      'two\nlines\n',
      'a<<b\nc\nb\nnext=1',
      'ghadelimiter_1',
      'ünï=%0A::error::',
      '\n',
    ];
    values.forEach((value, index) => appendPair({ GITHUB_OUTPUT: file }, 'GITHUB_OUTPUT', `n-${index}`, value));
    assert.deepEqual(
      pairs(),
      values.map((value, index) => [`n-${index}`, value]),
    );
  });

  test('end each value by a text of its own', () => {
    appendPair({ GITHUB_ENV: file }, 'GITHUB_ENV', 'A', 'x');
    const [, end = ''] = /^A<<(.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    appendPair({ GITHUB_ENV: file }, 'GITHUB_ENV', 'B', `x\n${end}\nEVIL=1`);
    assert.deepEqual(pairs(), [
      ['A', 'x'],
      ['B', `x\n${end}\nEVIL=1`],
    ]);
  });

  for (const name of ['', 'a\nb', 'a\rb', 'a=b', 'a<<b']) {
    test(`take no name such as ${JSON.stringify(name)}`, () => {
      assert.throws(() => appendPair({ GITHUB_STATE: file }, 'GITHUB_STATE', name, 'x'), /cannot name a value/);
      assert.equal(readFileSync(file, 'utf8'), '');
    });
  }

  test('must be named, and there: the runner reads no other', () => {
    assert.throws(() => appendText({}, 'GITHUB_PATH', 'x\n'), /GITHUB_PATH is not set/);
    const gone = join(folder, 'gone');
    assert.throws(() => appendText({ GITHUB_PATH: gone }, 'GITHUB_PATH', 'x\n'), /is gone: .*gone$/);
  });

  test('give the host what later steps see', async () => {
    const environment = {
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: file,
      GITHUB_STATE: file,
      GITHUB_ENV: file,
      INPUT_A_NAME: ' as given\n',
      STATE_made: 'before',
    };
    const host = createActionsHost(environment, silent);
    assert.deepEqual([host.input('a name'), host.input('other'), host.state('made')], [' as given\n', '', 'before']);
    host.output('leg', 'web');
    host.saveState('made', 'now');
    const variable = `BAKEHOUSE_TEST_${process.pid}`;
    try {
      host.exportVariable(variable, 'one');
      assert.equal(process.env[variable], 'one');
    } finally {
      delete process.env[variable];
    }
    assert.deepEqual(pairs(), [
      ['leg', 'web'],
      ['made', 'now'],
      [variable, 'one'],
    ]);
  });

  test('put a folder first on PATH, of this step too', () => {
    const before = process.env['PATH'];
    try {
      createActionsHost({ RUNNER_TEMP: folder, GITHUB_PATH: file }, silent).addPath('/opt/one');
      assert.equal(process.env['PATH']?.startsWith('/opt/one:'), true);
    } finally {
      process.env['PATH'] = before;
    }
    assert.equal(readFileSync(file, 'utf8'), '/opt/one\n');
  });

  test('hold each part of a summary once', async () => {
    const host = createActionsHost({ RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: file }, silent);
    await host.summary('# One\n');
    await host.summary('two');
    assert.equal(readFileSync(file, 'utf8'), '# One\n\ntwo\n\n');
  });
});

test('an input is found by its name in capitals, a state by its own', () => {
  assert.equal(inputOf({ 'INPUT_KEEP-IMAGE': 'x' }, 'keep-image'), 'x');
  assert.equal(inputOf({}, 'keep-image'), '');
  assert.equal(stateOf({ STATE_Journal: 'x' }, 'Journal'), 'x');
  assert.equal(stateOf({}, 'Journal'), '');
});
