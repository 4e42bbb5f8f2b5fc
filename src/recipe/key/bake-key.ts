import { hash } from 'node:crypto';

import type { ResolvedSource } from '../../image/definition.ts';
import { type Canonical, keyText } from './key-text.ts';

/** Another one whenever the rules by which keys are made change: then every image gets another key. */
export const KEY_PREFIX = 'bk2-';

/** What a leg stands on. */
export interface Foundations {
  /** The key of the leg that it builds on; null where there is none. */
  readonly parentKey: string | null;
  /** The images that no leg of the plan bakes. */
  readonly sources: readonly ResolvedSource[];
  /** The day from which on it counts as fresh. Absent: it stays good as long as nothing changes. */
  readonly epoch?: string | undefined;
}

/** `br2-` and 40 characters: what makes an image, as far as it can be read without running or asking anything. */
export function recipeDigest(content: Canonical): string {
  return `br2-${digest(content)}`;
}

/** `bk2-` and 40 characters: the recipe on what it stands on. Of a source only the id counts, which is what is used. */
export function bakeKey(recipe: string, { parentKey, sources, epoch }: Foundations): string {
  const content = { recipe, parent: parentKey, sources: sources.map(({ of, id }) => ({ of, id })) };
  // Most have no epoch, and their keys stay what they always were.
  return `${KEY_PREFIX}${digest(epoch === undefined ? content : { ...content, epoch })}`;
}

/**
 * The recipe of a leg that may not share its image with another of the same recipe, since the two are named, tagged,
 * verified or published otherwise.
 * @param leg what tells the two apart
 */
export function distinctRecipe(recipe: string, leg: string): string {
  return recipeDigest({ recipe, leg });
}

/** 200 bits in base32 (RFC 4648) in lower case, which every provider takes as a tag, a label and a file name. */
function digest(content: Canonical): string {
  // In one step: a plan of ten thousand legs makes thirty thousand of them.
  const bytes = hash('sha256', keyText(content), 'buffer');
  return base32(bytes.subarray(0, 25));
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Five bytes are eight characters; a length of whole fives needs no padding. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET.charAt((held >>> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  return text;
}

/** Names whose texts are not the same before and now, in order: one that came or went is one of them. */
export function differing(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((name) => before[name] !== now[name])
    .sort();
}
