import type { CloudImage, ImageChange } from './cloud/glance.ts';
import { ATTRIBUTES } from './naming.ts';

// Properties by which images are found again. Nova gives a snapshot all properties of the image that its server was started
// from: a mark counts only on the image whose own id stands beside it.

const PREFIX = 'bakehouse_';
export const KEY = `${PREFIX}key`;
/** The id of the image that these marks are of. */
export const IMAGE = `${PREFIX}image`;
export const BUILD = `${PREFIX}build`;
/** What its bake made in all: `build@region`, with blanks between. */
export const IMAGES = `${PREFIX}images`;
/** The leg that it was baked as. */
export const LEG = `${PREFIX}leg`;
/** The run that baked it. */
export const RUN = `${PREFIX}run`;
/** The version of the Packer that baked it. */
export const PACKER = `${PREFIX}packer`;
/** The id of the image that it was baked on. */
export const PARENT = `${PREFIX}parent`;
/** What it was made of, whatever that stood on. */
export const RECIPE = `${PREFIX}recipe`;
/** The day from which on it counts as fresh; empty where it is not refreshed. */
export const EPOCH = `${PREFIX}epoch`;
/** The ref of the run that baked it, as refs/heads/main. */
export const REF = `${PREFIX}ref`;
/** The id of the image that passed its tests. */
export const VERIFIED = `${PREFIX}verified`;
/** The id of the image that it is a copy of, in another region or cloud. */
export const COPY_OF = `${PREFIX}copy_of`;
/** The run whose tests it passed; for people. */
export const VERIFIED_IN = `${PREFIX}verified_in`;

/** Whether it was marked by Bakehouse itself, and did not inherit its marks. */
export function isMarked({ id, properties }: Pick<CloudImage, 'id' | 'properties'>): boolean {
  return properties[IMAGE] === id;
}

/** A mark of its own; undefined where it has none, or an inherited one. */
export function markOf(image: Pick<CloudImage, 'id' | 'properties'>, name: string): string | undefined {
  return isMarked(image) ? image.properties[name] : undefined;
}

/** Whether this very image passed its tests. */
export function isVerified(image: Pick<CloudImage, 'id' | 'properties'>): boolean {
  return markOf(image, VERIFIED) === image.id;
}

/** The place of an image in its bake. */
export function placeIn(build: string, region: string): string {
  return `${encodeURIComponent(build.toWellFormed())}@${encodeURIComponent(region.toWellFormed())}`;
}

/** The places of a bake, as that mark tells them; undefined where it is none of ours. */
export function placesIn(text: string): ReadonlySet<string> | undefined {
  const places = text.split(' ');
  const areOurs = places.every((place) => /^[^@\s]+@[^@\s]+$/.test(place) && isEncoded(place));
  return areOurs ? new Set(places) : undefined;
}

/** The regions of such places. */
export function regionsOfPlaces(places: ReadonlySet<string>): readonly string[] {
  return [...new Set([...places].map((place) => decodeURIComponent(place.split('@')[1] ?? '')))];
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** A tag of a bake as a property: `bakehouse:leg` is `bakehouse_leg`. */
export function propertyOf(tag: string): string {
  return tag.startsWith('bakehouse:') ? `${PREFIX}${tag.slice('bakehouse:'.length)}` : tag;
}

/**
 * What gives an image exactly these marks, in one call: what it inherited of ours, and is not set anew, goes. Empty where it
 * has them. That it passed its own tests stays.
 */
export function markChanges(
  image: Pick<CloudImage, 'id' | 'properties'>,
  marks: Readonly<Record<string, string>>,
): readonly ImageChange[] {
  const wanted: Readonly<Record<string, string>> = { ...marks, [IMAGE]: image.id };
  const stays = (name: string): boolean =>
    !name.startsWith(PREFIX) || name in wanted || ([VERIFIED, VERIFIED_IN].includes(name) && isVerified(image));
  return [
    ...propertyChanges(image, wanted),
    ...Object.keys(image.properties)
      .filter((name) => !stays(name))
      .map(removal),
  ];
}

/** What gives an image these properties, and touches no other. */
export function propertyChanges(
  { properties }: Pick<CloudImage, 'properties'>,
  wanted: Readonly<Record<string, string>>,
): readonly ImageChange[] {
  return Object.entries(wanted)
    .filter(([name, value]) => properties[name] !== value)
    .map(([name, value]): ImageChange => ({ op: 'add', path: name, value }));
}

/** What takes these properties away, where the image has them. */
export function withoutProperties(
  { properties }: Pick<CloudImage, 'properties'>,
  names: readonly string[],
): readonly ImageChange[] {
  return names.filter((name) => name in properties).map(removal);
}

function removal(path: string): ImageChange {
  return { op: 'remove', path };
}

/** Of Nova: what it says of the server that an image was made of, and no other image can have. */
const OF_THE_SERVER =
  /^(?:instance_uuid|base_image_ref|user_id|owner_id|owner_user_name|owner_project_name|boot_roles|image_location|image_state|kernel_id|ramdisk_id|block_device_mapping|bdm_v2|root_device_name)$/;

/** The properties that a copy in another place has too: nothing of ours, of Glance's own, or of the server. */
export function copiedProperties({ properties }: Pick<CloudImage, 'properties'>): Readonly<Record<string, string>> {
  const isCopied = (name: string): boolean =>
    !name.startsWith(PREFIX) && !name.startsWith('os_glance') && !ATTRIBUTES.has(name) && !OF_THE_SERVER.test(name);
  return Object.fromEntries(Object.entries(properties).filter(([name]) => isCopied(name)));
}
