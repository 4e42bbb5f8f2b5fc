import type { Image } from '@aws-sdk/client-ec2';

import { utcOf } from '../../core/clock.ts';
import type { Found, FoundImage } from '../../image/found.ts';
import { notTaken, type RefRule, takesRef } from '../../image/reuse-from.ts';
import {
  BUILD_TAG,
  IMAGES_TAG,
  type ImageSet,
  LEG_TAG,
  PARENT_TAG,
  parseImageSet,
  placeOf,
  REF_TAG,
  PACKER_TAG,
  RUN_TAG,
  VERIFIED_TAG,
} from './image-set.ts';

export interface PlacedImage {
  readonly region: string;
  readonly image: Image;
}

/** One bake's images: those that tell the same set and the same run. */
interface Bake {
  readonly set: ImageSet;
  /** The newest healthy image at each place. */
  readonly newest: Map<string, PlacedImage>;
}

/**
 * Of all own images that carry a key, those of the newest bake that is whole: every image of its set is there, in its
 * region, available and not deprecated. Images of two bakes are never mixed.
 * @param now ms since the epoch; an image deprecated by then does not count
 * @param refs whose images are taken; those of others are as if they were not there
 */
export function chooseImages(candidates: readonly PlacedImage[], now: number, refs: RefRule = { own: '' }): Found {
  const { bakes, ailing } = sortBakes(candidates, now, refs);
  const ranked = bakes.toSorted((a, b) => byAge(youngest(b), youngest(a)));
  const whole = ranked.find(isWhole);
  if (whole !== undefined) return { kind: 'found', images: imagesOf(whole) };
  const lacking = ranked[0] === undefined ? [] : lackOf(ranked[0]);
  const reasons = [...ailing, ...lacking];
  return { kind: 'missing', reason: reasons.length === 0 ? null : reasons.join('; ') };
}

/** All bakes that are whole, as above. */
export function wholeBakesOf(
  candidates: readonly PlacedImage[],
  now: number,
  refs: RefRule,
): readonly (readonly FoundImage[])[] {
  return sortBakes(candidates, now, refs, true).bakes.filter(isWhole).map(imagesOf);
}

function isWhole({ set, newest }: Bake): boolean {
  return newest.size === sizeOf(set);
}

function imagesOf({ newest }: Bake): readonly FoundImage[] {
  return [...newest.keys()].toSorted().flatMap((place) => foundImage(newest.get(place)));
}

/**
 * The images by the bake that they are of, and what speaks against the others.
 * @param apart whether bakes that nothing but their age tells apart, as those of two terminals, are kept apart
 */
function sortBakes(
  candidates: readonly PlacedImage[],
  now: number,
  refs: RefRule,
  apart = false,
): { readonly bakes: readonly Bake[]; readonly ailing: readonly string[] } {
  const bakes = new Map<string, Bake>();
  const ailing: string[] = [];
  for (const candidate of candidates.toSorted(byAge)) {
    const ailment = ailmentOf(candidate, now, refs);
    if (ailment !== undefined) {
      ailing.push(ailment);
      continue;
    }
    const text = tagOf(candidate.image, IMAGES_TAG) ?? '';
    const set = parseImageSet(text);
    const place = placeOf(tagOf(candidate.image, BUILD_TAG) ?? '', candidate.region);
    if (set === undefined) {
      ailing.push(
        `${candidate.image.ImageId ?? 'an image'} in ${candidate.region} does not say what was baked with it`,
      );
      continue;
    }
    // A copy that somebody made elsewhere carries the tags, but is no part of the bake.
    if (set.kind === 'places' && !set.places.has(place)) continue;
    const ofRun = JSON.stringify([text, tagOf(candidate.image, RUN_TAG) ?? '']);
    const before = [...bakes].filter(([name, { newest }]) => name.startsWith(ofRun) && newest.has(place)).length;
    const name = apart ? `${ofRun}${before}` : ofRun;
    const bake = bakes.get(name) ?? { set, newest: new Map<string, PlacedImage>() };
    bake.newest.set(place, candidate);
    bakes.set(name, bake);
  }
  return { bakes: [...bakes.values()], ailing };
}

function ailmentOf({ region, image }: PlacedImage, now: number, refs: RefRule): string | undefined {
  const where = `${image.ImageId ?? 'an image'} in ${region}`;
  const ref = tagOf(image, REF_TAG) ?? '';
  if (!takesRef(refs, ref)) return notTaken(refs, where, ref);
  if (image.State !== 'available') return `${where} is ${image.State ?? 'in no known state'}`;
  const deprecated = Date.parse(image.DeprecationTime ?? '');
  return deprecated <= now ? `${where} is deprecated` : undefined;
}

function lackOf({ set, newest }: Bake): readonly string[] {
  if (set.kind === 'count') return [`${newest.size} of ${set.count} images are there`];
  const builds = new Set([...set.places].map((place) => place.split('@')[0] ?? ''));
  return [...set.places]
    .filter((place) => !newest.has(place))
    .map((place) => {
      const [build = '', region = ''] = place.split('@');
      return builds.size === 1 ? `${region} is missing` : `${decodeURIComponent(build)} in ${region} is missing`;
    });
}

function sizeOf(set: ImageSet): number {
  return set.kind === 'count' ? set.count : set.places.size;
}

function foundImage(placed: PlacedImage | undefined): readonly FoundImage[] {
  if (placed?.image.ImageId === undefined) return [];
  const { region, image } = placed;
  const packer = tagOf(image, PACKER_TAG);
  const parent = tagOf(image, PARENT_TAG);
  const leg = tagOf(image, LEG_TAG);
  return [
    {
      build: tagOf(image, BUILD_TAG) ?? null,
      provider: 'aws',
      account: image.OwnerId ?? null,
      region,
      id: placed.image.ImageId,
      created: utcOf(image.CreationDate ?? ''),
      digests: {},
      tags: [],
      files: [],
      verified: isMarkedVerified(image),
      runId: tagOf(image, RUN_TAG) ?? null,
      ...(leg === undefined ? {} : { leg }),
      ...(packer === undefined ? {} : { packer }),
      ...(parent === undefined ? {} : { parent }),
    },
  ];
}

function youngest({ newest }: Bake): PlacedImage {
  return [...newest.values()].toSorted(byAge).at(-1) ?? { region: '', image: {} };
}

/** Oldest first; of one moment, by id. */
export function byAge(a: { readonly image: Image }, b: { readonly image: Image }): number {
  const [first, second] = [a, b].map(({ image }) => Date.parse(image.CreationDate ?? '') || 0);
  if (first !== second) return (first ?? 0) - (second ?? 0);
  const [left = '', right = ''] = [a.image.ImageId, b.image.ImageId];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The tag names the run whose tests the image passed; on a terminal, that there was none. Any other value is no mark of ours. */
export function isMarkedVerified(image: Image): boolean {
  return /^(?:\d+|local|true)$/.test(tagOf(image, VERIFIED_TAG) ?? '');
}

export function tagOf(image: Image, name: string): string | undefined {
  return image.Tags?.find(({ Key }) => Key === name)?.Value;
}

/** Of what an AMI is made. */
export function snapshotsOf(image: Pick<Image, 'BlockDeviceMappings'>): readonly string[] {
  return (image.BlockDeviceMappings ?? []).flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []);
}
