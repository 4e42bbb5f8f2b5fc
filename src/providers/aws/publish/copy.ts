import type { Image } from '@aws-sdk/client-ec2';

import { canonicalJson } from '../../../core/values.ts';
import { sha256Hex } from '../../../core/files/files.ts';
import { byAge, tagOf } from '../choice.ts';
import type { CopyRequest } from '../ec2-changes.ts';
import { KEY_TAG } from './kms-key.ts';

/** By these tags a copy is found again: of which image it is one. */
export const SOURCE_IMAGE_TAG = 'bakehouse:source-image';
const SOURCE_REGION_TAG = 'bakehouse:source-region';
/** How many copies failed before this one; not there on the first. */
const ATTEMPT_TAG = 'bakehouse:copy-attempt';

/** What is to be copied. */
export interface Original {
  readonly image: Image;
  readonly region: string;
}

/** What is to be done for an image in a region where it is not at home, by what EC2 has there. */
export type CopyDecision =
  | {
      readonly kind: 'copy';
      /** How many copies failed before. */
      readonly attempt: number;
      /** Copies that failed: to be taken away once there is a new one, which no token then mistakes for them. */
      readonly failed: readonly Image[];
    }
  | {
      readonly kind: 'use';
      readonly image: Image;
      readonly isPending: boolean;
      /** Made by somebody else of our image, and without our tags. */
      readonly isForeign: boolean;
      readonly failed: readonly Image[];
      /** Further copies, which are left alone. */
      readonly duplicates: readonly Image[];
    }
  | { readonly kind: 'refuse'; readonly message: string };

/**
 * @param tagged own images there that say of themselves that they are copies of it
 * @param named own images there with the name that the copy is to have
 */
export function decideCopy(original: Original, tagged: readonly Image[], named: readonly Image[]): CopyDecision {
  const { image, region } = original;
  const ours = tagged
    .filter((one) => tagOf(one, SOURCE_IMAGE_TAG) === image.ImageId && tagOf(one, SOURCE_REGION_TAG) === region)
    .map((one) => ({ image: one }))
    .toSorted(byAge)
    .map((one) => one.image);
  const failed = ours.filter(({ State = '' }) => /^(?:failed|invalid|error)$/.test(State));
  const usable = [...ours.filter(isAvailable), ...ours.filter(isPending)];
  const [best] = usable;
  if (best !== undefined) {
    const duplicates = usable.slice(1);
    return { kind: 'use', image: best, isPending: isPending(best), isForeign: false, failed, duplicates };
  }
  const disabled = ours.find(({ State }) => State === 'disabled');
  if (disabled !== undefined) {
    return {
      kind: 'refuse',
      message: `its copy ${disabled.ImageId} is disabled; enable it (aws ec2 enable-image), or deregister it for a new one`,
    };
  }
  const strangers = named.filter(
    (one) =>
      !ours.some(({ ImageId }) => ImageId === one.ImageId) &&
      (isAvailable(one) || isPending(one) || one.State === 'disabled'),
  );
  const alike = strangers.find(
    (one) => one.SourceImageId === image.ImageId && one.SourceImageRegion === region && one.State !== 'disabled',
  );
  if (alike !== undefined) {
    return { kind: 'use', image: alike, isPending: isPending(alike), isForeign: true, failed, duplicates: [] };
  }
  const [rival] = strangers;
  if (rival !== undefined) {
    return {
      kind: 'refuse',
      message: `the name "${image.Name}" is held there by ${rival.ImageId}, which is no copy of ${image.ImageId}; deregister that one, or bake under a name of its own ({key8}, {timestamp})`,
    };
  }
  const attempts = failed.map((one) => Number(tagOf(one, ATTEMPT_TAG) ?? 0) + 1);
  return { kind: 'copy', attempt: Math.max(0, ...attempts), failed };
}

/**
 * The same image gives the same request in every run, and so the same token: a run that died before it heard of its
 * copy gets the same copy again. The token is of all that is asked, since EC2 refuses one with another request.
 */
export function copyRequest(
  original: Original,
  destination: string,
  kmsKey: string | null,
  attempt: number,
): CopyRequest {
  const { image, region } = original;
  const request = {
    sourceId: image.ImageId ?? '',
    sourceRegion: region,
    name: image.Name ?? '',
    description: (image.Description ?? '') === '' ? null : (image.Description ?? null),
    kmsKey,
    tags: {
      ...copiedTags(image),
      [SOURCE_IMAGE_TAG]: image.ImageId ?? '',
      [SOURCE_REGION_TAG]: region,
      ...(kmsKey !== null && { [KEY_TAG]: kmsKey }),
      ...(attempt > 0 && { [ATTEMPT_TAG]: String(attempt) }),
    },
  };
  return { ...request, token: sha256Hex(canonicalJson({ ...request, destination, attempt })) };
}

/** What a copy that is there lacks of our tags; what others wrote on it is theirs. */
export function lackingTags(original: Original, copy: Image): Readonly<Record<string, string>> {
  const wanted = {
    ...copiedTags(original.image),
    [SOURCE_IMAGE_TAG]: original.image.ImageId ?? '',
    [SOURCE_REGION_TAG]: original.region,
  };
  const ours = Object.entries(wanted).filter(([name]) => name.startsWith('bakehouse:'));
  return Object.fromEntries(ours.filter(([name, value]) => tagOf(copy, name) !== value));
}

export function isAvailable({ State }: Image): boolean {
  return State === 'available';
}

export function isPending({ State }: Image): boolean {
  return State === 'pending' || State === 'transient';
}

function copiedTags(image: Image): Readonly<Record<string, string>> {
  const own = (image.Tags ?? []).filter(
    ({ Key = '' }) =>
      !Key.startsWith('aws:') && ![SOURCE_IMAGE_TAG, SOURCE_REGION_TAG, ATTEMPT_TAG, KEY_TAG].includes(Key),
  );
  return Object.fromEntries(own.map(({ Key = '', Value = '' }) => [Key, Value]));
}
