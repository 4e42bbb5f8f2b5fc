// A repository with examples/machine in it, and its base disk where the example's own script puts it.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

import { type PackerPart, requirePacker } from '../bake/packers.ts';
import { requirePart } from '../peers/available.ts';
import { commitAll, exampleRepository } from '../plan/repository.ts';

export interface MachineRepository {
  readonly workspace: string;
  readonly packer: PackerPart;
}

/** Undefined where the parts cannot be had. */
export async function machineRepository(t: TestContext): Promise<MachineRepository | undefined> {
  const packer = requirePacker(t, 'packer-debian');
  const disk = requirePart(t, 'machine-disk');
  const parts = [packer, disk, requirePart(t, 'qemu-system-x86_64'), requirePart(t, 'qemu-img')];
  if (packer === undefined || disk === undefined || parts.includes(undefined)) return undefined;
  const workspace = await exampleRepository(t, 'machine');
  mkdirSync(join(workspace, 'build'));
  copyFileSync(disk.disk, join(workspace, 'build/base.qcow2'));
  copyFileSync(disk.key, join(workspace, 'build/key'));
  chmodSync(join(workspace, 'build/key'), 0o600);
  commitAll(workspace);
  return { workspace, packer };
}

/** Machines that run with something of a folder, or with this mark: their command lines. */
export function machinesIn(...folders: readonly string[]): readonly string[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const line = readFileSync(`/proc/${entry}/cmdline`, 'utf8').replaceAll('\0', ' ');
      const cwd = readFileSync(`/proc/${entry}/environ`, 'utf8');
      const isOf = folders.some((folder) => line.includes(folder) || cwd.includes(folder));
      return line.includes('qemu-system') && isOf ? [line] : [];
    } catch {
      return [];
    }
  });
}
