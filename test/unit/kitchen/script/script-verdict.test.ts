import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeScript, type ScriptEnding } from '../../../../src/kitchen/script/script-verdict.ts';
import type { ReportSum } from '../../../../src/kitchen/script/script-reports.ts';

const ended: ScriptEnding = {
  exitCode: 0,
  timedOut: false,
  timeoutMinutes: 5,
  isCancelled: false,
  tail: [],
  trouble: null,
};

function sumOf(passed: number, failed: number, errored: number, problems: readonly string[] = []): ReportSum {
  return { counts: { passed, failed, errored, skipped: 0 }, cases: [], problems };
}

describe('judgeScript', () => {
  const cases: readonly {
    readonly name: string;
    readonly ending?: Partial<ScriptEnding>;
    readonly sum: ReportSum;
    readonly failure: string | null;
    readonly problems: number;
  }[] = [
    { name: 'all green', sum: sumOf(3, 0, 0), failure: null, problems: 0 },
    { name: 'no tests, left to the gate', sum: sumOf(0, 0, 0), failure: null, problems: 0 },
    {
      name: 'a failed test under exit code 0',
      sum: sumOf(3, 1, 0),
      failure: 'test: 1 of 4 tests failed.',
      problems: 0,
    },
    {
      name: 'an error under exit code 1',
      ending: { exitCode: 1 },
      sum: sumOf(3, 0, 1),
      failure: 'test: 1 of 4 tests failed.',
      problems: 0,
    },
    {
      name: 'green tests under exit code 1',
      ending: { exitCode: 1, tail: ['said'] },
      sum: sumOf(3, 0, 0),
      failure: 'test: The script ended with exit code 1, though no test of its reports failed. It last said: said',
      problems: 1,
    },
    {
      name: 'no report under exit code 4',
      ending: { exitCode: 4 },
      sum: sumOf(0, 0, 0, ['The script wrote no report "r".']),
      failure: 'test: The script ended with exit code 4, and no test was reported.',
      problems: 2,
    },
    {
      name: 'no report under exit code 0',
      sum: sumOf(0, 0, 0, ['No report.']),
      failure: 'config: No report.',
      problems: 1,
    },
    {
      name: 'not to be found',
      ending: { exitCode: 127, tail: ['sh: 1: nope: not found'] },
      sum: sumOf(0, 0, 0, ['No report.']),
      failure: 'config: The script cannot be run (exit code 127). It last said: sh: 1: nope: not found',
      problems: 2,
    },
    {
      name: 'no licence',
      ending: { exitCode: 172, tail: ['ERROR: Chef InSpec cannot execute without accepting the license', ''] },
      sum: sumOf(0, 0, 0),
      failure: 'licence: ERROR: Chef InSpec cannot execute without accepting the license Set the input "chef-license" where its terms are accepted.', // prettier-ignore
      problems: 1,
    },
    {
      name: 'its subject gone under green tests',
      ending: { trouble: 'The container x was removed while the script ran.' },
      sum: sumOf(3, 0, 0),
      failure: 'infrastructure: The container x was removed while the script ran.',
      problems: 1,
    },
    {
      name: 'too long',
      ending: { exitCode: 143, timedOut: true },
      sum: sumOf(3, 0, 0),
      failure: 'test: The script took longer than the time for verify (5 min).',
      problems: 1,
    },
    {
      name: 'too long, with an end of its own that looks well',
      ending: { exitCode: 0, timedOut: true },
      sum: sumOf(3, 0, 0),
      failure: 'test: The script took longer than the time for verify (5 min).',
      problems: 1,
    },
    {
      name: 'cancelled, whatever else',
      ending: { exitCode: undefined, isCancelled: true, trouble: 'gone' },
      sum: sumOf(0, 0, 0),
      failure: 'cancelled: The run was cancelled while the script ran.',
      problems: 0,
    },
    {
      name: 'left on a terminal without an exit code',
      ending: { exitCode: undefined },
      sum: sumOf(1, 0, 0),
      failure: 'test: The script ended with exit code none, though no test of its reports failed.',
      problems: 1,
    },
  ];
  for (const { name, ending, sum, failure, problems } of cases) {
    it(name, () => {
      const verdict = judgeScript({ ...ended, ...ending }, sum);
      const told = verdict.failure === null ? null : `${verdict.failure.class}: ${verdict.failure.message}`;
      assert.equal(told, failure);
      assert.equal(verdict.problems.length, problems, verdict.problems.join('\n'));
    });
  }
});
