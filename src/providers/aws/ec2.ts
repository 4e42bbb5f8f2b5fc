import type { EC2Client, EC2ClientConfig, Image, Instance } from '@aws-sdk/client-ec2';

/** What Bakehouse asks of EC2 in one region. Ids and tags in, plain data out; AWS errors pass through. */
export interface Ec2 {
  readonly region: string;
  readonly imagesById: (ids: readonly string[]) => Promise<readonly Image[]>;
  /** Own images only. */
  readonly imagesByName: (names: readonly string[]) => Promise<readonly Image[]>;
  /** Own images only, in whatever state, whose tag of that name has one of these values; any number of values. */
  readonly imagesByTag: (name: string, values: readonly string[]) => Promise<readonly Image[]>;
  /** Of an owner (an account, amazon, aws-marketplace, self), those that can be started and fit all filters. */
  readonly availableImages: (owner: string, filters: Readonly<Record<string, string>>) => Promise<readonly Image[]>;
  readonly tag: (ids: readonly string[], tags: Readonly<Record<string, string>>) => Promise<void>;
  readonly hasDefaultVpc: () => Promise<boolean>;
  /** Names of those key pairs that exist. */
  readonly keyPairs: (names: readonly string[]) => Promise<readonly string[]>;
  /** Instances with one of these key pairs, terminated ones left out. */
  readonly instancesByKeyPair: (names: readonly string[]) => Promise<readonly Instance[]>;
  readonly instancesById: (ids: readonly string[]) => Promise<readonly Instance[]>;
  /** Ids of those groups, by name, that exist. */
  readonly securityGroups: (names: readonly string[]) => Promise<readonly string[]>;
  /** Of these volumes the ones that exist and are attached to nothing. */
  readonly freeVolumes: (ids: readonly string[]) => Promise<readonly string[]>;
  readonly terminate: (ids: readonly string[]) => Promise<void>;
  readonly deleteKeyPair: (name: string) => Promise<void>;
  readonly deleteSecurityGroup: (id: string) => Promise<void>;
  readonly deleteVolume: (id: string) => Promise<void>;
  readonly deregister: (id: string) => Promise<void>;
  readonly deleteSnapshot: (id: string) => Promise<void>;
}

/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;
/** Unpaginated, EC2 may refuse an account with very many images. */
const IMAGES_PER_PAGE = 1000;

/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2). The SDK is loaded only
 * here: it costs a fifth of a second.
 * @param settings of the client, over those: another endpoint, other credentials
 */
export async function connectEc2(region: string, settings: EC2ClientConfig = {}): Promise<Ec2> {
  const sdk = await import('@aws-sdk/client-ec2');
  const client: EC2Client = new sdk.EC2Client({ region, maxAttempts: 6, retryMode: 'adaptive', ...settings });
  const LIVE = ['pending', 'running', 'shutting-down', 'stopping', 'stopped'];
  const named = (name: string, values: readonly string[]): { Name: string; Values: string[] } => ({
    Name: name,
    Values: [...values],
  });
  const instances = async (filters: { Name: string; Values: string[] }[]): Promise<readonly Instance[]> => {
    const found: Instance[] = [];
    const pages = sdk.paginateDescribeInstances(
      { client },
      { Filters: [...filters, named('instance-state-name', LIVE)] },
    );
    for await (const page of pages) for (const one of page.Reservations ?? []) found.push(...(one.Instances ?? []));
    return found;
  };
  const images = async (filter: { Name: string; Values: string[] }): Promise<readonly Image[]> =>
    (await client.send(new sdk.DescribeImagesCommand({ Owners: ['self'], Filters: [filter] }))).Images ?? [];
  const allImages = async (owner: string, filters: { Name: string; Values: string[] }[]): Promise<readonly Image[]> => {
    const found: Image[] = [];
    const pages = sdk.paginateDescribeImages(
      { client, pageSize: IMAGES_PER_PAGE },
      { Owners: [owner], Filters: filters },
    );
    for await (const page of pages) found.push(...(page.Images ?? []));
    return found;
  };
  return {
    region,
    imagesById: (ids) => images(named('image-id', ids)),
    imagesByName: (names) => images(named('name', names)),
    imagesByTag: async (name, values) => {
      const found: Image[] = [];
      for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
        const some = values.slice(start, start + VALUES_PER_FILTER);
        found.push(...(await allImages('self', [named(`tag:${name}`, some)])));
      }
      return found;
    },
    availableImages: (owner, filters) =>
      allImages(owner, [
        ...Object.entries(filters).map(([name, value]) => named(name, [value])),
        named('state', ['available']),
      ]),
    tag: async (ids, tags) => {
      const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      await client.send(new sdk.CreateTagsCommand({ Resources: [...ids], Tags: list }));
    },
    hasDefaultVpc: async () => {
      const found = await client.send(new sdk.DescribeVpcsCommand({ Filters: [named('is-default', ['true'])] }));
      return (found.Vpcs ?? []).length > 0;
    },
    // By filter, not by name: a name that is not there is then no error.
    keyPairs: async (names) => {
      const found = await client.send(new sdk.DescribeKeyPairsCommand({ Filters: [named('key-name', names)] }));
      return (found.KeyPairs ?? []).flatMap(({ KeyName }) => KeyName ?? []);
    },
    instancesByKeyPair: (names) => instances([named('key-name', names)]),
    instancesById: (ids) => instances([named('instance-id', ids)]),
    securityGroups: async (names) => {
      const found = await client.send(new sdk.DescribeSecurityGroupsCommand({ Filters: [named('group-name', names)] }));
      return (found.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []);
    },
    freeVolumes: async (ids) => {
      const filters = [named('volume-id', ids), named('status', ['available'])];
      const found = await client.send(new sdk.DescribeVolumesCommand({ Filters: filters }));
      return (found.Volumes ?? []).flatMap(({ VolumeId }) => VolumeId ?? []);
    },
    terminate: async (ids) => {
      await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [...ids] }));
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
  };
}
