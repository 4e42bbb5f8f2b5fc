// @ts-check
// `npm run patterns`: whether any regular expression of the product can take more than linear time on some text. What
// programs print, files of a repository and answers of servers are chosen by strangers. Only those are judged that were not
// proven before (scripts/patterns/proven.txt); with `-- --all`, as CI does, every one is judged anew, which takes minutes.
// A contract test holds that each has a proof or a named bound.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { digestOf, productPatterns } from './patterns/found.mjs';
import { PROVEN, readProven, standingOf } from './patterns/standing.mjs';

const TIMEOUT_MS = 60_000;
const PROOF = { maxNFASize: 1_000_000, maxPatternSize: 100_000, maxRepeatCount: 100_000 };
const isWhole = process.argv.includes('--all');
const patterns = productPatterns(fileURLToPath(new URL('..', import.meta.url)));
/** @type {ReadonlySet<string>} */
const before = isWhole ? new Set() : readProven();
const { open, bounded, unusedBounds, unusedProofs } = standingOf(patterns, before);

const proven = new Set([...before].filter((digest) => !unusedProofs.includes(digest)));
let unproven = 0;
const queue = [...open];
await Promise.all(
  Array.from({ length: Math.min(4, availableParallelism()) }, async () => {
    for (let pattern = queue.shift(); pattern !== undefined; pattern = queue.shift()) {
      const verdict = await verdictOn(pattern);
      if (verdict === undefined) proven.add(digestOf(pattern));
      else {
        unproven += 1;
        console.error(`${pattern.file}:${pattern.line}: ${verdict}: ${pattern.source}`);
      }
    }
  }),
);
for (const { file, source } of unusedBounds)
  console.error(`scripts/patterns/bounds.mjs names what is not there: ${file}: ${source}`);
console.log(
  `${patterns.length} regular expressions, ${open.length} judged now: ${bounded.length} have a named bound, ` +
    `${unproven} may take more than linear time.`,
);
if (unproven + unusedBounds.length > 0) process.exitCode = 1;
if (!isWhole)
  writeFileSync(
    PROVEN,
    [...proven]
      .sort()
      .map((digest) => `${digest}\n`)
      .join(''),
  );

/**
 * What is wrong with a pattern, if anything.
 * @param {import('./patterns/found.mjs').Pattern} pattern
 */
async function verdictOn({ source, flags, isLiteral }) {
  if (!isLiteral) return 'put together at run time';
  // By construction of the automaton first, which proves it; where that takes too long, by search for an attack.
  const proof = await check(source, flags, { ...PROOF, checker: 'automaton', timeout: TIMEOUT_MS });
  const found = proof.status === 'unknown' ? await check(source, flags, { timeout: TIMEOUT_MS }) : proof;
  if (found.status === 'safe') return undefined;
  return found.status === 'vulnerable'
    ? `${found.complexity.summary}, such as ${found.attack.pattern.slice(0, 120)}`
    : `no verdict (${found.error.kind})`;
}
