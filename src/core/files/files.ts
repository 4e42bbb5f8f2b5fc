import { randomBytes, createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { codeOf } from '../errors.ts';

/** Replaces a file in one step: a reader sees the old or the new text, also when we are killed in between. */
export function writeAtomically(path: string, text: string, mode = 0o600): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(temporary, text, { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** So many characters are written at once. */
const AT_ONCE = 1024 * 1024;

/** The same of a text that comes in pieces. Gives the digest of its bytes, `sha256:` and 64 hex digits. */
export function writePieces(path: string, pieces: Iterable<string>, mode: number): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(4).toString('hex')}`;
  const hash = createHash('sha256');
  try {
    const file = openSync(temporary, 'w', mode);
    try {
      for (const text of grouped(pieces)) {
        const bytes = Buffer.from(text);
        hash.update(bytes);
        for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      }
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return `sha256:${hash.digest('hex')}`;
}

function* grouped(pieces: Iterable<string>): Generator<string> {
  let held: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < AT_ONCE) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  yield held.join('');
}

/** Another one after every write; empty for what is no plain file. */
export function fileState(path: string): string {
  try {
    const stat = lstatSync(path, { bigint: true });
    return stat.isFile() ? `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}` : '';
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return '';
  }
}

/** The same as writeAtomically, and on the disk before it returns: the machine itself may be switched off then. */
export function writeDurably(path: string, text: string, mode = 0o600): void {
  writeAtomically(path, text, mode);
  for (const one of [path, dirname(path)]) bringToDisk(one);
}

/** What a file holds, or which names a folder has, is on the disk when this returns. */
export function bringToDisk(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** `sha256:` and 64 hex digits. */
export function sha256(data: string | Uint8Array): string {
  return `sha256:${sha256Hex(data)}`;
}

/** The same over a file, without holding it in memory. */
export async function sha256OfFile(path: string): Promise<string> {
  return `sha256:${await sha256HexOfFile(path)}`;
}

/** The 64 hex digits alone, as lists of sums and lockfiles have them. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The same over a file, without holding it in memory. */
export async function sha256HexOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
