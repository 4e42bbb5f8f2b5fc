import { z } from 'zod';

/** Besides names of branches: every tag, and whatever there is. */
const TAGS = 'tags';
const ANY = 'any';

/** Refs whose images are taken: names of branches, `tags`, `any`. */
export const reuseFrom = z.array(
  z.string().regex(/^[A-Za-z0-9_][\w./+@-]{0,200}$/, 'is the name of a branch, tags or any, without refs/heads/'),
);

/** Whose images may be taken instead of baking. */
export interface RefRule {
  /** Of this run, as refs/heads/main; empty where none is known, as on a laptop. */
  readonly own: string;
  /** Absent: those of any ref. */
  readonly from?: readonly string[] | undefined;
}

/**
 * Whether an image of a ref is taken: one of those that are named, or that of this run, as a branch finds its own again.
 * @param ref that was noted on the image when it was baked; empty: none
 */
export function takesRef({ own, from = [ANY] }: RefRule, ref: string): boolean {
  // A branch may be called tags, which makes it none.
  const isOf = (one: string): boolean => (one === TAGS ? isTag(ref) : one === ANY || ref === `refs/heads/${one}`);
  return ref === own || from.some(isOf);
}

/** Why an image is not taken. */
export function notTaken({ own, from = [] }: RefRule, what: string, ref: string): string {
  const of = ref === '' ? 'names no ref' : `is of ${ref}`;
  const run = own === '' ? '' : ` and ${own} itself`;
  return `${what} ${of}, but reuse-from takes ${from.join(', ') || 'nothing'}${run}`;
}

function isTag(ref: string): boolean {
  return ref.startsWith('refs/tags/');
}

interface Leg {
  readonly leg: string;
  readonly parent: string | null;
  readonly publish: readonly string[];
  readonly 'reuse-from'?: readonly string[] | undefined;
}

/**
 * The legs, each with whose images it takes: what its manifest says; else, where it or what builds on it is published, those of
 * the default branch and of tags; else any.
 * @param defaultBranch null where it is not known, as on a laptop: then any
 */
export function withReuseFrom<L extends Leg>(legs: readonly L[], defaultBranch: string | null): readonly L[] {
  if (defaultBranch === null) return legs;
  const byId = new Map(legs.map((leg) => [leg.leg, leg]));
  const published = new Set<string>();
  for (const { leg, publish } of legs) {
    if (publish.length === 0) continue;
    for (let next: string | null = leg; next !== null && !published.has(next); next = byId.get(next)?.parent ?? null) {
      published.add(next);
    }
  }
  return legs.map((leg) =>
    leg['reuse-from'] !== undefined || !published.has(leg.leg) ? leg : { ...leg, 'reuse-from': [defaultBranch, TAGS] },
  );
}
