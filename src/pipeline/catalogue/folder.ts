import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { sha256 } from '../../core/files/files.ts';
import { show } from '../../core/runner/inputs.ts';
import type { CataloguePage } from '../../report/catalogue/index-pages.ts';

/** Says which files of the folder are ours, and how we left them. */
export const LIST = 'catalogue.json';
/** Pages are written in seconds: what is older than that was left by a run that was killed. */
const LEFT_MS = 60 * 60_000;
const MOST_LIST_BYTES = 256 * 1024 * 1024;

const list = z.object({
  schema: z.literal('bakehouse/catalogue/1'),
  files: z.record(z.string(), z.string()).describe('The digest of each page, by its path in the folder.'),
});

/** What became of the folder. */
export interface WrittenCatalogue {
  readonly pages: number;
  /** Pages of before that are no more. */
  readonly removed: number;
  readonly bytes: number;
}

/**
 * Puts pages in the place of those that an earlier run left, all at once: they are written beside the folder, which then takes
 * its name. What is not ours goes over into the new folder as it is, and no page is written over a file of somebody else's.
 * Killed in between, the next run finishes or takes it back. Throws a UserError where something is in the way; then nothing has changed.
 *
 * @param folder absolute
 */
export function writeCatalogue(folder: string, pages: readonly CataloguePage[]): WrittenCatalogue {
  const before = join(dirname(folder), `.${basename(folder)}.before`);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UserError(`Input "output" names ${show(folder)}, which is no folder.`);
  recover(folder, before);
  const old = existsSync(folder) ? ownFiles(folder) : new Map<string, string>();
  refuseForeign(folder, old, pages);
  removeLeft(folder);
  const next = join(dirname(folder), `.${basename(folder)}.next-${randomBytes(4).toString('hex')}`);
  const files = Object.fromEntries(pages.map(({ path, text }) => [path, sha256(Buffer.from(text))]));
  let bytes = 0;
  try {
    mkdirSync(next, { recursive: true, mode: 0o755 });
    // The first of all: by it a later run knows what a killed one left.
    writeList(next, files);
    for (const { path, text } of pages) {
      const content = Buffer.from(text);
      bytes += content.length;
      mkdirSync(dirname(join(next, path)), { recursive: true, mode: 0o755 });
      writeFileSync(join(next, path), content, { mode: 0o644 });
    }
    swap(next, folder, before, old.size > 0);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(before)) settle(before, folder);
  return {
    pages: pages.length,
    removed: [...old.keys()].filter((path) => path !== LIST && !(path in files)).length,
    bytes,
  };
}

function writeList(folder: string, files: Readonly<Record<string, string>>): void {
  const own: z.infer<typeof list> = { schema: 'bakehouse/catalogue/1', files };
  writeFileSync(join(folder, LIST), `${JSON.stringify(own, null, 2)}\n`, { mode: 0o644 });
}

/** @param isListed whether the folder has a list of ours */
function swap(next: string, folder: string, before: string, isListed: boolean): void {
  const isThere = existsSync(folder);
  // What is put aside always has a list: without one nobody knew later that it was us who put it there.
  if (isThere && !isListed) writeList(folder, {});
  if (isThere) renameSync(folder, before);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (isThere) renameSync(before, folder);
    if (isThere && !isListed) rmSync(join(folder, LIST), { force: true });
    throw error;
  }
}

/** What a run left that was killed while it put its pages in place. */
function recover(folder: string, before: string): void {
  const stat = lstatSync(before, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory() || ownFiles(before).size === 0) {
    throw new UserError(
      `${show(before)} is where Bakehouse puts pages of before aside, but it was not Bakehouse that left it: it has no ${LIST}. Take it away, or name another folder with the input "output". Nothing was changed.`,
    );
  }
  if (existsSync(folder)) settle(before, folder);
  else renameSync(before, folder);
}

/** Removes pages of killed runs that never came to their place. */
function removeLeft(folder: string): void {
  const above = dirname(folder);
  if (!existsSync(above)) return;
  const start = `.${basename(folder)}.next-`;
  for (const name of readdirSync(above)) {
    if (!name.startsWith(start) || !/^[0-9a-f]{8}$/.test(name.slice(start.length))) continue;
    const path = join(above, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory() !== true) continue;
    // A younger one may be of a run that still writes.
    const age = Date.now() - stat.mtimeMs;
    if (age < LEFT_MS) continue;
    if (hasOwnList(path) || readdirSync(path).length === 0) rmSync(path, { recursive: true, force: true });
  }
}

function hasOwnList(folder: string): boolean {
  try {
    return ownFiles(folder).size > 0;
  } catch {
    return false;
  }
}

/** Brings what is not ours from the folder of before into the one of now, and removes the rest. Its list goes last. */
function settle(before: string, folder: string): void {
  const foreign = foreignFiles(before, folder, '', ownFiles(before));
  for (const path of foreign) {
    const inTheWay = obstacle(folder, path);
    if (inTheWay === undefined) continue;
    throw new UserError(
      `${show(join(before, path))} is not a page that Bakehouse has left there, but ${show(join(folder, inTheWay))} is where it has to go: neither is written over. Take one of both away.`,
    );
  }
  for (const path of foreign) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o755 });
    renameSync(join(before, path), join(folder, path));
  }
  for (const name of readdirSync(before)) {
    if (name !== LIST) rmSync(join(before, name), { recursive: true, force: true });
  }
  rmSync(before, { recursive: true, force: true });
}

/** What of a folder of before is not ours: files, and folders as a whole that nothing of ours was in. */
function foreignFiles(before: string, folder: string, at: string, own: ReadonlyMap<string, string>): readonly string[] {
  return readdirSync(join(before, at), { withFileTypes: true }).flatMap((entry): readonly string[] => {
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    if (!entry.isDirectory()) return isOwn(before, path, own) ? [] : [path];
    const isShared = [...own.keys()].some((one) => one.startsWith(`${path}/`)) || obstacle(folder, path) !== undefined;
    return isShared ? foreignFiles(before, folder, path, own) : [path];
  });
}

/** What of a path in a folder is in the way of a new file: itself, or what should be a folder above it and is none. */
function obstacle(folder: string, path: string): string | undefined {
  const parts = path.split('/');
  for (const [index] of parts.entries()) {
    const way = parts.slice(0, index + 1).join('/');
    const stat = lstatSync(join(folder, way), { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    // Through a link a file would come to where nobody here looks.
    if (way === path || !stat.isDirectory()) return way;
  }
  return undefined;
}

/** The files that an earlier run wrote, with their digests. Throws a UserError for a list that cannot be read. */
function ownFiles(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, LIST);
  // A link is none that we made: what it leads to says nothing of this folder.
  if (!existsSync(path) || !lstatSync(path).isFile()) return new Map();
  const what = `The list of the catalogue ${show(path)}`;
  const parsed = list.safeParse(parseJson(what, readBounded(what, path, MOST_LIST_BYTES)));
  if (!parsed.success) throw new UserError(`${what} is none. Name another folder with the input "output".`);
  return new Map([...Object.entries(parsed.data.files), [LIST, '']]);
}

/** Whether a file is as we left it: one that somebody has changed since is theirs. */
function isOwn(folder: string, path: string, own: ReadonlyMap<string, string>): boolean {
  if (path === LIST) return own.size > 0;
  const digest = own.get(path);
  const full = join(folder, path);
  if (digest === undefined || lstatSync(full, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return sha256(readFileSync(full)) === digest;
}

function refuseForeign(folder: string, own: ReadonlyMap<string, string>, pages: readonly CataloguePage[]): void {
  if (!existsSync(folder)) return;
  for (const above of new Set(pages.map((page) => dirname(page.path)))) {
    const inTheWay = above === '.' ? undefined : obstacle(folder, `${above}/.`);
    if (inTheWay === undefined || inTheWay === `${above}/.`) continue;
    throw new UserError(
      `Pages come into the folder ${show(join(folder, inTheWay))}, but what is there is none, or a link to one: it is not touched. Take it away, or name another folder with the input "output". Nothing was changed.`,
    );
  }
  for (const path of [...pages.map((page) => page.path), LIST]) {
    if (lstatSync(join(folder, path), { throwIfNoEntry: false }) === undefined || isOwn(folder, path, own)) continue;
    throw new UserError(
      `${show(join(folder, path))} is not a page that Bakehouse has left there, or was changed since: it is not written over. Take it away, or name another folder with the input "output". Nothing was changed.`,
    );
  }
}
