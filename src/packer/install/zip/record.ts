/** An archive that was refused: the message says what of it, what was expected and what was there. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/** Signatures (APPNOTE.TXT 6.3.10, section 4.3), as read little-endian. */
export const LOCAL_HEADER = 0x04034b50;
export const DESCRIPTOR = 0x08074b50;
export const DIRECTORY_ENTRY = 0x02014b50;
export const ZIP64_END = 0x06064b50;
export const ZIP64_LOCATOR = 0x07064b50;
export const END = 0x06054b50;

/** "See the ZIP64 record", in a field of four or of two bytes. */
export const ELSEWHERE = 0xffffffff;
export const ELSEWHERE_16 = 0xffff;

export const STORED = 0;
export const DEFLATE = 8;

/** What an entry was found to be: sizes in bytes, and the CRC-32 of what is inflated. */
export interface Extent {
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
}

const ZIP64_FIELD = 0x0001;
/** Times and owners. Every other field may rename the entry, turn it into a link or say how to decrypt it. */
const HARMLESS_FIELDS: ReadonlySet<number> = new Set([0x000a, 0x5455, 0x5855, 0x7855, 0x7875]);

/** Numbers from 2^53 up come out rounded: they are compared with sizes that no archive of ours reaches. */
export function uint64(record: Buffer, at: number): number {
  return Number(record.readBigUInt64LE(at));
}

/**
 * The given fields of a header, those that point to its ZIP64 field with the values from there.
 *
 * @param what the entry, for the messages
 */
export function withZip64(fields: readonly number[], extra: Buffer, what: string): readonly number[] {
  const zip64 = zip64Field(extra, what);
  const expected = 8 * fields.filter((field) => field === ELSEWHERE).length;
  // A writer may add more than is pointed to, but only in entries from 4 GiB up.
  if (zip64.length !== expected) {
    throw new ArchiveError(`${what} needs ${expected} bytes of ZIP64 sizes, but its header has ${zip64.length}.`);
  }
  let at = 0;
  return fields.map((field) => {
    if (field !== ELSEWHERE) return field;
    at += 8;
    return uint64(zip64, at - 8);
  });
}

function zip64Field(extra: Buffer, what: string): Buffer {
  let found: Buffer | undefined;
  for (let at = 0; at < extra.length;) {
    const from = at + 4;
    const end = from > extra.length ? from : from + extra.readUInt16LE(at + 2);
    if (end > extra.length) throw new ArchiveError(`${what} has extra fields that are cut short.`);
    const id = extra.readUInt16LE(at);
    if (id === ZIP64_FIELD) {
      if (found !== undefined) throw new ArchiveError(`${what} has its ZIP64 sizes twice.`);
      found = extra.subarray(from, end);
    } else if (!HARMLESS_FIELDS.has(id)) {
      throw new ArchiveError(`${what} has the extra field ${hex(id)}; only times and owners are allowed.`);
    }
    at = end;
  }
  return found ?? Buffer.alloc(0);
}

/** Demands that the field of a record holds what was found: `what` is the thing and `where` its record. */
export function agree(what: string, where: string, field: string, said: number, found: number): void {
  if (said === found) return;
  const shown = field === 'CRC-32' || field === 'flags' ? hex : String;
  throw new ArchiveError(`${what} has the ${field} ${shown(found)}, but its ${where} says ${shown(said)}.`);
}

export function hex(value: number): string {
  return `0x${value.toString(16)}`;
}
