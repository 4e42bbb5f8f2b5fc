import {
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeKeyPairsCommand,
  DescribeLaunchTemplatesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSnapshotsCommand,
  DescribeSpotInstanceRequestsCommand,
  DescribeVolumesCommand,
  type EC2Client,
  type Tag,
} from '@aws-sdk/client-ec2';
import type { Thing } from './inventory.ts';
import { sourceImages } from './moto.ts';

export interface Ec2Thing extends Thing {
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * What a build may leave in an account, per region: instances that are not terminated, key pairs, security groups but
 * the default ones, launch templates, requests for spot instances, and the account's own images, snapshots and volumes.
 */
export async function ec2Inventory(
  regions: readonly string[],
  connect: (region: string) => EC2Client,
): Promise<readonly Ec2Thing[]> {
  const lists = await Promise.all(regions.map((region) => inventoryOfRegion(region, connect(region))));
  return lists.flat();
}

async function inventoryOfRegion(region: string, client: EC2Client): Promise<readonly Ec2Thing[]> {
  const [reservations, keys, groups, images, snapshots, volumes, templates, requests] = await Promise.all([
    client.send(new DescribeInstancesCommand({})),
    client.send(new DescribeKeyPairsCommand({})),
    client.send(new DescribeSecurityGroupsCommand({})),
    client.send(new DescribeImagesCommand({ Owners: ['self'] })),
    client.send(new DescribeSnapshotsCommand({ OwnerIds: ['self'] })),
    client.send(new DescribeVolumesCommand({})),
    client.send(new DescribeLaunchTemplatesCommand({})),
    client.send(new DescribeSpotInstanceRequestsCommand({})),
  ]);
  client.destroy();
  const things: Ec2Thing[] = [];
  const add = (kind: string, id: string | undefined, detail: string | undefined, tags: readonly Tag[] | undefined) => {
    const named = Object.fromEntries((tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
    things.push({ kind, id: `${region} ${id}`, label: detail ?? '', region, tags: named });
  };
  for (const instance of (reservations.Reservations ?? []).flatMap((reservation) => reservation.Instances ?? [])) {
    if (instance.State?.Name !== 'terminated')
      add('instance', instance.InstanceId, instance.State?.Name, instance.Tags);
  }
  for (const key of keys.KeyPairs ?? []) add('key pair', key.KeyPairId, key.KeyName, key.Tags);
  for (const group of groups.SecurityGroups ?? []) {
    if (group.GroupName !== 'default') add('security group', group.GroupId, group.GroupName, group.Tags);
  }
  for (const image of images.Images ?? []) add('image', image.ImageId, image.Name, image.Tags);
  for (const snapshot of snapshots.Snapshots ?? []) {
    // moto gives the account the snapshots of the vendor's images too.
    const isVendors = sourceImages.some((image) => snapshot.Description?.endsWith(` ${image.ami_id}`));
    if (!isVendors) add('snapshot', snapshot.SnapshotId, snapshot.Description, snapshot.Tags);
  }
  for (const volume of volumes.Volumes ?? []) add('volume', volume.VolumeId, volume.State, volume.Tags);
  // EC2 closes a request with its instance, which moto does not.
  const ended = new Set(
    (reservations.Reservations ?? [])
      .flatMap((reservation) => reservation.Instances ?? [])
      .flatMap(({ InstanceId = '', State }) => (State?.Name === 'terminated' ? [InstanceId] : [])),
  );
  for (const { SpotInstanceRequestId, State, InstanceId = '', Tags } of requests.SpotInstanceRequests ?? []) {
    if (State === 'open' || (State === 'active' && !ended.has(InstanceId)))
      add('spot request', SpotInstanceRequestId, State, Tags);
  }
  for (const { LaunchTemplateId, LaunchTemplateName, Tags } of templates.LaunchTemplates ?? [])
    add('launch template', LaunchTemplateId, LaunchTemplateName, Tags);
  return things;
}
