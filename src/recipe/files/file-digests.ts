import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

import { codeOf, UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { Disk } from './disk.ts';
import { pathBytes } from './path-bytes.ts';

/** A file as git would see it: `100644`, `100755` or `120000` (a link), and the sha256 of its content or target, in hex. */
export interface FileDigest {
  readonly mode: string;
  readonly hash: string;
}

/** Digests of files on disk, each computed once. Nothing: the file is gone. */
export interface FileDigests {
  readonly digestOf: (path: string) => FileDigest | undefined | Promise<FileDigest | undefined>;
}

/** Up to here a file is read in one go, which for small ones takes less time than handing them to another thread. */
const SMALL = 256 * 1024;
const CHUNK = 1024 * 1024;
/** Files that are read at the same time. Hashing itself is faster than most disks. */
const MOST_AT_ONCE = 4;
/** A FIFO that took a file's place must not hold us up, nor a link lead us away. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/v1');

export function createFileDigests(disk: Disk): FileDigests {
  const known = new Map<string, FileDigest | undefined | Promise<FileDigest | undefined>>();
  const queue = createQueue(MOST_AT_ONCE);
  const buffer = Buffer.allocUnsafe(SMALL + 1);

  function digest(path: string): FileDigest | undefined | Promise<FileDigest | undefined> {
    const kind = disk.kindOf(path);
    if (kind === 'link') return { mode: '120000', hash: hash('sha256', pathBytes(disk.linkTarget(path)), 'hex') };
    if (kind !== 'file') return undefined;
    const small = digestOfSmall(disk.absolute(path), path, buffer);
    return small === 'large' ? queue(() => digestOfLarge(disk.absolute(path))) : small;
  }

  return {
    digestOf: (path) => {
      if (!known.has(path)) known.set(path, digest(path));
      return known.get(path);
    },
  };
}

function digestOfSmall(file: string | Buffer, path: string, buffer: Buffer): FileDigest | 'large' | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, FLAGS);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unreadable(path, error);
  }
  try {
    const { mode, size } = fstatSync(descriptor);
    if (size > SMALL) return 'large';
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += read;
      if (length > SMALL) return 'large';
      // A read that gives less than there is room for, and no less than the size, was the last.
      if (read === 0 || length >= size) break;
    }
    const content = buffer.subarray(0, length);
    if (content.subarray(0, LFS_POINTER.length).equals(LFS_POINTER)) throw lfsPointer(path);
    return { mode: modeOf(mode), hash: hash('sha256', content, 'hex') };
  } finally {
    closeSync(descriptor);
  }
}

/** Reads the next piece while the last one is hashed. */
async function digestOfLarge(file: string | Buffer): Promise<FileDigest> {
  const handle = await open(file, FLAGS);
  try {
    const { mode } = await handle.stat();
    const hash = createHash('sha256');
    let [current, next] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
    let reading = handle.read(current, 0, CHUNK, null);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) break;
      reading = handle.read(next, 0, CHUNK, null);
      hash.update(current.subarray(0, bytesRead));
      [current, next] = [next, current];
    }
    return { mode: modeOf(mode), hash: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** Only the owner's right to execute, which is all that git keeps of a mode. */
function modeOf(mode: number): string {
  return (mode & 0o100) === 0 ? '100644' : '100755';
}

function lfsPointer(path: string): UserError {
  return new UserError(
    `${show(path)} is an input of an image, but only the pointer of Git LFS is checked out. ` +
      'Set lfs: true on actions/checkout, or run git lfs pull.',
  );
}

function unreadable(path: string, error: unknown): UserError {
  return new UserError(
    `${show(path)} is an input of an image, but cannot be read (${codeOf(error) ?? String(error)}).`,
  );
}

/** Runs at most so many at a time, in the order in which they came. */
function createQueue(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
