import { createHash } from 'node:crypto';

import { byUnits, groupedBy } from '../core/values.ts';
import { UserError } from '../core/errors.ts';
import type { LegDefinition } from '../image/definition.ts';
import { quoted } from '../image/placeholder.ts';
import type { DraftLeg } from './draft.ts';
import type { SourcePlace } from '../recipe/template/template.ts';
import { matcherOf, nearHint } from './selection.ts';

/** A value for one variable of the legs that a glob names; `*` names all. */
export interface Override {
  readonly legs: string;
  readonly name: string;
  readonly value: string;
}

/**
 * The legs of all drafts as one list: ids and slugs made unique, overrides applied.
 * Throws a UserError that names both places where two legs have one id.
 */
export function assembleLegs(
  drafts: readonly (readonly DraftLeg[])[],
  overrides: readonly Override[],
): readonly DraftLeg[] {
  const legs = drafts.flat();
  const definitions = legs.map(({ definition }) => definition);
  if (legs.length === 0) throw new UserError('There is no leg to plan: nothing defines an image.');
  const places = new Map<string, SourcePlace>();
  for (const { definition, at } of legs) {
    const before = places.get(definition.leg);
    if (before !== undefined) {
      throw new UserError(
        `Two legs are called ${definition.leg}: at ${shown(before)} and at ${shown(at)}. Rename one of the images.`,
      );
    }
    places.set(definition.leg, at);
  }
  const slugs = uniqueSlugs(definitions);
  const unused = new Set(overrides);
  // JSON and YAML readers would drop it unseen.
  if (overrides.some(({ name }) => name === '__proto__')) {
    throw new UserError('Input "vars" sets __proto__, which is no name of a variable.');
  }
  const matchers = overrides.map((override) => ({ override, matches: matcherOf([override.legs]) }));
  const assembled = legs.map(({ definition, at }): DraftLeg => {
    const mine = matchers.flatMap(({ override, matches }) => (matches(definition.leg) ? [override] : []));
    for (const override of mine) unused.delete(override);
    const slug = slugs.get(definition.leg);
    if (slug === undefined && mine.length === 0) return { definition, at };
    // A name that nobody chose is the slug: it, too, must tell the two apart.
    const renamed = slug === undefined ? {} : { slug, ...(definition.name === definition.slug ? { name: slug } : {}) };
    return { definition: { ...definition, ...renamed, work: overridden(definition.work, mine) }, at };
  });
  const [stray] = unused;
  if (stray !== undefined) {
    const near = nearHint(stray.legs, definitions);
    throw new UserError(`Input "vars" sets ${stray.name} for "${stray.legs}", which names no leg of the plan.${near}`);
  }
  return assembled;
}

/** By leg, the slugs of those legs whose own one another leg has as well: with a part of the hash of the id. */
function uniqueSlugs(legs: readonly LegDefinition[]): ReadonlyMap<string, string> {
  const shared = [...groupedBy(legs, ({ slug }) => slug).values()].filter((group) => group.length > 1).flat();
  const taken = new Set(legs.map(({ slug }) => slug));
  const slugs = new Map<string, string>();
  // In the order of the ids, so that it does not matter which leg comes first.
  for (const { leg, slug } of shared.toSorted((a, b) => byUnits(a.leg, b.leg))) {
    const hash = createHash('sha256').update(leg).digest('hex');
    let digits = SHOWN_DIGITS;
    while (taken.has(hashed(slug, hash, digits)) && digits < hash.length) digits += SHOWN_DIGITS;
    const unique = hashed(slug, hash, digits);
    taken.add(unique);
    slugs.set(leg, unique);
  }
  return slugs;
}

const SHOWN_DIGITS = 8;
const LONGEST_SLUG = 100;

function hashed(slug: string, hash: string, digits: number): string {
  return `${slug.slice(0, LONGEST_SLUG - 1 - digits)}-${hash.slice(0, digits)}`;
}

function overridden(work: LegDefinition['work'], overrides: readonly Override[]): LegDefinition['work'] {
  if (overrides.length === 0) return work;
  const values = Object.fromEntries(overrides.map(({ name, value }) => [name, quoted(value)]));
  return work.builder === 'packer'
    ? { ...work, vars: { ...work.vars, ...values } }
    : { ...work, args: { ...work.args, ...values } };
}

function shown({ file, line }: SourcePlace): string {
  return `${file}:${line}`;
}
