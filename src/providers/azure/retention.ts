import { z } from 'zod';

import { utcOf, waitFor } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type {
  Hold,
  RetainableImage,
  RetentionStep,
  RetentionSurvey,
  RetentionWant,
} from '../../image/provider-retention.ts';
import type { RetentionStage } from '../../image/retention.ts';
import { refuseHeld, sharedHolds } from '../clouds/retention.ts';
import type { Arm, ArmService } from './cloud/arm.ts';
import { type Azure, hasAzureCredentials } from './cloud/connect.ts';
import { isSameId, isWithin, locationOf, readId, subscriptionPath, UUID } from './cloud/ids.ts';
import { type AzureImage, describeImage } from './image.ts';
import { imagesOf } from './look-up.ts';
import { COPY_OF, KEY, LEG, mergeTags, PARENT, RECIPE, REF, RUN, VERIFIED } from './marks.ts';
import { isImageId } from './packer-output.ts';
import { readNumber } from './publish/fields.ts';
import { profileForm, type PublishingProfile } from './publish/look.ts';
import { changeable } from './publish/steps.ts';

/** On an image, by whoever wants it to stay: with why. */
const KEEP = 'bakehouse:keep';
/** Since when it is deprecated: of a managed image nothing else can say it. */
const DEPRECATED = 'bakehouse:deprecated';

/** The marked images of the own subscription, and of those whose galleries targets name. Throws where one cannot be listed. */
export async function surveyAzure(
  want: RetentionWant,
  connect: () => Promise<Azure>,
  { environment, untrusted }: Pick<Asker, 'environment' | 'untrusted'>,
): Promise<RetentionSurvey> {
  if (untrusted !== null) throw new UserError(untrusted);
  if (!hasAzureCredentials(environment)) throw new UserError('there are no credentials of Azure');
  const azure = await connect();
  const subscriptions = subscriptionsOf(want, azure);
  const found = await Promise.all(
    [...subscriptions].map(async (subscription) => {
      const images = await imagesOf(subscription, azure);
      if (typeof images === 'string') throw new UserError(`${subscription} cannot be looked through: ${images}`);
      return { images, uses: await usesIn(azure.arm, subscription) };
    }),
  );
  if (found.length === 0) throw new UserError('nothing says which subscription to look in (AZURE_SUBSCRIPTION_ID)');
  // What is just going is as good as gone.
  const marked = found.flatMap(({ images }) => images).filter((one) => isMarked(one) && one.state !== 'Deleting');
  const versions = await versionsOf(azure.arm, marked);
  const images = marked.map((image) => {
    const used = found.flatMap(({ uses }) => [...uses.ofAll, ...uses.of(image.id)]);
    return retainable(image, versions.get(image.id.toLowerCase()), used);
  });
  return { images, remnants: [] };
}

/** Where images of ours may be, and what uses them: the own subscription, and those that targets name. */
function subscriptionsOf({ hints = [] }: RetentionWant, { subscription }: Azure): ReadonlySet<string> {
  const named = hints.flatMap((text) => [...text.matchAll(/\/subscriptions\/([0-9a-f-]{36})\//gi)].map(([, id = '']) => id)); // prettier-ignore
  return new Set([subscription ?? '', ...named].map((id) => id.toLowerCase()).filter((id) => UUID.test(id)));
}

function isMarked({ tags }: Pick<AzureImage, 'tags'>): boolean {
  return tags[KEY] !== undefined || tags[COPY_OF] !== undefined;
}

const listedVersion = z.object({
  id: z.string().max(1000),
  properties: z.object({ publishingProfile: profileForm.optional(), provisioningState: z.string().optional() }),
});

interface Version {
  readonly profile: PublishingProfile;
  /** Whether who asks for no number gets this one. */
  readonly isLatest: boolean;
}

/** What the definitions of these images say of all their versions, by id in lower case. */
async function versionsOf(arm: Arm, images: readonly Pick<AzureImage, 'id'>[]): Promise<ReadonlyMap<string, Version>> {
  const lists = new Map(images.flatMap(({ id }) => (isVersion(id) ? [[definitionOf(id).toLowerCase(), definitionOf(id)]] : []))); // prettier-ignore
  const found = new Map<string, Version>();
  for (const definition of lists.values()) {
    const all = (await arm.all(`${definition}/versions`, 'galleries', listedVersion)) ?? [];
    const open = all.filter(({ properties }) => properties.publishingProfile?.excludeFromLatest !== true);
    const latest = latestOf(open.toSorted((a, b) => byNumber(b.id, a.id)));
    for (const one of all)
      found.set(one.id.toLowerCase(), {
        profile: one.properties.publishingProfile ?? {},
        isLatest: latest.has(one),
      });
  }
  return found;
}

/**
 * The newest of all, the newest that was made, and the newest that was made in each region: a version that failed, or that is out of
 * latest there, leaves latest at the one before.
 * @param open the newest first
 */
function latestOf(open: readonly z.output<typeof listedVersion>[]): ReadonlySet<z.output<typeof listedVersion>> {
  const made = open.filter(({ properties }) => (properties.provisioningState ?? 'Succeeded') === 'Succeeded');
  const found = new Set([...open.slice(0, 1), ...made.slice(0, 1)]);
  const regions = new Set<string>();
  for (const one of made) {
    for (const { name, excludeFromLatest } of one.properties.publishingProfile?.targetRegions ?? []) {
      if (excludeFromLatest === true || regions.has(locationOf(name))) continue;
      regions.add(locationOf(name));
      found.add(one);
    }
  }
  return found;
}

function isVersion(id: string): boolean {
  return /\/versions\/[^/]+$/i.test(id);
}

function definitionOf(id: string): string {
  return id.slice(0, id.toLowerCase().lastIndexOf('/versions/'));
}

/** 1.0.10 is higher than 1.0.9. */
function byNumber(one: string, other: string): number {
  const [a, b] = [one, other].map((id) => readNumber(id.split('/').at(-1) ?? '') ?? []);
  const at = a?.findIndex((part, index) => part !== b?.[index]) ?? -1;
  return at < 0 ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

interface AzureUses {
  readonly ofAll: readonly Hold[];
  readonly of: (id: string) => readonly Hold[];
}

const id = z.string().max(1000);
const reference = z
  .object({
    id: id.optional(),
    sharedGalleryImageId: id.optional(),
    communityGalleryImageId: id.optional(),
    exactVersion: z.string().max(100).optional(),
  })
  .nullish();
const disks = z.object({ imageReference: reference }).optional();
const machine = z.object({ id, properties: z.object({ storageProfile: disks }) });
const scaleSet = z.object({
  id,
  properties: z.object({
    orchestrationMode: z.string().optional(),
    virtualMachineProfile: z.object({ storageProfile: disks }).optional(),
  }),
});
const lock = z.object({ id, name: z.string().max(300) });

/** All of a list that must be there: without any page of it nobody knows what uses an image. */
async function listOf<S extends z.ZodType>(
  arm: Arm,
  path: string,
  service: ArmService,
  item: S,
): Promise<readonly z.output<S>[]> {
  const all = await arm.all(path, service, item);
  if (all === undefined) throw new Error('Azure says that there is no such list');
  return all;
}

/** Machines and scale sets of a subscription, and locks. A look-up that gave no answer holds all. */
async function usesIn(arm: Arm, subscription: string): Promise<AzureUses> {
  const ofAll: Hold[] = [];
  const tell: ((image: string) => readonly Hold[])[] = [];
  const ask = async (words: string, look: () => Promise<void>): Promise<void> => {
    try {
      await look();
    } catch (error) {
      const why = messageOf(error).replace(/\.$/, '');
      ofAll.push({ kind: 'unknown', what: `${words}, which could not be asked for: ${why}` });
    }
  };
  const path = subscriptionPath(subscription);
  const hold = (kind: 'instance' | 'auto-scaling', what: string, given: z.output<typeof reference>): void => {
    const { id: source = '', sharedGalleryImageId, communityGalleryImageId, exactVersion } = given ?? {};
    // A definition stands for its newest version when the machine was made; what it is for the next one is held as latest.
    const exact = exactVersion === undefined || isVersion(source) ? source : `${source}/versions/${exactVersion}`;
    if (source !== '') tell.push((image) => (isSameId(image, exact) ? [{ kind, what }] : []));
    for (const shared of [sharedGalleryImageId, communityGalleryImageId])
      if (shared !== undefined)
        tell.push((image) =>
          mayBeShared(image, shared, exactVersion) ? [{ kind, what: `${what}, by ${shared}` }] : [],
        );
  };
  const compute = `${path}/providers/Microsoft.Compute`;
  await ask('machines', async () => {
    for (const { id: own, properties } of await listOf(arm, `${compute}/virtualMachines`, 'compute', machine))
      hold('instance', `machine ${own.split('/').at(-1)}`, properties.storageProfile?.imageReference);
  });
  await ask('scale sets', async () => {
    for (const { id: own, properties } of await listOf(
      arm,
      `${compute}/virtualMachineScaleSets`,
      'compute',
      scaleSet,
    )) {
      const what = `scale set ${own.split('/').at(-1)}`;
      hold('auto-scaling', what, properties.virtualMachineProfile?.storageProfile?.imageReference);
      // Those of a flexible one are machines as any. What others run may be older than what the set makes new ones of.
      if (properties.orchestrationMode === 'Flexible') continue;
      for (const one of await listOf(arm, `${own}/virtualMachines`, 'compute', machine))
        hold('instance', `instance ${one.id.split('/').at(-1)} of ${what}`, one.properties.storageProfile?.imageReference); // prettier-ignore
    }
  });
  await ask('locks', async () => {
    for (const { id: own, name } of await listOf(
      arm,
      `${path}/providers/Microsoft.Authorization/locks`,
      'locks',
      lock,
    )) {
      const scope = own.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]+$/i, '');
      const isOn = (image: string): boolean => isSameId(image, scope) || isWithin(image, scope);
      tell.push((image) => (isOn(image) ? [{ kind: 'protected', what: `the lock ${name}` }] : []));
    }
  });
  return { ofAll, of: (image) => tell.flatMap((one) => one(image)) };
}

/**
 * Whether a machine may run a version that it has from a shared or community gallery: there the gallery has another name, which
 * nothing about the image tells, so that its definition and number say it. Without a number it may be any version.
 */
function mayBeShared(image: string, shared: string, exactVersion: string | undefined): boolean {
  const [, definition = '', number = ''] =
    /\/images\/([^/]+)(?:\/versions\/([^/]+))?$/i.exec(shared.toLowerCase()) ?? [];
  const version = exactVersion ?? (number === 'latest' ? '' : number);
  const own = image.toLowerCase();
  return version === ''
    ? own.includes(`/images/${definition}/versions/`)
    : own.endsWith(`/images/${definition}/versions/${version.toLowerCase()}`);
}

function retainable(image: AzureImage, version: Version | undefined, used: readonly Hold[]): RetainableImage {
  const { tags } = image;
  return {
    provider: 'azure',
    region: image.location,
    id: image.id,
    created: image.created,
    leg: tags[LEG] ?? '',
    key: tags[KEY] || null,
    recipe: tags[RECIPE] || null,
    parent: tags[PARENT] || null,
    copyOf: tags[COPY_OF] || null,
    verified: tags[VERIFIED] === 'true',
    digests: {},
    run: tags[RUN] || null,
    ref: tags[REF] || null,
    arch: null,
    repository: tags['bakehouse:repository'] || null,
    commit: /^[0-9a-f]{40,64}/.exec(tags['bakehouse:commit'] ?? '')?.[0] ?? null,
    ...stageOf(image, version),
    holds: [...used, ...ownHolds(image, version)],
    // A managed image is named without its group as well; a version's name is a number.
    aliases: isVersion(image.id) ? [] : [image.id.split('/').at(-1) ?? ''],
    parts: [],
    spared: [],
  };
}

/** A version that is only out of latest was set aside by publishing: of its age nobody said anything. */
function stageOf(
  { tags }: AzureImage,
  version: Version | undefined,
): { readonly stage: RetentionStage | null; readonly since: string | null } {
  const since = utcOf(tags[DEPRECATED] ?? '');
  const isIt = tags[DEPRECATED] !== undefined && (version === undefined || version.profile.excludeFromLatest === true);
  return isIt ? { stage: 'deprecate', since } : { stage: null, since: null };
}

function ownHolds({ id: own, tags, state }: AzureImage, version: Version | undefined): readonly Hold[] {
  const holds: Hold[] = [];
  const kept = tags[KEEP];
  if (kept !== undefined) holds.push({ kind: 'by-hand', what: `its tag ${KEEP}${kept === '' ? '' : ` (${kept})`}` });
  if (state !== 'Succeeded' && state !== 'Failed') holds.push({ kind: 'unknown', what: `being ${state}` });
  if (version?.isLatest === true) {
    const definition = definitionOf(own).split('/').at(-1);
    holds.push({ kind: 'pointer', what: `being the latest version of ${definition}` });
  }
  if (version === undefined && isVersion(own)) holds.push({ kind: 'unknown', what: 'its definition, which does not tell of it' }); // prettier-ignore
  if (version !== undefined && tags[DEPRECATED] !== undefined && version.profile.excludeFromLatest !== true) {
    const what = `somebody who let latest lead to it again: whoever takes away its tag ${DEPRECATED} lets it go`;
    holds.push({ kind: 'enabled-again', what });
  }
  return holds;
}

const sharing = z.object({
  properties: z.object({
    sharingProfile: z
      .object({
        permissions: z.string().nullish(),
        groups: z.array(z.object({ ids: z.array(z.string().max(200)).nullish() })).nullish(),
      })
      .nullish(),
  }),
});

/** With whom the galleries of versions that would go are shared. Who has a role on them is not told there. */
export async function inspectAzure(
  images: readonly RetainableImage[],
  want: RetentionWant,
  connect: () => Promise<Azure>,
): Promise<ReadonlyMap<string, readonly Hold[]>> {
  const asked = new Map<string, Promise<readonly string[]>>();
  return await sharedHolds(
    images.filter(({ id: own }) => isVersion(own)),
    want,
    {
      words: 'whom its gallery is shared with',
      whom: ({ id: own }) => {
        const gallery = own.slice(0, own.toLowerCase().indexOf('/images/', own.toLowerCase().indexOf('/galleries/')));
        const whom = asked.get(gallery.toLowerCase()) ?? connect().then(({ arm }) => sharedWith(arm, gallery));
        asked.set(gallery.toLowerCase(), whom);
        return whom;
      },
    },
  );
}

async function sharedWith(arm: Arm, gallery: string): Promise<readonly string[]> {
  const query = { $select: 'Permissions', $expand: 'SharingProfile/Groups' };
  const there = await arm.get(gallery, 'galleries', sharing, query);
  if (there === undefined) throw new Error('Azure says that there is no such gallery');
  const { permissions, groups } = there.properties.sharingProfile ?? {};
  const whom = groups?.flatMap(({ ids }) => ids ?? []) ?? [];
  if (permissions === 'Groups' && whom.length === 0) throw new Error('Azure says that it is shared, and not with whom');
  return permissions === 'Community' ? ['everybody'] : whom;
}

/** Azure takes some minutes to take a version from all of its regions, and goes on by itself. */
const MOST_WAITED = 600;

/**
 * One step. Wherever an earlier try of it ended, this one ends as that would have. The image is looked at once more: between the
 * survey and this step others may have been changed for minutes.
 * @param now ms since the epoch
 * @param pause ms between two looks at what goes
 */
export async function carryOutOnAzure(
  { id: own, stage }: RetentionStep,
  want: RetentionWant,
  connect: () => Promise<Azure>,
  now: number,
  pause = 1000,
): Promise<void> {
  const { subscription } = readId(own) ?? {};
  if (subscription === undefined || !isImageId(own)) throw new UserError('it is no image of Azure');
  const azure = await connect();
  const { arm } = azure;
  const there = await describeImage(arm, own);
  if (there === undefined || there.state === 'Deleting') return;
  if (!isMarked(there)) throw new UserError('it is no image of ours any more');
  const version = (await versionsOf(arm, [there])).get(there.id.toLowerCase());
  const subscriptions = new Set([subscription.toLowerCase(), ...subscriptionsOf(want, azure)]);
  const uses = await Promise.all([...subscriptions].map((one) => usesIn(arm, one)));
  const used = uses.flatMap(({ ofAll, of }) => [...ofAll, ...of(there.id)]);
  refuseHeld([...used, ...ownHolds(there, version)]);
  if (stage === 'delete') {
    await arm.remove(there.id, isVersion(there.id) ? 'galleries' : 'compute');
    for (let tries = 0; tries < MOST_WAITED; tries += 1) {
      if ((await describeImage(arm, there.id)) === undefined) return;
      await waitFor(pause);
    }
    throw new UserError('Azure took it, and it is still there: run the same again');
  }
  if (version !== undefined && version.profile.excludeFromLatest !== true) {
    const publishingProfile = { ...changeable(version.profile), excludeFromLatest: true };
    await arm.change('PATCH', there.id, 'galleries', { properties: { publishingProfile } });
  }
  // Not before: the tag on a version that latest may lead to means that somebody wants it back.
  await mergeTags(arm, there.id, { [DEPRECATED]: new Date(now).toISOString() });
}
