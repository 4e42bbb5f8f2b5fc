import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readText, tally } from './read-text.ts';

interface Case {
  readonly title: string;
  readonly lines: readonly string[];
  readonly tally: string;
  readonly names?: readonly string[];
  readonly message?: string;
}

const CASES: readonly Case[] = [
  { title: 'the plan at the end', lines: ['ok 1 a', 'ok 2 b', '1..2'], tally: '2 passed' },
  {
    title: 'no numbers',
    lines: ['1..2', 'ok', 'not ok - b'],
    tally: '1 passed, 1 failed',
    names: ['b', '(test without a number)'],
  },
  { title: 'any order', lines: ['1..3', 'ok 3', 'ok 1', 'ok 2'], tally: '3 passed' },
  { title: 'a test twice', lines: ['1..2', 'ok 1', 'ok 1'], tally: '2 passed, malformed, truncated' },
  { title: 'too few', lines: ['1..3', 'ok 1', 'ok 2'], tally: '2 passed, truncated' },
  { title: 'too many', lines: ['1..1', 'ok 1', 'ok 2'], tally: '2 passed, malformed' },
  { title: 'no plan', lines: ['ok 1', 'ok 2'], tally: '2 passed, truncated' },
  { title: 'two plans', lines: ['1..1', 'ok 1', '1..1'], tally: '1 passed, malformed' },
  { title: 'a number beyond the plan', lines: ['1..2', 'ok 1', 'ok 7'], tally: '2 passed, malformed' },
  { title: 'no tests', lines: ['1..0'], tally: '' },
  {
    title: 'all skipped',
    lines: ['1..0 # SKIP no docker'],
    tally: '1 skipped',
    names: ['(skipped as a whole)'],
    message: 'no docker',
  },
  {
    title: 'a skip wins over not ok',
    lines: ['1..2', 'not ok 1 a # SKIP why', 'ok 2 b # skipped'],
    tally: '2 skipped',
    message: 'why',
  },
  { title: 'to do', lines: ['1..2', 'not ok 1 a # TODO later', 'ok 2 b # todo'], tally: '2 skipped' },
  ...['page/#skip-link gets focus', 'jumps to # skip-link', 'a#SKIP b', 'a # b # TODO c', '# skipped'].map((name) => ({
    title: `what is no directive fails: ${name}`,
    lines: ['1..2', 'ok 1 a', `not ok 2 - ${name}`],
    tally: '1 passed, 1 failed',
    names: [name, 'a'],
  })),
  {
    title: 'a directive ends after its word, and stands after a blank',
    lines: [
      '1..6',
      'not ok 1 # TODO',
      'not ok 2 # SKIP: why',
      'not ok 3 a #skip',
      'not ok 4 a\t#\tTodo\tb',
      'not ok 5 #SKIP(b)',
      'not ok 6 a \\# b # todo',
    ],
    tally: '6 skipped',
    names: ['(test 1)', '(test 2)', 'a', 'a', '(test 5)', 'a # b'],
  },
  {
    title: 'of a test that is ok, less than a directive is one, too: it does not pass',
    lines: ['1..3', 'ok 1 a # skipped: no docker', 'ok 2 a # b # TODO c', 'ok 3 page/#skip-link gets focus'],
    tally: '1 passed, 2 skipped',
  },
  { title: 'the plan between the tests', lines: ['ok 1', '1..2', 'ok 2'], tally: '2 passed, malformed' },
  {
    title: 'an escaped mark is part of the name',
    lines: ['1..1', 'not ok 1 a \\# SKIP b'],
    tally: '1 failed',
    names: ['a # SKIP b'],
  },
  {
    title: 'a number sign alone is part of the name',
    lines: ['1..1', 'ok 1 issue #12 skip'],
    tally: '1 passed',
    names: ['issue #12 skip'],
  },
  { title: 'bail out', lines: ['1..9', 'ok 1', 'Bail out! no disk'], tally: '1 passed, aborted' },
  { title: 'bats with times', lines: ['1..1', 'ok 1 nginx runs in 31ms'], tally: '1 passed', names: ['nginx runs'] },
  {
    title: 'output in between',
    lines: ['hello', '1..1', 'not okay', 'okay', '  not ok 2', 'ok 1', '::error::x'],
    tally: '1 passed',
  },
  {
    title: "YAML's lines are no tests",
    lines: ['1..1', 'not ok 1 a', '  ---', '  not ok 2', '1..7', '  ...'],
    tally: '1 failed',
  },
  { title: 'YAML without an end', lines: ['1..1', 'ok 1 a', '  ---', '  x: 1'], tally: '1 passed, truncated' },
  {
    title: "Test Kitchen's prefix",
    lines: [
      '-----> Verifying <web-debian-12>...',
      ...['1..2', 'ok 1 a', 'not ok 2 b', '# (in test file x.bats, line 7)'].map((line) => `       ${line}`),
      '       Finished verifying <web-debian-12> (0m0.1s).',
    ],
    tally: '1 passed, 1 failed',
    message: '(in test file x.bats, line 7)',
  },
  {
    title: 'subtests count, the line that sums them up does not',
    lines: [
      'TAP version 14',
      '# Subtest: a',
      '    ok 1 - x',
      '    not ok 2 - y',
      '    1..2',
      'not ok 1 - a',
      'ok 2 - b',
      '1..2',
    ],
    tally: '2 passed, 1 failed',
    names: ['a › y', 'a › x', 'b'],
  },
  {
    title: 'a subtest whose own tests pass may still fail',
    lines: ['TAP version 14', '# Subtest: a', '    ok 1 - x', '    1..1', 'not ok 1 - a', '1..1'],
    tally: '1 passed, 1 failed',
  },
  {
    title: "Perl's subtests are named within",
    lines: ['    # Subtest: a', '    ok 1 - x', '    1..1', 'ok 1 - a', '1..1'],
    tally: '1 passed',
    names: ['a › x'],
  },
  {
    title: 'a subtest without a plan',
    lines: ['TAP version 14', '# Subtest: a', '    ok 1 - x', 'ok 1 - a', '1..1'],
    tally: '1 passed, truncated',
  },
  {
    title: 'nothing after a subtest',
    lines: ['TAP version 14', '1..1', '# Subtest: a', '    ok 1 - x', '    1..1'],
    tally: '1 passed, truncated, truncated',
  },
  {
    title: "node's own reporter",
    lines: [
      'TAP version 13',
      '# Subtest: s',
      '    # Subtest: t',
      '    not ok 1 - t',
      '      ---',
      "      location: '/w/t.test.js:3:5'",
      '      duration_ms: 1.5',
      '      ...',
      '    1..1',
      'not ok 1 - s',
      '  ---',
      '  duration_ms: 3',
      '  ...',
      '1..1',
      '# tests 1',
    ],
    tally: '1 failed',
    names: ['s › t'],
  },
  { title: 'a NUL', lines: ['1..1', 'ok 1 \0'], tally: 'malformed' },
  {
    title: 'a name with commands',
    lines: ['1..1', 'not ok 1 \u001b[31m##[error]x\u001b[0m\u0007 <b>'],
    tally: '1 failed',
    names: ['##[error]x <b>'],
  },
];

describe('TAP', () => {
  for (const { title, lines, tally: counted, names, message } of CASES) {
    test(title, async () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const report = await readText(lines.map((line) => line + lineEnd).join(''));
        assert.equal(tally(report), counted, JSON.stringify(report.problems));
        assert.equal(report.format, 'tap');
        if (names !== undefined)
          assert.deepEqual(
            report.cases.map(({ name }) => name),
            names,
          );
        if (message !== undefined) assert.equal(report.cases[0]?.message, message);
      }
    });
  }

  test('a last line without its end may lack a directive', async () => {
    assert.equal(tally(await readText('1..1\nok 1 a # sk')), '1 passed, truncated');
  });

  test('where and how long', async () => {
    const report = await readText(
      "TAP version 13\n1..1\nnot ok 1 - t\n  ---\n  location: '/w/t.test.js:3:5'\n  duration_ms: 1500\n  ...\n",
    );
    assert.deepEqual(
      report.cases.map(({ file, line, seconds }) => [file, line, seconds]),
      [['/w/t.test.js', 3, 1.5]],
    );
  });

  test('a test that is too long to be read whole is refused, output is not', async () => {
    const long = 'x'.repeat(200_000);
    assert.equal(tally(await readText(`1..1\nok 1 ${long} # SKIP\n`)), 'refused');
    assert.equal(tally(await readText(`1..1\n${long}\nok 1\n# ${long}\n`)), '1 passed');
  });

  test('bytes that are not UTF-8 are somebody’s output', async () => {
    assert.equal(tally(await readText(Buffer.from('1..1\n# caf\xe9\nok 1 caf\xe9\n', 'latin1'))), '1 passed');
  });
});
