import type { Found, FoundImage } from '../../image/found.ts';
import { notTaken, type RefRule, takesRef } from '../../image/reuse-from.ts';
import { type CloudImage, newestFirst } from './cloud/glance.ts';
import { BUILD, IMAGES, isVerified, LEG, markOf, PACKER, PARENT, placeIn, placesIn, REF, RUN } from './image-marks.ts';

/** An image, and the region that it was found in. */
export interface RegionImage {
  readonly region: string;
  readonly image: CloudImage;
}

/** Images of one run that tell the same set. */
interface OneBake {
  readonly places: ReadonlySet<string>;
  /** The newest sound image at each place. */
  readonly newest: Map<string, RegionImage>;
}

/**
 * Of all own images that are marked with a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, and active. Images of two bakes are never mixed.
 * @param refs whose images are taken; those of others are as if they were not there
 */
export function chooseBake(candidates: readonly RegionImage[], refs: RefRule = { own: '' }): Found {
  const { bakes: all, ailing } = sortBakes(candidates, refs);
  const whole = all.find(isWhole);
  if (whole !== undefined) return { kind: 'found', images: imagesOf(whole) };
  const reasons = [...ailing, ...lackOf(all[0])];
  return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}

/** All bakes that are whole, as above. */
export function wholeBakesOf(candidates: readonly RegionImage[], refs: RefRule): readonly (readonly FoundImage[])[] {
  return sortBakes(candidates, refs).bakes.filter(isWhole).map(imagesOf);
}

function isWhole({ places, newest }: OneBake): boolean {
  return newest.size === places.size;
}

function imagesOf({ newest }: OneBake): readonly FoundImage[] {
  return [...newest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => foundImage(found));
}

/** In the order of their newest images, and what speaks against the images that are in none. */
function sortBakes(
  candidates: readonly RegionImage[],
  refs: RefRule,
): { readonly bakes: readonly OneBake[]; readonly ailing: readonly string[] } {
  const bakes = new Map<string, OneBake>();
  const ailing: string[] = [];
  for (const candidate of candidates.toSorted((a, b) => newestFirst(a.image, b.image))) {
    const { region, image } = candidate;
    const ailment = ailmentOf(candidate, refs);
    const text = markOf(image, IMAGES) ?? '';
    const places = placesIn(text);
    if (ailment !== undefined) {
      ailing.push(ailment);
    } else if (places === undefined) {
      ailing.push(`${image.id} in ${region} does not say what was baked with it`);
    } else {
      const place = placeIn(markOf(image, BUILD) ?? '', region);
      const name = JSON.stringify([text, markOf(image, RUN) ?? '']);
      const bake = bakes.get(name) ?? { places, newest: new Map<string, RegionImage>() };
      if (places.has(place) && !bake.newest.has(place)) bake.newest.set(place, candidate);
      bakes.set(name, bake);
    }
  }
  // As they came.
  return { bakes: [...bakes.values()], ailing };
}

function ailmentOf({ region, image }: RegionImage, refs: RefRule): string | undefined {
  const where = `${image.id} in ${region}`;
  const ref = markOf(image, REF) ?? '';
  if (!takesRef(refs, ref)) return notTaken(refs, where, ref);
  return image.status === 'active' ? undefined : `${where} is ${image.status}`;
}

function lackOf(bake: OneBake | undefined): readonly string[] {
  const missing = [...(bake?.places ?? [])].filter((place) => bake?.newest.has(place) === false);
  return missing.map((place) => {
    const [build = '', region = ''] = place.split('@').map(decodeURIComponent);
    return `${build} in ${region} is missing`;
  });
}

function foundImage({ region, image }: RegionImage): FoundImage {
  const packer = markOf(image, PACKER);
  const parent = markOf(image, PARENT);
  const leg = markOf(image, LEG);
  return {
    build: markOf(image, BUILD) ?? null,
    provider: 'openstack',
    account: image.owner,
    region,
    id: image.id,
    created: image.created,
    digests: {},
    tags: [],
    files: [],
    verified: isVerified(image),
    runId: markOf(image, RUN) ?? null,
    ...(leg === undefined ? {} : { leg }),
    ...(packer === undefined ? {} : { packer }),
    ...(parent === undefined ? {} : { parent }),
  };
}
