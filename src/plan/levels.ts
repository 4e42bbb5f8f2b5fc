import { UserError } from '../core/errors.ts';
import { nearestName } from '../core/text/wording.ts';

/** What matters of a leg for its place in a chain. */
export interface Link {
  readonly id: string;
  readonly parent: string | null;
}

/** What is wrong with a leg's chain; `leg` is where to look for it. */
export interface ChainProblem {
  readonly leg: string;
  readonly message: string;
}

/** Chains that lead nowhere or in a circle; all of them at once. */
export class ChainError extends UserError {
  readonly problems: readonly ChainProblem[];

  constructor(problems: readonly ChainProblem[]) {
    super(problems.map(({ message }) => message).join('\n'));
    this.problems = problems;
  }
}

/** Names are compared with all others for the nearest, so a list of thousands is not told in full. */
const MOST_TOLD = 20;
/** Of a long chain, so many legs are shown from each end. */
const SHOWN_END = 5;

/**
 * The level of each leg by id: how many legs stand above it. Linear, and a chain may be of any length.
 * Throws a ChainError for a cycle, for a parent that is no leg and for two legs of one id.
 */
export function levelsOf(legs: readonly Link[]): ReadonlyMap<string, number> {
  const parents = new Map(legs.map(({ id, parent }) => [id, parent]));
  const problems: ChainProblem[] = parents.size === legs.length ? [] : doubles(legs);
  const levels = new Map<string, number>();
  for (const { id } of legs) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | null = id;
    while (at !== null && !levels.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      const parent: string | null = parents.get(at) ?? null;
      if (parent !== null && !parents.has(parent)) {
        if (problems.length < MOST_TOLD) problems.push(missing(at, parent, [...parents.keys()]));
        at = null;
      } else at = parent;
    }
    if (at !== null && onWay.has(at)) problems.push(cycle(way.slice(way.indexOf(at))));
    // What hangs on a cycle gets a number too, so that the cycle is told once.
    let level = at === null ? 0 : (levels.get(at) ?? -1) + 1;
    for (const one of way.toReversed()) {
      levels.set(one, level);
      level += 1;
    }
  }
  if (problems.length > 0) throw new ChainError(problems.slice(0, MOST_TOLD));
  return levels;
}

/** The longest chain that ends in one of `legs`, from the top; of several the first. */
export function longestChain(legs: readonly Link[]): readonly string[] {
  const levels = levelsOf(legs);
  const parents = new Map(legs.map(({ id, parent }) => [id, parent]));
  let last: string | null = null;
  for (const { id } of legs) {
    if (last === null || (levels.get(id) ?? 0) > (levels.get(last) ?? 0)) last = id;
  }
  const chain: string[] = [];
  for (let at = last; at !== null; at = parents.get(at) ?? null) chain.push(at);
  return chain.toReversed();
}

/** `root → server → web`; a long chain by its ends. */
export function shownChain(chain: readonly string[]): string {
  if (chain.length <= 2 * SHOWN_END + 1) return chain.join(' → ');
  const between = `(${chain.length - 2 * SHOWN_END} more)`;
  return [...chain.slice(0, SHOWN_END), between, ...chain.slice(-SHOWN_END)].join(' → ');
}

function doubles(legs: readonly Link[]): ChainProblem[] {
  const seen = new Set<string>();
  return legs
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => ({ leg: id, message: `Two legs are called ${id}; each needs an id of its own.` }));
}

function missing(leg: string, parent: string, known: readonly string[]): ChainProblem {
  const near = nearestName(parent, known);
  const hint = near === undefined ? `There are ${few(known)}.` : `Did you mean ${near}?`;
  return { leg, message: `${leg} builds on ${parent}, which is no leg of this plan. ${hint}` };
}

/** From parent to child, beginning with the smallest id, so that the same circle is always told in the same words. */
function cycle(childFirst: readonly string[]): ChainProblem {
  const circle = childFirst.toReversed();
  const first = circle.reduce((a, b) => (b < a ? b : a), circle[0] ?? '');
  const start = circle.indexOf(first);
  const path = [...circle.slice(start), ...circle.slice(0, start), first];
  return {
    leg: first,
    message: `These legs build on each other in a circle: ${shownChain(path)}. Take away the "from" of one of them.`,
  };
}

function few(names: readonly string[]): string {
  const more = names.length - 8;
  return more > 0 ? `${names.slice(0, 8).join(', ')} and ${more} more` : names.join(', ');
}
