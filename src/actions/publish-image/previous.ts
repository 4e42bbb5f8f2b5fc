import { messageOf } from '../../core/errors.ts';
import { sha256 } from '../../core/files/files.ts';
import type { Host } from '../../core/runner/host.ts';
import { byUnits } from '../../core/values.ts';
import { type Asker, askerOf } from '../../image/asker.ts';
import type { FoundImage } from '../../image/found.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { notOffered, providerNamed } from '../../image/provider.ts';
import type { KnownImage } from '../../image/provider-census.ts';
import { type FoundRecord, renderRecord } from '../../image/record-file.ts';
import { reusedRecord } from '../../image/reused.ts';
import { type Lineage, lineageOf, walk } from '../../image/lineage.ts';
import {
  nameOf,
  revocationOfFound,
  revocationOfImage,
  revocationOfKin,
  revocationOfMade,
  revocationsOf,
  type Revocations,
} from '../../image/revocation.ts';
import { bakesOfLeg, newestFirst } from '../../plan/look-up.ts';
import { providers } from '../../providers/providers.ts';
import type { DueLeg } from '../../publish/engine/legs.ts';
import { createRecipes } from '../../recipe/recipe.ts';

/** The image of a leg that goes back where the newest is revoked, or why there is none: a clause. */
export type Previous =
  | { readonly kind: 'found'; readonly found: FoundRecord }
  | { readonly kind: 'none'; readonly reason: string };

/** So many keys of the past are looked at. */
const MOST_KEYS = 20;

/**
 * The newest earlier bake of a leg that is whole, passed its tests and is not revoked, by the marks at its providers. The gate
 * asks them again as for any other.
 */
export async function previousBake(
  host: Host,
  { found: { record }, leg }: DueLeg,
  list: Revocations,
  buildRegistry: string | null,
): Promise<Previous> {
  const none = (reason: string): Previous => ({ kind: 'none', reason });
  if (leg === null) return none('without a plan nobody knows the leg');
  const asker = askerOf(host, { agent: 'bakehouse-publish', passEnv: [], buildRegistry });
  try {
    const known: KnownImage[] = [];
    for (const name of new Set(record.images.map(({ provider }) => provider))) {
      const provider = providerNamed(name, providers);
      if (provider?.census === undefined)
        return none(
          notOffered(provider?.title ?? name, 'list earlier images', 'Name their records instead').slice(0, -1),
        );
      const regions = record.images.filter((one) => one.provider === name).map(({ region }) => region);
      known.push(...(await provider.census({ regions }, asker)));
    }
    const unknown = unknownStart(known, list);
    if (unknown !== undefined)
      return none(`whether its earlier images start from ${unknown}, which is revoked, no mark says`);
    const keys = earlierKeys(known, leg, record.key, list);
    if (keys.length === 0) return none('there is no earlier image of it');
    for (const earlier of keys.slice(0, MOST_KEYS)) {
      const bake = await earlierBake(host, leg, earlier, asker, isGood(list));
      if (bake !== undefined) return { kind: 'found', found: bake };
    }
    return none('no earlier image of it is whole, passed its tests and is not revoked');
  } catch (error) {
    return none(`its earlier images cannot be looked for: ${messageOf(error)}`);
  }
}

interface EarlierKey {
  readonly key: string;
  readonly recipe: string | null;
  readonly created: string;
}

/** The first image that is revoked with all that stands on it, and that nobody of us baked: marks tell of no such thing. */
export function unknownStart(known: readonly KnownImage[], { entries }: Revocations): string | undefined {
  const starts = entries.flatMap((entry) => {
    const [by, name] = nameOf(entry);
    if (!entry.inherit || by === 'key' || by === 'recipe') return [];
    const own = revocationsOf([entry]);
    return known.some((image) => revocationOfImage(own, image) !== undefined) ? [] : [name];
  });
  return starts[0];
}

/** The keys of a leg older than its own, newest first, without those that are revoked, or that stand on what is or may be. */
export function earlierKeys(
  known: readonly KnownImage[],
  { leg, slug }: Pick<PlannedLeg, 'leg' | 'slug'>,
  own: string | null,
  list: Revocations,
): readonly EarlierKey[] {
  const keys = new Map<string, EarlierKey>();
  const lineage = lineageOf([], known);
  const births = known.flatMap((one) => (one.key === own && own !== null ? (one.created ?? []) : []));
  const [birth] = births.toSorted(byUnits);
  for (const { leg: of, key, recipe, created, copyOf } of known) {
    if ((of !== leg && of !== slug) || key === null || key === own || copyOf !== null) continue;
    if (revocationOfMade(list, { key, recipe }) !== undefined || !standsWell(key, lineage, list)) continue;
    if (birth !== undefined && created !== null && byUnits(created, birth) >= 0) continue;
    const there = keys.get(key);
    if (there === undefined || byUnits(there.created, created ?? '') < 0)
      keys.set(key, { key, recipe, created: created ?? '' });
  }
  return [...keys.values()].toSorted((a, b) => byUnits(b.created, a.created) || byUnits(a.key, b.key));
}

/** Whether all that a bake stands on is known, and not revoked together with it. */
function standsWell(key: string, lineage: Lineage, list: Revocations): boolean {
  return walk([key], lineage.above).every(({ name }) => {
    const kin = lineage.kin.get(name);
    // An image that nobody of us baked has a name; the id or key of one of ours tells nothing when it is gone.
    if (kin === undefined || kin.key === null) return /[/:@]/.test(name);
    return revocationOfKin(list, kin)?.inherit !== true;
  });
}

/** Whether images may be gone back to: they passed their tests and are not revoked. */
function isGood(list: Revocations): (images: readonly FoundImage[]) => boolean {
  return (images) => images.every((image) => image.verified && revocationOfFound(list, image) === undefined);
}

/**
 * The record of a bake of the past, of what its provider still knows of it; undefined where it has none that will do. Throws why it
 * cannot be asked.
 * @param accepts the images of one build of a bake
 */
export async function earlierBake(
  host: Host,
  leg: PlannedLeg,
  { key, recipe: made }: Pick<EarlierKey, 'key' | 'recipe'>,
  asker: Asker,
  accepts: (images: readonly FoundImage[]) => boolean,
): Promise<FoundRecord | undefined> {
  const recipes = await createRecipes({
    providers,
    repository: asker.repository,
    environment: asker.environment,
    templates: [],
    manifests: [],
    written: [],
  });
  const recipe = await recipes.recipeOf(leg, new Map());
  const bakes = await bakesOfLeg({ definition: leg, key, recipe }, providers, asker);
  const good = [...(bakes ?? new Map<string, never>()).values()].map((own) => newestFirst(own).find(accepts));
  if (good.length === 0 || good.includes(undefined)) return undefined;
  const images = good.flatMap((one) => one ?? []);
  const { run } = host;
  const record = reusedRecord({ ...leg, key, recipe: made }, images, {
    run: { url: run.url, id: run.id, attempt: run.attempt },
    git: { repository: run.repository, commit: '', ref: '' },
    parentId: images.find(({ parent }) => parent !== undefined)?.parent ?? null,
    parentKey: null,
  });
  return { record, digest: sha256(renderRecord(record)), from: 'an earlier image', attempt: run.attempt };
}
