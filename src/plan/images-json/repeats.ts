import { isDeepStrictEqual } from 'node:util';

import type { Notice } from '../draft.ts';
import type { ReadEntry } from './leg-ids.ts';

/**
 * The entries without those that stand twice, as the predecessor keeps them by name: an image has the place of its first
 * entry and the values of its last. A notice says of each repeat whether it differs.
 * @param nameOf what two entries of one image have in common
 */
export function withoutRepeats(
  entries: readonly ReadEntry[],
  nameOf: (entry: ReadEntry) => string,
): { readonly entries: readonly ReadEntry[]; readonly notices: readonly Notice[] } {
  const kept = new Map<string, ReadEntry>();
  const notices: Notice[] = [];
  for (const entry of entries) {
    const name = nameOf(entry);
    const earlier = kept.get(name);
    kept.set(name, entry);
    if (earlier === undefined) continue;
    const first = `images[${earlier.raw.index}] (${earlier.file}:${earlier.raw.line})`;
    const consequence = isDeepStrictEqual(earlier.definition, entry.definition)
      ? 'The two are alike, and one of them counts.'
      : 'The values of this one count, in the place of that one. Give one another name, version or tag if both are wanted.';
    notices.push({
      file: entry.file,
      line: entry.raw.line,
      message: `images[${entry.raw.index}] and ${first} are both ${name}. ${consequence}`,
    });
  }
  return { entries: [...kept.values()], notices };
}
