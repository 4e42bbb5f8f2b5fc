// @ts-check
// A reporter for node:test that writes what the runner tells and counts, one JSON object a line, in the order in which
// things happen.
import { inspect } from 'node:util';

/**
 * @typedef {{ kind: 'begun', id: number, file: string, name: string }} Begun
 * @typedef {'passed' | 'failed' | 'cancelled' | 'skipped' | 'todo'} Outcome
 *
 * @typedef {object} Ended a test, or a suite that failed by itself
 * @property {'ended'} kind
 * @property {number} id
 * @property {string} file
 * @property {string} name with those of the suites and tests around it
 * @property {Outcome} outcome
 * @property {boolean} isSuite
 * @property {boolean} isTop whether it stands in nothing else of its file
 * @property {number} milliseconds
 * @property {string} [reason] why it was skipped or is to do, or the first line of what it failed with
 * @property {string} [detail] all of what it failed with
 *
 * @typedef {{ kind: 'with', text: string }} With a real part that a test ran with
 * @typedef {{ kind: 'figure', file: string, text: string }} Figure what a test measured, for people
 * @typedef {Begun | Ended | With | Figure} TestEvent
 */

/**
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 * @returns {AsyncGenerator<string>}
 */
export default async function* events(source) {
  /** @type {Map<number, string>} */
  const names = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:enqueue') {
      const { testId, parentId } = identity(data);
      const around = names.get(parentId);
      names.set(testId, around === undefined ? data.name : `${around} > ${data.name}`);
    } else if (type === 'test:dequeue') {
      const { testId } = identity(data);
      yield line({ kind: 'begun', id: testId, file: data.file ?? '', name: names.get(testId) ?? data.name });
    } else if (type === 'test:complete') {
      yield line(ended(data, names.get(identity(data).testId) ?? data.name));
    } else if (type === 'test:diagnostic') {
      const told = diagnosed(data);
      if (told !== undefined) yield line(told);
    }
  }
}

/**
 * What a test says by `t.diagnostic`, where its first word says what it is; node says things of its own as well.
 * @param {Extract<import('node:test/reporters').TestEvent, { type: 'test:diagnostic' }>['data']} data
 * @returns {With | Figure | undefined}
 */
function diagnosed({ message, file = '' }) {
  const [, word, text = ''] = /^(with|figure:) (.*)$/s.exec(message) ?? [];
  if (word === undefined) return undefined;
  return word === 'with' ? { kind: 'with', text } : { kind: 'figure', file, text };
}

/**
 * Node tells tests apart by number; its types do not know that yet.
 * @param {object} data
 * @returns {{ testId: number, parentId: number }}
 */
function identity(data) {
  const number = (/** @type {unknown} */ value) => (typeof value === 'number' ? value : -1);
  return {
    testId: number('testId' in data ? data.testId : undefined),
    parentId: number('parentId' in data ? data.parentId : undefined),
  };
}

/**
 * @param {Extract<import('node:test/reporters').TestEvent, { type: 'test:complete' }>['data']} data
 * @param {string} name
 * @returns {Ended}
 */
function ended(data, name) {
  const { details, skip, todo } = data;
  const error = details.passed ? undefined : details.error;
  const outcome = outcomeOf(data);
  /** @type {Ended} */
  const told = {
    kind: 'ended',
    id: identity(data).testId,
    file: data.file ?? '',
    name,
    outcome,
    isSuite: details.type === 'suite',
    isTop: data.nesting === 0,
    milliseconds: details.duration_ms,
  };
  const marked = outcome === 'todo' ? todo : skip;
  const isOnlyAround = error !== undefined && 'failureType' in error && error.failureType === 'subtestsFailed';
  const detail =
    error === undefined || isOnlyAround
      ? {}
      : { detail: inspect(error.cause ?? error, { colors: false, depth: 6, breakLength: 120 }) };
  if (outcome === 'skipped' || outcome === 'todo') {
    return { ...told, ...detail, reason: typeof marked === 'string' && marked !== '' ? marked : 'no reason given' };
  }
  return error === undefined ? told : { ...told, ...detail, reason: error.message.split('\n')[0] ?? '' };
}

/**
 * As node's own summary counts.
 * @param {Extract<import('node:test/reporters').TestEvent, { type: 'test:complete' }>['data']} data
 * @returns {Outcome}
 */
function outcomeOf({ details, skip, todo }) {
  if (skip !== undefined) return 'skipped';
  if (todo !== undefined) return 'todo';
  if (details.passed) return 'passed';
  const type = details.error !== undefined && 'failureType' in details.error ? details.error.failureType : undefined;
  return type === 'cancelledByParent' || type === 'testAborted' || type === 'testTimeoutFailure'
    ? 'cancelled'
    : 'failed';
}

/** @param {TestEvent} event */
function line(event) {
  return `${JSON.stringify(event)}\n`;
}
