import { canonicalJson, groupedBy } from '../core/values.ts';
import type { LegDefinition, ResolvedSource } from '../image/definition.ts';
import type { Marked } from '../image/found.ts';
import { type PlannedLeg, type ResolvedBase, sourcesOf } from '../image/plan.ts';
import { NO_REVOCATIONS, type Revocations } from '../image/revocation.ts';
import { bakeKey, distinctRecipe } from '../recipe/key/bake-key.ts';
import type { Recipe } from '../recipe/recipe.ts';
import type { LookUp } from './decision.ts';
import { type EpochWorld, type Freshness, freshnessOf, newestEpochs } from './epochs.ts';
import { answeringLeg } from './revocations/revoked-legs.ts';
import { descendants } from './selection.ts';

/** A leg that has its key, where it can have one. */
export type Keyed = Omit<PlannedLeg, 'todo' | 'state' | 'reason'>;

/** A leg with all that is known before anybody is asked about its image. */
export type KeyedLeg = Keyed & { readonly recipeRead: Recipe };

export type SourceAnswer =
  | { readonly kind: 'resolved'; readonly source: ResolvedSource }
  | { readonly kind: 'unresolved'; readonly reason: string };

/** What planning takes from who asks for it, as far as keys hang on it. */
export interface KeyRequest {
  readonly legs: readonly LegDefinition[];
  /** Ids of the legs that are to be done; of the others, only those that these build on stay in the plan. */
  readonly chosen: ReadonlySet<string>;
  /** Ids of legs that are baked whatever is found; their descendants with them. */
  readonly forced: ReadonlySet<string>;
  /** What may not be used any more. Absent: nothing is revoked. */
  readonly revocations?: Revocations;
  /** The day of UTC, as 2026-11-30. */
  readonly today: string;
  /** Whether this run replaces images that are only old. */
  readonly renews: boolean;
}

/** What is asked of the world where keys hang on what is there. */
export interface KeyWorld {
  /** About all legs that have a key, at once. A leg without an answer was not asked about. */
  readonly lookUp: (legs: readonly KeyedLeg[]) => Promise<ReadonlyMap<string, { readonly lookUp: LookUp }>>;
  /** What there is of the recipes of legs, whatever it stands on. Absent: nobody is asked. */
  readonly marks?: (legs: readonly KeyedLeg[]) => Promise<ReadonlyMap<string, Marked>>;
}

export interface KeyMaterial {
  /** By level. */
  readonly ordered: readonly LegDefinition[];
  readonly levels: ReadonlyMap<string, number>;
  readonly recipes: ReadonlyMap<string, Recipe>;
  readonly answers: ReadonlyMap<string, SourceAnswer>;
  readonly bases: ReadonlyMap<string, readonly ResolvedBase[]>;
}

export interface KeyedLegs {
  readonly keyed: ReadonlyMap<string, Keyed>;
  /** Of the legs that are refreshed. */
  readonly freshness: ReadonlyMap<string, Freshness>;
  /** By leg, the epoch of an image of it that is still to come. */
  readonly ahead: ReadonlyMap<string, string>;
}

/**
 * Keys, level by level. Legs of one key are one leg with aliases when all that is told of them is equal; otherwise each is an
 * image of its own, and its id enters its recipe. Only then is it known whose epoch is asked for.
 */
export async function keyLegs(request: KeyRequest, material: KeyMaterial, world: KeyWorld): Promise<KeyedLegs> {
  const { ordered, levels, recipes, answers, bases } = material;
  const keyed = new Map<string, Keyed>();
  const freshness = new Map<string, Freshness>();
  const ahead = new Map<string, string>();
  const named = new Set([...request.forced].filter((leg) => request.chosen.has(leg)));
  const forced = new Set([...named, ...descendants(request.legs, named)]);
  /** Of a leg that was folded, the id of the one that stands for it. */
  const standsFor = new Map<string, string>();
  const keyOf = (leg: Keyed): string =>
    keyOn(leg, leg.parent === null ? null : (keyed.get(leg.parent)?.key ?? null), leg.epoch);
  for (const level of groupedBy(ordered, ({ leg }) => String(levels.get(leg) ?? 0)).values()) {
    const drafts = level.map((definition): Keyed => {
      const answer = definition.source === null ? undefined : answers.get(JSON.stringify(definition.source));
      const sources = answer?.kind === 'resolved' ? [answer.source] : [];
      const recipe = recipeOf(recipes, definition.leg);
      const own = bases.get(definition.leg) ?? [];
      const parent = definition.parent === null ? null : (standsFor.get(definition.parent) ?? definition.parent);
      const isKnown = (parent === null || (keyed.get(parent)?.key ?? null) !== null) && answer?.kind !== 'unresolved';
      const draft: Keyed = {
        ...definition,
        parent,
        level: levels.get(definition.leg) ?? 0,
        sources,
        ...(own.length === 0 ? {} : { bases: [...own] }),
        recipe: recipe.recipe,
        key: null,
        files: recipe.files.digest,
        values: recipe.values,
        aliases: [],
      };
      return isKnown ? { ...draft, key: keyOf(draft) } : draft;
    });
    // A leg that is not refreshed has the key that it always had, whoever shares its recipe.
    const groups = groupedBy(
      drafts,
      ({ key, leg, refresh }) => `${key ?? leg}${refresh === undefined ? '' : ' refreshed'}`,
    );
    const settled = [...groups.values()].flatMap((group) =>
      folded(group).map((leg) => (isAlone(group, leg) ? leg : distinct(leg, keyOf))),
    );
    const revocations = request.revocations ?? NO_REVOCATIONS;
    const notRevoked = (leg: Keyed): Keyed => answeringLeg(leg, (recipe) => keyOf({ ...leg, recipe }), revocations);
    // What is revoked is no image whose epoch counts; and where the key with its epoch is revoked, another recipe is asked for.
    for (let open = settled.map(notRevoked); open.length > 0;) {
      const dated = await dateLegs(request, open, { keyOf, recipes, forced, world });
      const again: Keyed[] = [];
      for (const leg of open) {
        const fresh = dated.freshness.get(leg.leg);
        const own = fresh === undefined ? leg : { ...leg, epoch: fresh.epoch };
        const whole = fresh === undefined ? leg : { ...own, key: keyOf(own) };
        const good = notRevoked(whole);
        if (good !== whole) {
          const { epoch: _, ...undated } = good;
          again.push({ ...undated, key: keyOf(undated) });
        }
        keyed.set(leg.leg, good);
        for (const alias of leg.aliases) standsFor.set(alias, leg.leg);
      }
      for (const [leg, fresh] of dated.freshness) freshness.set(leg, fresh);
      for (const [leg, day] of dated.ahead) ahead.set(leg, day);
      open = again;
    }
  }
  return { keyed, freshness, ahead };
}

function keyOn(leg: Keyed, parentKey: string | null, epoch: string | undefined): string {
  return bakeKey(leg.recipe ?? '', { parentKey, sources: [...leg.sources, ...sourcesOf(leg.bases)], epoch });
}

/** From when on the images of legs count as fresh, of those that are refreshed and have a key. */
async function dateLegs(
  request: KeyRequest,
  legs: readonly Keyed[],
  {
    keyOf,
    recipes,
    forced,
    world,
  }: {
    readonly keyOf: (leg: Keyed) => string;
    readonly recipes: KeyMaterial['recipes'];
    readonly forced: ReadonlySet<string>;
    readonly world: KeyWorld;
  },
): Promise<Pick<KeyedLegs, 'freshness' | 'ahead'>> {
  const refreshed = new Map(
    legs.flatMap((leg) => (leg.refresh === undefined || leg.key === null ? [] : [[leg.leg, leg]])),
  );
  const asked = (id: string, key?: string): readonly KeyedLeg[] => {
    const leg = refreshed.get(id);
    return leg === undefined ? [] : [{ ...leg, key: key ?? leg.key, recipeRead: recipeOf(recipes, id) }];
  };
  const epochWorld: EpochWorld = {
    marks: async (ids) => (await world.marks?.(ids.flatMap((id) => asked(id)))) ?? new Map(),
    isThere: async (keys) => {
      const found = await world.lookUp([...keys].flatMap(([id, key]) => asked(id, key)));
      return new Map([...keys.keys()].map((id) => [id, isThere(found.get(id)?.lookUp)]));
    },
  };
  const newest = await newestEpochs(
    [...refreshed.values()].map((leg) => ({ leg: leg.leg, keyOf: (epoch) => keyOf({ ...leg, epoch }) })),
    epochWorld,
    request.today,
  );
  const freshness = new Map<string, Freshness>();
  for (const [id, leg] of refreshed) {
    if (leg.refresh === undefined) continue;
    const isForced = isWanted(leg, forced);
    // What is not baked now keeps the image that it has: others build on it.
    const renews = request.renews && isWanted(leg, request.chosen);
    const { today } = request;
    freshness.set(id, freshnessOf(leg.refresh, { newest: newest.get(id)?.epoch, today, renews, isForced }));
  }
  return { freshness, ahead: new Map([...newest].flatMap(([id, { ahead }]) => (ahead === null ? [] : [[id, ahead]]))) };
}

function isThere(lookUp: LookUp | undefined): boolean | undefined {
  if (lookUp === undefined || lookUp.kind === 'failed' || lookUp.kind === 'not-asked') return undefined;
  return lookUp.kind !== 'missing' && lookUp.kind !== 'revoked';
}

/** Legs of one key, with those that are equal in all that is told of them as one. */
function folded(group: readonly Keyed[]): readonly Keyed[] {
  if (group.length === 1) return group;
  const told = (leg: Keyed): string => {
    const { image, tier, name, version, tags, verify, publish } = leg;
    // A recipe does not say where it is baked: a region has images of its own, and so has a runner of another kind.
    const place = [leg.axes['region'] ?? null, leg['runs-on'], leg.role ?? null, leg.concurrency ?? null];
    const reuse = [leg.reuse ?? 'auto', leg['reuse-from'] ?? null, ...(leg.refresh === undefined ? [] : [leg.refresh])];
    const scan = leg.scan ?? null;
    return canonicalJson([image, tier, name, version, leg['declared-tag'], tags, verify, scan, publish, place, reuse]);
  };
  return [...groupedBy(group, told).values()].map(([first, ...others]) => {
    if (first === undefined) throw new TypeError('A group is never empty.');
    return { ...first, aliases: others.map(({ leg }) => leg) };
  });
}

function isAlone(group: readonly Keyed[], leg: Keyed): boolean {
  return leg.key === null || group.length === leg.aliases.length + 1;
}

function distinct(leg: Keyed, keyOf: (leg: Keyed) => string): Keyed {
  if (leg.recipe === null) return leg;
  const own = { ...leg, recipe: distinctRecipe(leg.recipe, leg.leg), values: { ...leg.values, leg: leg.leg } };
  return { ...own, key: keyOf(own) };
}

export function recipeOf(recipes: ReadonlyMap<string, Recipe>, leg: string): Recipe {
  const recipe = recipes.get(leg);
  if (recipe === undefined) throw new TypeError(`${leg} has no recipe.`);
  return recipe;
}

/** A folded leg is wanted when one of those that it stands for is. */
export function isWanted(leg: Keyed, chosen: ReadonlySet<string>): boolean {
  return chosen.has(leg.leg) || leg.aliases.some((alias) => chosen.has(alias));
}
