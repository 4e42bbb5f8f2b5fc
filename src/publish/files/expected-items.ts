import type { Fleet } from '../engine/fleet.ts';
import { type Item, pendingId } from './item.ts';

/** An image that a leg of the plan has, or will have, in a place. */
export interface ExpectedItem extends Item {
  /** Whether the plan tells all its regions: not where it is copied, or has no axis of that name. */
  readonly isRegionKnown: boolean;
}

/**
 * What the legs of a plan bring to a target's files: what names are ours, and in which axes the images of one name differ.
 * It is the same whichever of the legs a run publishes.
 * @param items of this run: they tell the regions that the plan does not
 */
export function expectedItems({ legs, hasCopies }: Fleet, items: readonly Item[]): readonly ExpectedItem[] {
  const seen = [...new Set(items.map(({ placed }) => placed.region))];
  const regional = new Set(items.flatMap(({ isRegional, placed }) => (isRegional ? [placed.image] : [])));
  return legs.flatMap(({ leg, image, axes, values }) => {
    const own = axes['region'];
    const isRegionKnown = own !== undefined && !hasCopies;
    const regions = isRegionKnown ? [own] : [...new Set([...(own === undefined ? [] : [own]), ...seen])];
    return regions.map((region): ExpectedItem => {
      const id = pendingId(leg, region);
      return {
        placed: {
          leg,
          image,
          axes,
          build: '',
          provider: '',
          region,
          id,
          name: '',
          version: values.get('version') ?? '',
        },
        values: new Map([...values, ['region', region], ['build', '']]),
        isRegional: own !== undefined || regional.has(image),
        isRegionKnown,
      };
    });
  });
}
