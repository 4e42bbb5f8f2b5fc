import { entryName, shownName } from './entry-name.ts';
import {
  agree,
  ArchiveError,
  DEFLATE,
  DESCRIPTOR,
  ELSEWHERE,
  type Extent,
  hex,
  STORED,
  uint64,
  withZip64,
} from './record.ts';

const ENCRYPTED = 0x0001;
const HAS_DESCRIPTOR = 0x0008;
const STRONGLY_ENCRYPTED = 0x0040;
const MASKED = 0x2000;
/** With it: how hard deflate tried (bits 1 and 2) and that the name is UTF-8 (bit 11). */
const KNOWN_FLAGS = 0x0006 | HAS_DESCRIPTOR | 0x0800;

export interface LocalHeader {
  readonly name: string;
  /** The name as a message shows it. */
  readonly shown: string;
  readonly isFolder: boolean;
  /** Where the header begins in the archive. */
  readonly offset: number;
  readonly flags: number;
  readonly method: number;
  /** What is said ahead of the data; a `0` says nothing where a descriptor follows. */
  readonly declared: Extent;
  /** A descriptor follows the data. */
  readonly hasDescriptor: boolean;
  /** The sizes are ZIP64 ones, so those of the descriptor have eight bytes. */
  readonly zip64: boolean;
}

/** Bytes of the fixed part of a local header. */
export const LOCAL_HEADER_BYTES = 30;

/** How many bytes of name and extra fields follow the fixed part. */
export function localTail(fixed: Buffer): number {
  return fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
}

/** Reads a local header and refuses what this reader does not unpack. */
export function readLocalHeader(fixed: Buffer, tail: Buffer, offset: number): LocalHeader {
  const nameLength = fixed.readUInt16LE(26);
  const name = entryName(tail.subarray(0, nameLength), offset);
  const shown = shownName(name);
  const flags = fixed.readUInt16LE(6);
  if ((flags & (ENCRYPTED | STRONGLY_ENCRYPTED | MASKED)) !== 0) throw new ArchiveError(`${shown} is encrypted.`);
  if ((flags & ~KNOWN_FLAGS) !== 0) {
    throw new ArchiveError(`${shown} has the flags ${hex(flags)}; only those in ${hex(KNOWN_FLAGS)} are allowed.`);
  }
  const method = fixed.readUInt16LE(8);
  if (method !== STORED && method !== DEFLATE) {
    throw new ArchiveError(`${shown} is compressed by method ${method}; only 0 (stored) and 8 (deflate) are allowed.`);
  }
  const sizes = [fixed.readUInt32LE(22), fixed.readUInt32LE(18)];
  const [bytes = 0, packed = 0] = withZip64(sizes, tail.subarray(nameLength), shown);
  return {
    name,
    shown,
    isFolder: name.endsWith('/'),
    offset,
    flags,
    method,
    declared: { crc: fixed.readUInt32LE(14), packed, bytes },
    hasDescriptor: (flags & HAS_DESCRIPTOR) !== 0,
    zip64: sizes.includes(ELSEWHERE),
  };
}

/** Demands that the header declared what was found. */
export function checkDeclared(header: LocalHeader, found: Extent): void {
  const check = (field: string, said: number, value: number): void => {
    if (!header.hasDescriptor || said !== 0) agree(header.shown, 'header', field, said, value);
  };
  check('compressed size', header.declared.packed, found.packed);
  check('size', header.declared.bytes, found.bytes);
  check('CRC-32', header.declared.crc, found.crc);
}

/** Bytes of a descriptor with its signature: CRC-32 and two sizes. */
export function descriptorBytes(zip64: boolean): number {
  return zip64 ? 24 : 16;
}

/** The sizes that a descriptor with its signature holds when it begins at `at`. */
export function descriptorSizes(record: Buffer, at: number, zip64: boolean): { packed: number; bytes: number } {
  return zip64
    ? { packed: uint64(record, at + 8), bytes: uint64(record, at + 16) }
    : { packed: record.readUInt32LE(at + 8), bytes: record.readUInt32LE(at + 12) };
}

/**
 * Demands that the descriptor says what was found.
 *
 * @param next what follows the data, as many bytes as a descriptor with its signature has
 * @returns how many of them are the descriptor's: the signature may be missing
 */
export function checkDescriptor(next: Buffer, found: Extent, header: LocalHeader): number {
  // A CRC-32 may itself look like the signature.
  const bare = next.readUInt32LE(0) === found.crc && next.readUInt32LE(4) !== found.crc;
  const signed = !bare && next.readUInt32LE(0) === DESCRIPTOR;
  // Without the signature everything stands four bytes further left.
  const record = signed ? next : Buffer.concat([Buffer.alloc(4), next.subarray(0, -4)]);
  const { packed, bytes } = descriptorSizes(record, 0, header.zip64);
  agree(header.shown, 'data descriptor', 'CRC-32', record.readUInt32LE(4), found.crc);
  agree(header.shown, 'data descriptor', 'compressed size', packed, found.packed);
  agree(header.shown, 'data descriptor', 'size', bytes, found.bytes);
  return signed ? next.length : next.length - 4;
}
