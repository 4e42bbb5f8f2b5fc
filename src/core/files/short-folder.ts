import { lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Plugins of Packer and docker listen on sockets in TMPDIR, and a socket's path holds at most 107 bytes (unix(7)). */
const LONGEST_TMPDIR = 75;
/** Everywhere the same, so that who cleans up finds it without a note. */
const SHORT_ROOT = '/tmp';

/**
 * TMPDIR for a child: the folder, or the short way to it that `openShortWay` made. Without either the child takes a folder
 * of the machine, and what it leaves there when it is killed nobody finds.
 */
export function temporaryFolderOf(folder: string): Readonly<Record<string, string>> {
  if (!isLong(folder)) return { TMPDIR: folder };
  const link = shortWayTo(folder);
  return leadsTo(link, folder) ? { TMPDIR: link } : {};
}

/** Makes a link with a short path to a folder whose own path is too long. The folder above it has a random name. */
export function openShortWay(folder: string): void {
  if (!isLong(folder)) return;
  try {
    symlinkSync(folder, shortWayTo(folder));
  } catch {
    // No such folder on this machine, or it is full: then there is no TMPDIR of ours.
  }
}

export function closeShortWay(folder: string): void {
  const link = shortWayTo(folder);
  if (leadsTo(link, folder)) rmSync(link, { force: true });
}

function isLong(folder: string): boolean {
  return Buffer.byteLength(folder) > LONGEST_TMPDIR;
}

function shortWayTo(folder: string): string {
  return join(SHORT_ROOT, `bakehouse-${basename(dirname(folder))}`);
}

function leadsTo(link: string, folder: string): boolean {
  try {
    return lstatSync(link).isSymbolicLink() && readlinkSync(link) === folder;
  } catch {
    return false;
  }
}
