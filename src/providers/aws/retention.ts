import type { Image, Snapshot } from '@aws-sdk/client-ec2';

import { utcOf } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import { groupedBy } from '../../core/values.ts';
import type { Asker } from '../../image/asker.ts';
import type {
  Hold,
  Remnant,
  RetainableImage,
  RetentionStep,
  RetentionWant,
  RetentionSurvey,
} from '../../image/provider-retention.ts';
import type { RetentionStage } from '../../image/retention.ts';
import { refuseHeld, sharedHolds } from '../clouds/retention.ts';
import { isMarkedVerified, snapshotsOf, tagOf } from './choice.ts';
import type { Ec2Retention, RetentionChanges } from './ec2-retention.ts';
import { hasAwsCredentials } from './identity.ts';
import {
  IMAGES_TAG,
  KEY_TAG,
  PARENT_TAG,
  parseImageSet,
  RECIPE_TAG,
  REF_TAG,
  regionsOf,
  RUN_TAG,
} from './image-set.ts';
import { SOURCE_IMAGE_TAG } from './publish/copy.ts';
import { ownRegion, regionsNamed } from './regions.ts';
import { type Uses, whyNot } from './uses.ts';

/** On an image, by whoever wants it to stay: with why. */
const KEEP_TAG = 'bakehouse:keep';
/** On an image: since when it is disabled. EC2 does not say. */
const DISABLED_TAG = 'bakehouse:disabled';
/** On a snapshot, just before its image goes: the id of that. Who is killed in between finds it by this. */
const GOING_TAG = 'bakehouse:going-with';

const OWNER_TAGS = [KEY_TAG, 'bakehouse:repository', 'bakehouse:commit'] as const;

/** EC2 takes no time of the past, and rounds to the minute. */
const SOON_MS = 10 * 60_000;
const A_MINUTE = 60_000;

export interface RetentionClients {
  readonly connect: (region: string) => Promise<Ec2Retention>;
  readonly usesOf: (region: string, ec2: Ec2Retention, want: RetentionWant) => Promise<Uses>;
}

/** All marked images of the regions that are named, and of those that their marks tell of. Throws where one cannot be listed. */
export async function surveyEc2(
  want: RetentionWant,
  { connect, usesOf }: RetentionClients,
  { environment, now }: Pick<Asker, 'environment' | 'now'>,
): Promise<RetentionSurvey> {
  if (!hasAwsCredentials(environment)) throw new UserError('there are no AWS credentials');
  const own = ownRegion(environment);
  const found = new Map<string, RetentionSurvey>();
  const marked: Image[] = [];
  let open = new Set([...want.regions, ...regionsNamed(want.hints ?? []), ...(own === null ? [] : [own])]);
  if (open.size === 0) throw new UserError('no region says where to look; set AWS_REGION');
  while (open.size > 0) {
    const surveys = await Promise.all(
      [...open].map(async (region) => {
        const ec2 = await connect(region);
        const [images, snapshots, uses] = await Promise.all([
          ec2.ownImages(),
          ec2.ownSnapshots().catch((error: unknown) => whyNot(error)),
          usesOf(region, ec2, want),
        ]);
        return [
          region,
          { marked: images.filter(isMarked), survey: surveyOf(region, images, snapshots, uses, now) },
        ] as const;
      }),
    );
    for (const [region, { survey }] of surveys) found.set(region, survey);
    const more = surveys.flatMap(([, one]) => one.marked);
    marked.push(...more);
    const told = more.flatMap(regionsTold);
    open = new Set(told.filter((region) => !found.has(region)));
  }
  const all = [...found.values()];
  const lacking = lackingOf(marked);
  const images = all
    .flatMap((one) => one.images)
    .map((image) => {
      const hold = lacking.get(image.id);
      return hold === undefined ? image : { ...image, holds: [...image.holds, hold] };
    });
  return { images, remnants: all.flatMap(({ remnants }) => remnants) };
}

/** Images of bakes that tell only how many there are, where there are more than were found: nobody knows in which regions to ask. */
function lackingOf(images: readonly Image[]): ReadonlyMap<string, Hold> {
  const bakes = groupedBy(
    images.filter((image) => parseImageSet(tagOf(image, IMAGES_TAG) ?? '')?.kind === 'count'),
    (image) => JSON.stringify([IMAGES_TAG, KEY_TAG, RUN_TAG].map((name) => tagOf(image, name))),
  );
  const found = new Map<string, Hold>();
  for (const bake of bakes.values()) {
    const [first] = bake;
    const set = first && parseImageSet(tagOf(first, IMAGES_TAG) ?? '');
    const there = bake.filter((image) => tagOf(image, SOURCE_IMAGE_TAG) === undefined).length;
    if (set?.kind !== 'count' || there >= set.count) continue;
    const what = `images of its bake that were not found, ${set.count - there} of ${set.count}: name their regions`;
    for (const { ImageId = '' } of bake) found.set(ImageId, { kind: 'unknown', what });
  }
  return found;
}

function isMarked(image: Image): boolean {
  return tagOf(image, KEY_TAG) !== undefined || tagOf(image, SOURCE_IMAGE_TAG) !== undefined;
}

/** A bake that is held in one region stays in all. */
function regionsTold(image: Image): readonly string[] {
  return regionsOf(parseImageSet(tagOf(image, IMAGES_TAG) ?? '') ?? { kind: 'count', count: 0 });
}

/** @param snapshots of the account, or why they are not known */
function surveyOf(
  region: string,
  images: readonly Image[],
  snapshots: readonly Snapshot[] | string,
  uses: Uses,
  now: number,
): RetentionSurvey {
  const known = typeof snapshots === 'string' ? [] : snapshots;
  const trouble: readonly Hold[] =
    typeof snapshots === 'string'
      ? [{ kind: 'unknown', what: `snapshots in ${region}, which could not be asked: ${snapshots}` }]
      : [];
  const byId = new Map(known.map((one) => [one.SnapshotId ?? '', one]));
  const users = new Map<string, Set<string>>();
  for (const image of images) {
    for (const id of snapshotsOf(image)) users.set(id, (users.get(id) ?? new Set()).add(image.ImageId ?? ''));
  }
  const there = new Set(images.map(({ ImageId }) => ImageId));
  const left = known.filter(
    ({ SnapshotId = '', Tags }) =>
      tagOf({ Tags }, KEY_TAG) !== undefined &&
      /^ami-[0-9a-f]{8,17}$/.test(tagOf({ Tags }, GOING_TAG) ?? '') &&
      !there.has(tagOf({ Tags }, GOING_TAG)) &&
      !users.has(SnapshotId),
  );
  const remnants = left.map(({ SnapshotId = '', Tags }): Remnant => {
    const tag = (name: string): string | null => tagOf({ Tags }, name) || null;
    return {
      region,
      of: tag(GOING_TAG) ?? '',
      parts: [SnapshotId],
      repository: tag('bakehouse:repository'),
      commit: commitOf({ Tags }),
      holds: [...uses.ofAll, ...(uses.ofImage.get(SnapshotId) ?? []), ...keptBy({ Tags })],
    };
  });
  return {
    images: images.filter(isMarked).map((image) => {
      const { parts, spared } = partsOf(image, byId, users);
      const id = image.ImageId ?? '';
      const used = [id, ...parts].flatMap((one) => uses.ofImage.get(one) ?? []);
      const holds = [...trouble, ...uses.ofAll, ...used, ...ownHolds(image)];
      return retainable(image, region, { parts, spared, holds }, now);
    }),
    remnants,
  };
}

/** Its snapshots that were made for it and that no other image is of. */
function partsOf(
  image: Image,
  snapshots: ReadonlyMap<string, Snapshot>,
  users: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<RetainableImage, 'parts' | 'spared'> {
  const parts: string[] = [];
  const spared: string[] = [];
  for (const id of new Set(snapshotsOf(image))) {
    const others = [...(users.get(id) ?? [])].filter((one) => one !== image.ImageId);
    const snapshot = snapshots.get(id);
    if (others.length > 0) spared.push(`${id}: ${others.join(', ')} is of it, too`);
    else if (snapshot === undefined) spared.push(`${id}: it is not of this account`);
    else if (keptBy(snapshot).length > 0) spared.push(`${id}: its tag ${KEEP_TAG}`);
    else if (!isMadeFor(image, snapshot)) spared.push(`${id}: nothing says that it was made for this image`);
    else parts.push(id);
  }
  return { parts, spared };
}

/** By our mark, or by what EC2 itself writes on it: `Created by CreateImage(i-…) for ami-…`, `Copied for DestinationAmi ami-…`. */
function isMadeFor(image: Image, { Tags, Description = '' }: Snapshot): boolean {
  const key = tagOf(image, KEY_TAG);
  if (key !== undefined && tagOf({ Tags }, KEY_TAG) === key) return true;
  const [, made, copied] =
    /^(?:Created by CreateImage\(i-[0-9a-f]+\) for (ami-[0-9a-f]+)|Copied for DestinationAmi (ami-[0-9a-f]+) )/.exec(
      Description,
    ) ?? [];
  return (made ?? copied) === image.ImageId && image.ImageId !== undefined;
}

function keptBy(tagged: Pick<Image, 'Tags'>): readonly Hold[] {
  const kept = tagOf(tagged, KEEP_TAG);
  return kept === undefined ? [] : [{ kind: 'by-hand', what: `its tag ${KEEP_TAG}${kept === '' ? '' : ` (${kept})`}` }];
}

function commitOf(tagged: Pick<Image, 'Tags'>): string | null {
  return /^[0-9a-f]{40,64}/.exec(tagOf(tagged, 'bakehouse:commit') ?? '')?.[0] ?? null;
}

function ownHolds(image: Image): readonly Hold[] {
  const holds: Hold[] = [...keptBy(image)];
  if ((image.DeregistrationProtection ?? 'disabled') !== 'disabled')
    holds.push({ kind: 'protected', what: 'its protection from deregistration' });
  const state = image.State ?? 'in no known state';
  if (state !== 'available' && state !== 'disabled') holds.push({ kind: 'unknown', what: `being ${state}` });
  if (state === 'available' && tagOf(image, DISABLED_TAG) !== undefined)
    holds.push({
      kind: 'enabled-again',
      what: `somebody who enabled it again: its tag ${DISABLED_TAG} says that it was disabled; whoever takes the tag away lets it go`,
    });
  return holds;
}

function retainable(
  image: Image,
  region: string,
  own: Pick<RetainableImage, 'parts' | 'spared' | 'holds'>,
  now: number,
): RetainableImage {
  const tag = (name: string): string | null => tagOf(image, name) || null;
  return {
    provider: 'aws',
    region,
    id: image.ImageId ?? '',
    created: utcOf(image.CreationDate ?? ''),
    leg: tag('bakehouse:leg') ?? '',
    key: tag(KEY_TAG),
    recipe: tag(RECIPE_TAG),
    parent: tag(PARENT_TAG),
    copyOf: tag(SOURCE_IMAGE_TAG),
    verified: isMarkedVerified(image),
    digests: {},
    run: tag(RUN_TAG),
    ref: tag(REF_TAG),
    arch: image.Architecture ?? null,
    repository: tag('bakehouse:repository'),
    commit: commitOf(image),
    ...stageOf(image, now),
    ...own,
  };
}

function stageOf(image: Image, now: number): { readonly stage: RetentionStage | null; readonly since: string | null } {
  if (image.State === 'disabled') return { stage: 'disable', since: utcOf(tagOf(image, DISABLED_TAG) ?? '') };
  const deprecated = Date.parse(image.DeprecationTime ?? '');
  const isDeprecated = deprecated <= now + SOON_MS + A_MINUTE;
  return isDeprecated
    ? { stage: 'deprecate', since: new Date(deprecated).toISOString() }
    : { stage: null, since: null };
}

/** Who else may use images that would go: one call for each of them and of their snapshots. */
export async function inspectEc2(
  images: readonly RetainableImage[],
  want: RetentionWant,
  connect: RetentionClients['connect'],
): Promise<ReadonlyMap<string, readonly Hold[]>> {
  return await sharedHolds(images, want, {
    words: 'whom it is shared with',
    whom: async ({ region, id, parts }) => {
      const ec2 = await connect(region);
      const whom = [...(await ec2.launchPermissions(id))];
      for (const part of parts) whom.push(...(await ec2.snapshotPermissions(part)));
      return whom.map((one) => (one === 'all' ? 'everybody' : one));
    },
    why: whyNot,
  });
}

/**
 * One step. Wherever an earlier try of it ended, this one ends as that would have. The image is looked at once more: between the
 * survey and this step others may have been changed for minutes.
 * @param uses what uses images of its region by now, as the survey asked for it
 */
export async function carryOutOnEc2(
  { id, stage, parts }: RetentionStep,
  ec2: RetentionChanges & Pick<Ec2Retention, 'image' | 'instances'>,
  uses: () => Promise<Uses>,
  now: number,
): Promise<void> {
  const image = await ec2.image(id);
  if (image !== undefined) {
    if (!isMarked(image)) throw new UserError('it is no image of ours any more');
    const users = (await ec2.instances(id)).map((one): Hold => ({ kind: 'instance', what: `instance ${one.id}` }));
    const { ofAll, ofImage } = await uses();
    refuseHeld([
      ...ownHolds(image),
      ...users,
      ...ofAll,
      ...[id, ...parts].flatMap((one) => ofImage.get(one) ?? []).filter(({ kind }) => kind !== 'instance'),
    ]);
  } else if (stage !== 'delete') return;
  if (stage === 'deprecate') return await ec2.deprecate(id, now + SOON_MS);
  if (stage === 'disable') {
    await ec2.disable(id);
    // Not before: the tag on an image that is enabled means that somebody wants it back.
    return await ec2.tag([id], { [DISABLED_TAG]: new Date(now).toISOString() });
  }
  // With what says whose they are: once their image is gone, nothing else does.
  const told = OWNER_TAGS.flatMap((name) => {
    const value = image && tagOf(image, name);
    return value === undefined ? [] : [[name, value]];
  });
  if (parts.length > 0) await ec2.tag(parts, { ...Object.fromEntries(told), [GOING_TAG]: id });
  if (image !== undefined) await ec2.deregister(id);
  for (const part of parts) await ec2.deleteSnapshot(part);
}
