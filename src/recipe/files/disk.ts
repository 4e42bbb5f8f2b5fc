import { type Dirent, readdirSync, readlinkSync } from 'node:fs';
import { posix } from 'node:path';

import { codeOf } from '../../core/errors.ts';
import { pathBytes, pathText } from './path-bytes.ts';

/** What lies at a path; `other` is a device, a pipe or a socket, which is never read. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

/** The working tree as it lies on disk. Paths are relative to its root, with slashes; the root itself is empty. */
export interface Disk {
  /** Without following links, not even on the way. */
  readonly kindOf: (path: string) => EntryKind | undefined;
  /** The names in a folder that differ from a name at most in case and in Unicode form, itself alone where it is there. */
  readonly namesLike: (folder: string, name: string) => readonly string[];
  /** The names in a folder; none where it is no folder. */
  readonly namesIn: (folder: string) => readonly string[];
  /** Every file and link below a folder, but nothing of git's own. */
  readonly filesIn: (folder: string) => readonly string[];
  readonly linkTarget: (path: string) => string;
  /** For the file system. */
  readonly absolute: (path: string) => string | Buffer;
}

interface Listing {
  readonly kinds: ReadonlyMap<string, EntryKind>;
  readonly folded: ReadonlyMap<string, readonly string[]>;
}

const NOTHING: Listing = { kinds: new Map(), folded: new Map() };

/**
 * Looks at each folder once: a plan asks for the same names again and again, and for many that are not there.
 * @param root absolute, links resolved
 */
export function createDisk(root: string): Disk {
  const listings = new Map<string, Listing>();
  const absolute = (path: string): string | Buffer => pathBytes(path === '' ? root : `${root}/${path}`);

  function listing(folder: string): Listing {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const found = kindOf(folder) === 'folder' ? readListing(absolute(folder)) : NOTHING;
    listings.set(folder, found);
    return found;
  }

  function kindOf(path: string): EntryKind | undefined {
    return path === '' ? 'folder' : listing(parentOf(path)).kinds.get(posix.basename(path));
  }

  function* filesIn(folder: string): Generator<string> {
    for (const [name, kind] of listing(folder).kinds) {
      const path = below(folder, name);
      if (kind === 'file' || kind === 'link') yield path;
      else if (kind === 'folder' && name !== '.git') yield* filesIn(path);
    }
  }

  return {
    kindOf,
    namesLike: (folder, name) => {
      const { kinds, folded } = listing(folder);
      return kinds.has(name) ? [name] : (folded.get(fold(name)) ?? []);
    },
    namesIn: (folder) => [...listing(folder).kinds.keys()],
    filesIn: (folder) => [...filesIn(folder)],
    linkTarget: (path) => pathText(readlinkSync(absolute(path), { encoding: 'buffer' })),
    absolute,
  };
}

/** An empty name is the folder itself. */
export function below(folder: string, name: string): string {
  if (name === '') return folder;
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folder that holds a path; empty for the root. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

function readListing(folder: string | Buffer): Listing {
  const kinds = new Map<string, EntryKind>();
  const folded = new Map<string, string[]>();
  for (const entry of entriesOf(folder)) {
    const name = pathText(entry.name);
    kinds.set(name, kindOfEntry(entry));
    const like = folded.get(fold(name));
    if (like === undefined) folded.set(fold(name), [name]);
    else like.push(name);
  }
  return { kinds, folded };
}

function entriesOf(folder: string | Buffer): readonly Dirent<Buffer>[] {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

function kindOfEntry(entry: Dirent<Buffer>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** macOS and Windows open a file by a name in other letters; what they would open counts on every machine. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
