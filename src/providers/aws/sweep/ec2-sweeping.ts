import type { EC2ClientConfig, Image, Instance } from '@aws-sdk/client-ec2';

import { type AwsLimits, openEc2 } from '../client.ts';

export interface SeenInstance {
  readonly id: string;
  readonly keyPair: string | null;
  /** ms since the epoch, as all times here; NaN where EC2 does not tell it. */
  readonly launched: number;
  readonly state: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Those that are attached, of a terminated instance none; `staysOn`: it does not end with the instance. */
  readonly volumes: readonly { readonly id: string; readonly staysOn: boolean }[];
}

export interface SweepImage {
  readonly id: string;
  readonly name: string;
  readonly created: number;
  /** The instance that CreateImage was asked to take, where EC2 tells it. */
  readonly sourceInstance: string | null;
  /** What CopyImage was asked to copy, where EC2 tells it. */
  readonly sourceImage: string | null;
  readonly sourceRegion: string | null;
  readonly snapshots: readonly string[];
  readonly rootSnapshot: string | null;
}

export interface SeenVolume {
  readonly id: string;
  readonly created: number;
  readonly isFree: boolean;
}

export interface SeenSnapshot {
  readonly id: string;
  readonly volume: string;
  readonly started: number;
}

export interface SeenKeyPair {
  readonly name: string;
  /** NaN where EC2 does not tell it. */
  readonly created: number;
}

export interface SeenTemplate {
  readonly id: string;
  readonly name: string;
}

/** What the sweep asks of EC2 in one region, one kind of call each. AWS errors pass through. */
export interface Ec2Sweeping {
  readonly region: string;
  /** In every state: what a terminated one made is found by its id. */
  readonly instancesByKeyPair: (names: readonly string[]) => Promise<readonly SeenInstance[]>;
  readonly instancesById: (ids: readonly string[]) => Promise<readonly SeenInstance[]>;
  readonly keyPairs: (names: readonly string[]) => Promise<readonly SeenKeyPair[]>;
  readonly securityGroups: (names: readonly string[]) => Promise<readonly { id: string; name: string }[]>;
  readonly volumes: (ids: readonly string[]) => Promise<readonly SeenVolume[]>;
  readonly snapshotsOfVolumes: (volumes: readonly string[]) => Promise<readonly SeenSnapshot[]>;
  readonly snapshotsById: (ids: readonly string[]) => Promise<readonly SeenSnapshot[]>;
  readonly imagesById: (ids: readonly string[]) => Promise<readonly SweepImage[]>;
  readonly imagesByName: (names: readonly string[]) => Promise<readonly SweepImage[]>;
  readonly imagesOfInstances: (instances: readonly string[]) => Promise<readonly SweepImage[]>;
  readonly imagesOfSnapshots: (snapshots: readonly string[]) => Promise<readonly SweepImage[]>;
  readonly copiesOfImages: (images: readonly string[]) => Promise<readonly SweepImage[]>;
  /** Launch templates with the name that Packer gives to those of its spot instances. */
  readonly fleetTemplates: () => Promise<readonly SeenTemplate[]>;
  /** The key pair that instances of this launch template get. */
  readonly keyPairOfTemplate: (id: string) => Promise<string | null>;
  /** Ids of requests for spot instances with these key pairs that are open or fulfilled. */
  readonly spotRequests: (keyPairs: readonly string[]) => Promise<readonly string[]>;
  readonly terminate: (id: string) => Promise<void>;
  readonly cancelSpotRequest: (id: string) => Promise<void>;
  readonly deleteKeyPair: (name: string) => Promise<void>;
  readonly deleteSecurityGroup: (id: string) => Promise<void>;
  readonly deleteVolume: (id: string) => Promise<void>;
  /** Without its snapshots. */
  readonly deregister: (id: string) => Promise<void>;
  readonly deleteSnapshot: (id: string) => Promise<void>;
  readonly deleteFleetTemplate: (id: string) => Promise<void>;
}

/** Packer plugin amazon, step_run_spot_instance.go: this and seven random letters and digits. */
const FLEET_TEMPLATES = 'packer-fleet-launch-template-*';
/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;

interface Filter {
  Name: string;
  Values: string[];
}

/**
 * Connects with the standard credential chain and endpoint variables.
 * @param settings of the client, over those
 */
export async function connectEc2Sweeping(
  region: string,
  limits: AwsLimits = {},
  settings: EC2ClientConfig = {},
): Promise<Ec2Sweeping> {
  const { sdk, client } = await openEc2(region, settings, limits);
  // By filter, not by id or name: what is not there is then no error.
  const each = async <Found>(
    name: string,
    values: readonly string[],
    ask: (filter: Filter) => Promise<readonly Found[]>,
  ): Promise<readonly Found[]> => {
    const found: Found[] = [];
    for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
      found.push(...(await ask({ Name: name, Values: values.slice(start, start + VALUES_PER_FILTER) })));
    }
    return found;
  };
  const instances = (name: string, values: readonly string[]): Promise<readonly SeenInstance[]> =>
    each(name, values, async (filter) => {
      const found: SeenInstance[] = [];
      for await (const page of sdk.paginateDescribeInstances({ client }, { Filters: [filter] })) {
        for (const one of page.Reservations ?? []) found.push(...(one.Instances ?? []).map(seenInstance));
      }
      return found;
    });
  const images = (name: string, values: readonly string[]): Promise<readonly SweepImage[]> =>
    each(name, values, async (filter) => {
      const found: SweepImage[] = [];
      const pages = sdk.paginateDescribeImages({ client, pageSize: 1000 }, { Owners: ['self'], Filters: [filter] });
      for await (const page of pages) found.push(...(page.Images ?? []).map(seenImage));
      return found;
    });
  const snapshots = (name: string, values: readonly string[]): Promise<readonly SeenSnapshot[]> =>
    each(name, values, async (filter) => {
      const found: SeenSnapshot[] = [];
      const pages = sdk.paginateDescribeSnapshots({ client }, { OwnerIds: ['self'], Filters: [filter] });
      for await (const page of pages) {
        for (const { SnapshotId: id = '', VolumeId: volume = '', StartTime } of page.Snapshots ?? []) {
          found.push({ id, volume, started: timeOf(StartTime) });
        }
      }
      return found;
    });
  return {
    region,
    instancesByKeyPair: (names) => instances('key-name', names),
    instancesById: (ids) => instances('instance-id', ids),
    keyPairs: (names) =>
      each('key-name', names, async (filter) => {
        const { KeyPairs = [] } = await client.send(new sdk.DescribeKeyPairsCommand({ Filters: [filter] }));
        return KeyPairs.map(({ KeyName: name = '', CreateTime }) => ({ name, created: timeOf(CreateTime) }));
      }),
    securityGroups: (names) =>
      each('group-name', names, async (filter) => {
        const { SecurityGroups = [] } = await client.send(new sdk.DescribeSecurityGroupsCommand({ Filters: [filter] }));
        return SecurityGroups.map(({ GroupId: id = '', GroupName: name = '' }) => ({ id, name }));
      }),
    volumes: (ids) =>
      each('volume-id', ids, async (filter) => {
        const { Volumes = [] } = await client.send(new sdk.DescribeVolumesCommand({ Filters: [filter] }));
        return Volumes.map(({ VolumeId: id = '', CreateTime, State }) => ({
          id,
          created: timeOf(CreateTime),
          isFree: State === 'available',
        }));
      }),
    snapshotsOfVolumes: (volumes) => snapshots('volume-id', volumes),
    snapshotsById: (ids) => snapshots('snapshot-id', ids),
    imagesById: (ids) => images('image-id', ids),
    imagesByName: (names) => images('name', names.map(literally)),
    imagesOfInstances: (ids) => images('source-instance-id', ids),
    imagesOfSnapshots: (ids) => images('block-device-mapping.snapshot-id', ids),
    copiesOfImages: (ids) => images('source-image-id', ids),
    fleetTemplates: async () => {
      const found: SeenTemplate[] = [];
      const Filters = [{ Name: 'launch-template-name', Values: [FLEET_TEMPLATES] }];
      for await (const page of sdk.paginateDescribeLaunchTemplates({ client }, { Filters })) {
        for (const { LaunchTemplateId: id = '', LaunchTemplateName: name = '' } of page.LaunchTemplates ?? [])
          found.push({ id, name });
      }
      return found;
    },
    keyPairOfTemplate: async (id) => {
      const command = new sdk.DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId: id, Versions: ['1'] });
      return (await client.send(command)).LaunchTemplateVersions?.[0]?.LaunchTemplateData?.KeyName ?? null;
    },
    spotRequests: (keyPairs) =>
      each('launch.key-name', keyPairs, async (filter) => {
        const found: string[] = [];
        const Filters = [filter, { Name: 'state', Values: ['open', 'active'] }];
        for await (const page of sdk.paginateDescribeSpotInstanceRequests({ client }, { Filters })) {
          for (const { SpotInstanceRequestId: id, LaunchSpecification } of page.SpotInstanceRequests ?? [])
            if (id !== undefined && keyPairs.includes(LaunchSpecification?.KeyName ?? '')) found.push(id);
        }
        return found;
      }),
    terminate: async (id) => {
      await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [id] }));
    },
    cancelSpotRequest: async (id) => {
      await client.send(new sdk.CancelSpotInstanceRequestsCommand({ SpotInstanceRequestIds: [id] }));
    },
    deleteKeyPair: async (name) => {
      await client.send(new sdk.DeleteKeyPairCommand({ KeyName: name }));
    },
    deleteSecurityGroup: async (id) => {
      await client.send(new sdk.DeleteSecurityGroupCommand({ GroupId: id }));
    },
    deleteVolume: async (id) => {
      await client.send(new sdk.DeleteVolumeCommand({ VolumeId: id }));
    },
    deregister: async (id) => {
      await client.send(new sdk.DeregisterImageCommand({ ImageId: id }));
    },
    deleteSnapshot: async (id) => {
      await client.send(new sdk.DeleteSnapshotCommand({ SnapshotId: id }));
    },
    deleteFleetTemplate: async (id) => {
      await client.send(new sdk.DeleteLaunchTemplateCommand({ LaunchTemplateId: id }));
    },
  };
}

function seenInstance(one: Instance): SeenInstance {
  return {
    id: one.InstanceId ?? '',
    keyPair: one.KeyName ?? null,
    launched: timeOf(one.LaunchTime),
    state: one.State?.Name ?? 'unknown',
    groups: (one.SecurityGroups ?? []).map(({ GroupId: id = '', GroupName: name = '' }) => ({ id, name })),
    volumes: (one.BlockDeviceMappings ?? []).flatMap(({ Ebs }) =>
      Ebs?.VolumeId === undefined ? [] : [{ id: Ebs.VolumeId, staysOn: Ebs.DeleteOnTermination !== true }],
    ),
  };
}

function seenImage(one: Image): SweepImage {
  const mappings = one.BlockDeviceMappings ?? [];
  const root = mappings.find(({ DeviceName }) => DeviceName === one.RootDeviceName);
  return {
    id: one.ImageId ?? '',
    name: one.Name ?? '',
    created: Date.parse(one.CreationDate ?? ''),
    sourceInstance: textOf(one.SourceInstanceId),
    sourceImage: textOf(one.SourceImageId),
    sourceRegion: textOf(one.SourceImageRegion),
    snapshots: mappings.flatMap(({ Ebs }) => Ebs?.SnapshotId ?? []),
    rootSnapshot: textOf(root?.Ebs?.SnapshotId),
  };
}

function textOf(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

function timeOf(date: Date | undefined): number {
  return date?.getTime() ?? Number.NaN;
}

/** In a filter * and ? stand for other texts, unless a backslash is before them. */
function literally(name: string): string {
  return name.replaceAll(/[*?\\]/g, String.raw`\$&`);
}
