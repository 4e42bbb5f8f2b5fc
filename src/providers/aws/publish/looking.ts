import type { Image } from '@aws-sdk/client-ec2';

import { groupedBy } from '../../../core/values.ts';
import type { Ec2Publishing } from '../ec2-publishing.ts';
import type { Parameter } from '../ssm.ts';
import type { AwsFields } from './fields.ts';
import type { RegionPlace } from './place.ts';
import { snapshotsOf } from '../choice.ts';
import { caresForLaunch } from './sharing.ts';
import type { Look } from './step.ts';
import type { AwsWorld } from './world.ts';

/** What EC2 says of the image at a place; only what its target cares for is asked. */
export async function lookAt(
  ec2: Pick<Ec2Publishing, 'launchPermissions' | 'snapshotPermissions'>,
  place: RegionPlace,
  fields: AwsFields,
  image: Image,
  parameters: ReadonlyMap<string, Parameter>,
): Promise<Look> {
  const id = image.ImageId ?? '';
  const caresForSnapshots = fields['share-snapshots'] && (place.share.length > 0 || fields['share-mode'] === 'exact');
  const snapshots: { readonly id: string; readonly permissions: readonly string[] }[] = [];
  for (const snapshot of caresForSnapshots ? snapshotsOf(image) : []) {
    snapshots.push({ id: snapshot, permissions: await ec2.snapshotPermissions(snapshot) });
  }
  const launch = caresForLaunch(place, fields) ? await ec2.launchPermissions(id) : [];
  return { id, image, launch, snapshots, parameters };
}

/** What EC2 says of the baked images, by one question in each region where some were baked; or why it does not say. */
export async function readOriginals(
  places: readonly RegionPlace[],
  world: Pick<AwsWorld, 'ec2'>,
): Promise<ReadonlyMap<string, Image | Error>> {
  const found = new Map<string, Image | Error>();
  const regions = groupedBy(places, ({ source }) => source.region);
  const ask = async ([region, wanting]: readonly [string, readonly RegionPlace[]]): Promise<void> => {
    const ids = [...new Set(wanting.map(({ source }) => source.id))];
    try {
      for (const image of await (await world.ec2(region)).imagesById(ids)) found.set(image.ImageId ?? '', image);
    } catch (error) {
      for (const id of ids) found.set(id, error instanceof Error ? error : new Error(String(error)));
    }
  };
  await Promise.all([...regions].map(ask));
  return found;
}
