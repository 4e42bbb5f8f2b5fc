// Machines of the cloud on loopback: the disk that they start from, in Glance, and what it takes to reach them.
import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';

import { type Cloud, connectCloud } from '../../../src/providers/openstack/cloud/connect.ts';
import { type PackerPart, requirePacker } from '../bake/packers.ts';
import { requirePart } from '../peers/available.ts';
import { type Lab, startLab } from './lab.ts';

export const LAB_NETWORK = '11111111-1111-4111-8111-111111111111';

export interface MachineCloud {
  readonly lab: Lab;
  readonly packer: PackerPart;
  readonly cloud: Cloud;
  /** Of steps in the project `images`. */
  readonly environment: Readonly<Record<string, string>>;
  /** The path of a disk that boots, and lets in whose key the server has. */
  readonly disk: string;
  /** The id of an image of it. */
  readonly base: string;
}

/** Undefined where the parts cannot be had. */
export async function machineCloud(t: TestContext): Promise<MachineCloud | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  const [part, disk] = [requirePart(t, 'openstack'), requirePart(t, 'machine-disk')];
  const programs = [requirePart(t, 'qemu-system-x86_64'), requirePart(t, 'qemu-img')];
  if (packer === undefined || part === undefined || disk === undefined || programs.includes(undefined))
    return undefined;
  const lab = await startLab(part);
  t.after(lab.stop);
  const environment = lab.environment('images');
  const cloud = await connectCloud(environment);
  const base = randomUUID();
  const image = { name: 'debian-12', diskFormat: 'qcow2', containerFormat: 'bare', minDisk: 1, minRam: 256, tags: [] };
  await cloud.glance().create({ id: base, ...image, properties: { os_distro: 'debian', AQ_OS: 'debian12' } });
  await cloud.glance().upload(base, createReadStream(disk.disk));
  return { lab, packer, cloud, environment, disk: disk.disk, base };
}

/** What kitchen-verify is told of a server of this cloud. */
export function serverMachine({ lab }: Pick<MachineCloud, 'lab'>): string {
  return JSON.stringify({ network: LAB_NETWORK, 'floating-ip-network': 'public', 'ssh-port': lab.ssh });
}
