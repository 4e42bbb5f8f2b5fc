import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { crc32 } from 'node:zlib';

import { ArchiveError, type Wish } from '../../../../src/packer/install/archive.ts';
import { chunksOf, extract, type Outcome, Refusal, refused } from '../../../support/archives/extraction.ts';
import { goArchive } from '../../../support/archives/go-archive.ts';
import { extraField, type ZipEnding, type ZipEntry, zipOf } from '../../../support/archives/zip.ts';

/** A harmless entry, so that every refused archive would have given a file. */
const first: ZipEntry = { name: 'LICENSE.txt', data: 'a licence' };
const packer: ZipEntry = { name: 'packer', data: 'the binary '.repeat(9) };

const zip = (entry: Partial<ZipEntry>, ending: ZipEnding = {}): Buffer =>
  zipOf([first, { ...packer, ...entry }], ending);
const named = (name: string | Buffer): Buffer => zip({ name });

const u32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
};

interface Case {
  readonly name: string;
  readonly bytes: Buffer;
  readonly message: RegExp;
}

const names: readonly Case[] = [
  { name: '..', bytes: named('..'), message: /"\.\.", which leads out of its folder by "\.\."/ },
  { name: '../x', bytes: named('../x'), message: /"\.\.\/x", which leads out/ },
  { name: 'a/../../x', bytes: named('a/../../x'), message: /which leads out/ },
  { name: 'a/..', bytes: named('a/..'), message: /which leads out/ },
  { name: '../ as a folder', bytes: zip({ name: '../', data: '' }), message: /which leads out/ },
  { name: '/x', bytes: named('/x'), message: /"\/x", which is an absolute path\./ },
  { name: '//host/x', bytes: named('//host/x'), message: /which is an absolute path\./ },
  { name: 'C:\\x', bytes: named('C:\\x'), message: /"C:\\\\x", whose name holds a backslash/ },
  { name: 'C:/x', bytes: named('C:/x'), message: /"C:\/x", which is an absolute path of Windows/ },
  { name: '\\x', bytes: named('\\x'), message: /whose name holds a backslash/ },
  { name: 'a\\..\\x', bytes: named('a\\..\\x'), message: /whose name holds a backslash/ },
  { name: 'a stream', bytes: named('packer:x'), message: /whose name holds a colon/ },
  { name: 'NUL', bytes: named('packer\0.txt'), message: /"packer\\u0000.txt", whose name holds a NUL byte/ },
  { name: 'newline', bytes: named('packer\n::add-mask::x'), message: /"packer\\n::add.*a control character/ },
  { name: 'escape', bytes: named('packer\u001b[2J'), message: /\\u001b\[2J", .* a control character/ },
  { name: 'delete', bytes: named('packer\u007f'), message: /"packer\\u\{7f\}", .* a control character/ },
  { name: 'C1', bytes: named('packer\u0085'), message: /"packer\\u\{85\}", .* a control character/ },
  { name: 'bidi', bytes: named('packer\u202etxt.exe'), message: /\\u\{202e\}txt.exe", .* an invisible formatting/ },
  { name: 'line separator', bytes: named('a\u2028b'), message: /\\u\{2028\}b", .* an invisible formatting/ },
  { name: 'no name', bytes: named(''), message: /^The entry at byte 52 has no name/ },
  { name: 'a long name', bytes: named('x'.repeat(1025)), message: /a name of 1025 bytes; at most 1024 are allowed/ },
  { name: 'Latin-1', bytes: named(Buffer.from('p\u00e4cker', 'latin1')), message: /is not UTF-8: 70e4636b6572/ },
  { name: 'overlong', bytes: named(Buffer.from('2e2ec0af78', 'hex')), message: /is not UTF-8: 2e2ec0af78/ },
  { name: 'surrogate', bytes: named(Buffer.from('eda080', 'hex')), message: /is not UTF-8/ },
  { name: 'twice', bytes: named('LICENSE.txt'), message: /holds the entry "LICENSE.txt" twice/ },
  { name: 'twice, by case', bytes: named('license.TXT'), message: /holds the entry "license.TXT" twice/ },
  { name: 'file and folder', bytes: zip({ name: 'LICENSE.txt/', data: '' }), message: /"LICENSE.txt\/" twice/ },
  {
    name: 'twice, by composition',
    bytes: zipOf([first, { name: 'ü'.normalize('NFC') }, { name: 'ü'.normalize('NFD') }]),
    message: /twice/,
  },
  {
    name: 'two for one file',
    bytes: zipOf([packer, { ...packer, name: 'bin/PACKER' }]),
    message: /Both "packer" and "bin\/PACKER" would become the file "PACKER"/,
  },
];

const kinds: readonly Case[] = [
  {
    name: 'link',
    bytes: zip({ data: '/etc/passwd', mode: 0o120777 }),
    message: /"packer" is a symbolic link: .* 0120777/,
  },
  { name: 'link, of DOS by name', bytes: zip({ mode: 0o120777, attributes: 0x20 }), message: /a symbolic link/ },
  { name: 'folder link', bytes: zip({ name: 'd/', data: '', mode: 0o120777 }), message: /"d\/" is a symbolic link/ },
  { name: 'FIFO', bytes: zip({ mode: 0o010644 }), message: /"packer" is not a regular file: .* 010644/ },
  { name: 'device', bytes: zip({ mode: 0o060644 }), message: /not a regular file/ },
  { name: 'socket', bytes: zip({ mode: 0o140644 }), message: /not a regular file/ },
  { name: 'folder without a slash', bytes: zip({ mode: 0o040755 }), message: /not a regular file/ },
  { name: 'file with a slash', bytes: zip({ name: 'd/', data: '', mode: 0o100755 }), message: /not a plain folder/ },
  { name: 'folder by attribute', bytes: zip({ attributes: 0x10 }), message: /not a regular file: .* attributes 0x10/ },
  { name: 'reparse point', bytes: zip({ attributes: 0x400 }), message: /not a regular file/ },
  { name: 'folder with data', bytes: zip({ name: 'd/' }), message: /The folder "d\/" has 99 bytes of data/ },
  {
    name: 'renaming field',
    bytes: zip({ extra: extraField(0x7075, Buffer.alloc(9)) }),
    message: /extra field 0x7075;/,
  },
  {
    name: 'linking field',
    bytes: zip({ extra: extraField(0x756e, Buffer.alloc(14)) }),
    message: /extra field 0x756e;/,
  },
  { name: 'field cut short', bytes: zip({ extra: Buffer.from([0x55, 0x54, 9, 0, 1]) }), message: /are cut short/ },
  { name: 'half a field', bytes: zip({ extra: Buffer.from([0x55, 0x54, 9]) }), message: /are cut short/ },
];

const methods: readonly Case[] = [
  { name: 'encryption', bytes: zip({ flags: 1 }), message: /"packer" is encrypted/ },
  { name: 'strong encryption', bytes: zip({ flags: 0x40 }), message: /"packer" is encrypted/ },
  { name: 'masked headers', bytes: zip({ flags: 0x2000 }), message: /"packer" is encrypted/ },
  { name: 'patches', bytes: zip({ flags: 0x20 }), message: /"packer" has the flags 0x20; only those in 0x80e/ },
  { name: 'deflate64', bytes: zip({ method: 9 }), message: /"packer" is compressed by method 9; only 0 .* 8/ },
  { name: 'AES', bytes: zip({ method: 99 }), message: /compressed by method 99/ },
  {
    name: 'bad deflate',
    bytes: zip({ method: 0, header: { method: 8 } }),
    message: /compressed data of "packer" is dam/,
  },
];

const disagreements: readonly Case[] = [
  {
    name: 'CRC in the header',
    bytes: zip({ header: { crc: 1 } }),
    message: /the CRC-32 0x\w+, but its header says 0x1/,
  },
  { name: 'packed size in the header', bytes: zip({ header: { packed: 5 } }), message: /but its header says 5/ },
  {
    name: 'stored, too long',
    bytes: zip({ method: 0, header: { packed: 100 } }),
    message: /has the compressed size|unpacks/,
  },
  {
    name: 'header beside a descriptor',
    bytes: zip({ descriptor: 'signed', header: { bytes: 100 } }),
    message: /has the size 99, but its header says 100/,
  },
  ...(['signed', 'bare'] as const).flatMap((descriptor) => [
    {
      name: `CRC in a ${descriptor} descriptor`,
      bytes: zip({ descriptor, tail: { crc: 1 } }),
      message: /the CRC-32 0x\w+, but its data descriptor says 0x1/,
    },
    {
      name: `size in a ${descriptor} descriptor`,
      bytes: zip({ descriptor, tail: { bytes: 98 } }),
      message: /has the size 99, but its data descriptor says 98/,
    },
    {
      name: `packed size in a ${descriptor} descriptor of ZIP64`,
      bytes: zip({ descriptor, zip64: true, tail: { packed: 2 ** 40 } }),
      message: /the compressed size \d+, but its data descriptor says 1099511627776/,
    },
  ]),
  {
    name: 'stored, CRC in the descriptor',
    bytes: zip({ method: 0, descriptor: 'signed', tail: { crc: 1 } }),
    message: /but its data descriptor says 0x1/,
  },
  {
    name: 'stored, no descriptor signature',
    bytes: zip({ method: 0, descriptor: 'bare' }),
    message: /cut short: \d+ bytes came, and it ends in the data of "packer"/,
  },
  {
    name: 'sizes missing from ZIP64',
    bytes: zip({ header: { bytes: 0xffffffff } }),
    message: /needs 8 bytes of ZIP64/,
  },
  {
    name: 'ZIP64 that is not needed',
    bytes: zip({ extra: extraField(1, Buffer.alloc(16)) }),
    message: /needs 0 bytes of ZIP64 sizes, but its header has 16/,
  },
  { name: 'ZIP64 twice', bytes: zip({ zip64: true, extra: extraField(1, Buffer.alloc(16)) }), message: /twice/ },
  { name: 'name', bytes: zip({ directory: { name: 'other' } }), message: /"packer", .* is "other" in the central/ },
  {
    name: 'flags',
    bytes: zip({ directory: { flags: 0x800 } }),
    message: /has the flags 0x0, but .* directory says 0x800/,
  },
  { name: 'method', bytes: zip({ directory: { method: 0 } }), message: /the method 8, but .* directory says 0/ },
  { name: 'CRC', bytes: zip({ directory: { crc: 1 } }), message: /the CRC-32 0x\w+, but .* directory says 0x1/ },
  { name: 'packed size', bytes: zip({ directory: { packed: 1 } }), message: /compressed size \d+, but .* says 1/ },
  { name: 'size', bytes: zip({ directory: { bytes: 1 } }), message: /the size 99, but .* directory says 1/ },
  { name: 'offset', bytes: zip({ directory: { offset: 0 } }), message: /the offset 52, but .* directory says 0/ },
  { name: 'offset of ZIP64', bytes: zip({ zip64: true, directory: { offset: 1 } }), message: /the offset 52, but/ },
  { name: 'disk', bytes: zip({ directory: { disk: 1 } }), message: /one part of several/ },
  { name: 'unlisted entry', bytes: zip({ unlisted: true }), message: /must begin the entry of "packer" .* 0x2014b50/ },
  {
    name: 'entry that is only listed',
    bytes: zip({ absent: true }),
    message: /must begin the end record, after 1 entries, .* 0x2014b50/,
  },
  {
    name: 'gap',
    bytes: zip({ gap: Buffer.alloc(1) }),
    message: /must begin the entry of "LICENSE.txt" in the central/,
  },
  {
    name: 'gap between entries',
    bytes: zipOf([{ ...first, gap: Buffer.from('x') }, packer]),
    message: /must begin the/,
  },
];

const endings: readonly Case[] = [
  { name: 'disk', bytes: zip({}, { end: { disk: 1 } }), message: /one part of several \(multi-disk\)/ },
  {
    name: 'count',
    bytes: zip({}, { end: { entries: 1 } }),
    message: /number of entries .* 2, but its end record says 1/,
  },
  { name: 'size', bytes: zip({}, { end: { size: 1 } }), message: /size of the central directory \d+, but .* says 1/ },
  {
    name: 'offset',
    bytes: zip({}, { end: { offset: 1 } }),
    message: /offset of the central directory \d+, but .* says 1/,
  },
  { name: 'ZIP64 that is not there', bytes: zip({}, { end: { offset: 0xffffffff } }), message: /says 4294967295/ },
  {
    name: 'ZIP64 count',
    bytes: zip({}, { zip64: true, zip64End: { entries: 3 } }),
    message: /2, but its ZIP64 end .* 3/,
  },
  { name: 'ZIP64 offset', bytes: zip({}, { zip64: true, zip64End: { offset: 3 } }), message: /but its ZIP64 end .* 3/ },
  { name: 'ZIP64 size', bytes: zip({}, { zip64: true, zip64End: { size: 3 } }), message: /but its ZIP64 end .* 3/ },
  { name: 'ZIP64 disk', bytes: zip({}, { zip64: true, zip64End: { disk: 1 } }), message: /one part of several/ },
  {
    name: 'ZIP64 length',
    bytes: zip({}, { zip64: true, zip64End: { length: 45 } }),
    message: /length of that record 44/,
  },
  {
    name: 'ZIP64, other count',
    bytes: zip({}, { zip64: true, end: { entries: 3 } }),
    message: /but its end record says 3/,
  },
  { name: 'locator', bytes: zip({}, { zip64: true, locator: { signature: 1 } }), message: /has no locator/ },
  {
    name: 'locator, offset',
    bytes: zip({}, { zip64: true, locator: { offset: 1 } }),
    message: /but its ZIP64 locator/,
  },
  { name: 'locator, disks', bytes: zip({}, { zip64: true, locator: { disks: 2 } }), message: /one part of several/ },
  {
    name: 'trailing bytes',
    bytes: zip({}, { trailing: 'x' }),
    message: /^The archive has bytes after its end, from byte/,
  },
  { name: 'a second archive', bytes: Buffer.concat([zip({}), zip({})]), message: /has bytes after its end/ },
  {
    name: 'short comment',
    bytes: zip({}, { comment: 'x', end: { commentLength: 2 } }),
    message: /ends in the comment of/,
  },
  { name: 'an end in the comment', bytes: zip({}, { comment: zipOf([]) }), message: /holds another end record/ },
];

const beginnings: readonly Case[] = [
  { name: 'nothing', bytes: Buffer.alloc(0), message: /^The archive is empty: 0 bytes came/ },
  {
    name: 'HTML',
    bytes: Buffer.from('<!DOCTYPE html><title>Sign in'),
    message: /begins with "<!DOCTYPE .* looks like HTML/,
  },
  { name: 'XML', bytes: Buffer.from('\ufeff\n <?xml version="1.0"?><Error>'), message: /looks like HTML/ },
  {
    name: 'JSON',
    bytes: Buffer.from('{"errors":[]}'),
    message: /is not a ZIP archive: it begins with "\{\\"errors[^;]*$/,
  },
  {
    name: 'gzip',
    bytes: Buffer.from('1f8b0800', 'hex'),
    message: /^This is not a ZIP archive: it begins with "\\u001f/,
  },
  { name: 'an escape', bytes: Buffer.from('\u009b\u001b[2J'), message: /begins with "[ -~Â]*"\.$/ },
  {
    name: 'bytes before',
    bytes: Buffer.concat([Buffer.from('#!'), zip({})]),
    message: /is not a ZIP archive: .* "#!PK/,
  },
  { name: 'a part', bytes: Buffer.concat([u32(0x08074b50), zip({})]), message: /one part of several \(multi-disk\)/ },
  { name: 'a part of one', bytes: Buffer.concat([Buffer.from('PK00'), zip({})]), message: /one part of several/ },
  { name: 'a directory alone', bytes: Buffer.concat([u32(0x02014b50), zip({})]), message: /is not a ZIP archive/ },
  { name: 'two bytes', bytes: Buffer.from('PK'), message: /cut short: 2 bytes came/ },
];

for (const [title, cases] of Object.entries({ names, kinds, methods, disagreements, endings, beginnings })) {
  describe(`refused: ${title}`, () => {
    for (const { name, bytes, message } of cases) {
      test(name, async () => {
        await refused(bytes, message);
        // Also in small pieces, and where nothing of it is wanted.
        const wish = name === 'two for one file' ? {} : { pick: () => undefined };
        await refused(chunksOf(bytes, 7), message, wish);
      });
    }
  });
}

describe('refused: more', () => {
  test('a file name that is none, whatever picks it', async () => {
    for (const name of ['', '.', '..', 'a/b', 'a\\b', 'C:x', '/x', 'a\0']) {
      await refused(zip({}), /"LICENSE.txt" cannot become the file ".*": a name without folders/, { pick: () => name });
    }
  });

  test('what is cut short, with the number of bytes that came', async () => {
    for (const bytes of [goArchive, zip({ zip64: true }, { zip64: true, comment: 'x' })]) {
      // Less than the shortest record, so that each is cut somewhere.
      for (let length = 1; length < bytes.length; length += 13) {
        const wish = length % 4 === 0 ? {} : { pick: () => undefined };
        await refused(bytes.subarray(0, length), new RegExp(`^The archive is cut short: ${length} bytes came`), wish);
      }
    }
  });
});

describe('a stored entry that is as long as its descriptor says', () => {
  const isolated = (data: Buffer): Buffer => zipOf([{ name: 'a', data, method: 0, descriptor: 'signed' }, first]);
  const whole = async (data: Buffer): Promise<void> => {
    for (const size of [1, 3, 16, 1 << 20]) {
      assert.equal((await extract(chunksOf(isolated(data), size))).texts['a'], data.toString('latin1'));
    }
  };

  test('may hold signatures, headers and whole archives', async () => {
    await whole(Buffer.from('PK\x07\x08PK\x07PK\x03\x04PK\x05\x06PK\x07'));
    await whole(goArchive);
    await whole(zipOf([{ name: 'a', data: 'PK\x07\x08'.repeat(50), method: 0, descriptor: 'signed' }]));
  });

  test('cannot pretend to end before', async () => {
    // A descriptor of the four bytes before it, with another CRC-32, and one that even has the right CRC-32.
    const lying = Buffer.concat([Buffer.from('four'), u32(0x08074b50), u32(1), u32(4), u32(4), Buffer.from('more')]);
    await refused(isolated(lying), /^"a" has the CRC-32 .* but its data descriptor says 0x1/);
    const crc = crc32('four');
    const right = Buffer.concat([Buffer.from('four'), u32(0x08074b50), u32(crc), u32(4), u32(4), Buffer.from('more')]);
    await refused(isolated(right), /must begin|has the CRC-32/);
  });
});

describe('a damaged archive', () => {
  const times = Buffer.from('times');
  const base = zipOf(
    [
      {
        name: 'LICENSE.txt',
        data: 'a licence '.repeat(4),
        descriptor: 'signed',
        extra: extraField(0x5455, times),
      },
      { name: 'folder/', method: 0 },
      { name: 'packer', data: randomBytes(40), zip64: true, descriptor: 'signed' },
      { name: 'stored', data: 'stored as it is', method: 0 },
      { name: 'piped', data: 'stored as it came', method: 0, descriptor: 'signed' },
    ],
    { zip64: true, comment: 'comment' },
  );
  /** Bytes of each record that say nothing of the entries: versions, times, attributes, the comment. */
  const ignored: readonly (readonly [signature: number, from: number, to: number])[] = [
    [0x04034b50, 4, 6],
    [0x04034b50, 10, 14],
    [0x02014b50, 4, 8],
    [0x02014b50, 12, 16],
    [0x02014b50, 36, 42],
    [0x06064b50, 12, 16],
    [0x06054b50, 22, 29],
  ];
  const isIgnored = (offset: number): boolean =>
    ignored.some(([signature, from, to]) => follows(u32(signature), offset, from, to)) || follows(times, offset, 0, 5);
  const follows = (mark: Buffer, offset: number, from: number, to: number): boolean =>
    base.subarray(Math.max(0, offset - to + 1), Math.max(0, offset - from + mark.length)).includes(mark);

  /** The archive as it was read, or undefined where it was refused as it should be. */
  async function read(bytes: Buffer, wish: Partial<Wish>): Promise<Outcome | undefined> {
    try {
      return await extract(bytes, wish);
    } catch (error) {
      assert.ok(error instanceof Refusal);
      assert.ok(error.cause instanceof ArchiveError, `${String(error.cause)} for ${bytes.toString('hex')}`);
      assert.deepEqual(error.left, []);
      return undefined;
    }
  }

  /** Files are what takes long: one in four of the refused is read with them. */
  async function harmless(bytes: Buffer, original: Outcome, round: number, wish: Partial<Wish> = {}): Promise<boolean> {
    const bare = await read(bytes, { ...wish, pick: () => undefined });
    if (bare === undefined && round % 4 !== 0) return false;
    const outcome = await read(bytes, wish);
    if (outcome === undefined) return false;
    assert.ok(bare !== undefined, `only refused where nothing is picked: ${bytes.toString('hex')}`);
    assert.deepEqual(outcome.texts, original.texts, bytes.toString('hex'));
    assert.deepEqual(outcome.extracted.files, original.extracted.files);
    return true;
  }

  test('is refused for every field that counts', async () => {
    const wish: Partial<Wish> = { pick: (entry) => (entry === 'packer' ? entry : undefined) };
    const original = await extract(base, wish);
    const random = randomNumbers(1);
    const accepted: number[] = [];
    // One byte of each two: no field is shorter than that.
    for (let at = random(2); at < base.length; at += 1 + random(2)) {
      const bytes = Buffer.from(base);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
      if (await harmless(bytes, original, at, wish)) accepted.push(at);
    }
    assert.deepEqual(
      accepted.filter((at) => !isIgnored(at)),
      [],
    );
    assert.ok(accepted.length > 30, `only ${accepted.length} changes did nothing`);
  });

  for (const [name, bytes] of Object.entries({ 'one of ours': base, "one of Go's": goArchive })) {
    test(`is refused or gives the same files, cut and spliced at random: ${name}`, async () => {
      const original = await extract(bytes);
      const random = randomNumbers(2);
      let refusals = 0;
      for (let round = 0; round < 200; round++) {
        const mutated = mutate(bytes, random);
        if (!mutated.equals(bytes) && !(await harmless(mutated, original, round))) refusals += 1;
      }
      assert.ok(refusals > 150, `${refusals} were refused`);
    });
  }
});

/** One to three cuts, insertions, repetitions and splices of parts of the archive itself. */
function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  let mutated = Buffer.from(bytes);
  for (let count = 1 + random(3); count > 0; count--) {
    const from = random(mutated.length + 1);
    const to = from + random(mutated.length - from + 1);
    const at = random(mutated.length + 1);
    const piece = mutated.subarray(from, to);
    const [before, after] = [mutated.subarray(0, at), mutated.subarray(at)];
    const changes = [
      () => [mutated.subarray(0, at)],
      () => [mutated.subarray(0, from), mutated.subarray(to)],
      () => [before, piece, after],
      () => [before, piece, after.subarray(piece.length)],
      () => [before, Buffer.alloc(random(30), random(256)), after],
      () => [before, Buffer.from([random(256)]), after.subarray(1)],
      () => [mutated.subarray(0, to), piece, mutated.subarray(to)],
    ];
    mutated = Buffer.concat(changes[random(changes.length)]?.() ?? []);
  }
  return mutated;
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
