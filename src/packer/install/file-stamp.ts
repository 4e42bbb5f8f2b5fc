import { statSync } from 'node:fs';

/**
 * Size, both times and the inode of a file; `undefined` where it is not a plain file. Nobody can set the second of the
 * times back: two stamps that are the same are those of the same bytes.
 */
export function fileStamp(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat?.isFile() === true ? `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}-${stat.ino}` : undefined;
}
