import type { TestCase } from '../report.ts';

const RETRIES = ['rerunFailure', 'rerunError', 'flakyFailure', 'flakyError'];
const OUTPUT = ['system-out', 'system-err', 'properties'];
const VERDICTS = ['failure', 'error', 'skipped'];

/**
 * Which elements each element may hold; the root stands under the empty name. What is not listed is no part of any
 * dialect that we read. It is refused and not passed over: it could be a `failure` with a broken letter.
 */
const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    '': ['testsuites', 'testsuite'],
    testsuites: ['testsuite', 'testcase', ...VERDICTS, ...OUTPUT],
    testsuite: ['testsuite', 'testcase', ...VERDICTS, ...OUTPUT],
    testcase: [...VERDICTS, ...OUTPUT, ...RETRIES],
    properties: ['property'],
    // Maven's: what earlier tries of a test said. The test's own verdict stands beside them.
    ...Object.fromEntries(RETRIES.map((name) => [name, ['stackTrace', 'system-out', 'system-err']])),
  }).map(([name, children]) => [name, new Set(children)]),
);

const WITHOUT_TEXT: ReadonlySet<string> = new Set(['testsuites', 'testsuite', 'testcase', 'properties']);

export const VERDICT_ELEMENTS: ReadonlyMap<string, 'failed' | 'errored' | 'skipped'> = new Map([
  ['failure', 'failed'],
  ['error', 'errored'],
  ['skipped', 'skipped'],
]);

export function mayHold(parent: string, child: string): boolean {
  return CHILDREN.get(parent)?.has(child) ?? false;
}

export function mayHoldText(element: string): boolean {
  return !WITHOUT_TEXT.has(element);
}

/** The words of `status` and `result` attributes (googletest's `run` and `completed` tell only that it ran). */
const STATUSES: ReadonlyMap<string, TestCase['outcome']> = new Map([
  ...['passed', 'pass', 'success', 'successful', 'succeeded', 'ok', 'run', 'completed'].map(
    (word) => [word, 'passed'] as const,
  ),
  ...['failed', 'failure', 'fail'].map((word) => [word, 'failed'] as const),
  ...['error', 'errored', 'broken', 'aborted'].map((word) => [word, 'errored'] as const),
  ...['skipped', 'skip', 'disabled', 'ignored', 'pending', 'notrun', 'not run', 'suppressed'].map(
    (word) => [word, 'skipped'] as const,
  ),
]);

/** `null` for a word that no dialect has. */
export function outcomeOfStatus(status: string): TestCase['outcome'] | null {
  return STATUSES.get(status.trim().toLowerCase()) ?? null;
}

const SEVERITY = { passed: 0, skipped: 1, failed: 2, errored: 3 } as const;

export function worseOutcome(one: TestCase['outcome'], other: TestCase['outcome']): TestCase['outcome'] {
  return SEVERITY[one] >= SEVERITY[other] ? one : other;
}
