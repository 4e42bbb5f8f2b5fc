import type { TransformOptions } from 'node:stream';
import { createInflateRaw, type InflateRaw, type ZlibOptions } from 'node:zlib';

import { codeOf, messageOf } from '../../../core/errors.ts';
import type { ByteSource } from './byte-source.ts';
import { descriptorBytes, descriptorSizes, type LocalHeader } from './local-header.ts';
import { ArchiveError, DESCRIPTOR, STORED } from './record.ts';

/** Takes the next inflated bytes; may throw to refuse more. */
export type Sink = (piece: Buffer) => Promise<void>;

/**
 * What zlib's threads inflate before they come back to us, and what they may be ahead: large enough that they seldom
 * wait for the hashing on the main thread, small enough that an archive needs little memory.
 */
const PIECE = 256 * 1024;
const AHEAD = 4 * PIECE;

const signature = Buffer.alloc(4);
signature.writeUInt32LE(DESCRIPTOR);

/**
 * Reads the data of an entry, up to its descriptor or the next header.
 *
 * @returns how many bytes it has in the archive
 */
export async function readData(bytes: ByteSource, header: LocalHeader, sink: Sink): Promise<number> {
  if (header.method !== STORED) return inflate(bytes, header, sink);
  if (header.hasDescriptor && header.declared.packed === 0) return findDescriptor(bytes, header, sink);
  let left = header.declared.packed;
  while (left > 0) {
    const piece = (await some(bytes, 1, header)).subarray(0, left);
    await sink(piece);
    bytes.skip(piece.length);
    left -= piece.length;
  }
  return header.declared.packed;
}

async function inflate(bytes: ByteSource, header: LocalHeader, sink: Sink): Promise<number> {
  // Handed on to the stream (node:zlib, ZlibBase), which its types do not say.
  const options: ZlibOptions & TransformOptions = { chunkSize: PIECE, readableHighWaterMark: AHEAD };
  const inflater = createInflateRaw(options);
  let failure: { readonly error: unknown } | undefined;
  const feeding = feed(bytes, header, inflater).catch((error: unknown) => {
    failure = { error };
    inflater.destroy();
    return 0;
  });
  try {
    for await (const piece of inflater) await sink(piece);
  } catch (error) {
    // The source's error, not the destroyed inflater's.
    if (failure !== undefined) throw failure.error;
    if (codeOf(error) !== 'Z_DATA_ERROR') throw error;
    throw new ArchiveError(`The compressed data of ${header.shown} is damaged: ${messageOf(error)}.`);
  }
  return feeding;
}

/** Writes until the inflater leaves something over: there its data ended. */
async function feed(bytes: ByteSource, header: LocalHeader, inflater: InflateRaw): Promise<number> {
  for (;;) {
    const chunk = await some(bytes, 1, header);
    const before = inflater.bytesWritten;
    const failed = await new Promise((resolve) => {
      inflater.write(chunk, resolve);
    });
    // Whoever reads the inflater gets the error.
    if (failed instanceof Error) return 0;
    const used = inflater.bytesWritten - before;
    bytes.skip(used);
    if (used < chunk.length) return inflater.bytesWritten;
  }
}

/**
 * Reads stored data of an unknown length: it ends where a descriptor says that it is as long as what came before. No
 * other place may say so, as the central directory is then held against this one.
 */
async function findDescriptor(bytes: ByteSource, header: LocalHeader, sink: Sink): Promise<number> {
  const least = descriptorBytes(header.zip64);
  for (let length = 0; ;) {
    const piece = await some(bytes, least, header);
    let at = piece.indexOf(signature);
    while (at !== -1 && at + least <= piece.length && !isItsOwn(piece, at, length + at, header)) {
      at = piece.indexOf(signature, at + 1);
    }
    // The last three bytes may begin a signature.
    const end = at === -1 ? piece.length - signature.length + 1 : at;
    await sink(piece.subarray(0, end));
    bytes.skip(end);
    length += end;
    if (at !== -1 && at + least <= piece.length) return length;
  }
}

function isItsOwn(piece: Buffer, at: number, length: number, header: LocalHeader): boolean {
  const { packed, bytes } = descriptorSizes(piece, at, header.zip64);
  return packed === length && bytes === length;
}

async function some(bytes: ByteSource, least: number, header: LocalHeader): Promise<Buffer> {
  const piece = await bytes.ahead(least);
  if (piece.length < least) throw bytes.truncated(`the data of ${header.shown}`);
  return piece;
}
