import { UserError } from '../core/errors.ts';
import { nearestName } from '../core/nearest.ts';
import { matcherOf } from './leg-glob.ts';

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

/**
 * The ids of the legs that a choice leaves, all of them without one. Throws a UserError on a glob that names no leg: a typing
 * mistake must not plan nothing, or everything.
 */
export function selectLegs(legs: readonly Linked[], choice: Choice): ReadonlySet<string> {
  for (const input of ['only', 'except'] as const) {
    for (const glob of choice[input]) {
      const matches = matcherOf([glob]);
      if (legs.some(({ leg }) => matches(leg))) continue;
      throw new UserError(`Input "${input}" holds "${glob}", which names no leg of the plan.${nearHint(glob, legs)}`);
    }
  }
  const isNamed = matcherOf(choice.only);
  const named = legs.filter(({ leg }) => choice.only.length === 0 || isNamed(leg)).map(({ leg }) => leg);
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
  const isExcepted = matcherOf(choice.except);
  return new Set([...chosen].filter((leg) => !isExcepted(leg)));
}

/** ` Did you mean …?`: an image, or one of its legs; empty where nothing is near. */
export function nearHint(glob: string, legs: readonly Pick<Linked, 'leg'>[]): string {
  const ids = legs.map(({ leg }) => leg);
  const images = ids.map((leg) => leg.split('/')[0] ?? leg);
  const near = nearestName(glob.slice(0, LONGEST_COMPARED), [
    ...new Set(glob.includes('/') ? ids : [...images, ...ids]),
  ]);
  return near === undefined ? '' : ` Did you mean ${near}?`;
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
