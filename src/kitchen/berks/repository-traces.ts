import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, basename } from 'node:path';
import { z } from 'zod';
import { codeOf, messageOf } from '../../core/errors.ts';
import { isInside } from '../../core/files/paths.ts';
import type { Leftover } from '../../image/leftover.ts';

/** A file or folder that a program may write into the repository, relative to a root. */
export interface TraceWatch {
  readonly path: string;
  /**
   * What is put back when it was there before. `whole`: all of it, as it was. `names`: nothing, and only what is new in
   * it goes, as with a folder that several programs write to.
   */
  readonly keeps: 'whole' | 'names';
}

/**
 * What there was before such a program ran. The post step of a killed action reads it from a file, hence the schema;
 * what it says is held against the workspace before anything is removed.
 */
export const traces = z.object({
  /** Absolute, links resolved. */
  root: z.string(),
  watched: z.array(
    z.object({
      path: z.string().min(1),
      wasThere: z.boolean(),
      /** Where it was copied to, when it is to be as it was; absolute. */
      copy: z.string().nullable(),
      /** What it held, relative to the root. */
      held: z.array(z.string()),
    }),
  ),
  /** Of a program that may write anywhere below the root and still runs; absolute, see `watchWhole`. */
  listing: z.string().optional(),
});
export type Traces = z.infer<typeof traces>;

/** Within what a removal stays: the repository, and the folder of ours that has the copies. Absolute. */
export interface TraceBounds {
  readonly workspace: string;
  readonly folder: string;
}

/** @param folder one of ours, that lasts until the traces are removed; copies are put below it */
export function watchTraces(root: string, watches: readonly TraceWatch[], folder: string): Traces {
  const real = realpathSync(root);
  const watched = watches.map(({ path, keeps }, index) => {
    const full = join(real, path);
    const wasThere = isThere(full);
    const copy = wasThere && keeps === 'whole' ? join(folder, 'before', String(index)) : null;
    if (copy !== null) copyWhole(full, copy);
    return { path, wasThere, copy, held: wasThere && keeps === 'names' ? [...namesBelow(real, path)] : [] };
  });
  return { root: real, watched };
}

/** What is never looked into for what a program wrote that may write anywhere. */
const NOT_LISTED = ['.git', 'node_modules'];
const listing = z.array(z.string());

/** How often we say that we live, and how much longer than we say so what is new is taken for the program's. In ms. */
const BEAT_MS = 200;
const GRACE_MS = 1000;

/** A look at all of a folder, for a program that may write anywhere in it. */
export interface WholeWatch {
  /** To be noted before the program starts: what is left of it if we are killed while it runs. */
  readonly before: Traces;
  /** When the program has ended, and once: what it left, by name. */
  readonly end: () => readonly string[];
}

/**
 * What there is, kept in a file whose time says until when we lived: whoever cleans up after our death takes what came
 * until then, and leaves alone what people or later steps made afterwards.
 * @param folder one of ours, that lasts until the traces are removed
 */
export function watchWhole(root: string, folder: string): WholeWatch {
  const before = namesBelow(root, '.', NOT_LISTED);
  const path = join(folder, 'before.json');
  writeFileSync(path, JSON.stringify(before), { mode: 0o600 });
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // Whoever watched ended by an error, and our folder is gone.
      clearInterval(beat);
    }
  }, BEAT_MS);
  beat.unref();
  return {
    before: { root: realpathSync(root), watched: [], listing: path },
    end: () => {
      clearInterval(beat);
      return newPaths(before, namesBelow(root, '.', NOT_LISTED));
    },
  };
}

function newInListing(root: string, path: string): readonly string[] {
  const until = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (until === undefined) return [];
  const before = listing.parse(JSON.parse(readFileSync(path, 'utf8')));
  return newPaths(before, namesBelow(root, '.', NOT_LISTED)).filter((one) => {
    const stat = lstatSync(join(root, one), { throwIfNoEntry: false });
    if (stat === undefined) return false;
    // A file system that keeps no birth tells 0 for it: it was before the last change, and as far as is known not before that.
    return (stat.birthtimeMs > 0 ? stat.birthtimeMs : stat.ctimeMs) <= until + GRACE_MS;
  });
}

/** The same for paths that are known to be new. */
export function newTraces(root: string, paths: readonly string[]): Traces {
  return {
    root: realpathSync(root),
    watched: paths.map((path) => ({ path, wasThere: false, copy: null, held: [] })),
  };
}

/** Paths below a root that were not there, without what lies inside of one of them. Relative, sorted. */
export function newPaths(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = new Set(before);
  const fresh = new Set(after.filter((path) => !known.has(path)));
  return [...fresh].filter((path) => !fresh.has(dirname(path))).sort();
}

/** All files and folders below one, without following links. What `except` names, at the top, is left out. */
export function namesBelow(root: string, path: string, except: readonly string[] = []): readonly string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of entriesOf(join(root, folder))) {
      const name = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (except.includes(name)) continue;
      found.push(name);
      if (entry.isDirectory()) walk(name);
    }
  };
  walk(path);
  return found;
}

/** What is in the repository now that was not before; outermost paths, relative to the root, sorted. */
export function findTraces({ root, watched, listing: before }: Traces): readonly string[] {
  const anywhere = before === undefined ? [] : newInListing(root, before);
  const known = watched.flatMap(({ path, wasThere, copy, held }) => {
    if (!isThere(join(root, path))) return [];
    if (!wasThere) return [path];
    return copy === null ? newPaths(held, namesBelow(root, path)) : [];
  });
  return [...new Set([...known, ...anywhere])].sort();
}

/**
 * Puts the repository back: what is new goes, what was to be kept whole is as it was. May be done twice. What cannot be
 * done comes back as left, with the command for it. Throws for traces that lead out of the bounds.
 */
export function removeTraces(left: Traces, bounds: TraceBounds): readonly Leftover[] {
  checkBounds(left, bounds);
  const { root, watched } = left;
  const gone = findTraces(left).map((path) => attempt(root, path, 'removed', () => remove(root, path)));
  const restored = watched.flatMap(({ path, copy }) => {
    if (copy === null || !existsSync(dirname(copy)) || isSameFile(join(root, path), copy)) return [];
    const one = attempt(root, path, 'restored', () => {
      remove(root, path);
      copyWhole(copy, join(root, path));
    });
    return one.state === 'left' ? [one] : [];
  });
  return [...gone, ...restored];
}

/** The text may have been changed by whoever may write to our folder: then nothing at all is removed. */
function checkBounds({ root, watched, listing: before }: Traces, { workspace, folder }: TraceBounds): void {
  if (!isInside(realpathSync(workspace), root)) throw new Error(`traces in ${root}, outside of ${workspace}`);
  if (before !== undefined && !isInside(folder, resolve(before)))
    throw new Error(`a listing ${before}, outside of ${folder}`);
  for (const { path, copy } of watched) {
    const full = resolve(root, path);
    if (full === root || !isInside(root, full)) throw new Error(`a trace ${path}, outside of ${root}`);
    if (copy !== null && !isInside(folder, resolve(copy))) throw new Error(`a copy ${copy}, outside of ${folder}`);
  }
}

function attempt(root: string, path: string, what: string, act: () => void): Leftover {
  const entry = { kind: 'file', id: path, region: null } as const;
  try {
    act();
    return { ...entry, state: 'removed', reason: 'it was not in the repository before', command: null };
  } catch (error) {
    const reason = `could not be ${what}: ${codeOf(error) ?? messageOf(error)}`;
    const quoted = `'${join(root, path).replaceAll("'", String.raw`'\''`)}'`;
    return { ...entry, state: 'left', reason, command: what === 'removed' ? `rm -rf -- ${quoted}` : null };
  }
}

/** A link is removed itself, never what it leads to; a folder on the way that has become one leads nowhere. */
function remove(root: string, path: string): void {
  const full = join(root, path);
  if (!isThere(full)) return;
  if (!isInside(root, realpathSync(dirname(full)))) throw new Error('a folder above it leads out of the repository');
  rmSync(full, { recursive: true, force: true });
}

function copyWhole(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, force: true });
}

function entriesOf(folder: string): readonly { readonly name: string; readonly isDirectory: () => boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(code)) return [];
    throw error;
  }
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  if (first?.isFile() !== true || second?.isFile() !== true || first.size !== second.size) return false;
  return readFileSync(one).equals(readFileSync(other));
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Where Test Kitchen keeps states, keys and logs. */
export const STATE_FOLDER = '.kitchen';

/**
 * What Test Kitchen and InSpec leave in the folder of a kitchen file: `.kitchen`, and `inspec.lock` beside the inspec.yml of
 * each profile.
 *
 * @param root absolute
 * @param folder ours, for copies of what is there already; it lasts until the traces are removed
 */
export function watchKitchen(root: string, folder: string): Traces {
  const profiles = namesBelow(root, '.', [...NOT_LISTED, STATE_FOLDER]).filter(
    (path) => basename(path) === 'inspec.yml',
  );
  const locks = profiles.map((path) => ({ path: join(dirname(path), 'inspec.lock'), keeps: 'whole' }) as const);
  return watchTraces(root, [{ path: STATE_FOLDER, keeps: 'whole' }, ...locks], folder);
}
