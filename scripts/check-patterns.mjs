// @ts-check
// `npm run patterns`: whether any regular expression of the product can take more than linear time on some text. What
// programs print, files of a repository and answers of servers are chosen by strangers.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { bounds } from './patterns/bounds.mjs';
import { patternsOf } from './patterns/found.mjs';

const TIMEOUT_MS = 60_000;
const PROOF = { maxNFASize: 1_000_000, maxPatternSize: 100_000, maxRepeatCount: 100_000 };
const root = fileURLToPath(new URL('..', import.meta.url));

const patterns = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .flatMap((path) => {
    const file = `src/${path.split(sep).join('/')}`;
    return patternsOf(file, readFileSync(join(root, file), 'utf8'));
  });

/** @type {{ pattern: import('./patterns/found.mjs').Pattern, verdict: string }[]} */
const suspects = [];
const queue = [...patterns];
await Promise.all(
  Array.from({ length: Math.min(4, availableParallelism()) }, async () => {
    for (let pattern = queue.shift(); pattern !== undefined; pattern = queue.shift()) {
      const verdict = await verdictOn(pattern);
      if (verdict !== undefined) suspects.push({ pattern, verdict });
    }
  }),
);

const isBounded = (/** @type {import('./patterns/found.mjs').Pattern} */ pattern) =>
  bounds.some(({ file, source }) => file === pattern.file && source === pattern.source);
const unproven = suspects.filter(({ pattern }) => !isBounded(pattern));
const unused = bounds.filter(
  ({ file, source }) => !patterns.some((pattern) => pattern.file === file && pattern.source === source),
);

for (const { pattern, verdict } of unproven) {
  console.error(`${relative('.', join(root, pattern.file))}:${pattern.line}: ${verdict}: ${pattern.source}`);
}
for (const { file, source } of unused)
  console.error(`scripts/patterns/bounds.mjs names what is not there: ${file}: ${source}`);
console.log(
  `${patterns.length} regular expressions: ${suspects.length} may take more than linear time, ` +
    `${suspects.length - unproven.length} of them are bounded.`,
);
if (unproven.length + unused.length > 0) process.exitCode = 1;

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
