import { crc32 } from 'node:zlib';

import { ByteSource } from './zip/byte-source.ts';
import {
  checkDirectoryEntry,
  checkEnd,
  checkZip64End,
  DIRECTORY_ENTRY_BYTES,
  directoryTail,
  END_BYTES,
  severalDisks,
  ZIP64_END_BYTES,
  ZIP64_LOCATOR_BYTES,
} from './zip/central-directory.ts';
import { readData, type Sink } from './zip/entry-data.ts';
import { nameKey, shownName } from './zip/entry-name.ts';
import {
  checkDeclared,
  checkDescriptor,
  descriptorBytes,
  LOCAL_HEADER_BYTES,
  type LocalHeader,
  localTail,
  readLocalHeader,
} from './zip/local-header.ts';
import { type OutputFile, OutputFolder } from './zip/output-folder.ts';
import { ArchiveError, DIRECTORY_ENTRY, END, type Extent, hex, LOCAL_HEADER, ZIP64_END } from './zip/record.ts';

export { ArchiveError } from './zip/record.ts';

export interface Wish {
  /** The name of the file to write an entry to, flat in the folder, or `undefined` to leave it out. */
  readonly pick: (entry: string) => string | undefined;
  /** Exists, and holds none of the files that are picked. */
  readonly folder: string;
  /** Limit of the inflated bytes of all entries together, picked or not, declared and real. */
  readonly mostBytes: number;
  /** Limit of the archive itself. */
  readonly mostArchiveBytes: number;
  readonly signal?: AbortSignal;
}

export interface ExtractedFile {
  /** The name in the archive. */
  readonly entry: string;
  readonly path: string;
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

export interface Extracted {
  /** Of the archive, in hex. */
  readonly sha256: string;
  /** Of the archive. */
  readonly bytes: number;
  /** In the order of the archive; empty where nothing was picked. */
  readonly files: readonly ExtractedFile[];
}

/** An archive of a release holds two or three entries. */
const MOST_ENTRIES = 1000;

/** An entry as its header called it and as its data was. */
interface Entry {
  readonly header: LocalHeader;
  readonly found: Extent;
}

/**
 * Hashes and unpacks a ZIP archive in one pass, in little memory. It reads what writers of streams make too (sizes in
 * descriptors after the data) and is stricter than other readers: what the local headers, the data, the central
 * directory and the end record say must agree in full, without a byte between them or after, so that no other reader
 * can see other entries in it.
 *
 * Files get the mode 0755, those named `*.txt` 0644, less the umask. The caller judges the hash: until then the files
 * are as untrusted as the archive.
 *
 * Throws an `ArchiveError` where the archive is refused, the signal's reason once it is aborted, and errors of the
 * source and the file system as they are; in each case the files that it wrote are gone.
 */
export async function extractArchive(source: AsyncIterable<Uint8Array>, wish: Wish): Promise<Extracted> {
  wish.signal?.throwIfAborted();
  const bytes = new ByteSource(source, wish.mostArchiveBytes, wish.signal);
  const folder = new OutputFolder(wish.folder);
  const files: ExtractedFile[] = [];
  try {
    await checkStart(bytes);
    const entries: Entry[] = [];
    const names = new Set<string>();
    let room = wish.mostBytes;
    while ((await nextSignature(bytes)) === LOCAL_HEADER) {
      if (entries.length === MOST_ENTRIES) throw new ArchiveError(`The archive has more than ${MOST_ENTRIES} entries.`);
      const header = await readHeader(bytes, names);
      const name = header.isFolder ? undefined : wish.pick(header.name);
      const file = name === undefined ? undefined : await folder.create(header.name, name);
      const found = await readEntry(bytes, header, room, wish, file);
      room -= found.bytes;
      entries.push({ header, found });
      if (name === undefined || file === undefined) continue;
      files.push({ entry: header.name, path: folder.pathOf(name), bytes: found.bytes, sha256: await file.finish() });
    }
    await readDirectory(bytes, entries);
    wish.signal?.throwIfAborted();
    return { ...bytes.summary(), files };
  } catch (error) {
    bytes.close();
    await folder.discard();
    wish.signal?.throwIfAborted();
    throw error;
  }
}

async function checkStart(bytes: ByteSource): Promise<void> {
  const start = await bytes.ahead(END_BYTES);
  if (start.length === 0) throw new ArchiveError('The archive is empty: 0 bytes came.');
  const text = start.subarray(0, END_BYTES).toString('latin1');
  if (text.startsWith('PK\x07\x08') || text.startsWith('PK00')) throw severalDisks();
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06'].some((sign) => text.startsWith(sign.slice(0, text.length)))) return;
  const html = /^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(text) ? '; it looks like HTML, such as a page about an error' : '';
  throw new ArchiveError(`This is not a ZIP archive: it begins with ${shownName(text)}${html}.`);
}

async function nextSignature(bytes: ByteSource): Promise<number> {
  const next = await bytes.ahead(4);
  if (next.length < 4) throw bytes.truncated('the signature of a record');
  return next.readUInt32LE(0);
}

async function readHeader(bytes: ByteSource, names: Set<string>): Promise<LocalHeader> {
  const { offset } = bytes;
  const what = `the header of an entry at byte ${offset}`;
  const fixed = await bytes.take(LOCAL_HEADER_BYTES, what);
  const header = readLocalHeader(fixed, await bytes.take(localTail(fixed), what), offset);
  const key = nameKey(header.name);
  if (names.has(key)) throw new ArchiveError(`The archive holds the entry ${header.shown} twice.`);
  names.add(key);
  return header;
}

/** Unpacks the data of one entry, into `file` where it was picked, and holds it against its header and descriptor. */
async function readEntry(
  bytes: ByteSource,
  header: LocalHeader,
  room: number,
  wish: Wish,
  file: OutputFile | undefined,
): Promise<Extent> {
  const { declared, shown } = header;
  const tooMuch = (verb: string): ArchiveError =>
    new ArchiveError(
      `${shown} ${verb}, which makes more than the ${wish.mostBytes} bytes that an archive may unpack to.`,
    );
  if (declared.bytes > room) throw tooMuch(`declares ${declared.bytes} bytes`);
  const sized = !header.hasDescriptor || declared.bytes !== 0;
  let crc = 0;
  let count = 0;
  const sink: Sink = async (piece) => {
    wish.signal?.throwIfAborted();
    count += piece.length;
    if (sized && count > declared.bytes) {
      throw new ArchiveError(`${shown} unpacks to more than the ${declared.bytes} bytes that its header declares.`);
    }
    if (count > room) throw tooMuch(`unpacks to ${count} bytes and more`);
    const written = file?.write(piece);
    crc = crc32(piece, crc);
    await written;
  };
  const found = { packed: await readData(bytes, header, sink), crc, bytes: count };
  if (header.hasDescriptor) {
    const next = await bytes.ahead(descriptorBytes(header.zip64));
    if (next.length < descriptorBytes(header.zip64)) throw bytes.truncated(`the data descriptor of ${shown}`);
    bytes.skip(checkDescriptor(next.subarray(0, descriptorBytes(header.zip64)), found, header));
  }
  checkDeclared(header, found);
  if (header.isFolder && count > 0) throw new ArchiveError(`The folder ${shown} has ${count} bytes of data.`);
  return found;
}

/** Reads the central directory and the end record, and with it the archive, to the end. */
async function readDirectory(bytes: ByteSource, entries: readonly Entry[]): Promise<void> {
  const { offset } = bytes;
  for (const { header, found } of entries) {
    const what = `the entry of ${header.shown} in the central directory`;
    await expectSignature(bytes, DIRECTORY_ENTRY, what);
    const fixed = await bytes.take(DIRECTORY_ENTRY_BYTES, what);
    checkDirectoryEntry(fixed, await bytes.take(directoryTail(fixed), what), header, found);
  }
  const directory = { entries: entries.length, offset, bytes: bytes.offset - offset };
  const zip64 = (await nextSignature(bytes)) === ZIP64_END;
  if (zip64) {
    const record = await bytes.take(ZIP64_END_BYTES, 'the ZIP64 end record');
    checkZip64End(record, await bytes.take(ZIP64_LOCATOR_BYTES, 'the ZIP64 locator'), directory);
  }
  await expectSignature(bytes, END, `the end record, after ${entries.length} entries,`);
  const record = await bytes.take(END_BYTES, 'the end record');
  const comment = await bytes.take(checkEnd(record, directory, zip64), 'the comment of the archive');
  // Other readers look for the end record from the back.
  if (comment.includes('PK\x05\x06')) throw new ArchiveError('The comment of the archive holds another end record.');
  const rest = await bytes.ahead(1);
  if (rest.length > 0) throw new ArchiveError(`The archive has bytes after its end, from byte ${bytes.offset} on.`);
}

async function expectSignature(bytes: ByteSource, expected: number, what: string): Promise<void> {
  const found = await nextSignature(bytes);
  if (found === expected) return;
  throw new ArchiveError(
    `Byte ${bytes.offset} must begin ${what} with the signature ${hex(expected)}, but there is ${hex(found)}.`,
  );
}
