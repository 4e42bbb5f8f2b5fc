import { isDeepStrictEqual } from 'node:util';

import type { Notice } from '../draft.ts';
import { longId, type ReadEntry } from './leg-ids.ts';

/**
 * The entries without those that stand twice, as the predecessor keeps them by name: an image has the place of its first
 * entry and the values of its last. A notice tells of a repeat that is alike, a warning of one that is not.
 */
export function withoutRepeats(entries: readonly ReadEntry[]): {
  readonly entries: readonly ReadEntry[];
  readonly notices: readonly Notice[];
} {
  const kept = new Map<string, ReadEntry>();
  const notices: Notice[] = [];
  for (const entry of entries) {
    const index = indexOf(entry);
    const earlier = kept.get(index);
    kept.set(index, entry);
    if (earlier === undefined) continue;
    const first = `images[${earlier.raw.index}] (${earlier.file}:${earlier.raw.line})`;
    const isAlike = isDeepStrictEqual(earlier.definition, entry.definition);
    const consequence = isAlike
      ? 'The two are alike, and one of them counts.'
      : 'The values of this one count, in the place of that one. Give one another name, version or tag if both are wanted.';
    notices.push({
      ...(isAlike ? {} : { level: 'warning' as const }),
      file: entry.file,
      line: entry.raw.line,
      message: `images[${entry.raw.index}] and ${first} are both ${longId(entry)}. ${consequence}`,
    });
  }
  return { entries: [...kept.values()], notices };
}

/** What the predecessor calls an entry: the tag of a Dockerfile's image, the file of a template, here with its version. */
function indexOf(one: ReadEntry): string {
  const { builder, file, tag } = one.entry;
  return JSON.stringify(builder === 'dockerfile' ? [builder, tag] : [builder, file, longId(one)]);
}
