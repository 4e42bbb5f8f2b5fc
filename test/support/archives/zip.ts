import { crc32, deflateRawSync } from 'node:zlib';

/** What a header says of its entry; each of the three places (header, descriptor, directory) may say something else. */
export interface ZipFields {
  readonly name: string | Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly extra: Buffer;
}

export interface ZipEntry {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  /** 8, deflate, where not said; any method but 0 is written as deflate. */
  readonly method?: number;
  /** Flags beside those of the descriptor. */
  readonly flags?: number;
  /** Sizes after the data, with or without the signature, and zeroes in the header. */
  readonly descriptor?: 'signed' | 'bare';
  /** Sizes of eight bytes, wherever they stand. */
  readonly zip64?: boolean;
  /** The Unix mode with its file type, in the upper half of the external attributes. */
  readonly mode?: number;
  /** The lower half: DOS attributes. */
  readonly attributes?: number;
  readonly extra?: Buffer;
  /** Bytes between this entry and the next record. */
  readonly gap?: Buffer;
  readonly header?: Partial<ZipFields>;
  readonly tail?: Partial<ZipFields>;
  readonly directory?: Partial<ZipFields & { readonly offset: number; readonly disk: number }>;
  /** Leaves the entry out of the central directory. */
  readonly unlisted?: boolean;
  /** Leaves it out everywhere but in the central directory. */
  readonly absent?: boolean;
}

export interface ZipEnding {
  readonly comment?: string | Buffer;
  /** A ZIP64 end record and its locator, and an end record that points to them. */
  readonly zip64?: boolean;
  readonly trailing?: string | Buffer;
  readonly end?: Partial<{ disk: number; entries: number; size: number; offset: number; commentLength: number }>;
  readonly zip64End?: Partial<{ length: number; disk: number; entries: number; size: number; offset: number }>;
  readonly locator?: Partial<{ signature: number; disk: number; offset: number; disks: number }>;
}

const HAS_DESCRIPTOR = 8;
const ELSEWHERE = 0xffffffff;

/** Writes a ZIP archive byte by byte as it is told to, also such as no archiver writes. */
export function zipOf(entries: readonly ZipEntry[], ending: ZipEnding = {}): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const parts = writeEntry(entry);
    if (entry.unlisted !== true) directory.push(directoryEntry(entry, parts.fields, offset));
    if (entry.absent === true) continue;
    local.push(parts.local);
    offset += parts.local.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...local, listed, endOf(ending, directory.length, listed.length, offset)]);
}

function writeEntry(entry: ZipEntry): { readonly local: Buffer; readonly fields: ZipFields } {
  const data = Buffer.from(entry.data ?? '');
  const method = entry.method ?? 8;
  const packed = method === 0 ? data : deflateRawSync(data);
  const fields: ZipFields = {
    name: entry.name,
    flags: (entry.flags ?? 0) | (entry.descriptor === undefined ? 0 : HAS_DESCRIPTOR),
    method,
    crc: crc32(data),
    packed: packed.length,
    bytes: data.length,
    extra: entry.extra ?? Buffer.alloc(0),
  };
  const open = entry.descriptor === undefined ? {} : { crc: 0, packed: 0, bytes: 0 };
  const tail = { ...fields, ...entry.tail };
  const size = entry.zip64 === true ? u64 : u32;
  const descriptor =
    entry.descriptor === undefined
      ? []
      : [entry.descriptor === 'signed' ? u32(0x08074b50) : none, u32(tail.crc), size(tail.packed), size(tail.bytes)];
  const header = localHeader({ ...fields, ...open, ...entry.header }, entry.zip64 === true);
  return { local: Buffer.concat([header, packed, ...descriptor, entry.gap ?? none]), fields };
}

function localHeader(fields: ZipFields, zip64: boolean): Buffer {
  const name = Buffer.from(fields.name);
  const extra = zip64 ? Buffer.concat([zip64Field(fields.bytes, fields.packed), fields.extra]) : fields.extra;
  return Buffer.concat([
    u32(0x04034b50),
    u16(zip64 ? 45 : 20),
    u16(fields.flags),
    u16(fields.method),
    u16(0x6000),
    u16(0x5a21),
    u32(fields.crc),
    u32(zip64 ? ELSEWHERE : fields.packed),
    u32(zip64 ? ELSEWHERE : fields.bytes),
    u16(name.length),
    u16(extra.length),
    name,
    extra,
  ]);
}

function directoryEntry(entry: ZipEntry, found: ZipFields, at: number): Buffer {
  const fields = { ...found, offset: at, disk: 0, ...entry.directory };
  const zip64 = entry.zip64 === true;
  const name = Buffer.from(fields.name);
  const extra = zip64
    ? Buffer.concat([zip64Field(fields.bytes, fields.packed, fields.offset), fields.extra])
    : fields.extra;
  return Buffer.concat([
    u32(0x02014b50),
    u16(0x0314),
    u16(zip64 ? 45 : 20),
    u16(fields.flags),
    u16(fields.method),
    u16(0x6000),
    u16(0x5a21),
    u32(fields.crc),
    u32(zip64 ? ELSEWHERE : fields.packed),
    u32(zip64 ? ELSEWHERE : fields.bytes),
    u16(name.length),
    u16(extra.length),
    u16(0),
    u16(fields.disk),
    u16(0),
    u16(entry.attributes ?? 0),
    u16(entry.mode ?? (name.at(-1) === 0x2f ? 0o040755 : 0o100755)),
    u32(zip64 ? ELSEWHERE : fields.offset),
    name,
    extra,
  ]);
}

function endOf(ending: ZipEnding, entries: number, size: number, offset: number): Buffer {
  const zip64 = ending.zip64 === true;
  const comment = Buffer.from(ending.comment ?? '');
  const pointing = zip64 ? { entries: 0xffff, size: ELSEWHERE, offset: ELSEWHERE } : { entries, size, offset };
  const end = { disk: 0, commentLength: comment.length, ...pointing, ...ending.end };
  return Buffer.concat([
    zip64 ? zip64EndOf(ending, entries, size, offset) : none,
    u32(0x06054b50),
    u16(end.disk),
    u16(0),
    u16(end.entries),
    u16(end.entries),
    u32(end.size),
    u32(end.offset),
    u16(end.commentLength),
    comment,
    Buffer.from(ending.trailing ?? ''),
  ]);
}

function zip64EndOf(ending: ZipEnding, entries: number, size: number, offset: number): Buffer {
  const end = { length: 44, disk: 0, entries, size, offset, ...ending.zip64End };
  const locator = { signature: 0x07064b50, disk: 0, offset: offset + size, disks: 1, ...ending.locator };
  return Buffer.concat([
    u32(0x06064b50),
    u64(end.length),
    u16(45),
    u16(45),
    u32(end.disk),
    u32(0),
    u64(end.entries),
    u64(end.entries),
    u64(end.size),
    u64(end.offset),
    u32(locator.signature),
    u32(locator.disk),
    u64(locator.offset),
    u32(locator.disks),
  ]);
}

/** The extra field that holds what a header has no room for. */
function zip64Field(...values: readonly number[]): Buffer {
  return extraField(0x0001, Buffer.concat(values.map((value) => u64(value))));
}

export function extraField(id: number, data: Buffer): Buffer {
  return Buffer.concat([u16(id), u16(data.length), data]);
}

const none = Buffer.alloc(0);

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function u64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}
