import { statfsSync } from 'node:fs';

import { UserError } from './errors.ts';
import type { Host } from './host.ts';

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
