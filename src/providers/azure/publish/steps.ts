import type { Change, Phase } from '../../../image/provider-target.ts';
import { changesOf } from '../../clouds/publish/places.ts';
import { isSameId, locationOf } from '../cloud/ids.ts';
import { COPY_OF, EPOCH, LEG, RECIPE, REF, RUN } from '../marks.ts';
import type { AzureFields } from './fields.ts';
import type { GalleryVersion, PublishingProfile, SharedWith, Surroundings, TargetRegion, VersionLook } from './look.ts';
import type { AzurePlace, WantedRegion } from './place.ts';

// Decides what is to be changed of a version; the preflight lists it, and the phases carry it out, each by one call.

/** The one call that makes a change. */
export type AzureCall =
  | { readonly kind: 'create'; readonly id: string; readonly body: unknown }
  | { readonly kind: 'profile'; readonly id: string; readonly profile: PublishingProfile }
  | { readonly kind: 'tags'; readonly id: string; readonly tags: Readonly<Record<string, string>> }
  | { readonly kind: 'share'; readonly id: string; readonly groups: readonly SharingGroup[] }
  | { readonly kind: 'remove'; readonly id: string };

export interface SharingGroup {
  readonly type: 'Subscriptions' | 'AADTenants';
  readonly ids: readonly string[];
}

export interface AzureStep {
  readonly change: Change;
  readonly call: AzureCall;
  /** Whether nothing may follow before Azure has come to its end with it. */
  readonly isAwaited: boolean;
}

/** What there is to do of a phase, in order. */
export function azureSteps(
  phase: Phase,
  place: AzurePlace,
  fields: AzureFields,
  look: VersionLook,
): readonly AzureStep[] {
  if (phase === 'replicate') return replicated(place, fields, look);
  if (phase === 'share') return shared(place, look);
  return phase === 'point' ? pointed(place, fields, look) : [];
}

const azureChange = changesOf<AzurePlace>('azure', () => null);

/** `gal/web/1.0.3`: an id holds the subscription, which many mask. */
export function shortOf({ versionId }: Pick<AzurePlace, 'versionId'>): string {
  const parts = versionId.split('/');
  return [parts.at(-5), parts.at(-3), parts.at(-1)].join('/');
}

/** Why nothing may be done for a place; null: nothing speaks against it. */
export function azureRefusal(
  place: AzurePlace,
  fields: AzureFields,
  { version, higher, shared: with_ }: VersionLook,
): string | null {
  if (version !== undefined) {
    if (version.state === 'Deleting') return `${shortOf(place)} is being deleted; publish it under another number`;
    if (!place.isHome && !isSameId(version.source, place.source.id)) {
      return `${shortOf(place)} is there already, made of ${nameOf(version.source)} and not of ${nameOf(place.source.id)}; a version keeps what it was made of, so publish under another number`;
    }
    // The id of an image is its name, which another one may have had.
    if (!place.isHome && isBefore(version.profile['publishedDate'], place.source.created)) {
      return `${shortOf(place)} is there already, made of an earlier image called ${nameOf(place.source.id)}; a version keeps what it was made of, so publish under another number`;
    }
  }
  const foreign = fields['take-over'] ? [] : higher.filter((one) => !isOfImage(one, place));
  if (fields.latest && foreign.length > 0) {
    const names = foreign.slice(0, 3).map(({ number }) => number).join(', '); // prettier-ignore
    return `"latest" would not lead to ${place.number}: ${names} of the same definition ${foreign.length === 1 ? 'is' : 'are'} higher, and Bakehouse did not make ${foreign.length === 1 ? 'it' : 'them'} of ${place.candidate.image}. Publish under a higher number, or say "take-over" to set ${foreign.length === 1 ? 'it' : 'them'} aside, or "latest: false"`;
  }
  if (place.subscriptions.length + place.tenants.length > 0 && with_.permissions !== 'Groups') {
    return `"share" takes a gallery that may be shared with groups, and the gallery's permissions are ${with_.permissions}: az sig update --gallery-name ${place.galleryId.split('/').at(-1)} --resource-group ${place.galleryId.split('/')[4]} --permissions groups`;
  }
  return null;
}

/** What is missing around a version, or does not fit it; null: nothing. */
export function surroundingsProblem(place: AzurePlace, around: Surroundings): string | null {
  const [group, gallery, definition] = [place.galleryId.split('/')[4], place.galleryId.split('/').at(-1), place.definitionId.split('/').at(-1)]; // prettier-ignore
  if (!around.hasGallery) {
    return `there is no gallery ${gallery} in the group ${group}, or these credentials do not see it. Make it first: az sig create --resource-group ${group} --gallery-name ${gallery}`;
  }
  const { image } = around;
  const { osType, osState } = image?.properties.storageProfile?.osDisk ?? {};
  const generation = image?.properties.hyperVGeneration ?? 'V1';
  if (around.definition === undefined) {
    return `the gallery ${gallery} has no definition ${definition}. Make it first: az sig image-definition create --resource-group ${group} --gallery-name ${gallery} --gallery-image-definition ${definition} --publisher P --offer O --sku S --os-type ${osType ?? 'Linux'} --hyper-v-generation ${generation}`;
  }
  const { definition: wanted } = around;
  if (image !== undefined) {
    const pairs = [
      ['system', osType, wanted.osType],
      ['state', osState, wanted.osState],
      ['generation', generation, wanted.hyperVGeneration ?? 'V1'],
    ] as const;
    const wrong = pairs.find(([, is, want]) => is !== undefined && want !== undefined && !isSameId(is, want));
    if (wrong !== undefined)
      return `the ${wrong[0]} of ${nameOf(place.source.id)} is ${wrong[1]}, but the definition ${definition} takes ${wrong[2]}`;
  }
  const unknown = place.regions.find(({ name }) => around.locations.size > 0 && !around.locations.has(name));
  return unknown === undefined
    ? null
    : `"regions" names ${unknown.name}, which the subscription does not have: az account list-locations --query "[].name"`;
}

/** Where a version is that is there already. */
export function isReplicated(version: GalleryVersion, { name }: WantedRegion): boolean {
  const isWanted = version.profile.targetRegions?.some((one) => locationOf(one.name) === name) === true;
  // Who may not see how far it is has the word of the whole.
  return (
    isWanted && (version.replication.get(name) ?? (version.state === 'Succeeded' ? 'Completed' : '')) === 'Completed'
  );
}

/** Whether Azure still works on it, so that it takes no change. */
export function isBusy(state: string | undefined): boolean {
  return /^(?:Creating|Updating|Deleting)$/.test(state ?? '');
}

/** One that Azure began and gave up: it is nowhere, nobody was led to it, and it blocks its number. */
function isStillborn(version: GalleryVersion, place: AzurePlace): boolean {
  return (
    version.state === 'Failed' &&
    !place.isHome &&
    version.profile.excludeFromLatest === true &&
    isOfImage(version, place) &&
    [...version.replication.values()].every((state) => state !== 'Completed')
  );
}

function replicated(place: AzurePlace, fields: AzureFields, look: VersionLook): readonly AzureStep[] {
  const { version } = look;
  const required = place.regions.filter(({ isRequired }) => isRequired);
  const names = required.map(({ name }) => name).join(', ');
  if (version === undefined || isStillborn(version, place)) {
    const removal: AzureStep[] =
      version === undefined
        ? []
        : [
            {
              change: azureChange(
                place,
                'replicate',
                `remove ${shortOf(place)}, which Azure could not make`,
                'Failed',
                null,
              ),
              call: { kind: 'remove', id: place.versionId },
              isAwaited: true,
            },
          ];
    const what = `make ${shortOf(place)} of ${nameOf(place.source.id)}`;
    return [
      ...removal,
      {
        change: azureChange(place, 'replicate', what, null, names),
        call: { kind: 'create', id: place.versionId, body: newVersion(place, fields, required, look) },
        isAwaited: true,
      },
    ];
  }
  const before = version.profile;
  const regions = withRegions(before, required);
  const endOfLife = place.endOfLife ?? before.endOfLifeDate ?? null;
  const isLater = !isSameMinute(before.endOfLifeDate, endOfLife);
  const isOpen = required.some((region) => version.state === 'Failed' && !isReplicated(version, region));
  if (regions === undefined && !isLater && !isOpen) return [];
  const said = [
    ...(regions === undefined && !isOpen ? [] : [`regions of ${shortOf(place)}`]),
    ...(isLater ? [`end of life of ${shortOf(place)}`] : []),
  ].join(' and ');
  const profile = {
    ...changeable(before),
    targetRegions: regions ?? before.targetRegions ?? [],
    ...(endOfLife === null ? {} : { endOfLifeDate: endOfLife }),
  };
  const was = (before.targetRegions ?? []).map((one) => locationOf(one.name)).join(', ');
  return [
    {
      change: azureChange(place, 'replicate', `set ${said}`, was, [names, ...(isLater ? [endOfLife] : [])].join(', ')),
      call: { kind: 'profile', id: version.id, profile },
      isAwaited: true,
    },
  ];
}

/** What a version says of its bake: not the key, by which a bake is found. */
const TOLD = [LEG, 'bakehouse:tier', RUN, 'bakehouse:commit', REF, 'bakehouse:repository', RECIPE, EPOCH];

function newVersion(
  place: AzurePlace,
  fields: AzureFields,
  regions: readonly WantedRegion[],
  { sourceTags }: VersionLook,
): unknown {
  const { record, leg } = place.candidate;
  const run = record['baked-in'];
  const told = TOLD.flatMap((name) => (sourceTags[name] === undefined ? [] : [[name, sourceTags[name]]]));
  return {
    location: place.source.region,
    tags: {
      ...place.tags,
      ...(run === '' ? {} : { [RUN]: run }),
      ...Object.fromEntries(told),
      [LEG]: leg.slice(0, 256),
      [COPY_OF]: place.source.id.slice(0, 256),
    },
    properties: {
      publishingProfile: {
        targetRegions: regions.map(newRegion),
        excludeFromLatest: true,
        ...(fields.replicas === undefined ? {} : { replicaCount: fields.replicas }),
        ...(fields.storage === undefined ? {} : { storageAccountType: fields.storage }),
        ...(place.endOfLife === null ? {} : { endOfLifeDate: place.endOfLife }),
      },
      storageProfile: { source: { id: place.source.id } },
    },
  };
}

function newRegion({ name, replicas, encryptionSet }: WantedRegion): TargetRegion {
  return {
    name,
    ...(replicas === null ? {} : { regionalReplicaCount: replicas }),
    ...(encryptionSet === null ? {} : { encryption: { osDiskImage: { diskEncryptionSetId: encryptionSet } } }),
  };
}

/** All regions of a version with those that are wanted, or undefined where it has them. None is ever taken away. */
function withRegions(
  { targetRegions }: PublishingProfile,
  wanted: readonly WantedRegion[],
): readonly TargetRegion[] | undefined {
  const have = targetRegions ?? [];
  const nameOfRegion = (one: TargetRegion): string => locationOf(one.name);
  const missing = wanted.filter(({ name }) => have.every((one) => nameOfRegion(one) !== name));
  let isOther = missing.length > 0;
  const kept = have.map((one) => {
    const { replicas = null } = wanted.find(({ name }) => name === nameOfRegion(one)) ?? {};
    if (replicas === null || (one.regionalReplicaCount ?? 1) === replicas) return one;
    isOther = true;
    return { ...one, regionalReplicaCount: replicas };
  });
  return isOther ? [...kept, ...missing.map(newRegion)] : undefined;
}

/** Without what Azure alone sets. */
export function changeable(profile: PublishingProfile): PublishingProfile {
  return Object.fromEntries(Object.entries(profile).filter(([name]) => name !== 'publishedDate'));
}

function shared(place: AzurePlace, { version, shared: have }: VersionLook): readonly AzureStep[] {
  const steps: AzureStep[] = [];
  const tags = Object.entries(place.tags).filter(
    ([name, value]) => version !== undefined && version.tags[name] !== value,
  );
  if (tags.length > 0) {
    const names = tags.map(([name]) => name);
    steps.push({
      change: azureChange(
        place,
        'share',
        `set the tags ${names.join(', ')} of ${shortOf(place)}`,
        names.map((name) => version?.tags[name] ?? 'none').join(', '),
        tags.map(([, value]) => value).join(', '),
      ),
      call: { kind: 'tags', id: version?.id ?? place.versionId, tags: Object.fromEntries(tags) },
      isAwaited: false,
    });
  }
  const groups = missingGroups(place, have);
  if (groups.length > 0) {
    const ids = groups.flatMap((group) => group.ids);
    const gallery = place.galleryId.split('/').at(-1);
    steps.push({
      change: azureChange(place, 'share', `share the gallery ${gallery} with ${ids.join(', ')}`, null, ids.join(', ')),
      call: { kind: 'share', id: place.galleryId, groups },
      isAwaited: false,
    });
  }
  return steps;
}

function missingGroups({ subscriptions, tenants }: AzurePlace, have: SharedWith): readonly SharingGroup[] {
  const all: readonly SharingGroup[] = [
    { type: 'Subscriptions', ids: subscriptions.filter((id) => !have.subscriptions.has(id)) },
    { type: 'AADTenants', ids: tenants.filter((id) => !have.tenants.has(id)) },
  ];
  return all.filter(({ ids }) => ids.length > 0);
}

/**
 * `latest` is the highest number that is not excluded: this one is let in first, and then those above it are set aside, so that at
 * no moment there is none. Regions that may lag come last, since Azure takes no other change meanwhile.
 */
function pointed(place: AzurePlace, fields: AzureFields, { version, higher }: VersionLook): readonly AzureStep[] {
  const steps: AzureStep[] = [];
  let profile: PublishingProfile = changeable(version?.profile ?? { excludeFromLatest: true });
  const isExcluded = version === undefined || profile.excludeFromLatest === true;
  if (fields.latest && isExcluded) {
    profile = { ...profile, excludeFromLatest: false };
    steps.push({
      change: azureChange(place, 'point', `let latest lead to ${shortOf(place)}`, 'excluded', 'latest'),
      call: { kind: 'profile', id: version?.id ?? place.versionId, profile },
      isAwaited: true,
    });
  }
  if (fields.latest) {
    for (const one of higher.filter((other) => fields['take-over'] || isOfImage(other, place))) {
      steps.push({
        change: azureChange(place, 'point', `set ${one.number} aside, which is higher than ${place.number}`, 'latest', 'excluded'), // prettier-ignore
        call: { kind: 'profile', id: one.id, profile: { ...changeable(one.profile), excludeFromLatest: true } },
        isAwaited: true,
      });
    }
  }
  const lagging = place.regions.filter(({ isRequired }) => !isRequired);
  const regions = withRegions(profile, lagging);
  const isOpen = version?.state === 'Failed' && lagging.some((region) => !isReplicated(version, region));
  if (lagging.length > 0 && (regions !== undefined || isOpen)) {
    const names = lagging.map(({ name }) => name).join(', ');
    steps.push({
      change: azureChange(place, 'point', `begin to bring ${shortOf(place)} to ${names}`, null, names),
      call: {
        kind: 'profile',
        id: version?.id ?? place.versionId,
        profile: { ...profile, targetRegions: [...(regions ?? profile.targetRegions ?? [])] },
      },
      isAwaited: false,
    });
  }
  return steps;
}

/** By its own mark: whether it was baked as the same image of a manifest, whatever its axes. */
function isOfImage({ tags }: GalleryVersion, { candidate }: AzurePlace): boolean {
  return tags[LEG]?.split('/')[0] === candidate.image;
}

/** Whether Azure says both times, and the first is the earlier one. */
function isBefore(one: unknown, other: string | null): boolean {
  return typeof one === 'string' && other !== null && Date.parse(one) < Date.parse(other);
}

function isSameMinute(have: string | null | undefined, want: string | null): boolean {
  if (want === null) return true;
  return Math.abs(Date.parse(have ?? '') - Date.parse(want)) < 60_000;
}

/** The name of an image, without its subscription. */
function nameOf(id: string): string {
  const parts = id.split('/');
  const version = /\/galleries\//i.test(id);
  return (version ? [parts.at(-5), parts.at(-3), parts.at(-1)].join('/') : parts.at(-1)) || 'nobody knows what';
}
