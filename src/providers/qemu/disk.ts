import { closeSync, openSync, readSync, fstatSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import type { BakedImage } from '../../image/record.ts';

// Disks as they lie in files. Nothing is asked of qemu-img: of a disk that a guest wrote it would follow whatever the guest
// named as its backing file.

export type DiskFormat = 'qcow2' | 'raw';

export interface MachineDisk {
  readonly format: DiskFormat;
  /** The bytes that a machine sees. */
  readonly virtualSize: number;
  /** Why it is no disk by itself: what it needs beside it. Null where it is one. */
  readonly needs: string | null;
}

/** Of a qcow2 header: docs/interop/qcow2.txt of QEMU. */
const MAGIC = 0x514649fb;
const HEADER_BYTES = 104;
const EXTERNAL_DATA_FILE = 0x4n;

/**
 * What a file is to a machine, by its first bytes: any file is a raw disk but one that begins as a qcow2 does.
 * @param head at least the first 104 bytes where there are so many
 * @param size of the file
 */
export function diskOf(head: Buffer, size: number): MachineDisk {
  if (head.length < 72 || head.readUInt32BE(0) !== MAGIC) return { format: 'raw', virtualSize: size, needs: null };
  const version = head.readUInt32BE(4);
  const virtualSize = Number(head.readBigUInt64BE(24));
  if ((version !== 2 && version !== 3) || !Number.isSafeInteger(virtualSize)) {
    return { format: 'raw', virtualSize: size, needs: null };
  }
  const hasBacking = head.readBigUInt64BE(8) !== 0n || head.readUInt32BE(16) !== 0;
  const features = version === 3 && head.length >= 80 ? head.readBigUInt64BE(72) : 0n;
  const needs = hasBacking
    ? 'it holds only what differs from a backing file'
    : (features & EXTERNAL_DATA_FILE) === 0n
      ? null
      : 'its data is in another file';
  return { format: 'qcow2', virtualSize, needs };
}

/** The same of a file on disk. Throws what the system says. */
export function readDisk(path: string): MachineDisk {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEADER_BYTES);
    const read = readSync(file, head, 0, HEADER_BYTES, 0);
    return diskOf(head.subarray(0, read), fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

/** The variables of UEFI, which the builder puts beside its disks under this name (packer-plugin-qemu, step_prepare_efivars.go). */
export const EFI_VARIABLES = 'efivars.fd';

/**
 * The disks among the files of an image: the one that it boots from, then further ones, which the builder calls after it,
 * `web-1`, `web-2` (packer-plugin-qemu, step_create_disk.go). Undefined where that is not so.
 */
export function disksAmong(paths: readonly string[]): readonly [first: string, ...more: string[]] | undefined {
  const disks = paths.filter((path) => basename(path) !== EFI_VARIABLES);
  const first = disks.find((path) => disks.every((other) => other === path || isNumbered(other, path)));
  if (first === undefined) return undefined;
  return [first, ...disks.filter((path) => path !== first).toSorted((a, b) => numberOf(a) - numberOf(b))];
}

function isNumbered(path: string, first: string): boolean {
  return path.startsWith(`${first}-`) && /^\d{1,3}$/.test(path.slice(first.length + 1));
}

function numberOf(path: string): number {
  return Number(/-(\d{1,3})$/.exec(path)?.[1] ?? 0);
}

/** An image with what its disks are. @param folder to which its paths are relative; absolute */
export async function withDisks(image: BakedImage, folder: string): Promise<BakedImage> {
  const disks = new Set(disksAmong(image.files.map(({ path }) => path)));
  const files = image.files.map((file) => {
    if (!disks.has(file.path)) return file;
    const { format, virtualSize } = readDisk(resolve(folder, file.path));
    return { ...file, format, 'virtual-size': virtualSize };
  });
  return { ...image, files };
}
