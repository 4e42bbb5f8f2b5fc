import type { TagRequest } from '../../image/provider-keep.ts';
import type { PassedTests } from '../../image/provider-verify.ts';
import type { BakedImage } from '../../image/record.ts';
import { UserError } from '../../core/errors.ts';
import type { Arm } from './cloud/arm.ts';
import type { ConnectAzure } from './cloud/connect.ts';
import { describeImage } from './image.ts';
import { LONGEST_VALUE } from './naming.ts';
import { isImageId } from './packer-output.ts';

// The tags by which images are found again. Azure gives an image no tag of what it was made from.

export const KEY = 'bakehouse:key';
export const BUILD = 'bakehouse:build';
/** What its bake made in all: `build@location`, with blanks between, or `#` and their number. */
export const IMAGES = 'bakehouse:images';
/** The run that baked it. */
export const RUN = 'bakehouse:run';
/** The version of the Packer that baked it. */
export const PACKER = 'bakehouse:packer';
/** The id of the image that it was baked on. */
export const PARENT = 'bakehouse:parent';
/** What it was made of, whatever that stood on. */
export const RECIPE = 'bakehouse:recipe';
/** The day from which on it counts as fresh; empty where it is not refreshed. */
export const EPOCH = 'bakehouse:epoch';
/** The ref of the run that baked it, as refs/heads/main. */
export const REF = 'bakehouse:ref';
/** `image/axis`: the leg that it was baked as. */
export const LEG = 'bakehouse:leg';
/** Of a version: the id of the image that it was made of. */
export const COPY_OF = 'bakehouse:copy-of';
/** `true` after its tests have passed. */
export const VERIFIED = 'bakehouse:verified';
/** The run whose tests it passed; for people. */
const VERIFIED_IN = 'bakehouse:verified-in';

type Tags = Readonly<Record<string, string>>;

/** The place of an image in its bake. */
export function placeIn(build: string, location: string): string {
  return `${encodeURIComponent(build.toWellFormed())}@${location}`;
}

export interface ToldSet {
  readonly count: number;
  /** Null where there are too many for a tag. */
  readonly places: ReadonlySet<string> | null;
}

/** The set that such a tag tells; undefined where it is none of ours. */
export function setIn(text: string): ToldSet | undefined {
  const [, digits] = /^#([1-9]\d{0,5})$/.exec(text) ?? [];
  if (digits !== undefined) return { count: Number(digits), places: null };
  const places = new Set(text.split(' '));
  return [...places].every((place) => /^[^@\s]+@[a-z0-9]+$/.test(place)) ? { count: places.size, places } : undefined;
}

/** Marks images that were baked, each in one call: ours, and the user's tags. */
export async function markBaked(
  { images, tags, key, environment, onRefused }: TagRequest,
  connect: ConnectAzure,
): Promise<void> {
  const places = [...new Set(images.map(({ build, region }) => placeIn(build, region)))].toSorted();
  const text = places.join(' ');
  const set = text.length <= LONGEST_VALUE ? text : `#${places.length}`;
  const opened = connect(environment);
  await Promise.all(
    images.map(async (image) => {
      const own: Tags = key === null ? {} : { [KEY]: key, [BUILD]: image.build, [IMAGES]: set };
      try {
        await mergeTags((await opened).arm, image.id, { ...tags, ...own });
      } catch (error) {
        onRefused(image, error);
      }
    }),
  );
}

/** Sets the mark of passed tests. */
export async function markVerified(
  { id }: Pick<BakedImage, 'id'>,
  { environment, run, key }: Pick<PassedTests, 'environment' | 'run' | 'key'>,
  connect: ConnectAzure,
): Promise<void> {
  const { arm } = await connect(environment);
  const there = await describeImage(arm, id);
  if (there === undefined) throw new UserError(`Azure has no image ${id}`);
  if (there.tags[KEY] !== key) throw new UserError(`${id} has not the tag ${KEY} of its bake: it was not tagged when it was baked, or is another image now`); // prettier-ignore
  // Tested again, it keeps the run that first said so.
  if (there.tags[VERIFIED] === 'true') return;
  await mergeTags(arm, id, { [VERIFIED]: 'true', [VERIFIED_IN]: run === '' ? 'local' : run });
}

/** Takes the mark of passed tests back; a mark must not outlive what it stood for, whatever else the image is by now. */
export async function markUnverified(
  { id }: Pick<BakedImage, 'id'>,
  { environment }: Pick<PassedTests, 'environment'>,
  connect: ConnectAzure,
): Promise<void> {
  const { arm } = await connect(environment);
  const there = await describeImage(arm, id);
  if (there?.tags[VERIFIED] === 'true') await mergeTags(arm, id, { [VERIFIED]: 'false', [VERIFIED_IN]: '' });
}

/** Sets tags beside those that are there, each at most as long as Azure takes it. */
export async function mergeTags(arm: Arm, id: string, tags: Tags): Promise<void> {
  if (!isImageId(id)) throw new UserError(`${id.slice(0, 80)} is no image of Azure that has tags`);
  const cut = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, value.slice(0, LONGEST_VALUE)]));
  const body = { operation: 'Merge', properties: { tags: cut } };
  await arm.change('PATCH', `${id}/providers/Microsoft.Resources/tags/default`, 'resources', body);
}
