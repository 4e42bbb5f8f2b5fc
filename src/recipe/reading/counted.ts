import type { Effect, Made } from './effect.ts';
import { pathPattern } from './pattern.ts';

/** The files that an effect says count, and those that do not. */
export interface Counted {
  /** Where only a path can stand. */
  readonly needed: readonly string[];
  /** Named in free text. */
  readonly loose: readonly string[];
  /** Brought along, and not named. */
  readonly brought: readonly string[];
  /** What the bake writes. */
  readonly writes: readonly Made[];
  /** That the bake writes a file, so that what lies there is of an earlier one. */
  readonly isMade: (path: string, isTracked: boolean) => boolean;
  /** What tells two of these functions apart. */
  readonly made: readonly string[];
}

const known = new WeakMap<Effect, Counted>();

/** What a bake writes it does not read, unless a step before that reads it. */
export function countedOf(effect: Effect): Counted {
  const found = known.get(effect) ?? count(effect);
  known.set(effect, found);
  return found;
}

function count({ needed, loose, brought, made }: Effect): Counted {
  const covers = made.map((one) => ({ ...one, matches: matcherOf(one) }));
  const own = [...needed].filter(
    ([path, order]) => !covers.some((one) => one.kind !== 'like' && one.order < order && one.matches(path)),
  );
  const kept = new Set(own.map(([path]) => path));
  return {
    needed: [...kept],
    loose: [...loose].filter((path) => !kept.has(path)),
    brought: [...brought].filter((path) => !kept.has(path) && !loose.has(path)),
    writes: made,
    isMade: (path, isTracked) =>
      !kept.has(path) && covers.some(({ kind, matches }) => (kind !== 'like' || !isTracked) && matches(path)),
    made: made.map(({ kind, path, order }) => `${kind} ${order} ${path}`).sort(),
  };
}

function matcherOf({ kind, path }: Made): (path: string) => boolean {
  if (kind === 'like') return pathPattern(path, true).matches;
  return (one) => one === path || one.startsWith(`${path}/`);
}
