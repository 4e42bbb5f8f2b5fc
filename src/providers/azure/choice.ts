import { byUnits } from '../../core/values.ts';
import type { Found, FoundImage } from '../../image/found.ts';
import { notTaken, type RefRule, takesRef } from '../../image/reuse-from.ts';
import { readId } from './cloud/ids.ts';
import type { AzureImage } from './image.ts';
import { BUILD, IMAGES, LEG, PACKER, PARENT, placeIn, REF, RUN, setIn, type ToldSet, VERIFIED } from './marks.ts';

/** Images of one run that tell the same set. */
interface OneBake {
  readonly set: ToldSet;
  /** The newest sound image at each place. */
  readonly newest: Map<string, AzureImage>;
}

/**
 * Of all images that are marked with a key, those of the newest bake that is whole: every image of its set is there and ready.
 * Images of two bakes are never mixed.
 * @param refs whose images are taken; those of others are as if they were not there
 */
export function chooseBake(candidates: readonly AzureImage[], refs: RefRule = { own: '' }): Found {
  const { bakes, ailing } = bakesIn(candidates, refs);
  const [newest] = wholeOf(bakes);
  if (newest !== undefined) return { kind: 'found', images: newest };
  const reasons = [...ailing, ...lackOf([...bakes.values()][0])];
  return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}

/** All bakes of a key that are whole, the newest first. */
export function wholeBakesOf(candidates: readonly AzureImage[], refs: RefRule): readonly (readonly FoundImage[])[] {
  return wholeOf(bakesIn(candidates, refs).bakes);
}

/** In the order of their newest images, as they came. */
function wholeOf(bakes: ReadonlyMap<string, OneBake>): readonly (readonly FoundImage[])[] {
  return [...bakes.values()]
    .filter(({ set, newest }) => newest.size === set.count)
    .map(({ newest }) => [...newest].toSorted(([a], [b]) => byUnits(a, b)).map(([, image]) => foundImage(image)));
}

function bakesIn(
  candidates: readonly AzureImage[],
  refs: RefRule,
): { readonly bakes: ReadonlyMap<string, OneBake>; readonly ailing: readonly string[] } {
  const bakes = new Map<string, OneBake>();
  const ailing: string[] = [];
  for (const image of candidates.toSorted(newestFirst)) {
    const ailment = ailmentOf(image, refs);
    const text = image.tags[IMAGES] ?? '';
    const set = setIn(text);
    if (ailment !== undefined) ailing.push(ailment);
    else if (set === undefined) ailing.push(`${nameOf(image)} does not say what was baked with it`);
    else {
      const place = placeIn(image.tags[BUILD] ?? '', image.location);
      const name = JSON.stringify([text, image.tags[RUN] ?? '']);
      const bake = bakes.get(name) ?? { set, newest: new Map<string, AzureImage>() };
      if (set.places?.has(place) !== false && !bake.newest.has(place)) bake.newest.set(place, image);
      bakes.set(name, bake);
    }
  }
  return { bakes, ailing };
}

/** Without a time it is the oldest. */
function newestFirst(a: AzureImage, b: AzureImage): number {
  return (Date.parse(b.created ?? '') || 0) - (Date.parse(a.created ?? '') || 0) || byUnits(a.id, b.id);
}

function ailmentOf(image: AzureImage, refs: RefRule): string | undefined {
  const ref = image.tags[REF] ?? '';
  if (!takesRef(refs, ref)) return notTaken(refs, nameOf(image), ref);
  return image.state === 'Succeeded' ? undefined : `${nameOf(image)} is ${image.state}`;
}

function lackOf(bake: OneBake | undefined): readonly string[] {
  if (bake === undefined) return [];
  if (bake.set.places === null) return [`${bake.newest.size} of ${bake.set.count} images are there`];
  const missing = [...bake.set.places].filter((place) => !bake.newest.has(place));
  return missing.map((place) => `${place.replace('@', ' in ')} is missing`);
}

/** An id holds the subscription, which many mask. */
export function nameOf({ id, location }: Pick<AzureImage, 'id' | 'location'>): string {
  const { names = [] } = readId(id) ?? {};
  return `${names.join('/')} in ${location}`;
}

/** What is told of an image to whoever looked for it. */
export function foundImage({ id, location, created, tags }: AzureImage): FoundImage {
  const { [PACKER]: packer, [PARENT]: parent, [LEG]: leg } = tags;
  return {
    build: tags[BUILD] ?? null,
    provider: 'azure',
    account: readId(id)?.subscription ?? null,
    region: location,
    id,
    created,
    digests: {},
    tags: [],
    files: [],
    verified: tags[VERIFIED] === 'true',
    runId: tags[RUN] ?? null,
    ...(leg === undefined ? {} : { leg }),
    ...(packer === undefined ? {} : { packer }),
    ...(parent === undefined ? {} : { parent }),
  };
}
