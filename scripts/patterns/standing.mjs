// @ts-check
import { readFileSync } from 'node:fs';
import { bounds } from './bounds.mjs';
import { digestOf } from './found.mjs';

/** Digests of the expressions that were proven to take linear time, one in a line. `npm run patterns` writes it. */
export const PROVEN = new URL('proven.txt', import.meta.url);

/** @returns {ReadonlySet<string>} */
export function readProven() {
  return new Set(readFileSync(PROVEN, 'utf8').split('\n').filter(Boolean));
}

/**
 * How expressions stand: what has neither a proof nor a named bound, and which bounds and proofs are of none that is there.
 * @param {readonly import('./found.mjs').Pattern[]} patterns
 * @param {ReadonlySet<string>} proven
 */
export function standingOf(patterns, proven) {
  const isBounded = (/** @type {import('./found.mjs').Pattern} */ pattern) =>
    bounds.some(({ file, source }) => file === pattern.file && source === pattern.source);
  const digests = new Set(patterns.filter(({ isLiteral }) => isLiteral).map(digestOf));
  return {
    bounded: patterns.filter(isBounded),
    open: patterns.filter((one) => !isBounded(one) && !(one.isLiteral && proven.has(digestOf(one)))),
    unusedBounds: bounds.filter(
      ({ file, source }) => !patterns.some((pattern) => pattern.file === file && pattern.source === source),
    ),
    unusedProofs: [...proven].filter((digest) => !digests.has(digest)),
  };
}
