// What is there, as a list of things, before and after: leftovers are found by looking, not by what a log says.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Thing {
  readonly kind: string;
  /** One of its kind has one id. */
  readonly id: string;
  /** For the message of a failed test. */
  readonly label: string;
}

export interface Difference<Item extends Thing> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** What came and what went between two inventories, by kind and id. */
export function difference<Item extends Thing>(before: readonly Item[], after: readonly Item[]): Difference<Item> {
  return { added: without(after, before), removed: without(before, after) };
}

function without<Item extends Thing>(things: readonly Item[], others: readonly Item[]): readonly Item[] {
  const known = new Set(others.map((thing) => `${thing.kind} ${thing.id}`));
  return things.filter((thing) => !known.has(`${thing.kind} ${thing.id}`));
}

/** One line per thing, so that `assert.deepEqual(describeThings(added), [])` shows what is left. */
export function describeThings(things: readonly Thing[]): readonly string[] {
  return things.map((thing) => `${thing.kind} ${thing.id} (${thing.label})`).sort();
}

/** All files, links and folders under some folders; a folder that is not there holds nothing. */
export async function fileInventory(folders: readonly string[]): Promise<readonly Thing[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifGone([]));
      return entries.map((entry) => {
        const kind = entry.isDirectory() ? 'folder' : 'file';
        return { kind, id: join(entry.parentPath, entry.name), label: `under ${folder}` };
      });
    }),
  );
  return lists.flat();
}

/**
 * Processes whose environment, as they were started with it, holds NAME=VALUE: children inherit it, so a marker set on
 * one process finds all that it left behind, also those that were detached.
 */
export async function processInventory(name: string, value: string): Promise<readonly Thing[]> {
  const marker = `${name}=${value}`;
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid);
  const lists = await Promise.all(
    pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(ifGone(''));
      if (!environment.split('\0').includes(marker)) return [];
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(ifGone(''));
      return [{ kind: 'process', id: pid, label: command.replaceAll('\0', ' ').trim() }];
    }),
  );
  return lists.flat();
}

/** A process or folder that has gone, or is another user's, counts as nothing. */
function ifGone<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES' || code === 'EPERM') return value;
    throw error;
  };
}
