import { z } from 'zod';

import type { Arm } from '../cloud/arm.ts';
import { isSameId, locationOf, readId, subscriptionPath } from '../cloud/ids.ts';
import { readNumber } from './fields.ts';
import { describeImage } from '../image.ts';
import type { AzurePlace } from './place.ts';

// What Azure says of the version that an image is to be, and of what stands around it.

/** What we do not know of it goes back to Azure as it came. */
const targetRegion = z.looseObject({
  name: z.string(),
  regionalReplicaCount: z.number().optional(),
  excludeFromLatest: z.boolean().nullish(),
});
export const profileForm = z.looseObject({
  targetRegions: z.array(targetRegion).readonly().nullish(),
  replicaCount: z.number().nullish(),
  excludeFromLatest: z.boolean().nullish(),
  endOfLifeDate: z.string().nullish(),
});
export type PublishingProfile = z.output<typeof profileForm>;
export type TargetRegion = z.output<typeof targetRegion>;

const sourceForm = z.object({ id: z.string().nullish(), virtualMachineId: z.string().nullish() });
const versionForm = z.object({
  id: z.string().max(1000),
  location: z.string(),
  tags: z.record(z.string(), z.string()).nullish(),
  properties: z.object({
    provisioningState: z.string().optional(),
    publishingProfile: profileForm.optional(),
    storageProfile: z.object({ source: sourceForm.nullish() }).optional(),
    replicationStatus: z
      .object({
        summary: z
          .array(z.object({ region: z.string(), state: z.string().optional(), details: z.string().optional() }))
          .optional(),
      })
      .optional(),
  }),
});

export interface GalleryVersion {
  readonly id: string;
  readonly number: string;
  /** Succeeded, Creating, Updating, Failed, Deleting, … */
  readonly state: string;
  readonly tags: Readonly<Record<string, string>>;
  /** The id of what it was made of; empty where Azure does not say. */
  readonly source: string;
  readonly profile: PublishingProfile;
  /** By region, how far it is: Completed, Replicating, Failed, … Empty where nobody asked. */
  readonly replication: ReadonlyMap<string, string>;
}

const galleryForm = z.object({
  id: z.string(),
  properties: z.object({
    sharingProfile: z
      .object({
        permissions: z.string().nullish(),
        groups: z.array(z.object({ type: z.string().optional(), ids: z.array(z.string()).nullish() })).nullish(),
      })
      .nullish(),
  }),
});
const definitionForm = z.object({
  id: z.string(),
  properties: z.object({
    osType: z.string().optional(),
    osState: z.string().optional(),
    hyperVGeneration: z.string().optional(),
  }),
});
const imageForm = z.object({
  location: z.string(),
  properties: z.object({
    provisioningState: z.string().optional(),
    hyperVGeneration: z.string().optional(),
    storageProfile: z
      .object({ osDisk: z.object({ osType: z.string().optional(), osState: z.string().optional() }).nullish() })
      .optional(),
  }),
});

export interface SharedWith {
  /** Private, Groups or Community. */
  readonly permissions: string;
  readonly subscriptions: ReadonlySet<string>;
  readonly tenants: ReadonlySet<string>;
}

/** All that a phase decides by. */
export interface VersionLook {
  /** Undefined: there is none of that number. */
  readonly version: GalleryVersion | undefined;
  /** Of the same definition: higher numbers to which `latest` may lead. */
  readonly higher: readonly GalleryVersion[];
  readonly shared: SharedWith;
  /** Of what it is to be made of; empty where it is there already. */
  readonly sourceTags: Readonly<Record<string, string>>;
}

/** What is asked before anything is changed, to say what would not work. */
export interface Surroundings {
  readonly hasGallery: boolean;
  readonly definition: z.output<typeof definitionForm>['properties'] | undefined;
  /** Undefined: it is a version, which has what it was made of. */
  readonly image: z.output<typeof imageForm> | undefined;
  /** Names of all regions of the subscription; empty where these credentials may not list them. */
  readonly locations: ReadonlySet<string>;
}

export async function lookAtVersion(arm: Arm, place: AzurePlace): Promise<VersionLook> {
  const { definitionId, versionId, galleryId, number } = place;
  const listed = (await arm.all(`${definitionId}/versions`, 'galleries', versionForm)) ?? [];
  const own = await arm.get(versionId, 'galleries', versionForm, { $expand: 'ReplicationStatus' });
  const higher = listed
    .map(versionOf)
    .filter((one) => !isSameId(one.id, versionId) && isHigher(one.number, number))
    .filter(({ state, profile }) => profile.excludeFromLatest !== true && state !== 'Deleting');
  const source = own === undefined ? await describeImage(arm, place.source.id) : undefined;
  const shared = await sharedWith(arm, galleryId, place);
  return { version: own && versionOf(own), higher, shared, sourceTags: source?.tags ?? {} };
}

async function sharedWith(
  arm: Arm,
  galleryId: string,
  { subscriptions, tenants }: Pick<AzurePlace, 'subscriptions' | 'tenants'>,
): Promise<SharedWith> {
  // Who asks for it has to be let: a target that shares nothing does not ask.
  const isAsked = subscriptions.length + tenants.length > 0;
  const query = { $select: 'Permissions', $expand: 'SharingProfile/Groups' };
  const told = isAsked ? await arm.get(galleryId, 'galleries', galleryForm, query) : undefined;
  const { permissions, groups } = told?.properties.sharingProfile ?? {};
  const idsOf = (type: string): ReadonlySet<string> =>
    new Set(
      (groups ?? []).flatMap((group) => (group.type === type ? (group.ids ?? []).map((id) => id.toLowerCase()) : [])),
    );
  return {
    permissions: permissions ?? 'Private',
    subscriptions: idsOf('Subscriptions'),
    tenants: idsOf('AADTenants'),
  };
}

export async function lookAround(arm: Arm, { galleryId, definitionId, source }: AzurePlace): Promise<Surroundings> {
  const { type = '', subscription = '' } = readId(source.id) ?? {};
  const isManaged = isSameId(type, 'Microsoft.Compute/images');
  const nameOnly = z.object({ name: z.string() });
  const locations = arm.all(`${subscriptionPath(subscription)}/locations`, 'subscriptions', nameOnly).catch(() => []);
  return {
    hasGallery: (await arm.get(galleryId, 'galleries', z.object({ id: z.string() }))) !== undefined,
    definition: (await arm.get(definitionId, 'galleries', definitionForm))?.properties,
    image: isManaged ? await arm.get(source.id, 'compute', imageForm) : undefined,
    locations: new Set(((await locations) ?? []).map(({ name }) => locationOf(name))),
  };
}

/** What Azure does with a version now; undefined: there is none. */
export async function stateOfVersion(arm: Arm, id: string): Promise<string | undefined> {
  const told = await arm.get(id, 'galleries', versionForm);
  return told === undefined ? undefined : (told.properties.provisioningState ?? '');
}

function versionOf({ id, tags, properties }: z.output<typeof versionForm>): GalleryVersion {
  const { provisioningState = '', publishingProfile = {}, storageProfile, replicationStatus } = properties;
  const { id: source, virtualMachineId } = storageProfile?.source ?? {};
  return {
    id,
    number: id.split('/').at(-1) ?? '',
    state: provisioningState,
    tags: tags ?? {},
    source: source ?? virtualMachineId ?? '',
    profile: publishingProfile,
    replication: new Map(
      (replicationStatus?.summary ?? []).map(({ region, state = '' }) => [locationOf(region), state]),
    ),
  };
}

/** By numbers, not by letters: 1.0.10 is higher than 1.0.9. */
function isHigher(one: string, other: string): boolean {
  const [a, b] = [readNumber(one) ?? [], readNumber(other) ?? []];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
