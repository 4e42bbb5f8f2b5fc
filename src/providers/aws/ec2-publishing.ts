import type { EC2ClientConfig, Image } from '@aws-sdk/client-ec2';

import { type AwsLimits, openEc2 } from './client.ts';
import { type Ec2Changes, ec2Changes } from './ec2-changes.ts';
import { type TemplateReads, templateReads } from './launch-templates.ts';

/**
 * What publishing asks of EC2 in one region. Permissions are texts: an account id, the ARN of an organisation or of a
 * unit of one, or `all`. AWS errors pass through.
 */
export interface Ec2Publishing extends Ec2Changes, TemplateReads {
  readonly region: string;
  /** The same calls as dry runs: they change nothing, and throw when the credentials may not make them. */
  readonly rehearsal: Ec2Changes;
  /** Own images, disabled ones too; what is not there (yet) is left out. */
  readonly imagesById: (ids: readonly string[]) => Promise<readonly Image[]>;
  readonly imagesByName: (names: readonly string[]) => Promise<readonly Image[]>;
  readonly imagesByTag: (name: string, values: readonly string[]) => Promise<readonly Image[]>;
  /** How many own images are public. */
  readonly countPublic: () => Promise<number>;
  /**
   * Whether that id was an image once. What EC2 does not know may also be too new.
   * DescribeImages: deregistered images are listed for a short while, then give an empty list, and in the end an error.
   */
  readonly isDeregistered: (id: string) => Promise<boolean>;
  readonly launchPermissions: (id: string) => Promise<readonly string[]>;
  readonly snapshotPermissions: (snapshotId: string) => Promise<readonly string[]>;
  /** ARNs of the keys that snapshots are encrypted with, each once; what is not encrypted has none. */
  readonly snapshotKeys: (snapshotIds: readonly string[]) => Promise<readonly string[]>;
  /** Names of those regions that this account may use. */
  readonly enabledRegions: () => Promise<ReadonlySet<string>>;
  readonly blocksPublicAccess: () => Promise<boolean>;
  /** The key of copies that name none: whether they are encrypted at all, and with what; `alias/aws/ebs` is AWS's own. */
  readonly defaultEncryption: () => Promise<{ readonly isOn: boolean; readonly key: string }>;
  /** Snapshots of this account that are being made. */
  readonly pendingSnapshots: () => Promise<number>;
}

/** What EC2 takes in one filter. */
const VALUES_PER_FILTER = 200;
const IMAGES_PER_PAGE = 1000;

/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2).
 * @param settings of the client, over those
 */
export async function connectEc2Publishing(
  region: string,
  settings: EC2ClientConfig = {},
  limits: AwsLimits = {},
): Promise<Ec2Publishing> {
  const { sdk, client } = await openEc2(region, settings, limits);
  const imagesBy = async (name: string, values: readonly string[]): Promise<readonly Image[]> => {
    const found: Image[] = [];
    for (let start = 0; start < values.length; start += VALUES_PER_FILTER) {
      const filter = { Name: name, Values: values.slice(start, start + VALUES_PER_FILTER) };
      const pages = sdk.paginateDescribeImages(
        { client, pageSize: IMAGES_PER_PAGE },
        { Owners: ['self'], IncludeDisabled: true, Filters: [filter] },
      );
      for await (const page of pages) found.push(...(page.Images ?? []));
    }
    return found;
  };
  return {
    region,
    ...ec2Changes(sdk, client, false),
    ...templateReads(sdk, client),
    rehearsal: ec2Changes(sdk, client, true),
    imagesById: (ids) => imagesBy('image-id', ids),
    imagesByName: (names) => imagesBy('name', names),
    imagesByTag: (name, values) => imagesBy(`tag:${name}`, values),
    countPublic: async () => (await imagesBy('is-public', ['true'])).length,
    isDeregistered: async (id) => {
      try {
        const command = new sdk.DescribeImagesCommand({ ImageIds: [id], IncludeDisabled: true });
        return ((await client.send(command)).Images ?? []).every(({ State }) => State === 'deregistered');
      } catch (error) {
        if (!(error instanceof Error && error.name.startsWith('InvalidAMIID.'))) throw error;
        return error.name === 'InvalidAMIID.Unavailable';
      }
    },
    launchPermissions: async (id) => {
      const command = new sdk.DescribeImageAttributeCommand({ ImageId: id, Attribute: 'launchPermission' });
      return ((await client.send(command)).LaunchPermissions ?? []).flatMap(
        ({ UserId, Group, OrganizationArn, OrganizationalUnitArn }) =>
          UserId ?? Group ?? OrganizationArn ?? OrganizationalUnitArn ?? [],
      );
    },
    snapshotPermissions: async (snapshotId) => {
      const command = new sdk.DescribeSnapshotAttributeCommand({
        SnapshotId: snapshotId,
        Attribute: 'createVolumePermission',
      });
      const found = (await client.send(command)).CreateVolumePermissions ?? [];
      return found.flatMap(({ UserId, Group }) => UserId ?? Group ?? []);
    },
    snapshotKeys: async (snapshotIds) => {
      if (snapshotIds.length === 0) return [];
      const found = await client.send(new sdk.DescribeSnapshotsCommand({ SnapshotIds: [...snapshotIds] }));
      return [...new Set((found.Snapshots ?? []).flatMap(({ KmsKeyId }) => KmsKeyId ?? []))];
    },
    enabledRegions: async () => {
      const { Regions = [] } = await client.send(new sdk.DescribeRegionsCommand({ AllRegions: true }));
      const isOn = ({ OptInStatus }: { OptInStatus?: string | undefined }): boolean => OptInStatus !== 'not-opted-in';
      return new Set(Regions.filter(isOn).flatMap(({ RegionName }) => RegionName ?? []));
    },
    blocksPublicAccess: async () => {
      const state = await client.send(new sdk.GetImageBlockPublicAccessStateCommand({}));
      return state.ImageBlockPublicAccessState !== 'unblocked';
    },
    defaultEncryption: async () => {
      const { EbsEncryptionByDefault = false } = await client.send(new sdk.GetEbsEncryptionByDefaultCommand({}));
      const { KmsKeyId = '' } = await client.send(new sdk.GetEbsDefaultKmsKeyIdCommand({}));
      return { isOn: EbsEncryptionByDefault, key: KmsKeyId };
    },
    pendingSnapshots: async () => {
      const Filters = [{ Name: 'status', Values: ['pending'] }];
      let count = 0;
      const pages = sdk.paginateDescribeSnapshots({ client, pageSize: 1000 }, { OwnerIds: ['self'], Filters });
      for await (const page of pages) count += page.Snapshots?.length ?? 0;
      return count;
    },
  };
}
