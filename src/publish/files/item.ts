import { placeholdersOf } from '../../image/placeholder.ts';
import type { Candidate, Placed } from '../../image/provider-target.ts';

/** An image in one place, and what placeholders stand for there. */
export interface Item {
  readonly placed: Placed;
  readonly values: ReadonlyMap<string, string>;
  /** Whether readers look for it by region: it has an axis of that name, or is in several. */
  readonly isRegional: boolean;
}

/**
 * The images of a target's legs, sorted by leg, region and build, so that what is made of them is always the same.
 * @param placed of all legs of the run; those of others are left out
 */
export function itemsOf(candidates: readonly Candidate[], placed: readonly Placed[]): readonly Item[] {
  const byLeg = new Map(candidates.map((candidate) => [candidate.leg, candidate]));
  const regions = new Map<string, Set<string>>();
  for (const { image, region } of placed) regions.set(image, (regions.get(image) ?? new Set()).add(region));
  return sortedItems(
    placed.flatMap((one): Item[] => {
      const candidate = byLeg.get(one.leg);
      if (candidate === undefined) return [];
      const values = new Map([['version', one.version], ['name', one.name], ...candidate.values]);
      values.set('image', one.image).set('slug', candidate.slug).set('region', one.region).set('build', one.build);
      const isRegional = Object.hasOwn(one.axes, 'region') || (regions.get(one.image)?.size ?? 0) > 1;
      return [{ placed: one, values, isRegional }];
    }),
  );
}

export function sortedItems(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => byPlace(a.placed, b.placed));
}

const PENDING = 'pending:';

/** What stands for the id of an image that is not there yet; `build` where it is one of several of its leg. */
export function pendingId(leg: string, region: string, build = ''): string {
  return `${PENDING}${leg}/${region}${build === '' ? '' : `/${build}`}`;
}

export function isPending(id: string): boolean {
  return id.startsWith(PENDING);
}

/** Where images are before anything is published: as far as can be told in a preflight. */
export function placedAsBaked({ leg, image, axes, images, record, values }: Candidate): readonly Placed[] {
  return images.map(({ build, provider, region, id }) => ({
    leg,
    image,
    axes,
    build,
    provider,
    region,
    id,
    name: record.name,
    version: values.get('version') ?? '',
  }));
}

/** Whether a name or path made by a pattern is another in each region. */
export function tellsRegion(pattern: string): boolean {
  return placeholdersOf(pattern).includes('region');
}

type Place = Pick<Placed, 'leg' | 'region' | 'build' | 'id'>;

export function byPlace(a: Place, b: Place): number {
  for (const member of ['leg', 'region', 'build', 'id'] as const) {
    if (a[member] !== b[member]) return a[member] < b[member] ? -1 : 1;
  }
  return 0;
}
