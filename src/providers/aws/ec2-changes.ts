import type * as ec2 from '@aws-sdk/client-ec2';
import type { EC2Client, LaunchPermission, TagSpecification } from '@aws-sdk/client-ec2';

import { type TemplateChanges, templateChanges } from './launch-templates.ts';

type Sdk = typeof ec2;

/** One copy to be made, in the region of the client. */
export interface CopyRequest {
  readonly sourceId: string;
  readonly sourceRegion: string;
  readonly name: string;
  readonly description: string | null;
  /** Encrypts the copy with this key; null: as the account and the source have it. */
  readonly kmsKey: string | null;
  /** Of the image and of its snapshots, from their birth on. */
  readonly tags: Readonly<Record<string, string>>;
  /** A second request with the same one and the same rest gives the first one's image; at most 64 ASCII characters. */
  readonly token: string;
}

/** What publishing changes in EC2, one call each. Permissions are texts, as for `Ec2Publishing`. */
export interface Ec2Changes extends TemplateChanges {
  readonly copy: (request: CopyRequest) => Promise<string>;
  readonly tag: (ids: readonly string[], tags: Readonly<Record<string, string>>) => Promise<void>;
  /** Takes the image away, and its snapshots with it. */
  readonly deregister: (id: string) => Promise<void>;
  readonly changeLaunchPermissions: (id: string, kind: 'Add' | 'Remove', whom: readonly string[]) => Promise<void>;
  /** Accounts only: EC2 has no other form for snapshots. */
  readonly changeSnapshotPermissions: (
    snapshotId: string,
    kind: 'Add' | 'Remove',
    whom: readonly string[],
  ) => Promise<void>;
  /** @param at ms since the epoch; EC2 rounds to the minute */
  readonly deprecate: (id: string, at: number) => Promise<void>;
  readonly protect: (id: string) => Promise<void>;
}

/**
 * The calls of a client that change something.
 * @param isDry they change nothing, and only throw when the credentials may not make them
 */
export function ec2Changes(sdk: Sdk, client: EC2Client, isDry: boolean): Ec2Changes {
  const dry = isDry ? { DryRun: true } : {};
  const run = async <T>(call: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await call();
    } catch (error) {
      // How EC2 says that a dry run would have gone well.
      if (isDry && error instanceof Error && error.name === 'DryRunOperation') return undefined;
      throw error;
    }
  };
  return {
    ...templateChanges(sdk, client, dry, run),
    copy: async ({ sourceId, sourceRegion, name, description, kmsKey, tags, token }) => {
      const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      const specifications: TagSpecification[] = [
        { ResourceType: 'image', Tags: list },
        { ResourceType: 'snapshot', Tags: list },
      ];
      const command = new sdk.CopyImageCommand({
        ...dry,
        SourceImageId: sourceId,
        SourceRegion: sourceRegion,
        Name: name,
        ...(description !== null && { Description: description }),
        ...(kmsKey !== null && { Encrypted: true, KmsKeyId: kmsKey }),
        TagSpecifications: specifications,
        // A token that only rehearsed is not used up.
        ...(!isDry && { ClientToken: token }),
      });
      const answer = await run(() => client.send(command));
      if (isDry) return '';
      if (answer?.ImageId === undefined) throw new Error('EC2 began a copy without telling its id.');
      return answer.ImageId;
    },
    tag: async (ids, tags) => {
      const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      await run(() => client.send(new sdk.CreateTagsCommand({ ...dry, Resources: [...ids], Tags: list })));
    },
    deregister: async (id) => {
      await run(() =>
        client.send(new sdk.DeregisterImageCommand({ ...dry, ImageId: id, DeleteAssociatedSnapshots: true })),
      );
    },
    changeLaunchPermissions: async (id, kind, whom) => {
      const LaunchPermission = { [kind]: whom.map(launchPermission) };
      await run(() => client.send(new sdk.ModifyImageAttributeCommand({ ...dry, ImageId: id, LaunchPermission })));
    },
    changeSnapshotPermissions: async (snapshotId, kind, whom) => {
      const list = whom.map((one) => (one === 'all' ? { Group: one } : { UserId: one }));
      const command = new sdk.ModifySnapshotAttributeCommand({
        ...dry,
        SnapshotId: snapshotId,
        Attribute: 'createVolumePermission',
        CreateVolumePermission: { [kind]: list },
      });
      await run(() => client.send(command));
    },
    deprecate: async (id, at) => {
      await run(() =>
        client.send(new sdk.EnableImageDeprecationCommand({ ...dry, ImageId: id, DeprecateAt: new Date(at) })),
      );
    },
    protect: async (id) => {
      await run(() => client.send(new sdk.EnableImageDeregistrationProtectionCommand({ ...dry, ImageId: id })));
    },
  };
}

function launchPermission(whom: string): LaunchPermission {
  if (whom === 'all') return { Group: 'all' };
  if (!whom.startsWith('arn:')) return { UserId: whom };
  return whom.includes(':ou/') ? { OrganizationalUnitArn: whom } : { OrganizationArn: whom };
}
