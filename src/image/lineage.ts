import { byUnits } from '../core/values.ts';
import type { KnownImage } from './provider-census.ts';
import type { Record as LegRecord } from './record.ts';
import type { Publication } from './verification.ts';

// What stands on what: of records, and of the marks that images carry at their providers.

/** One bake, or an image that nobody of us baked. */
export interface Kin {
  /** Its key, or the id of an image that has none. */
  readonly name: string;
  readonly leg: string | null;
  readonly key: string | null;
  readonly recipe: string | null;
  /** ISO 8601; null: nobody tells. */
  readonly created: string | null;
  readonly verified: boolean;
  readonly images: readonly KinImage[];
  /** Where it was published, by what records say. */
  readonly publications: readonly Publication[];
}

export interface KinImage {
  readonly provider: string;
  readonly region: string;
  readonly id: string;
  readonly copyOf: string | null;
  readonly digests: Readonly<Record<string, string>>;
}

/** All that is known, and who stands on whom. */
export interface Lineage {
  readonly kin: ReadonlyMap<string, Kin>;
  /** Names of what it stands on, by name. */
  readonly above: ReadonlyMap<string, readonly string[]>;
  /** Names of what stands on it. */
  readonly below: ReadonlyMap<string, readonly string[]>;
}

interface Told {
  kin: Kin;
  /** Ids or keys that it was baked on. */
  readonly on: Set<string>;
}

/** What of a record says what stands on what; a channel's history has it, too. */
export type RecordKin = Pick<LegRecord, 'key' | 'recipe' | 'leg' | 'images' | 'parent' | 'sources'> &
  Partial<Pick<LegRecord, 'verification' | 'publications' | 'tested'>>;

/** The lineage of records and of images that providers know. A copy belongs to its original, where that is known. */
export function lineageOf(records: readonly RecordKin[], images: readonly KnownImage[]): Lineage {
  const told = new Map<string, Told>();
  const nameOfImage = new Map<string, string>();
  for (const record of records) addRecord(record, told, nameOfImage);
  const originals = images.filter(({ copyOf }) => copyOf === null);
  for (const image of originals) addKnown(image, image.key ?? image.id, told, nameOfImage);
  for (const image of images) {
    if (image.copyOf === null) continue;
    addKnown(image, nameOfImage.get(lower(image.copyOf)) ?? image.copyOf, told, nameOfImage);
  }
  const above = new Map<string, readonly string[]>();
  const below = new Map<string, string[]>();
  // Strangers are added while it runs: they stand on nothing.
  for (const [name, { on }] of Array.from(told)) {
    const parents = [...new Set([...on].map((one) => (told.has(one) ? one : (nameOfImage.get(lower(one)) ?? one))))];
    const own = parents.filter((one) => one !== name).toSorted(byUnits);
    above.set(name, own);
    for (const parent of own) {
      if (!told.has(parent)) told.set(parent, { kin: stranger(parent), on: new Set() });
      const children = below.get(parent);
      // One base may have tens of thousands of them.
      if (children === undefined) below.set(parent, [name]);
      else children.push(name);
    }
  }
  for (const [name, children] of below) below.set(name, children.toSorted(byUnits));
  return { kin: new Map([...told].map(([name, { kin }]) => [name, kin])), above, below };
}

function lower(text: string): string {
  return text.toLowerCase();
}

function stranger(name: string): Kin {
  return { name, leg: null, key: null, recipe: null, created: null, verified: false, images: [], publications: [] };
}

function addRecord(record: RecordKin, told: Map<string, Told>, nameOfImage: Map<string, string>): void {
  const { key, recipe, leg, images, parent, sources, verification, publications = [] } = record;
  if (images.length === 0) return;
  const name = key ?? images[0]?.id ?? '';
  for (const { id } of images) nameOfImage.set(lower(id), name);
  const there = told.get(name);
  const on = there?.on ?? new Set<string>();
  const start = parent === null ? null : (parent.key ?? parent.id);
  if (start !== null && start !== '') on.add(start);
  for (const { id } of sources) on.add(id);
  const before = there?.kin ?? stranger(name);
  told.set(name, {
    on,
    kin: {
      ...before,
      leg: before.leg ?? leg,
      key,
      recipe: before.recipe ?? recipe,
      created: before.created ?? images.map(({ created }) => created).find((one) => one !== null) ?? null,
      verified: before.verified || verification?.gate === 'pass' || record.tested === true,
      images: together(
        before.images,
        images.map(({ provider, region, id, digests }) => ({ provider, region, id, digests, copyOf: null })),
      ),
      publications: [...before.publications, ...publications.filter((one) => !before.publications.includes(one))],
    },
  });
}

function addKnown(image: KnownImage, name: string, told: Map<string, Told>, nameOfImage: Map<string, string>): void {
  const { provider, region, id, copyOf, digests, leg, key, recipe, created, verified, parent } = image;
  nameOfImage.set(lower(id), name);
  const there = told.get(name);
  const on = there?.on ?? new Set<string>();
  if (parent !== null && copyOf === null) on.add(parent);
  const before = there?.kin ?? stranger(name);
  told.set(name, {
    on,
    kin: {
      ...before,
      leg: before.leg ?? (leg === '' ? null : leg),
      key: before.key ?? key,
      recipe: before.recipe ?? recipe,
      created: before.created ?? created,
      verified: before.verified || verified,
      images: together(before.images, [{ provider, region, id, digests, copyOf }]),
    },
  });
}

function together(some: readonly KinImage[], more: readonly KinImage[]): readonly KinImage[] {
  const placeOf = ({ provider, region, id }: KinImage): string => `${provider} ${region} ${lower(id)}`;
  return [...new Map([...more, ...some].map((one) => [placeOf(one), one])).values()].toSorted((a, b) =>
    byUnits(placeOf(a), placeOf(b)),
  );
}

/** Those that a text names: a key, a recipe, a leg or its image, an id, a digest. By name. */
export function kinNamed({ kin }: Lineage, text: string): readonly string[] {
  const wanted = lower(text);
  return [...kin.values()]
    .filter(({ name, leg, recipe, images }) => {
      const names = [
        name,
        leg,
        leg?.split('/')[0],
        recipe,
        ...images.flatMap(({ id, digests }) => [id, ...Object.values(digests)]),
      ];
      return names.some(
        (one) => one !== null && one !== undefined && (lower(one) === wanted || lower(one).endsWith(`@${wanted}`)),
      );
    })
    .map(({ name }) => name)
    .toSorted(byUnits);
}

/** One that was come by on the way, and how many steps off it is. */
export interface KinStep {
  readonly name: string;
  readonly depth: number;
}

/** All that is reached from these by the links, each once, parents before children; those themselves are left out. */
export function walk(names: readonly string[], links: ReadonlyMap<string, readonly string[]>): readonly KinStep[] {
  const seen = new Set(names);
  const steps: KinStep[] = [];
  // A chain may be longer than a stack is deep.
  const open = names.toReversed().map((name) => ({ name, depth: 0 }));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.depth > 0) steps.push(at);
    const { depth } = at;
    const next = (links.get(at.name) ?? []).filter((name) => !seen.has(name));
    for (const name of next) seen.add(name);
    open.push(...next.toReversed().map((name) => ({ name, depth: depth + 1 })));
  }
  return steps;
}
