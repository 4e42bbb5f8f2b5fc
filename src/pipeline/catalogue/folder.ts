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
  recover(folder, before);
  const old = existsSync(folder) ? ownFiles(folder) : new Map<string, string>();
  refuseForeign(folder, old, pages);
  const next = join(dirname(folder), `.${basename(folder)}.next-${randomBytes(4).toString('hex')}`);
  let bytes = 0;
  const files: Record<string, string> = {};
  try {
    mkdirSync(next, { recursive: true, mode: 0o755 });
    for (const { path, text } of pages) {
      const content = Buffer.from(text);
      bytes += content.length;
      files[path] = sha256(content);
      mkdirSync(dirname(join(next, path)), { recursive: true, mode: 0o755 });
      writeFileSync(join(next, path), content, { mode: 0o644 });
    }
    const own: z.infer<typeof list> = { schema: 'bakehouse/catalogue/1', files };
    writeFileSync(join(next, LIST), `${JSON.stringify(own, null, 2)}\n`, { mode: 0o644 });
    if (existsSync(folder)) renameSync(folder, before);
    try {
      renameSync(next, folder);
    } catch (error) {
      if (existsSync(before)) renameSync(before, folder);
      throw error;
    }
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

/** What a run left that was killed while it put its pages in place. */
function recover(folder: string, before: string): void {
  if (!existsSync(before)) return;
  if (existsSync(folder)) settle(before, folder);
  else renameSync(before, folder);
}

/** Brings what is not ours from the folder of before into the one of now, and removes the rest. */
function settle(before: string, folder: string): void {
  const own = ownFiles(before);
  bringForeign(before, folder, '', own);
  rmSync(before, { recursive: true, force: true });
}

function bringForeign(before: string, folder: string, at: string, own: ReadonlyMap<string, string>): void {
  for (const entry of readdirSync(join(before, at), { withFileTypes: true })) {
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    const target = join(folder, path);
    const isThere = lstatSync(target, { throwIfNoEntry: false }) !== undefined;
    if (entry.isDirectory() && (isThere || [...own.keys()].some((one) => one.startsWith(`${path}/`)))) {
      bringForeign(before, folder, path, own);
    } else if (!isThere && !isOwn(before, path, own)) {
      mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
      renameSync(join(before, path), target);
    }
  }
}

/** The files that an earlier run wrote, with their digests. Throws a UserError for a list that cannot be read. */
function ownFiles(folder: string): ReadonlyMap<string, string> {
  const path = join(folder, LIST);
  if (!existsSync(path)) return new Map();
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
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new UserError(`Input "output" names ${show(folder)}, which is no folder.`);
  for (const path of [...pages.map((page) => page.path), LIST]) {
    if (lstatSync(join(folder, path), { throwIfNoEntry: false }) === undefined || isOwn(folder, path, own)) continue;
    throw new UserError(
      `${show(join(folder, path))} is not a page that Bakehouse has left there, or was changed since: it is not written over. Take it away, or name another folder with the input "output". Nothing was changed.`,
    );
  }
}
