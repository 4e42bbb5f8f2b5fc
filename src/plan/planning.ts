import { byUnits } from '../core/values.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { LegDefinition, SourceRequest } from '../image/definition.ts';
import type { Memory } from '../image/memory.ts';
import type { OtherLeg, Plan, PlannedLeg, ResolvedBase } from '../image/plan.ts';
import type { Record as BakeRecord } from '../image/record.ts';
import { NO_REVOCATIONS } from '../image/revocation.ts';
import { type ResolveBase, resolveBases } from './bases.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { SourcePlace } from '../recipe/template/template.ts';
import { decide, type LookUp } from './decision.ts';
import type { Freshness } from './epochs.ts';
import {
  isWanted,
  type Keyed,
  type KeyedLeg,
  keyLegs,
  type KeyRequest,
  type KeyWorld,
  recipeOf,
  type SourceAnswer,
} from './keying.ts';
import { levelsOf } from './levels.ts';
import { readRecipes } from './recipes.ts';
import { answeredWords, withRevokedParents } from './revocations/revoked-legs.ts';
import { descendants } from './selection.ts';

/** What an image's provider said about a leg, and the record that can be made of it. */
export interface Answer {
  readonly lookUp: LookUp;
  readonly record: BakeRecord | undefined;
}

/** What planning asks of the world. */
export interface World extends KeyWorld {
  readonly resolve: (request: SourceRequest) => Promise<SourceAnswer>;
  /** What is behind a name in a template or Dockerfile. Absent: nobody is asked, and names count. */
  readonly resolveBase?: ResolveBase;
  readonly recipeOf: (definition: LegDefinition) => Promise<Recipe>;
  /** About all legs that have a key, at once. A leg without an answer was not asked about. */
  readonly lookUp: (legs: readonly KeyedLeg[]) => Promise<ReadonlyMap<string, Answer>>;
  readonly remember: (leg: Pick<KeyedLeg, 'leg' | 'slug'>) => Promise<Memory | undefined>;
}

export interface PlanningRequest extends KeyRequest {
  /** The legs stay in their order, parents before children, as they stand in a list. Else they are sorted by level and id. */
  readonly inOrder?: boolean;
  /** Where each leg is defined, by its id: what is wrong with what it names is told there. */
  readonly places?: ReadonlyMap<string, SourcePlace>;
}

export interface Planned {
  readonly legs: readonly PlannedLeg[];
  /** Those that were not chosen, and that none of `legs` builds on; sorted by id. */
  readonly others: readonly OtherLeg[];
  readonly files: Plan['files'];
  readonly records: readonly BakeRecord[];
  /** What a source could not be resolved for, by leg. */
  readonly unresolved: ReadonlyMap<string, string>;
  readonly recipes: ReadonlyMap<string, Recipe>;
  /** Of the legs that are refreshed, how fresh their images are. */
  readonly freshness: ReadonlyMap<string, Freshness>;
  /** By leg, the epoch of an image of it that is still to come. */
  readonly ahead: ReadonlyMap<string, string>;
}

/** So many legs are remembered from a cache service beside each other. */
const MOST_AT_ONCE = 16;

/** From definitions to planned legs: levels, sources, recipes, keys, equal ones folded, and what is to be done. */
export async function planLegs(request: PlanningRequest, world: World): Promise<Planned> {
  const levels = levelsOf(request.legs.map(({ leg, parent }) => ({ id: leg, parent })));
  const places = new Map(request.inOrder === true ? request.legs.map(({ leg }, place) => [leg, place]) : []);
  const placeOf = (leg: string): number => places.get(leg) ?? 0;
  const ordered = request.legs.toSorted(
    (a, b) =>
      placeOf(a.leg) - placeOf(b.leg) || (levels.get(a.leg) ?? 0) - (levels.get(b.leg) ?? 0) || byUnits(a.leg, b.leg),
  );
  const { answers, unresolved } = await resolveSources(ordered, world);
  const recipes = await readRecipes(ordered, request.places ?? new Map(), world.recipeOf);
  const bases = await basesOf(ordered, recipes, world);
  const { keyed, freshness, ahead } = await keyLegs(request, { ordered, levels, recipes, answers, bases }, world);

  const wanted = [...keyed.values()].filter((leg) => isWanted(leg, request.chosen));
  const needed = ancestors(wanted, keyed);
  const forced = forcedLegs(wanted, request.forced);
  const withRecipe = (leg: Keyed): KeyedLeg => ({ ...leg, recipeRead: recipeOf(recipes, leg.leg) });
  const asked = [...needed.values()].filter(({ key }) => key !== null);
  const revocations = request.revocations ?? NO_REVOCATIONS;
  const found = withRevokedParents([...needed.values()], await world.lookUp(asked.map(withRecipe)), revocations);
  const lost = wanted.filter(({ leg }) => found.get(leg)?.lookUp.kind === 'missing' && !forced.has(leg));
  const memories = new Map(
    await sideBySide(lost, MOST_AT_ONCE, async (leg) => [leg.leg, await world.remember(leg)] as const),
  );
  const files: Record<string, Readonly<Record<string, string>>> = {};
  const legs = [...needed.values()].map((leg): PlannedLeg => {
    const set = recipeOf(recipes, leg.leg).files;
    files[set.digest] = set.files;
    if (!isWanted(leg, request.chosen)) return { ...leg, todo: [], state: 'unselected', reason: 'not chosen' };
    const { todo, state, reason } = decide(leg, {
      lookUp: found.get(leg.leg)?.lookUp ?? { kind: 'not-asked' },
      forced: forced.get(leg.leg) ?? null,
      memory: memories.get(leg.leg),
      parentKey: leg.parent === null ? null : (keyed.get(leg.parent)?.key ?? null),
      files: set.files,
      freshness: freshness.get(leg.leg) ?? null,
      revoked: answeredWords(leg, revocations),
      doubt: leg.accept.includes('unread') ? null : (recipeOf(recipes, leg.leg).unread[0]?.text ?? null),
    });
    return { ...leg, todo, state, reason };
  });
  const kept = new Set(legs.filter(({ todo }) => !todo.includes('bake')).map(({ leg }) => leg));
  const others = [...keyed.values()].filter(({ leg }) => !needed.has(leg)).map(otherOf);
  const records = [...found].flatMap(([leg, { record }]) => (record !== undefined && kept.has(leg) ? [record] : []));
  return {
    legs: legs.toSorted((a, b) => placeOf(a.leg) - placeOf(b.leg)),
    others: others.toSorted((a, b) => byUnits(a.leg, b.leg)),
    files: Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => byUnits(a, b))),
    records: records.toSorted((a, b) => byUnits(a.leg, b.leg)),
    unresolved,
    recipes,
    freshness,
    ahead,
  };
}

function otherOf({ leg, slug, image, tier, axes, version, publish, key }: Keyed): OtherLeg {
  return { leg, slug, image, tier, axes, version, publish, key };
}

interface Sources {
  readonly answers: ReadonlyMap<string, SourceAnswer>;
  readonly unresolved: ReadonlyMap<string, string>;
}

/** Legs ask for the same sources over and over: each is looked for once. */
async function resolveSources(legs: readonly LegDefinition[], world: World): Promise<Sources> {
  const pending = new Map<string, Promise<SourceAnswer>>();
  for (const { source } of legs) {
    if (source === null) continue;
    const text = JSON.stringify(source);
    if (!pending.has(text)) pending.set(text, world.resolve(source));
  }
  const answers = new Map<string, SourceAnswer>();
  for (const [text, answer] of pending) answers.set(text, await answer);
  const unresolved = new Map<string, string>();
  for (const { leg, source } of legs) {
    const answer = source === null ? undefined : answers.get(JSON.stringify(source));
    if (answer?.kind === 'unresolved') unresolved.set(leg, answer.reason);
  }
  return { answers, unresolved };
}

/** What is behind the names that the recipes start from. Names of images that legs make are their parents'. */
async function basesOf(
  legs: readonly LegDefinition[],
  recipes: ReadonlyMap<string, Recipe>,
  world: World,
): Promise<ReadonlyMap<string, readonly ResolvedBase[]>> {
  if (world.resolveBase === undefined) return new Map();
  const made = new Set(legs.flatMap((leg) => leg['declared-tag'] ?? []));
  const isMade = (reference: unknown): boolean =>
    typeof reference === 'string' && (made.has(reference) || made.has(`${reference}:latest`));
  const lists = legs.map(({ leg }) =>
    recipeOf(recipes, leg).bases.filter(({ request }) => !isMade(request['reference'])),
  );
  const resolved = await resolveBases(lists, world.resolveBase);
  return new Map(legs.map(({ leg }, index) => [leg, resolved[index] ?? []]));
}

/** The legs and all that they build on, in the order of the plan. */
function ancestors(wanted: readonly Keyed[], all: ReadonlyMap<string, Keyed>): ReadonlyMap<string, Keyed> {
  const needed = new Set<string>();
  for (const leg of wanted) {
    for (let next: string | null = leg.leg; next !== null && !needed.has(next); next = all.get(next)?.parent ?? null) {
      needed.add(next);
    }
  }
  return new Map([...all].filter(([leg]) => needed.has(leg)));
}

function forcedLegs(
  wanted: readonly Keyed[],
  forced: ReadonlySet<string>,
): ReadonlyMap<string, 'itself' | 'by-parent'> {
  const own = new Set(wanted.filter((leg) => isWanted(leg, forced)).map(({ leg }) => leg));
  const result = new Map<string, 'itself' | 'by-parent'>();
  for (const leg of descendants(wanted, own)) result.set(leg, 'by-parent');
  for (const leg of own) result.set(leg, 'itself');
  return result;
}
