import { createHash } from 'node:crypto';

import type { NamingRules } from '../../image/provider-plan.ts';
import { NAME } from './cloud/paths.ts';

/** Google counts 64; ours are up to sixteen. */
const MOST_LABELS = 48;
const LONGEST = 63;
const LABEL_NAME = /^\p{Ll}[\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u;
const LABEL_VALUE = /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u;
const OWN = 'bakehouse:';

/** What Compute Engine takes as names and labels of images. */
export const gcpRules: NamingRules = {
  nameSetting: 'image_name',
  name: (name, builder) =>
    NAME.test(name)
      ? undefined
      : `the name "${name}" is not allowed for ${builder}: it has 1 to 63 lower-case letters, digits and hyphens, beginning with a letter`,
  tags: (tags) => {
    for (const [name, value] of Object.entries(tags)) {
      const shown = name.slice(0, 40);
      if (/^(?:bakehouse[:-]|goog)/.test(name)) return `the tag "${shown}" begins with a reserved word`;
      if (!LABEL_NAME.test(name))
        return `the tag "${shown}" would be no label of Google: it has 1 to 63 lower-case letters, digits, hyphens and underscores, beginning with a letter`;
      if (!LABEL_VALUE.test(value))
        return `the value of the tag "${shown}" would be none of a label of Google: it has up to 63 lower-case letters, digits, hyphens and underscores`;
    }
    return Object.keys(tags).length > MOST_LABELS ? `there are more than ${MOST_LABELS} tags` : undefined;
  },
};

/** A tag of a bake as a label: `bakehouse:key` is `bakehouse-key`. The user's own stay what they are. */
export function labelName(tag: string): string {
  return tag.startsWith(OWN) ? tag.replaceAll(':', '-') : tag;
}

/**
 * A text as the value of a label: what a label does not take stands there as `_` and two hex digits for each byte. What is too
 * long then is its digest, which begins with `__` and leads back to nothing.
 */
export function labelValue(text: string): string {
  const escaped = Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const letter = String.fromCodePoint(byte);
    return /[a-z0-9-]/.test(letter) ? letter : `_${byte.toString(16).padStart(2, '0')}`;
  }).join('');
  return escaped.length <= LONGEST ? escaped : `__${createHash('sha256').update(text).digest('hex').slice(0, 56)}`;
}

/** The text of such a value; undefined where it is a digest, or none of ours. */
export function textOfLabel(value: string): string | undefined {
  if (!/^(?:[a-z0-9-]|_[0-9a-f]{2})*$/.test(value)) return undefined;
  const parts = value.match(/_[0-9a-f]{2}|[a-z0-9-]/g) ?? [];
  return Buffer.from(parts.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.codePointAt(0)!))).toString('utf8'); // prettier-ignore
}
