import { constants, type Dirent, realpathSync } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, readdir, readlink, realpath, symlink, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

import { codeOf } from '../../core/errors.ts';
import type { Environment } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { isInside } from '../../core/files/paths.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { readRepository } from '../../recipe/files/repository.ts';
import { KitchenError } from '../outcome.ts';

const AT_ONCE = 16;
const OLDER_MS = 2000;

/** Where the copy of the workspace lies while a script runs. */
export function copyFolderOf(folder: string): string {
  return join(folder, 'workspace');
}

export interface WorkspaceCopyRequest {
  readonly workspace: string;
  /** An empty place that only we may enter: within, everything is open to everybody, as the user of an image is any. */
  readonly target: string;
  /** Paths of the workspace that git does not track and that are wanted as well; a folder stands for all in it. */
  readonly extra: readonly string[];
  readonly environment: Environment;
}

/**
 * Copies what git tracks. What else lies in a workspace is no test, but may be a credential that a step before us put
 * there, and an image under test is to see none. Links are copied as links, and every file is older than the copy.
 * Throws a UserError.
 */
export async function copyWorkspace(request: WorkspaceCopyRequest): Promise<void> {
  const root = realpathSync(request.workspace);
  const { tracked } = await readRepository(root, request.environment);
  const extra = await Promise.all(request.extra.map(async (path) => wanted(root, path)));
  const paths = [...new Set([...tracked, ...extra.flat()])].filter((path) => !path.split('/').includes('.git'));
  const folders = new Map<string, Promise<boolean>>();
  await makeFolder(request.target);
  const folderOf = async (path: string): Promise<boolean> => {
    const folder = dirname(path);
    if (folder === '.') return true;
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const made = (async (): Promise<boolean> => {
      if (!(await folderOf(folder))) return false;
      // Where git tracks a folder there may be a link by now, which leads anywhere.
      if (!(await lstat(join(root, folder)).catch(nothing))?.isDirectory()) return false;
      await makeFolder(join(request.target, folder));
      return true;
    })();
    folders.set(folder, made);
    return made;
  };
  await sideBySide(paths, AT_ONCE, async (path) => {
    if (await folderOf(path)) await copyOne(join(root, path), join(request.target, path));
  });
}

/** Makes a folder that everybody may use, whatever our umask. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o777);
}

async function copyOne(from: string, to: string): Promise<void> {
  // What is tracked may be gone from disk.
  const stat = await lstat(from).catch(nothing);
  if (stat === undefined) return;
  if (stat.isSymbolicLink()) await symlink(await readlink(from), to);
  else if (stat.isDirectory()) await makeFolder(to);
  else if (stat.isFile()) {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    // None looks as if it had been written since: clocks of file systems go in steps of some milliseconds.
    const latest = Date.now() - OLDER_MS;
    await utimes(to, new Date(), new Date(Math.min(stat.mtimeMs, latest)));
    await chmod(to, (stat.mode & 0o111) === 0 ? 0o666 : 0o777);
  }
}

async function wanted(root: string, path: string): Promise<readonly string[]> {
  const at = await realpath(join(root, path)).catch(nothing);
  if (at === undefined || !isInside(root, at)) {
    throw new KitchenError('config', `${show(path)}, which the script is to be given, is not in the workspace.`);
  }
  if (!(await lstat(at)).isDirectory()) return [relative(root, at)];
  const entries: readonly Dirent[] = await readdir(at, { recursive: true, withFileTypes: true });
  return entries.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function nothing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
  throw error;
}
