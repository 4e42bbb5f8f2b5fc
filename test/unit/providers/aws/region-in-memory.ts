// EC2 in memory, as far as retention asks it; what the real client asks is held to EC2's own model in test/integration/retain-aws.test.ts.
import type { Image, Snapshot } from '@aws-sdk/client-ec2';

import type { Ec2Retention } from '../../../../src/providers/aws/ec2-retention.ts';
import { keyNumber } from '../../plan/retention/sample-fleet.ts';

export const DAY = 86_400_000;
export const NOW = Date.parse('2026-11-30T12:00:00Z');

export const idOf = (number: number): string => `ami-${number.toString(16).padStart(17, '0')}`;
export const snapshotOf = (number: number): string => `snap-${number.toString(16).padStart(17, '0')}`;
export const keyOf = keyNumber;

/** A region in memory. After so many changes it dies. */
export class Region implements Ec2Retention {
  images: Image[] = [];
  snapshots: Snapshot[] = [];
  permissions = new Map<string, string[]>();
  now = NOW;
  /** How many changes are still made; undefined: any number. */
  left: number | undefined;
  /** Whether the last one is made before it dies, and only its answer is lost. */
  isLastMade = true;
  changes: string[] = [];

  add(number: number, days: number, tags: Record<string, string> = {}, more: Partial<Image> = {}): Image {
    const id = idOf(number);
    const all = {
      'bakehouse:key': keyOf(number),
      'bakehouse:leg': 'web',
      'bakehouse:run': String(number),
      'bakehouse:ref': 'refs/heads/main',
      'bakehouse:repository': 'acme/images',
      ...tags,
    };
    const image: Image = {
      ImageId: id,
      State: 'available',
      CreationDate: new Date(NOW - days * DAY).toISOString(),
      BlockDeviceMappings: [{ Ebs: { SnapshotId: snapshotOf(number) } }, { VirtualName: 'ephemeral0' }],
      Tags: tagList(all),
      ...more,
    };
    this.images.push(image);
    this.snapshots.push({
      SnapshotId: snapshotOf(number),
      Tags: tagList(all),
    });
    return image;
  }

  #change(what: string, change: () => void): void {
    if (this.left === 0 && !this.isLastMade) throw new Error('killed');
    change();
    this.changes.push(what);
    if (this.left === undefined) return;
    if (this.left === 0) throw new Error('killed');
    this.left -= 1;
  }

  #image(id: string): Image {
    const found = this.images.find(({ ImageId }) => ImageId === id);
    if (found === undefined) throw new Error(`${id} is not there`);
    return found;
  }

  ownImages = async (): Promise<readonly Image[]> => structuredClone(this.images);
  ownSnapshots = async (): Promise<readonly Snapshot[]> => structuredClone(this.snapshots);
  image = async (id: string): Promise<Image | undefined> => this.images.find(({ ImageId }) => ImageId === id);
  instances: Ec2Retention['instances'] = async () => [];
  launchTemplates = async () => [];
  versionsOf = async () => [];
  launchPermissions = async (id: string) => this.permissions.get(id) ?? [];
  snapshotPermissions = async (id: string) => this.permissions.get(id) ?? [];
  tag = async (ids: readonly string[], tags: Readonly<Record<string, string>>): Promise<void> =>
    this.#change(`tag ${ids.join(' ')}`, () => {
      for (const id of ids) {
        const it =
          this.images.find(({ ImageId }) => ImageId === id) ?? this.snapshots.find((one) => one.SnapshotId === id);
        if (it === undefined) throw new Error(`${id} is not there`);
        it.Tags = tagList({ ...Object.fromEntries((it.Tags ?? []).map(({ Key, Value }) => [Key, Value])), ...tags });
      }
    });
  deprecate = async (id: string, at: number): Promise<void> =>
    this.#change(`deprecate ${id}`, () => void (this.#image(id).DeprecationTime = new Date(at).toISOString()));
  disable = async (id: string): Promise<void> =>
    this.#change(`disable ${id}`, () => void (this.#image(id).State = 'disabled'));
  deregister = async (id: string): Promise<void> =>
    this.#change(`deregister ${id}`, () => void (this.images = this.images.filter(({ ImageId }) => ImageId !== id)));
  deleteSnapshot = async (id: string): Promise<void> =>
    this.#change(`delete ${id}`, () => {
      const user = this.images.find(({ BlockDeviceMappings = [] }) =>
        BlockDeviceMappings.some(({ Ebs }) => Ebs?.SnapshotId === id),
      );
      // EC2 refuses it, too.
      if (user !== undefined) throw new Error(`${id} is in use by ${user.ImageId}`);
      this.snapshots = this.snapshots.filter(({ SnapshotId }) => SnapshotId !== id);
    });
}

export function tagList(tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] {
  return Object.entries(tags)
    .map(([Key, Value]) => ({ Key, Value }))
    .toSorted((a, b) => (a.Key < b.Key ? -1 : 1));
}
