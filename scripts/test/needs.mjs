// @ts-check
// Which real parts a test file asks for: of their names, those that it or what it imports of `test` has in quotes. A
// test that asks for another one fails (test/support/peers/available.ts), so what is told here can be relied on.
import { sets } from '../provision/sets.mjs';
import { importsOfFile, textOf } from './affected.mjs';

const names = new Set(Object.values(sets).flatMap((parts) => parts.map(({ name }) => name)));

/** It names them all, to tell where each is. */
const READERS = 'test/support/peers/available.ts';

/** What comes with a part. @type {Readonly<Record<string, readonly string[]>>} */
const beside = { 'packer-current': ['packer-plugin-docker', 'packer-plugin-amazon'] };

/** About how many seconds a file takes that runs this: a machine boots, a workflow has jobs. @type {Readonly<Record<string, number>>} */
const lengths = { 'machine-disk': 90, openstack: 90, act: 60, chromium: 60, kitchen: 40, 'packer-current': 25 };

/** @type {Map<string, ReadonlySet<string>>} */
const known = new Map();

/**
 * @param {string} file relative to the repository
 * @param {{ importsOf: (file: string) => readonly string[], textOf: (file: string) => string }} [tree]
 * @returns {ReadonlySet<string>} names of parts; the daemon's always, whose address every file has in its environment
 */
export function needsOf(file, tree) {
  const before = tree === undefined ? known.get(file) : undefined;
  if (before !== undefined) return before;
  const { importsOf, textOf: read } = tree ?? { importsOf: importsOfFile, textOf };
  const found = new Set(['docker']);
  const seen = new Set([file]);
  for (const one of seen) {
    if (one === READERS) continue;
    for (const [, word = ''] of read(one).matchAll(/'([a-z][\w-]*)'/g)) {
      if (names.has(word)) for (const name of [word, ...(beside[word] ?? [])]) found.add(name);
    }
    for (const next of importsOf(one)) if (next.startsWith('test/')) seen.add(next);
  }
  if (tree === undefined) known.set(file, found);
  return found;
}

/**
 * About how long a file takes that was never measured here, in seconds, so that on a new machine, too, the longest begin
 * first.
 * @param {number} least what its layer's take
 * @param {Iterable<string>} needs
 */
export function guessSeconds(least, needs) {
  return Math.max(least, ...[...needs].map((name) => lengths[name] ?? 0));
}
