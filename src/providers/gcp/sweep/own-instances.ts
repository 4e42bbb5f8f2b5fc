import type { Compute } from '../cloud/compute.ts';
import { lastOf, NAME, zonePath } from '../cloud/paths.ts';
import * as forms from './forms.ts';
import type { NotedDisk, NotedInstance } from './noted-instances.ts';
import { type AskedInstance, isOlder, MARK_LABEL } from './ownership.ts';

/** What the builder writes on every instance. */
const DESCRIPTION = 'New instance created by Packer';

/** Where an instance of a build is looked for. */
export interface InstancePlace {
  readonly compute: Compute;
  /** In which it may be. */
  readonly projects: readonly string[];
  readonly place: AskedInstance;
  /** ms since the epoch. */
  readonly startedAt: number;
}

/** Those that bear the bake's own mark. Each is looked at: nobody knows of a filter whether it was taken. */
export async function withMark(at: InstancePlace, mark: string): Promise<readonly NotedInstance[]> {
  const filter = `labels.${MARK_LABEL}="${mark}"`;
  return chosen(at, { filter }, ({ labels }) => labels[MARK_LABEL] === mark);
}

/**
 * Those of the builder's that have the address of its line now. Only a public one counts, which one instance has at any time:
 * another network, of this project or another, has the same internal ones.
 */
export async function withAddress(at: InstancePlace): Promise<readonly NotedInstance[]> {
  const { address } = at.place;
  if (address === null) return [];
  return chosen(at, {}, (one) => isOfBuilder(one, at.startedAt) && publicAddressesOf(one).includes(address));
}

/** Whether an instance looks like one that a builder made since then; so may others' do. */
export function isOfBuilder({ description, creationTimestamp }: forms.Instance, startedAt: number): boolean {
  return description === DESCRIPTION && !isOlder(creationTimestamp, startedAt);
}

export function addressesOf(one: forms.Instance): readonly string[] {
  return [...one.networkInterfaces.map(({ networkIP = '' }) => networkIP), ...publicAddressesOf(one)];
}

function publicAddressesOf({ networkInterfaces }: forms.Instance): readonly string[] {
  return networkInterfaces.flatMap(({ accessConfigs }) => accessConfigs.map(({ natIP = '' }) => natIP));
}

async function chosen(
  { compute, projects, place: { build, zone }, startedAt }: InstancePlace,
  query: Readonly<Record<string, string>>,
  isWanted: (one: forms.Instance) => boolean,
): Promise<readonly NotedInstance[]> {
  const found: NotedInstance[] = [];
  for (const project of projects) {
    const listed = await compute.all(`${zonePath(project, zone)}/instances`, forms.instance, query);
    for (const one of listed ?? []) {
      // A mark is as old as its bake.
      if (!isWanted(one) || isOlder(one.creationTimestamp, startedAt)) continue;
      const disks = await disksOf({ compute, project, zone, startedAt }, one);
      found.push({ build, project, zone, name: one.name, id: one.id, disks });
    }
  }
  return found;
}

/** Disks of its own zone, with the ids that Google gave them. */
async function disksOf(
  at: {
    readonly compute: Compute;
    readonly project: string;
    readonly zone: string;
    readonly startedAt: number;
  },
  { disks }: forms.Instance,
): Promise<NotedDisk[]> {
  const { compute, project, zone, startedAt } = at;
  const found: NotedDisk[] = [];
  for (const { source = '', deviceName = '', boot } of disks) {
    const name = lastOf(source);
    if (!source.endsWith(`/${zonePath(project, zone)}/disks/${name}`) || !NAME.test(name)) continue;
    const disk = await compute.get(`${zonePath(project, zone)}/disks/${name}`, forms.disk);
    if (disk === undefined) continue;
    const isBoot = boot && !isOlder(disk.creationTimestamp, startedAt);
    found.push({ name, id: disk.id, device: deviceName, isBoot });
  }
  return found;
}
