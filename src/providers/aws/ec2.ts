import type { EC2ClientConfig, Image, Instance } from '@aws-sdk/client-ec2';

import { type AwsLimits, openEc2 } from './client.ts';

/** What Bakehouse asks of EC2 in one region. Ids and tags in, plain data out; AWS errors pass through. */
export interface Ec2 {
  readonly region: string;
  readonly imagesById: (ids: readonly string[]) => Promise<readonly Image[]>;
  /** Own images only, in whatever state, whose tag of that name has one of these values; any number of values. */
  readonly imagesByTag: (name: string, values: readonly string[]) => Promise<readonly Image[]>;
  /** Of an owner (an account, amazon, aws-marketplace, self), those that can be started and fit all filters. */
  readonly availableImages: (owner: string, filters: Readonly<Record<string, string>>) => Promise<readonly Image[]>;
  /** Of whatever owner; undefined: there is none that the credentials may see. */
  readonly visibleImage: (id: string) => Promise<Image | undefined>;
  readonly tag: (ids: readonly string[], tags: Readonly<Record<string, string>>) => Promise<void>;
  readonly hasDefaultVpc: () => Promise<boolean>;
  /** Terminated ones left out. */
  readonly instancesById: (ids: readonly string[]) => Promise<readonly Instance[]>;
  /** The same of those that were started of an image. */
  readonly instancesOfImage: (id: string) => Promise<readonly Instance[]>;
  /** Takes an own image away, and its snapshots with it. */
  readonly deregister: (id: string) => Promise<void>;
  readonly terminate: (ids: readonly string[]) => Promise<void>;
}

/** Opens the client of a region. */
export type ConnectEc2 = (region: string) => Promise<Ec2>;

/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;
/** Unpaginated, EC2 may refuse an account with very many images. */
const IMAGES_PER_PAGE = 1000;

/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2). The SDK is loaded only
 * then: it costs a fifth of a second.
 * @param settings of the client, over those: another endpoint, other credentials
 */
export async function connectEc2(region: string, settings: EC2ClientConfig = {}, limits: AwsLimits = {}): Promise<Ec2> {
  const { sdk, client } = await openEc2(region, settings, limits);
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
    visibleImage: async (id) => {
      const { Images = [] } = await client.send(new sdk.DescribeImagesCommand({ Filters: [named('image-id', [id])] }));
      return Images[0];
    },
    tag: async (ids, tags) => {
      const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      await client.send(new sdk.CreateTagsCommand({ Resources: [...ids], Tags: list }));
    },
    hasDefaultVpc: async () => {
      const found = await client.send(new sdk.DescribeVpcsCommand({ Filters: [named('is-default', ['true'])] }));
      return (found.Vpcs ?? []).length > 0;
    },
    instancesById: (ids) => instances([named('instance-id', ids)]),
    instancesOfImage: (id) => instances([named('image-id', [id])]),
    deregister: async (id) => {
      await client.send(new sdk.DeregisterImageCommand({ ImageId: id, DeleteAssociatedSnapshots: true }));
    },
    terminate: async (ids) => {
      await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [...ids] }));
    },
  };
}
