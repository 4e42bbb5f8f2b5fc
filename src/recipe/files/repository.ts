import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Environment } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { below, createDisk, type Disk } from './disk.ts';
import { readWholeIndex } from './git-index.ts';
import { ownOutput } from './own-output.ts';

/** Where a path leads once every link on the way is followed. `links` are those links. */
export interface ResolvedPath {
  readonly kind: 'file' | 'folder' | 'other' | 'outside' | 'submodule';
  /** Of `outside`: of the link that leads there. */
  readonly path: string;
  readonly links: readonly string[];
}

/** A checkout: what git tracks, and what lies on disk. Paths are relative to the root, with slashes; it itself is ''. */
export interface Repository {
  readonly root: string;
  readonly disk: Disk;
  /** All tracked paths, sorted by code unit; also those that are gone from disk, and submodules not checked out. */
  readonly tracked: readonly string[];
  /** Those at or below a path. */
  readonly trackedIn: (folder: string) => readonly string[];
  /** All tracked paths, and the files on disk that git neither tracks nor ignores, sorted in the same way. */
  readonly unignored: readonly string[];
  readonly unignoredIn: (folder: string) => readonly string[];
  /** Of these the ones that standard output or standard error is written to. */
  readonly ownOutput: readonly string[];
  /** That a sparse checkout leaves a file out. */
  readonly isSkipped: (path: string) => boolean;
  readonly isTracked: (path: string) => boolean;
  /** That a path is, or lies in, a submodule that is not checked out. */
  readonly submoduleOf: (path: string) => string | undefined;
  /**
   * What a path names: nothing, one thing, or several where only a file system that ignores case would find it. A path
   * that climbs out of the repository by itself names nothing here.
   */
  readonly find: (path: string) => readonly ResolvedPath[];
}

/** Deeper than any link of links; the kernel gives up at 40 as well. */
const MOST_LINKS = 40;

/** Steps of one path, with all its links and names in other letters. Only links made for it take more. */
const MOST_STEPS = 20_000;

/**
 * Reads what a repository tracks, with one call of git, and one more for each submodule.
 * Throws a UserError where that cannot be told.
 * @param folder absolute; the checkout, or a folder in one
 */
export async function readRepository(folder: string, environment: Environment): Promise<Repository> {
  const root = realpathSync(folder);
  const disk = createDisk(root);
  // A link may name the checkout as it is reached here, through a link.
  const roots = [...new Set([root, resolve(folder)])];
  const isCheckedOut = (path: string): boolean => disk.kindOf(`${path.slice(root.length + 1)}/.git`) !== undefined;
  const index = await readWholeIndex(root, environment, isCheckedOut);
  if (index.files.length === 0) {
    throw new UserError(
      `git tracks no file in ${root}, so nobody can tell which files are inputs of an image. ` +
        'Check the repository out with actions/checkout, or add the files with git add.',
    );
  }
  const submodules = new Set(index.submodules);
  const tracked = [...index.files, ...index.submodules].sort();
  const unignored = index.untracked.length === 0 ? tracked : [...new Set([...tracked, ...index.untracked])].sort();
  const skipped = new Set(index.skipped);
  return {
    root,
    disk,
    tracked,
    trackedIn: (path) => within(tracked, path),
    unignored,
    unignoredIn: (path) => within(unignored, path),
    ownOutput: ownOutput(root, unignored),
    isSkipped: (path) => skipped.has(path),
    isTracked: (path) => tracked[firstAt(tracked, path)] === path,
    submoduleOf: (path) =>
      submodules.size === 0 ? undefined : ancestors(path).find((ancestor) => submodules.has(ancestor)),
    find: (path) => find({ disk, submodules, roots }, path),
  };
}

/** What a sorted list holds at or below a path: below it, all start with it and a slash, whose next character is 0. */
function within(sorted: readonly string[], path: string): readonly string[] {
  if (path === '') return sorted;
  const own = sorted[firstAt(sorted, path)] === path ? [path] : [];
  return [...own, ...sorted.slice(firstAt(sorted, `${path}/`), firstAt(sorted, `${path}0`))];
}

/** The place of the first item that is not before a text. */
function firstAt(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The path and every folder above it, but the root. */
function ancestors(path: string): readonly string[] {
  return path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
}

interface Way {
  readonly at: string;
  readonly rest: readonly string[];
  readonly links: readonly string[];
}

interface Ground {
  readonly disk: Disk;
  readonly submodules: ReadonlySet<string>;
  /** Absolute paths of the checkout. */
  readonly roots: readonly string[];
}

function find(ground: Ground, path: string): readonly ResolvedPath[] {
  const { disk, submodules } = ground;
  const found: ResolvedPath[] = [];
  const ways: Way[] = [{ at: '', rest: path.split('/'), links: [] }];
  let steps = 0;
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const { at, links } = way;
    steps += 1;
    if (steps > MOST_STEPS) throw new UserError(`${show(path)} leads through more links than anybody can follow.`);
    const [step, ...rest] = way.rest;
    if (submodules.has(at)) found.push({ kind: 'submodule', path: at, links });
    else if (step === undefined) found.push({ kind: realKind(disk, at), path: at, links });
    else if (step === '' || step === '.') ways.push({ at, rest, links });
    else if (step === '..') {
      // As the kernel does: up from where the links have led.
      if (at !== '') ways.push({ at: at.slice(0, Math.max(0, at.lastIndexOf('/'))), rest, links });
      else if (links.length > 0) found.push({ kind: 'outside', path: links.at(-1) ?? '', links });
    } else if (step !== '.git') {
      ways.push(...disk.namesLike(at, step).flatMap((name) => stepInto(ground, { at, rest, links }, name)));
    }
  }
  return found;
}

function stepInto({ disk, roots }: Ground, { at, rest, links }: Way, name: string): readonly Way[] {
  const path = below(at, name);
  if (disk.kindOf(path) !== 'link') return [{ at: path, rest, links }];
  const target = disk.linkTarget(path);
  const followed = [...links, path];
  if (followed.length > MOST_LINKS) return [];
  if (target.startsWith('/')) {
    const inside = roots.flatMap((root) =>
      target === root ? '' : target.startsWith(`${root}/`) ? target.slice(root.length + 1) : [],
    )[0];
    return [{ at: '', rest: inside === undefined ? ['..'] : [...inside.split('/'), ...rest], links: followed }];
  }
  return [{ at, rest: [...target.split('/'), ...rest], links: followed }];
}

function realKind(disk: Disk, path: string): 'file' | 'folder' | 'other' {
  const kind = disk.kindOf(path);
  return kind === 'file' || kind === 'folder' ? kind : 'other';
}
