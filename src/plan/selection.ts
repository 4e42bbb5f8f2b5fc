import picomatch from 'picomatch';
import { UserError } from '../core/errors.ts';
import { orList } from '../core/runner/inputs.ts';
import { nearestName } from '../core/text/wording.ts';
import type { LegDefinition } from '../image/definition.ts';

export interface Choice {
  readonly only: readonly string[];
  readonly except: readonly string[];
  /** Who comes along with the legs that `only` names. */
  readonly with: 'parents' | 'children' | 'none';
}

interface Linked {
  readonly leg: string;
  readonly parent: string | null;
}

type Chosen = Linked & Partial<Pick<LegDefinition, 'tier' | 'declared-tag'>>;

/**
 * The ids of the legs that a choice leaves, all of them without one. Throws a UserError on a glob that names no leg: a typing
 * mistake must not plan nothing, or everything.
 */
export function selectLegs(legs: readonly Chosen[], choice: Choice): ReadonlySet<string> {
  for (const input of ['only', 'except'] as const) {
    for (const glob of choice[input]) {
      if (legs.some(choiceOf([glob]))) continue;
      throw new UserError(`Input "${input}" holds "${glob}", which names no leg of the plan.${nearChoice(glob, legs)}`);
    }
  }
  const isNamed = choiceOf(choice.only);
  const named = legs.filter((leg) => choice.only.length === 0 || isNamed(leg)).map(({ leg }) => leg);
  const chosen = new Set(named);
  if (choice.only.length > 0 && choice.with === 'parents') {
    const parents = new Map(legs.map(({ leg, parent }) => [leg, parent]));
    for (const leg of named) {
      for (let next = parents.get(leg) ?? null; next !== null && !chosen.has(next); next = parents.get(next) ?? null) {
        chosen.add(next);
      }
    }
  }
  if (choice.only.length > 0 && choice.with === 'children')
    for (const leg of descendants(legs, chosen)) chosen.add(leg);
  const excepted = new Set(legs.filter(choiceOf(choice.except)).map(({ leg }) => leg));
  return new Set([...chosen].filter((leg) => !excepted.has(leg)));
}

const TIER = 'tier=';
/** Its former name, which is still read. */
const LAYER = 'layer=';

/** Whether one of these names a leg: by its id, by the tag of its entry in an IMAGES.json, or, as `tier=base`, by its tier. */
function choiceOf(globs: readonly string[]): (leg: Chosen) => boolean {
  const tiers = new Set(globs.flatMap((glob) => tierOf(glob) ?? []));
  const others = globs.filter((glob) => tierOf(glob) === undefined);
  const isId = matcherOf(others);
  // A bare word names an image, and not all that somebody of that name has tagged.
  const isTag = matcherOf(others.filter((glob) => glob.includes('/') || glob.includes(':')));
  return ({ leg, tier, 'declared-tag': tag }) =>
    isId(leg) || (tier !== undefined && tiers.has(tier)) || (typeof tag === 'string' && isTag(tag));
}

/** `base` of `tier=base`. */
function tierOf(glob: string): string | undefined {
  const prefix = [TIER, LAYER].find((one) => glob.startsWith(one));
  return prefix === undefined ? undefined : glob.slice(prefix.length);
}

function nearChoice(glob: string, legs: readonly Chosen[]): string {
  if (tierOf(glob) !== undefined) {
    const tiers = [...new Set(legs.flatMap(({ tier }) => tier ?? []))];
    return ` A tier is ${orList(tiers.map((tier) => `${TIER}${tier}`))}.`;
  }
  if (!glob.includes(':')) return nearHint(glob, legs);
  const tags = legs.flatMap(({ 'declared-tag': tag }) => tag ?? []);
  const near = nearestName(glob.slice(0, LONGEST_COMPARED), tags);
  return near === undefined ? nearHint(glob, legs) : ` Did you mean ${near}?`;
}

/** ` Did you mean …?`: an image, or one of its legs; what there is where nothing is near. */
export function nearHint(glob: string, legs: readonly Pick<Linked, 'leg'>[]): string {
  const ids = legs.map(({ leg }) => leg);
  const images = ids.map((leg) => leg.split('/')[0] ?? leg);
  const near = nearestName(glob.slice(0, LONGEST_COMPARED), [
    ...new Set(glob.includes('/') ? ids : [...images, ...ids]),
  ]);
  return near === undefined ? whatThereIs([...new Set(images)]) : ` Did you mean ${near}?`;
}

const MOST_NAMED = 10;

function whatThereIs(images: readonly string[]): string {
  const more = images.length - MOST_NAMED;
  const named = `${images.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return images.length === 0 ? '' : ` Its images: ${named}.`;
}

const LONGEST_COMPARED = 200;

/** All legs that build on one of these, at any distance; without these themselves. */
export function descendants(legs: readonly Linked[], of: ReadonlySet<string>): ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { leg, parent } of legs) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [leg]);
    else siblings.push(leg);
  }
  const found = new Set<string>();
  const waiting = [...of];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      waiting.push(child);
    }
  }
  return found;
}

/** What picomatch takes; a list of legs is written as several globs. */
const LONGEST = 4096;

/**
 * Whether a leg's id fits one of the globs. `*` stands for any part of one segment, `**` for any number of them; a glob
 * without a slash names an image at all its axis values: `web` fits `web/bookworm`. An id fits itself, whatever is in it.
 * Throws a UserError on a glob that is longer than any id.
 */
export function matcherOf(globs: readonly string[]): (leg: string) => boolean {
  const long = globs.find((glob) => glob.length > LONGEST);
  if (long !== undefined) throw new UserError(`The glob "${long.slice(0, 40)}…" has more than ${LONGEST} characters.`);
  const exact = new Set(globs);
  const all = globs
    .filter((glob) => glob !== '')
    .flatMap((glob) => (glob.includes('/') || glob === '**' ? [glob] : [glob, `${glob}/**`]));
  const matches = picomatch(all, { dot: true, nonegate: true });
  return (leg) => all.length > 0 && (exact.has(leg) || matches(leg));
}
