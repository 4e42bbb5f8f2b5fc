import { z } from 'zod';

import { cutText, isTroublesome } from '../core/text/wording.ts';
import type { Kin } from './lineage.ts';
import type { BakedImage, Record as LegRecord } from './record.ts';

/** Where a repository keeps what it has revoked: at its root. */
export const REVOCATIONS_FILE = 'revocations.yml';

/** What publishing does with an image that is revoked. */
export const onRevokes = ['fail', 'none', 'previous'] as const;
export type OnRevoke = (typeof onRevokes)[number];

/** By what an entry names what it revokes; each has exactly one. */
const revokedBy = ['key', 'recipe', 'image', 'digest'] as const;
export type RevokedBy = (typeof revokedBy)[number];

/** Keys and recipes of whatever rules: what an older version made is revoked as well. */
const key = z
  .string()
  .toLowerCase()
  .regex(/^bk\d{1,3}-[a-z2-7]{40}$/, 'a whole bake key, as bk2- and 40 characters');
const recipe = z
  .string()
  .toLowerCase()
  .regex(/^br\d{1,3}-[a-z2-7]{40}$/, 'a whole recipe, as br2- and 40 characters');

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'not empty')
    .max(most, `at most ${most} characters`)
    .refine((text) => !isTroublesome(text), 'holds a control character');

function isTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

/** An entry of revocations.yml. */
export const revocation = z
  .strictObject({
    key: key.optional().describe('A bake key, as `bakehouse plan` and a record show it.'),
    recipe: recipe.optional().describe('A recipe, on whatever it stands.'),
    image: z
      .string()
      .trim()
      .regex(/^[^\s*?[\]{}]{1,500}$/, 'the id of one image, without blanks and patterns')
      .optional()
      .describe('One image by its id at its provider, as its record has it.'),
    digest: z
      .string()
      .toLowerCase()
      .regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and 64 hex digits')
      .optional()
      .describe('One image by a digest of it: of its config, its manifest or a file.'),
    reason: words(1000).describe('Why, for whoever is stopped by it.'),
    by: words(100).describe('Who says so.'),
    at: z
      .string()
      .refine(isTime, 'must be a date or a time, as 2026-11-30T12:00:00Z')
      .describe('When it was revoked. It counts at once, also where that is still to come.'),
    inherit: z
      .boolean()
      .default(true)
      .describe('Whether what builds on it is revoked with it. It always gets a new key where this one does.'),
    'on-revoke': z
      .enum(onRevokes)
      .default('fail')
      .describe(
        'What publishing does instead: `fail` publishes nothing, `none` leaves the image out, `previous` publishes the newest earlier image of the leg that passed its tests and is not revoked.',
      ),
  })
  .refine((entry) => revokedBy.filter((name) => entry[name] !== undefined).length === 1, {
    error: `must have exactly one of ${revokedBy.join(', ')}`,
  });
export type Revocation = z.infer<typeof revocation>;

/** revocations.yml, whole. */
export const revocationFile = z.array(revocation).max(50_000, 'at most 50000 entries');

/** The same to be asked: by what each entry names. */
export interface Revocations {
  readonly entries: readonly Revocation[];
  /** The strictest of those that name it, by what it is and its name in lower case. */
  readonly named: ReadonlyMap<string, Revocation>;
}

/** Of lists that hold together: an entry counts wherever it stands, and one that stands in several counts once. */
export function revocationsOf(...lists: readonly (readonly Revocation[])[]): Revocations {
  const named = new Map<string, Revocation>();
  for (const entry of lists.flat()) {
    const place = placeOf(entry);
    const there = named.get(place);
    named.set(place, there === undefined ? entry : stricter(there, entry));
  }
  return { entries: [...named.values()], named };
}

export const NO_REVOCATIONS: Revocations = revocationsOf();

/** What an entry names, and by what. */
export function nameOf(entry: Revocation): readonly [by: RevokedBy, name: string] {
  const by = revokedBy.find((one) => entry[one] !== undefined) ?? 'key';
  return [by, entry[by] ?? ''];
}

/** Two entries of one place speak of the same. */
export function placeOf(entry: Revocation): string {
  const [by, name] = nameOf(entry);
  return place(by, name);
}

/** An id in capitals must not pass for another one. */
function place(by: RevokedBy, name: string): string {
  return `${by} ${name.toLowerCase()}`;
}

function stricter(one: Revocation, other: Revocation): Revocation {
  const first = onRevokes.find((name) => name === one['on-revoke'] || name === other['on-revoke']) ?? 'fail';
  return { ...one, inherit: one.inherit || other.inherit, 'on-revoke': first };
}

/** What revokes all that is baked under a key, or by a recipe. */
export function revocationOfMade(
  { named }: Revocations,
  { key, recipe }: { readonly key: string | null; readonly recipe: string | null },
): Revocation | undefined {
  return (
    (key === null ? undefined : named.get(place('key', key))) ??
    (recipe === null ? undefined : named.get(place('recipe', recipe)))
  );
}

/** What revokes this very image: by its id, or a digest of it or its files. */
export function revocationOfImage(
  { named }: Revocations,
  { id, digests = {}, files = [] }: Pick<BakedImage, 'id'> & Partial<Pick<BakedImage, 'digests' | 'files'>>,
): Revocation | undefined {
  if (named.size === 0) return undefined;
  const known = [...Object.values(digests), ...files.map(({ sha256 }) => sha256), ...digestsWithin(id)];
  const places = [place('image', id), ...known.flatMap((one) => [place('digest', one), place('image', one)])];
  for (const one of places) {
    const found = named.get(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What revokes an image that a provider has: itself, or the one that it was baked on, as far as its provider keeps that. */
export function revocationOfFound(
  list: Revocations,
  image: Pick<BakedImage, 'id' | 'digests' | 'files'> & { readonly parent?: string },
): Revocation | undefined {
  const own = revocationOfImage(list, image);
  if (own !== undefined || image.parent === undefined) return own;
  const above = revocationOfImage(list, { id: image.parent });
  return above?.inherit === true ? above : undefined;
}

/** What revokes a bake itself, or an image that nobody of us baked. */
export function revocationOfKin(list: Revocations, { key, recipe, images, name }: Kin): Revocation | undefined {
  return (
    revocationOfMade(list, { key, recipe }) ??
    [{ id: name, digests: {} }, ...images].map((one) => revocationOfImage(list, one)).find((one) => one !== undefined)
  );
}

/** Of `sha256:…` and `repository@sha256:…`. */
function digestsWithin(id: string): readonly string[] {
  const found = /(?:^|@)(sha256:[0-9a-f]{64})$/i.exec(id)?.[1];
  return found === undefined ? [] : [found];
}

/** What revokes an image that a record tells of, whatever it stands on. */
export function revocationOfRecord(
  list: Revocations,
  { key, recipe, images }: Pick<LegRecord, 'key' | 'recipe' | 'images'>,
): Revocation | undefined {
  return (
    revocationOfMade(list, { key, recipe }) ??
    images.map((image) => revocationOfImage(list, image)).find((one) => one !== undefined)
  );
}

const LONGEST_REASON = 200;

/** `revoked by alice at 2026-11-30T12:00:00Z (key bk2-…): …`, on one line. */
export function revokedWords(entry: Revocation): string {
  const [by, name] = nameOf(entry);
  const line = (text: string): string => cutText(text.replace(/\s+/g, ' ').trim(), LONGEST_REASON);
  return `revoked by ${line(entry.by)} at ${entry.at} (${by} ${cutText(name, 80)}): ${line(entry.reason).replace(/\.$/, '')}`;
}
