// @ts-check
// A reporter for `node --test` that writes what the closing table is made of, one JSON object a line.
/**
 * @typedef {{ kind: 'summary', counts: Counts }} Summary
 * @typedef {{ kind: 'skipped' | 'failed', file: string, name: string, reason: string }} Told a test that needs a word
 *
 * @typedef {object} Counts as node's own summary has them
 * @property {number} tests
 * @property {number} suites
 * @property {number} passed
 * @property {number} failed
 * @property {number} cancelled
 * @property {number} skipped
 * @property {number} todo
 */

/**
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 * @returns {AsyncGenerator<string>}
 */
export default async function* events(source) {
  for await (const { type, data } of source) {
    // Without a file it is the summary of the whole run.
    if (type === 'test:summary' && data.file === undefined) {
      yield line({ kind: 'summary', counts: complete(data.counts) });
    } else if (type === 'test:pass' && data.skip !== undefined) {
      yield line(told('skipped', data, typeof data.skip === 'string' ? data.skip : 'no reason given'));
    } else if (type === 'test:fail' && data.todo === undefined && data.details.type !== 'suite') {
      yield line(told('failed', data, data.details.error.message.split('\n')[0] ?? ''));
    }
  }
}

/**
 * Node does not count the failed: they are the rest.
 * @param {Omit<Counts, 'failed'>} counts
 * @returns {Counts}
 */
function complete({ tests, suites, passed, cancelled, skipped, todo }) {
  return { tests, suites, passed, failed: tests - passed - cancelled - skipped - todo, cancelled, skipped, todo };
}

/**
 * @param {'skipped' | 'failed'} kind
 * @param {{ file?: string | undefined, name: string }} data
 * @param {string} reason
 * @returns {Told}
 */
function told(kind, data, reason) {
  return { kind, file: data.file ?? '', name: data.name, reason };
}

/** @param {Summary | Told} event */
function line(event) {
  return `${JSON.stringify(event)}\n`;
}
