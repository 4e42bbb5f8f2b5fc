// A zip as Go's archive/zip writes it, which is what releases come in: deflated, with the sizes behind the content.
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Bytes, or the path of the file that holds them. */
export type Content = Uint8Array | string;

export interface ZipFile {
  readonly name: string;
  /** Permissions, such as 0o755. */
  readonly mode: number;
  readonly content: Content;
}

interface Written extends ZipFile {
  readonly offset: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
}

/** Sizes and offsets are four bytes each; more would need zip64. */
const LIMIT = 0xffff_ffff;
const NEEDED_VERSION = 20;
const SIZES_BEHIND = 0x8;
const DEFLATED = 8;
/** The first day that the format knows: the same files make the same archive. */
const DATE = 0x21;
const REGULAR_FILE = 0o100000;
const UNIX = 3;

/**
 * Writes the files to a new archive at `path`, in constant memory. `level` is zlib's, 6 as Go and zip have it.
 * Throws RangeError for more than 4 GiB; the archive is then unfinished.
 */
export async function writePlainZip(path: string, files: readonly ZipFile[], level = 6): Promise<void> {
  const archive = await open(path, 'w');
  try {
    const written: Written[] = [];
    let offset = 0;
    for (const file of files) {
      const name = Buffer.from(file.name);
      const header = localHeader(name);
      await archive.appendFile(header);
      const { checksum, packed, size } = await appendDeflated(archive, file.content, level);
      const descriptor = fields([4, 0x08074b50], [4, checksum], [4, packed], [4, size]);
      await archive.appendFile(descriptor);
      written.push({ ...file, offset, checksum, packed, size });
      offset = checked(offset + header.length + packed + descriptor.length);
    }
    const directory = Buffer.concat(written.map(directoryEntry));
    const count = written.length;
    const end = fields([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
    await archive.appendFile(Buffer.concat([directory, end]));
  } finally {
    await archive.close();
  }
}

/** The bytes of a content, a mebibyte at a time. */
export function contentStream(content: Content): Readable {
  return typeof content === 'string'
    ? createReadStream(content, { highWaterMark: 1 << 20 })
    : Readable.from([content], { objectMode: false });
}

async function appendDeflated(
  archive: FileHandle,
  content: Content,
  level: number,
): Promise<Pick<Written, 'checksum' | 'packed' | 'size'>> {
  let checksum = 0;
  let packed = 0;
  let size = 0;
  const measure = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      checksum = crc32(chunk, checksum);
      size += chunk.length;
      yield chunk;
    }
  };
  const append = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      packed += chunk.length;
      await archive.appendFile(chunk);
    }
  };
  await pipeline(contentStream(content), measure, createDeflateRaw({ level, chunkSize: 1 << 18 }), append);
  return { checksum, packed: checked(packed), size: checked(size) };
}

function localHeader(name: Buffer): Buffer {
  const header = fields(
    [4, 0x04034b50],
    [2, NEEDED_VERSION],
    [2, SIZES_BEHIND],
    [2, DEFLATED],
    [2, 0],
    [2, DATE],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  );
  return Buffer.concat([header, name]);
}

function directoryEntry({ name, mode, offset, checksum, packed, size }: Written): Buffer {
  const path = Buffer.from(name);
  const entry = fields(
    [4, 0x02014b50],
    [1, NEEDED_VERSION],
    [1, UNIX],
    [2, NEEDED_VERSION],
    [2, SIZES_BEHIND],
    [2, DEFLATED],
    [2, 0],
    [2, DATE],
    [4, checksum],
    [4, packed],
    [4, size],
    [2, path.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, REGULAR_FILE | mode],
    [4, offset],
  );
  return Buffer.concat([entry, path]);
}

/** Numbers in little-endian order, each with its width in bytes. */
function fields(...numbers: readonly (readonly [width: number, value: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([width, value]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );
}

function checked(size: number): number {
  if (size <= LIMIT) return size;
  throw new RangeError(`A plain zip holds up to ${LIMIT} bytes, not ${size}.`);
}
