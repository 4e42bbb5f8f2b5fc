import { hasStatus } from '../../../core/http/answer.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import type { ToldOfBuild } from '../../../image/provider-bake.ts';
import type { Arm } from '../cloud/arm.ts';
import { groupPath, readId, resourcePath, subscriptionPath } from '../cloud/ids.ts';
import { isImageId } from '../packer-output.ts';
import * as forms from './forms.ts';
import type { GroupSweep } from './group-sweep.ts';
import { type BuildPlace, isOlder, isOwnDisk, isOwnMachine } from './ownership.ts';

/** What was made of a bake's machines, and stays when they go: images, versions in galleries, snapshots. */
export interface ImageSweep extends GroupSweep {
  readonly places: readonly BuildPlace[];
  /** Their lines say where to look, and prove nothing: a guest may have written them. */
  readonly builds: readonly ToldOfBuild[];
  /** Ids that stay, in lower case. */
  readonly kept: ReadonlySet<string>;
}

/** More combinations of names than that are a guest's doing. */
const MOST_GUESSES = 64;
const GALLERY = 'Microsoft.Compute/galleries';
const VERSION = 'Microsoft.Compute/galleries/images/versions';

/** Versions before the images that they are copied from: those prove them. */
export async function sweepImages(sweep: ImageSweep): Promise<void> {
  const { arm, subscription, findings, kept } = sweep;
  const own = await ownImages(sweep);
  const proven = new Set(own.map(({ id }) => id.toLowerCase()));
  for (const { id, location } of await ownVersions(sweep, proven)) {
    if (kept.has(id.toLowerCase())) continue;
    const thing = {
      kind: 'gallery-version',
      id,
      region: location,
      command: `az sig image-version delete --ids '${id}'`,
    };
    await findings.remove(
      { ...thing, reason: 'it was made of the machine or the image of this bake, and not reported as finished' },
      () => arm.remove(id, 'galleries'),
    );
  }
  for (const { id, location, machine } of own) {
    if (kept.has(id.toLowerCase())) continue;
    const thing = { kind: 'image', id, region: location, command: `az image delete --ids '${id}'` };
    await findings.remove(
      { ...thing, reason: `made of ${machine}, which is this bake's own, and not reported as finished` },
      () => arm.remove(id, 'compute'),
    );
  }
  const path = `${subscriptionPath(subscription)}/providers/Microsoft.Compute/snapshots`;
  const snapshots = await findings.ask(
    'snapshots of disks of this bake',
    `az snapshot list --subscription ${subscription} --output table`,
    async () => {
      try {
        return await arm.all(path, 'disks', forms.snapshot);
      } catch (error) {
        // Most roles of a bake have nothing to do with snapshots, nor has a bake without any.
        if (hasStatus(error, 401, 403)) return [];
        throw error;
      }
    },
  );
  for (const { id, location, properties } of snapshots ?? []) {
    const { sourceResourceId: source = '' } = properties.creationData;
    if (!isOwnDisk(source, subscription, sweep.places) || kept.has(id.toLowerCase())) continue;
    const thing = { kind: 'snapshot', id, region: location, command: `az snapshot delete --ids '${id}'` };
    await findings.remove({ ...thing, reason: `made of ${source.split('/').at(-1)}, which is this bake's own` }, () =>
      arm.remove(id, 'disks'),
    );
  }
}

interface OwnImage {
  readonly id: string;
  readonly location: string;
  /** The name of the machine that it was made of. */
  readonly machine: string;
}

/** Managed images that Azure says were made of a machine of this bake. */
async function ownImages({ arm, subscription, places, builds, findings }: ImageSweep): Promise<readonly OwnImage[]> {
  const path = `${subscriptionPath(subscription)}/providers/Microsoft.Compute/images`;
  const show = `az image list --subscription ${subscription} --output table`;
  const images = await findings.ask('images made of machines of this bake', show, async () => {
    try {
      return (await arm.all(path, 'compute', forms.managedImage)) ?? [];
    } catch (error) {
      if (!hasStatus(error, 401, 403)) throw error;
      // The role may be for one group alone: then where the lines say.
      const guesses = combined(builds, ['image-group', 'image']).flatMap(([group = '', name = '']) =>
        resourcePath(groupPath(subscription, group), 'Microsoft.Compute/images', name),
      );
      const seen = await Promise.all(guesses.filter(isImageId).map((id) => arm.get(id, 'compute', forms.managedImage)));
      return seen.filter((one) => one !== undefined);
    }
  });
  return (images ?? []).flatMap(({ id, location, properties }) => {
    const machine = properties.sourceVirtualMachine?.id ?? '';
    if (!isImageId(id) || !isOwnMachine(machine, subscription, places)) return [];
    return [{ id, location, machine: machine.split('/').at(-1) ?? '' }];
  });
}

/** Versions that Azure says were made of a machine of this bake, or of an image of such a one. */
async function ownVersions(
  sweep: ImageSweep,
  images: ReadonlySet<string>,
): Promise<readonly { readonly id: string; readonly location: string }[]> {
  const { arm, subscription, places, builds, findings, startedAt } = sweep;
  const isPublished = builds.some(({ hinted }) => hinted('gallery').size + hinted('version').size > 0);
  if (!isPublished) return [];
  const show = `az resource list --subscription ${subscription} --resource-type ${VERSION} --output table`;
  const found = await findings.ask('versions in galleries made of this bake', show, async () => {
    const query = { $filter: `resourceType eq '${VERSION}'`, $expand: 'createdTime' };
    const listed =
      (await arm.all(`${subscriptionPath(subscription)}/resources`, 'resources', forms.listed, query)) ?? [];
    const recent = listed.filter(({ createdTime }) => !isOlder(createdTime, startedAt)).map(({ id }) => id);
    // That list is a little behind.
    const told = builds.flatMap(({ hinted }) => [...hinted('version')]);
    const guesses = combined(builds, ['gallery-group', 'gallery', 'definition', 'number']).map(
      ([group = '', ...names]) => resourcePath(groupPath(subscription, group), VERSION, ...names),
    );
    const ids = new Map(
      [...recent, ...told, ...guesses]
        .filter((id) => isImageId(id) && readId(id)?.subscription.toLowerCase() === subscription)
        .map((id) => [id.toLowerCase(), id]),
    );
    const seen = await Promise.all([...ids.values()].map((id) => arm.get(id, 'galleries', forms.version)));
    return seen.filter((one) => one !== undefined);
  });
  return (found ?? []).filter(({ id, properties }) => {
    const { id: image = '', virtualMachineId: machine = '' } = properties.storageProfile?.source ?? {};
    // Older ones give a machine as the source's id.
    const isOwn =
      images.has(image.toLowerCase()) || [image, machine].some((one) => isOwnMachine(one, subscription, places));
    return isImageId(id) && isOwn;
  });
}

/**
 * Galleries in which a version of the bake was to be, and which are in none of the subscriptions that are swept: the lines do not say in
 * which one they are.
 */
export async function unseenGalleries(
  arm: Arm,
  subscriptions: readonly string[],
  builds: readonly ToldOfBuild[],
  kept: ReadonlySet<string>,
): Promise<readonly Leftover[]> {
  const told = combined(builds, ['gallery-group', 'gallery']).filter(([, gallery = '']) => {
    // What Packer reported is done.
    const within = `/galleries/${gallery}/`.toLowerCase();
    return ![...kept].some((id) => id.includes(within));
  });
  const unseen = await Promise.all(
    told.map(async ([group = '', gallery = '']): Promise<readonly Leftover[]> => {
      const ids = subscriptions.map((one) => resourcePath(groupPath(one, group), GALLERY, gallery));
      if (!ids.every((id) => readId(id) !== undefined)) return [];
      // Who may not look at it does not see it.
      const seen = await Promise.all(ids.map((id) => arm.get(id, 'galleries', forms.something).catch(() => undefined)));
      if (seen.some((one) => one !== undefined)) return [];
      const id = `a version of this bake in the gallery ${gallery} of the group ${group}`;
      const reason = unanswered('no subscription that was asked has it');
      const command = `az resource list --resource-type ${VERSION} --query "[?contains(id, '/galleries/${gallery}/')]" --output table`;
      return [{ kind: 'unknown', id, region: null, state: 'unchecked', reason, command }];
    }),
  );
  return unseen.flat();
}

/** Every combination of the names that lines of these kinds told, build by build; none where there are too many to be a builder's. */
function combined(builds: readonly ToldOfBuild[], kinds: readonly string[]): readonly (readonly string[])[] {
  return builds.flatMap(({ hinted }) => {
    let all: readonly (readonly string[])[] = [[]];
    for (const kind of kinds) {
      const names = [...hinted(kind)];
      all =
        all.length * names.length > MOST_GUESSES ? [] : all.flatMap((before) => names.map((name) => [...before, name]));
    }
    return all;
  });
}
