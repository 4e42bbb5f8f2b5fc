/** The tags by which the images of a bake are found again. */
export const KEY_TAG = 'bakehouse:key';
export const LEG_TAG = 'bakehouse:leg';
export const BUILD_TAG = 'bakehouse:build';
export const IMAGES_TAG = 'bakehouse:images';
export const RUN_TAG = 'bakehouse:run';
/** The version of the Packer that baked it. */
export const PACKER_TAG = 'bakehouse:packer';
/** The image that it was baked on, by its id. */
export const PARENT_TAG = 'bakehouse:parent';
/** What it was made of, whatever that stood on. */
export const RECIPE_TAG = 'bakehouse:recipe';
/** The day from which on it counts as fresh; empty where it is not refreshed. */
export const EPOCH_TAG = 'bakehouse:epoch';
/** The ref of the run that baked it, as refs/heads/main. */
export const REF_TAG = 'bakehouse:ref';
/** `true` after the tests of the image have passed. */
export const VERIFIED_TAG = 'bakehouse:verified';

/** EC2 takes that many characters as the value of a tag. */
const LONGEST_VALUE = 256;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;

export interface SetMember {
  readonly build: string;
  readonly region: string;
  readonly id: string;
}

/** What a bake made in all: the places of its images, or only their number where that text grew too long for a tag. */
export type ImageSet =
  | { readonly kind: 'places'; readonly places: ReadonlySet<string> }
  | { readonly kind: 'count'; readonly count: number };

/** The place of an image in its bake: `build@region`. Of the build's name, blanks and `@` are written as in an address. */
export function placeOf(build: string, region: string): string {
  return `${encodeURIComponent(build.toWellFormed())}@${region}`;
}

/**
 * The tags of each image of one bake, to be set in one call per image. Each tells the whole set, so that a look-up in
 * one region knows where the others are, and takes a bake only whole.
 */
export function imageSetTags(
  key: string,
  images: readonly SetMember[],
): readonly (SetMember & { readonly tags: Readonly<Record<string, string>> })[] {
  const places = [...new Set(images.map(({ build, region }) => placeOf(build, region)))].toSorted();
  const text = places.join(' ');
  const set = text.length <= LONGEST_VALUE ? text : `#${places.length}`;
  return images.map((image) => ({
    ...image,
    tags: { [KEY_TAG]: key, [BUILD_TAG]: image.build, [IMAGES_TAG]: set },
  }));
}

/** The set that such a tag tells; undefined when it is none of ours. */
export function parseImageSet(text: string): ImageSet | undefined {
  const [, digits] = /^#([1-9]\d{0,5})$/.exec(text) ?? [];
  if (digits !== undefined) return { kind: 'count', count: Number(digits) };
  const places = text.split(' ');
  const areOurs = places.every((place) => {
    const [build = '', region = '', ...more] = place.split('@');
    // A region becomes part of an address that is asked.
    return build !== '' && REGION.test(region) && more.length === 0;
  });
  return areOurs ? { kind: 'places', places: new Set(places) } : undefined;
}

/** The regions that a set has images in; of a mere number none can be told. */
export function regionsOf(set: ImageSet): readonly string[] {
  if (set.kind === 'count') return [];
  return [...new Set([...set.places].map((place) => place.split('@')[1] ?? ''))];
}
