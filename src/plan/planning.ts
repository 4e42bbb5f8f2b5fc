import { byUnits, canonicalJson, groupedBy } from '../core/values.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { LegDefinition, ResolvedSource, SourceRequest } from '../image/definition.ts';
import type { Memory } from '../image/memory.ts';
import type { OtherLeg, Plan, PlannedLeg, ResolvedBase } from '../image/plan.ts';
import type { Record as BakeRecord } from '../image/record.ts';
import { type ResolveBase, resolveBases, sourcesOf } from './bases.ts';
import { bakeKey, distinctRecipe } from '../recipe/key/bake-key.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { SourcePlace } from '../recipe/template/template.ts';
import { decide, type LookUp } from './decision.ts';
import { levelsOf } from './levels.ts';
import { readRecipes } from './recipes.ts';
import { descendants } from './selection.ts';

type Keyed = Omit<PlannedLeg, 'todo' | 'state' | 'reason'>;

/** A leg with all that is known before anybody is asked about its image. */
export type KeyedLeg = Keyed & { readonly recipeRead: Recipe };

export type SourceAnswer =
  | { readonly kind: 'resolved'; readonly source: ResolvedSource }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** What an image's provider said about a leg, and the record that can be made of it. */
export interface Answer {
  readonly lookUp: LookUp;
  readonly record: BakeRecord | undefined;
}

/** What planning asks of the world. */
export interface World {
  readonly resolve: (request: SourceRequest) => Promise<SourceAnswer>;
  /** What is behind a name in a template or Dockerfile. Absent: nobody is asked, and names count. */
  readonly resolveBase?: ResolveBase;
  readonly recipeOf: (definition: LegDefinition) => Promise<Recipe>;
  /** About all legs that have a key, at once. A leg without an answer was not asked about. */
  readonly lookUp: (legs: readonly KeyedLeg[]) => Promise<ReadonlyMap<string, Answer>>;
  readonly remember: (leg: KeyedLeg) => Promise<Memory | undefined>;
}

export interface PlanningRequest {
  readonly legs: readonly LegDefinition[];
  /** Ids of the legs that are to be done; of the others, only those that these build on stay in the plan. */
  readonly chosen: ReadonlySet<string>;
  /** Ids of legs that are baked whatever is found; their descendants with them. */
  readonly forced: ReadonlySet<string>;
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
  const keyed = keyLegs(ordered, levels, recipes, answers, bases);

  const wanted = [...keyed.values()].filter((leg) => isWanted(leg, request.chosen));
  const needed = ancestors(wanted, keyed);
  const forced = forcedLegs(wanted, request.forced);
  const withRecipe = (leg: Keyed): KeyedLeg => ({ ...leg, recipeRead: recipeOf(recipes, leg.leg) });
  const asked = [...needed.values()].filter(({ key }) => key !== null);
  const found = await world.lookUp(asked.map(withRecipe));
  const lost = wanted.filter(({ leg }) => found.get(leg)?.lookUp.kind === 'missing' && !forced.has(leg));
  const memories = new Map(
    await sideBySide(lost, MOST_AT_ONCE, async (leg) => [leg.leg, await world.remember(withRecipe(leg))] as const),
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
  };
}

function otherOf({ leg, slug, image, tier, axes, version, publish, key }: Keyed): OtherLeg {
  return { leg, slug, image, tier, axes, version, publish, key };
}

function recipeOf(recipes: ReadonlyMap<string, Recipe>, leg: string): Recipe {
  const recipe = recipes.get(leg);
  if (recipe === undefined) throw new TypeError(`${leg} has no recipe.`);
  return recipe;
}

/** A folded leg is wanted when one of those that it stands for is. */
function isWanted(leg: Keyed, chosen: ReadonlySet<string>): boolean {
  return chosen.has(leg.leg) || leg.aliases.some((alias) => chosen.has(alias));
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

/**
 * Keys, level by level. Legs of one key are one leg with aliases when all that is told of them is equal; otherwise each is an
 * image of its own, and its id enters its recipe.
 */
function keyLegs(
  ordered: readonly LegDefinition[],
  levels: ReadonlyMap<string, number>,
  recipes: ReadonlyMap<string, Recipe>,
  answers: ReadonlyMap<string, SourceAnswer>,
  bases: ReadonlyMap<string, readonly ResolvedBase[]>,
): ReadonlyMap<string, Keyed> {
  const keyed = new Map<string, Keyed>();
  /** Of a leg that was folded, the id of the one that stands for it. */
  const standsFor = new Map<string, string>();
  for (const level of groupedBy(ordered, ({ leg }) => String(levels.get(leg) ?? 0)).values()) {
    const drafts = level.map((definition): Keyed => {
      const answer = definition.source === null ? undefined : answers.get(JSON.stringify(definition.source));
      const sources = answer?.kind === 'resolved' ? [answer.source] : [];
      const recipe = recipeOf(recipes, definition.leg);
      const own = bases.get(definition.leg) ?? [];
      const parent = definition.parent === null ? null : (standsFor.get(definition.parent) ?? definition.parent);
      const parentKey = parent === null ? null : (keyed.get(parent)?.key ?? null);
      const isKnown = (parent === null || parentKey !== null) && answer?.kind !== 'unresolved';
      return {
        ...definition,
        parent,
        level: levels.get(definition.leg) ?? 0,
        sources,
        ...(own.length === 0 ? {} : { bases: [...own] }),
        recipe: recipe.recipe,
        key: isKnown ? bakeKey(recipe.recipe, { parentKey, sources: [...sources, ...sourcesOf(own)] }) : null,
        files: recipe.files.digest,
        values: recipe.values,
        aliases: [],
      };
    });
    for (const group of groupedBy(drafts, ({ key, leg }) => key ?? leg).values()) {
      for (const leg of folded(group)) {
        const parentKey = leg.parent === null ? null : (keyed.get(leg.parent)?.key ?? null);
        const settled = isAlone(group, leg) ? leg : distinct(leg, parentKey);
        keyed.set(settled.leg, settled);
        for (const alias of settled.aliases) standsFor.set(alias, settled.leg);
      }
    }
  }
  return keyed;
}

/** Legs of one key, with those that are equal in all that is told of them as one. */
function folded(group: readonly Keyed[]): readonly Keyed[] {
  if (group.length === 1) return group;
  const told = (leg: Keyed): string => {
    const { image, tier, name, version, tags, verify, publish } = leg;
    // A recipe does not say where it is baked: a region has images of its own, and so has a runner of another kind.
    const place = [leg.axes['region'] ?? null, leg['runs-on'], leg.role ?? null, leg.concurrency ?? null];
    const reuse = [leg.reuse ?? 'auto', leg['reuse-from'] ?? null];
    return canonicalJson([image, tier, name, version, leg['declared-tag'], tags, verify, publish, place, reuse]);
  };
  return [...groupedBy(group, told).values()].map(([first, ...others]) => {
    if (first === undefined) throw new TypeError('A group is never empty.');
    return { ...first, aliases: others.map(({ leg }) => leg) };
  });
}

function isAlone(group: readonly Keyed[], leg: Keyed): boolean {
  return leg.key === null || group.length === leg.aliases.length + 1;
}

function distinct(leg: Keyed, parentKey: string | null): Keyed {
  if (leg.recipe === null) return leg;
  const recipe = distinctRecipe(leg.recipe, leg.leg);
  return {
    ...leg,
    recipe,
    key: bakeKey(recipe, { parentKey, sources: [...leg.sources, ...sourcesOf(leg.bases)] }),
    values: { ...leg.values, leg: leg.leg },
  };
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
