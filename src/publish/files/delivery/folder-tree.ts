import { randomBytes } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { readBounded } from '../../../core/files/bounded-file.ts';
import { codeOf, UserError } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import { MOST_BYTES, type Tree } from '../file-change.ts';

/** What of a file's mode is kept; a set-user bit is not for a file of ids. */
const KEPT_MODE = 0o777;

/**
 * The files of a folder.
 * @param folder absolute
 */
export function folderTree(folder: string): Tree {
  return {
    read: async (path) => {
      const stat = plainStat(folder, path);
      if (stat === undefined) return null;
      const bytes = readBounded(`The file ${show(path)}`, join(folder, path), MOST_BYTES);
      return { bytes, isExecutable: (stat.mode & 0o111) !== 0 };
    },
  };
}

/**
 * Replaces a file in one step, or makes it: a reader sees the old or the new bytes. A file's mode stays. Throws a UserError.
 */
export function writeInFolder(folder: string, path: string, bytes: Uint8Array): void {
  const stat = plainStat(folder, path);
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.bakehouse-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    if (stat !== undefined) chmodSync(temporary, stat.mode & KEPT_MODE);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Walks down from the folder, so that no link leads out of it or into .git, whatever it is called. */
function plainStat(folder: string, path: string): { readonly mode: number } | undefined {
  const parts = path.split('/');
  for (const depth of parts.keys()) {
    const way = parts.slice(0, depth + 1).join('/');
    const isLast = depth === parts.length - 1;
    let stat;
    try {
      stat = lstatSync(join(folder, way));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw new UserError(`${show(way)} cannot be read (${codeOf(error) ?? String(error)}).`);
    }
    if (stat.isSymbolicLink()) throw new UserError(`${show(way)} is a link; name the path that it leads to.`);
    if (isLast && stat.isFile()) return { mode: stat.mode };
    if (isLast || !stat.isDirectory()) throw new UserError(`${show(way)} is no ${isLast ? 'plain file' : 'folder'}.`);
  }
  return undefined;
}
