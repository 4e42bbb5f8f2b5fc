import { entryName, shownName } from './entry-name.ts';
import type { LocalHeader } from './local-header.ts';
import {
  agree,
  ArchiveError,
  ELSEWHERE,
  ELSEWHERE_16,
  type Extent,
  hex,
  uint64,
  withZip64,
  ZIP64_LOCATOR,
} from './record.ts';

/** Bytes of each record; of the first and the last the fixed part. */
export const DIRECTORY_ENTRY_BYTES = 46;
export const ZIP64_END_BYTES = 56;
export const ZIP64_LOCATOR_BYTES = 20;
export const END_BYTES = 22;

/** The file types of a Unix mode: `S_IFMT`, `S_IFREG`, `S_IFDIR`, `S_IFLNK`. */
const TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;

/** DOS attributes of what is no file: volume label, device, reparse point. */
const DOS_SPECIAL = 0x0008 | 0x0040 | 0x0400;
const DOS_FOLDER = 0x0010;

/** How many bytes of name, extra fields and comment follow the fixed part of an entry. */
export function directoryTail(fixed: Buffer): number {
  return fixed.readUInt16LE(28) + fixed.readUInt16LE(30) + fixed.readUInt16LE(32);
}

/** Demands that an entry says what its local header said and its data was, and that it is a plain file or folder. */
export function checkDirectoryEntry(fixed: Buffer, tail: Buffer, header: LocalHeader, found: Extent): void {
  const nameLength = fixed.readUInt16LE(28);
  const name = entryName(tail.subarray(0, nameLength), header.offset);
  if (name !== header.name) {
    throw new ArchiveError(
      `${header.shown}, as its header at byte ${header.offset} calls it, is ${shownName(name)} in the central directory.`,
    );
  }
  checkAttributes(fixed.readUInt32LE(38), header);
  if (fixed.readUInt16LE(34) !== 0) throw severalDisks();
  const [bytes = 0, packed = 0, offset = 0] = withZip64(
    [fixed.readUInt32LE(24), fixed.readUInt32LE(20), fixed.readUInt32LE(42)],
    tail.subarray(nameLength, nameLength + fixed.readUInt16LE(30)),
    header.shown,
  );
  const check = (field: string, said: number, value: number): void =>
    agree(header.shown, 'entry in the central directory', field, said, value);
  check('flags', fixed.readUInt16LE(8), header.flags);
  check('method', fixed.readUInt16LE(10), header.method);
  check('CRC-32', fixed.readUInt32LE(16), found.crc);
  check('compressed size', packed, found.packed);
  check('size', bytes, found.bytes);
  check('offset', offset, header.offset);
}

/** Whichever system the entry says it is from: readers differ in whose attributes they believe. */
function checkAttributes(attributes: number, { shown, isFolder }: LocalHeader): void {
  const mode = attributes >>> 16;
  const type = mode & TYPE;
  const plain = type === 0 || type === (isFolder ? FOLDER : REGULAR);
  const dosPlain = (attributes & (isFolder ? DOS_SPECIAL : DOS_SPECIAL | DOS_FOLDER)) === 0;
  if (plain && dosPlain) return;
  const kind = type === LINK ? 'a symbolic link' : isFolder ? 'not a plain folder' : 'not a regular file';
  throw new ArchiveError(
    `${shown} is ${kind}: it has the mode 0${mode.toString(8)} and the attributes ${hex(attributes & 0xffff)}.`,
  );
}

/** A central directory as it was found. */
export interface Directory {
  readonly entries: number;
  readonly offset: number;
  readonly bytes: number;
}

/** Demands that the ZIP64 end record and the locator after it say what was found. */
export function checkZip64End(record: Buffer, locator: Buffer, directory: Directory): void {
  const check = (where: string, field: string, said: number, found: number): void =>
    agree('The archive', where, field, said, found);
  // A longer one would be followed by fields that say how the directory is encrypted.
  check('ZIP64 end record', 'length of that record', uint64(record, 4), ZIP64_END_BYTES - 12);
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) throw severalDisks();
  check('ZIP64 end record', 'number of entries on this disk', uint64(record, 24), directory.entries);
  check('ZIP64 end record', 'number of entries', uint64(record, 32), directory.entries);
  check('ZIP64 end record', 'size of the central directory', uint64(record, 40), directory.bytes);
  check('ZIP64 end record', 'offset of the central directory', uint64(record, 48), directory.offset);
  if (locator.readUInt32LE(0) !== ZIP64_LOCATOR)
    throw new ArchiveError('The ZIP64 end record has no locator after it.');
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) throw severalDisks();
  check('ZIP64 locator', 'offset of the ZIP64 end record', uint64(locator, 8), directory.offset + directory.bytes);
}

/**
 * Demands that the end record says what was found.
 *
 * @param zip64 a ZIP64 end record came before: this one may point to it instead of giving a number
 * @returns the length of the comment that follows
 */
export function checkEnd(record: Buffer, directory: Directory, zip64: boolean): number {
  if (record.readUInt16LE(4) !== 0 || record.readUInt16LE(6) !== 0) throw severalDisks();
  const check = (field: string, said: number, elsewhere: number, found: number): void => {
    if (!zip64 || said !== elsewhere) agree('The archive', 'end record', field, said, found);
  };
  check('number of entries on this disk', record.readUInt16LE(8), ELSEWHERE_16, directory.entries);
  check('number of entries', record.readUInt16LE(10), ELSEWHERE_16, directory.entries);
  check('size of the central directory', record.readUInt32LE(12), ELSEWHERE, directory.bytes);
  check('offset of the central directory', record.readUInt32LE(16), ELSEWHERE, directory.offset);
  return record.readUInt16LE(20);
}

export function severalDisks(): ArchiveError {
  return new ArchiveError('The archive is one part of several (multi-disk); it must be in one piece.');
}
