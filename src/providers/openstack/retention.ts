import { utcOf } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type {
  Hold,
  RetainableImage,
  RetentionStep,
  RetentionSurvey,
  RetentionWant,
} from '../../image/provider-retention.ts';
import { refuseHeld, sharedHolds } from '../clouds/retention.ts';
import { cloudsFolder, hasCloudCredentials } from './cloud/clouds-file.ts';
import type { Cloud } from './cloud/connect.ts';
import { type CloudImage, listAll } from './cloud/glance.ts';
import {
  COPY_OF,
  IMAGES,
  isMarked,
  isVerified,
  KEY,
  LEG,
  markOf,
  PARENT,
  placesIn,
  RECIPE,
  REF,
  regionsOfPlaces,
  RUN,
} from './image-marks.ts';
import { regionIn } from './naming.ts';

/** On an image, by whoever wants it to stay: with why. */
const KEEP = 'bakehouse_keep';
/** Since when it is hidden, and since when deactivated: Glance says neither. */
const HIDDEN_SINCE = 'bakehouse_hidden_since';
const DISABLED_SINCE = 'bakehouse_disabled_since';

/** The images of this project that carry marks of their own, in all regions that are named or told of. */
export async function surveyOpenstack(
  { regions, retain }: RetentionWant,
  connect: () => Promise<Cloud>,
  { environment, untrusted }: Pick<Asker, 'environment' | 'untrusted'>,
): Promise<RetentionSurvey> {
  if (untrusted !== null) throw new UserError(untrusted);
  if (!hasCloudCredentials(environment, cloudsFolder(environment)))
    throw new UserError('there are no credentials of OpenStack');
  const cloud = await connect();
  const found = new Map<string, readonly RetainableImage[]>();
  let open: readonly string[] = [...new Set([cloud.region, ...regions])];
  while (open.length > 0) {
    const told: string[] = [];
    for (const region of open) {
      if (!cloud.regions.includes(region)) throw new UserError(`this cloud has no region ${region}`);
      const all = await listAll(cloud.glance(region), { owner: cloud.project });
      const own = all.filter((image) => image.owner === cloud.project && isMarked(image));
      const uses = await usesIn(cloud, region);
      found.set(
        region,
        own.map((image) =>
          retainable(image, region, [...uses(image.id), ...ownHolds(image, retain.shared === 'keep')]),
        ),
      );
      told.push(...own.flatMap((image) => regionsOfPlaces(placesIn(markOf(image, IMAGES) ?? '') ?? new Set())));
    }
    open = [...new Set(told)].filter((region) => !found.has(region));
  }
  return { images: [...found.values()].flat(), remnants: [] };
}

/** Servers of this project; one that was booted from a volume no longer needs its image. */
async function usesIn(cloud: Cloud, region: string): Promise<(id: string) => readonly Hold[]> {
  try {
    const servers = await cloud.nova(region).servers();
    return (id) =>
      servers
        .filter(({ image }) => image === id)
        .map((server) => ({ kind: 'instance', what: `server ${server.id} (${server.status}) in ${region}` }));
  } catch (error) {
    const what = `servers in ${region}, which could not be asked for: ${messageOf(error).replace(/\.$/, '')}`;
    return () => [{ kind: 'unknown', what }];
  }
}

function ownHolds(image: CloudImage, keepsShared: boolean): readonly Hold[] {
  const { properties, isProtected, status, visibility } = image;
  const holds: Hold[] = [];
  const kept = properties[KEEP];
  if (kept !== undefined)
    holds.push({ kind: 'by-hand', what: `its property ${KEEP}${kept === '' ? '' : ` (${kept})`}` });
  if (isProtected) holds.push({ kind: 'protected', what: 'its protection from being deleted' });
  if (status !== 'active' && status !== 'deactivated') holds.push({ kind: 'unknown', what: `being ${status}` });
  if (status === 'active' && markOf(image, DISABLED_SINCE) !== undefined)
    holds.push({
      kind: 'enabled-again',
      what: `somebody who activated it again: whoever takes away its property ${DISABLED_SINCE} lets it go`,
    });
  if (keepsShared && (visibility === 'public' || visibility === 'community'))
    holds.push({ kind: 'shared', what: `all projects, which may use it: it is ${visibility}` });
  return holds;
}

function retainable(image: CloudImage, region: string, holds: readonly Hold[]): RetainableImage {
  const mark = (name: string): string | null => markOf(image, name) || null;
  const stage = image.status === 'deactivated' ? 'disable' : image.isHidden ? 'deprecate' : null;
  return {
    provider: 'openstack',
    region,
    id: image.id,
    created: image.created,
    leg: mark(LEG) ?? '',
    key: mark(KEY),
    recipe: mark(RECIPE),
    parent: mark(PARENT),
    copyOf: mark(COPY_OF),
    verified: isVerified(image),
    digests: {},
    run: mark(RUN),
    ref: mark(REF),
    arch: image.properties['architecture'] || image.properties['hw_architecture'] || null,
    repository: mark('bakehouse_repository'),
    commit: /^[0-9a-f]{40,64}/.exec(mark('bakehouse_commit') ?? '')?.[0] ?? null,
    stage,
    since: stage === null ? null : utcOf(mark(stage === 'disable' ? DISABLED_SINCE : HIDDEN_SINCE) ?? ''),
    holds,
    parts: [],
    spared: [],
  };
}

/** Which projects images that would go are shared with. */
export async function inspectOpenstack(
  images: readonly RetainableImage[],
  want: RetentionWant,
  connect: () => Promise<Cloud>,
): Promise<ReadonlyMap<string, readonly Hold[]>> {
  return await sharedHolds(images, want, {
    words: 'projects that it is shared with',
    whom: async ({ region, id }) => (await (await connect()).glance(region).members(id)).map(({ project }) => project),
  });
}

/**
 * One step. Wherever an earlier try of it ended, this one ends as that would have. The image is looked at once more: between the
 * survey and this step others may have been changed for minutes.
 * @param now ms since the epoch
 */
export async function carryOutOnGlance(
  { region, id, stage }: RetentionStep,
  connect: () => Promise<Cloud>,
  now: number,
): Promise<void> {
  const cloud = await connect();
  const glance = cloud.glance(regionIn(cloud, region));
  const there = await glance.get(id);
  if (there === undefined) return;
  if (there.owner !== cloud.project || !isMarked(there)) throw new UserError('it is no image of ours any more');
  const uses = await usesIn(cloud, region);
  refuseHeld([...uses(id), ...ownHolds(there, false)]);
  const value = new Date(now).toISOString();
  if (stage === 'deprecate') {
    return await glance.change(id, [
      { op: 'replace', path: 'os_hidden', value: true },
      { op: 'add', path: HIDDEN_SINCE, value },
    ]);
  }
  if (stage === 'delete') return await glance.remove(id);
  await glance.deactivate(id);
  // Not before: the property on an active image means that somebody wants it back.
  await glance.change(id, [{ op: 'add', path: DISABLED_SINCE, value }]);
}
