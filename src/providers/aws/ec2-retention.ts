import type { EC2ClientConfig, Image, Snapshot } from '@aws-sdk/client-ec2';

import { type AwsLimits, openEc2 } from './client.ts';
import { ec2Changes } from './ec2-changes.ts';
import { type LaunchTemplate, templateReads, type TemplateVersion } from './launch-templates.ts';
import { nameOf } from './trouble.ts';

/** An instance that is there, whether it runs or not. */
export interface InstanceUse {
  readonly id: string;
  readonly image: string;
  readonly state: string;
}

/** What retention asks of EC2 in one region, whole lists all of them. AWS errors pass through. */
export interface RetentionReads {
  /** All images of this account, disabled and deprecated ones too. */
  readonly ownImages: () => Promise<readonly Image[]>;
  /** All snapshots of this account. */
  readonly ownSnapshots: () => Promise<readonly Snapshot[]>;
  /** An own image; undefined: it is gone. */
  readonly image: (id: string) => Promise<Image | undefined>;
  /** All instances but terminated ones, or those of one image. */
  readonly instances: (ofImage?: string) => Promise<readonly InstanceUse[]>;
  readonly launchTemplates: () => Promise<readonly LaunchTemplate[]>;
  /** All versions of a launch template, or these, with the disks of each; of one that is gone none. */
  readonly versionsOf: (template: string, numbers?: readonly number[]) => Promise<readonly TemplateVersion[]>;
  /** Accounts, ARNs of organisations and of units of them, or `all`. */
  readonly launchPermissions: (id: string) => Promise<readonly string[]>;
  readonly snapshotPermissions: (snapshotId: string) => Promise<readonly string[]>;
}

/** What retention changes, one call each. What is done already is no error. */
export interface RetentionChanges {
  readonly tag: (ids: readonly string[], tags: Readonly<Record<string, string>>) => Promise<void>;
  /** @param at ms since the epoch; EC2 rounds to the minute */
  readonly deprecate: (id: string, at: number) => Promise<void>;
  readonly disable: (id: string) => Promise<void>;
  /** Its snapshots stay. */
  readonly deregister: (id: string) => Promise<void>;
  readonly deleteSnapshot: (id: string) => Promise<void>;
}

export interface Ec2Retention extends RetentionReads, RetentionChanges {}

/** How EC2 says that there is no such image any more. */
const GONE = /^InvalidAMIID\.(?:NotFound|Unavailable)$/;
/** What EC2 gives in one page. */
const PER_PAGE = 1000;
const VERSIONS_PER_PAGE = 200;

/**
 * Connects with the standard credential chain and endpoint variables (AWS_ENDPOINT_URL_EC2).
 * @param settings of the client, over those
 */
export async function connectEc2Retention(
  region: string,
  settings: EC2ClientConfig = {},
  limits: AwsLimits = {},
): Promise<Ec2Retention> {
  const { sdk, client } = await openEc2(region, settings, limits);
  const { launchTemplates } = templateReads(sdk, client);
  const { tag, deprecate } = ec2Changes(sdk, client, false);
  return {
    launchTemplates,
    tag,
    deprecate,
    ownImages: async () => {
      const found: Image[] = [];
      const asked = { Owners: ['self'], IncludeDisabled: true };
      for await (const page of sdk.paginateDescribeImages({ client, pageSize: PER_PAGE }, asked))
        found.push(...(page.Images ?? []));
      return found;
    },
    ownSnapshots: async () => {
      const found: Snapshot[] = [];
      for await (const page of sdk.paginateDescribeSnapshots({ client, pageSize: PER_PAGE }, { OwnerIds: ['self'] }))
        found.push(...(page.Snapshots ?? []));
      return found;
    },
    image: async (id) => {
      try {
        const asked = { ImageIds: [id], Owners: ['self'], IncludeDisabled: true };
        return (await client.send(new sdk.DescribeImagesCommand(asked))).Images?.[0];
      } catch (error) {
        if (!GONE.test(nameOf(error))) throw error;
        return undefined;
      }
    },
    instances: async (ofImage) => {
      const found: InstanceUse[] = [];
      const asked = ofImage === undefined ? {} : { Filters: [{ Name: 'image-id', Values: [ofImage] }] };
      for await (const page of sdk.paginateDescribeInstances({ client, pageSize: PER_PAGE }, asked)) {
        for (const one of (page.Reservations ?? []).flatMap(({ Instances = [] }) => Instances)) {
          const { InstanceId: id = '', ImageId: image = '', State } = one;
          if (State?.Name !== 'terminated') found.push({ id, image, state: State?.Name ?? 'in an unknown state' });
        }
      }
      return found;
    },
    versionsOf: async (template, numbers) => {
      const found: TemplateVersion[] = [];
      const asked = { LaunchTemplateId: template, ...(numbers === undefined ? {} : { Versions: numbers.map(String) }) };
      const config = { client, ...(numbers === undefined ? { pageSize: VERSIONS_PER_PAGE } : {}) };
      try {
        for await (const page of sdk.paginateDescribeLaunchTemplateVersions(config, asked)) {
          for (const { VersionNumber, VersionDescription, LaunchTemplateData } of page.LaunchTemplateVersions ?? []) {
            found.push({
              number: VersionNumber ?? 0,
              description: VersionDescription ?? '',
              image: LaunchTemplateData?.ImageId ?? null,
              maker: null,
              data: { BlockDeviceMappings: LaunchTemplateData?.BlockDeviceMappings ?? [] },
            });
          }
        }
      } catch (error) {
        // Deleted since it was listed: it starts nothing any more.
        if (!/^InvalidLaunchTemplateId\.(?:NotFound|Malformed)$/.test(nameOf(error))) throw error;
      }
      return found;
    },
    launchPermissions: async (id) => {
      const asked = { ImageId: id, Attribute: 'launchPermission' } as const;
      const { LaunchPermissions = [] } = await client.send(new sdk.DescribeImageAttributeCommand(asked));
      return LaunchPermissions.map(
        ({ UserId, Group, OrganizationArn, OrganizationalUnitArn }) =>
          UserId ?? Group ?? OrganizationArn ?? OrganizationalUnitArn ?? 'somebody',
      );
    },
    snapshotPermissions: async (id) => {
      const asked = { SnapshotId: id, Attribute: 'createVolumePermission' } as const;
      const { CreateVolumePermissions = [] } = await client.send(new sdk.DescribeSnapshotAttributeCommand(asked));
      return CreateVolumePermissions.map(({ UserId, Group }) => UserId ?? Group ?? 'somebody');
    },
    disable: async (id) => {
      await client.send(new sdk.DisableImageCommand({ ImageId: id }));
    },
    deregister: async (id) => {
      try {
        await client.send(new sdk.DeregisterImageCommand({ ImageId: id }));
      } catch (error) {
        if (!GONE.test(nameOf(error))) throw error;
      }
    },
    deleteSnapshot: async (id) => {
      try {
        await client.send(new sdk.DeleteSnapshotCommand({ SnapshotId: id }));
      } catch (error) {
        if (nameOf(error) !== 'InvalidSnapshot.NotFound') throw error;
      }
    },
  };
}
