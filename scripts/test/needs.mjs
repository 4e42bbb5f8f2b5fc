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
