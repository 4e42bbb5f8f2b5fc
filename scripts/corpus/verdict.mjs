// @ts-check

/**
 * How our reading of one file compares with the oracle's.
 * - `agree`: both read the same, or both refuse it
 * - `open`: we say ourselves that we do not know, where the oracle does
 * - `lenient`: we read what the oracle refuses
 * - `differ`: we refuse what the oracle takes, or read it otherwise
 *
 * @typedef {object} Verdict
 * @property {'agree' | 'open' | 'lenient' | 'differ'} kind
 * @property {string} cause in few words, the same for all files of a kind
 * @property {string} [detail] of this file
 */

/** @type {Verdict} */
const AGREE = { kind: 'agree', cause: 'same' };

/**
 * The first thing that is not as it should be; agreement where there is none.
 * @param {Iterable<Verdict | undefined>} verdicts
 * @returns {Verdict}
 */
export function firstOf(verdicts) {
  /** @type {Verdict} */
  let found = AGREE;
  for (const verdict of verdicts) {
    if (verdict?.kind === 'differ') return verdict;
    if (verdict !== undefined && found.kind === 'agree') found = verdict;
  }
  return found;
}

/**
 * @param {string} cause
 * @param {unknown} ours
 * @param {unknown} theirs
 * @returns {Verdict | undefined} nothing where both are alike
 */
export function unlessSame(cause, ours, theirs) {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return a === b ? undefined : { kind: 'differ', cause, detail: `ours ${a}, theirs ${b}` };
}

/**
 * A message without what is of one file alone: names in quotes, paths, numbers.
 * @param {string} message
 * @returns {string}
 */
export function causeOf(message) {
  return message
    .replace(/(?<=^Unknown source ).*/, '…')
    .replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '…')
    .replace(/\S*\/\S*/g, '…')
    .replace(/\b\d+\b/g, 'N')
    .replace(/\s+/g, ' ')
    .slice(0, 100)
    .trim();
}
