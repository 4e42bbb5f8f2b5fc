import { statfsSync } from 'node:fs';

import { UserError } from '../errors.ts';
import type { Host } from '../runner/host.ts';

/** How full the disk of a folder is, in whole percent, counted as df(1) does; `undefined` where it cannot be told. */
export function percentFull(folder: string): number | undefined {
  try {
    const { blocks, bfree, bavail } = statfsSync(folder);
    const used = blocks - bfree;
    return used + bavail === 0 ? undefined : Math.ceil((used / (used + bavail)) * 100);
  } catch {
    return undefined;
  }
}

/** Whether not one more block can be written to the disk of a path; false where that cannot be told. */
export function isFull(path: string): boolean {
  try {
    const { bfree, bavail, bsize } = statfsSync(path);
    // What a file system keeps back is root's to use.
    return (process.getuid?.() === 0 ? bfree : bavail) * bsize < ONE_BLOCK;
  } catch {
    return false;
  }
}

const ONE_BLOCK = 4096;

/** Fails below `least` GiB on any of the folders, warns below twice that. */
export function checkDisk(host: Host, folders: readonly string[], least: number): void {
  for (const folder of folders) {
    let free: number;
    try {
      const { bavail, bsize } = statfsSync(folder);
      free = (bavail * bsize) / 1024 ** 3;
    } catch {
      continue;
    }
    const has = `${folder} has ${free.toFixed(1)} GiB free`;
    if (free < least) {
      throw new UserError(`${has}, but a bake wants ${least} GiB. Free some, or lower the input "min-free-disk".`);
    }
    if (free < 2 * least) host.annotate({ level: 'warning', message: `${has}: little for a bake.` });
  }
}
