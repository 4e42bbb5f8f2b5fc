import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, test } from 'node:test';
import { constants, crc32, deflateRawSync } from 'node:zlib';

import { extractArchive } from '../../../../src/packer/install/archive.ts';
import { chunksOf, extract, Refusal, refused } from '../../../support/archives/extraction.ts';
import { goArchive } from '../../../support/archives/go-archive.ts';
import { extraField, zipOf } from '../../../support/archives/zip.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

const licence = 'a licence\n'.repeat(20);
const binary = 'the binary '.repeat(100);
const stored = 'PK\u0007\u0008 is what a descriptor begins with';
/** Does not shrink, so its data spans many chunks. */
const noise = randomBytes(400_000);

/** The same three files in every way that a writer may tell their sizes. */
const shapes = (['signed', 'bare', undefined] as const).flatMap((descriptor) => {
  // Stored data of unknown length cannot be read without the signature.
  const method = descriptor === 'bare' ? 8 : 0;
  return [false, true].map((zip64) => ({
    name: `${descriptor ?? 'no'} descriptor, ${zip64 ? 'ZIP64' : 'plain'}`,
    bytes: zipOf(
      [
        { name: 'LICENSE.txt', data: licence },
        { name: 'bin/', method },
        { name: 'bin/packer', data: noise },
        { name: 'stored', data: stored, method },
      ].map((entry) => ({ ...entry, zip64, ...(descriptor === undefined ? {} : { descriptor }) })),
      { zip64, comment: 'a comment' },
    ),
  }));
});

describe('extractArchive', () => {
  test('reads what Go wrote, with modes and hashes', async () => {
    const { extracted, texts } = await extract(goArchive);
    assert.deepEqual(texts, { 'LICENSE.txt': licence, packer: binary, plain: '', stored });
    assert.deepEqual(extracted, {
      sha256: sha256(goArchive),
      bytes: goArchive.length,
      files: Object.entries({ 'LICENSE.txt': licence, packer: binary, stored, plain: '' }).map(([entry, text]) => ({
        entry,
        path: entry,
        bytes: text.length,
        sha256: sha256(text),
      })),
    });
  });

  for (const { name, bytes } of shapes) {
    test(`reads ${name}`, async () => {
      const { extracted, texts } = await extract(bytes);
      assert.deepEqual(texts, { 'LICENSE.txt': licence, packer: noise.toString('latin1'), stored });
      assert.equal(extracted.sha256, sha256(bytes));
    });
  }

  test('gives the same for chunks of every size', async () => {
    for (const bytes of [goArchive, ...shapes.map((shape) => shape.bytes)]) {
      const whole = await extract(bytes);
      // A byte at a time takes long where there are many.
      const sizes = bytes.length > 10_000 ? [997, 4096, 65_537] : [1, 2, 3, 5, 16, 17, 64, 255, 1 << 20];
      for (const size of sizes) assert.deepEqual(await extract(chunksOf(bytes, size)), whole, `chunks of ${size}`);
    }
  });

  test('does not mind where a chunk ends', async () => {
    // Few files, as there are many cuts.
    const pick = (entry: string): string | undefined => (entry === 'packer' ? entry : undefined);
    const whole = await extract(goArchive, { pick });
    for (let cut = 0; cut <= goArchive.length; cut += 7) {
      const halves = Readable.from([goArchive.subarray(0, cut), Buffer.alloc(0), goArchive.subarray(cut)]);
      assert.deepEqual(await extract(halves, { pick }), whole, `cut at ${cut}`);
    }
  });

  test('makes programs executable and texts not', { skip: noModes() }, async () => {
    const folder = temporaryFolder();
    const pick = (entry: string): string => entry;
    const wish = { folder, pick, mostBytes: 1e6, mostArchiveBytes: 1e6 };
    await extractArchive(chunksOf(zipOf([{ name: 'a.txt' }, { name: 'packer' }]), 100), wish);
    const umask = process.umask();
    const mode = (name: string): number => statSync(join(folder, name)).mode & 0o777;
    assert.deepEqual([mode('a.txt'), mode('packer')], [0o644 & ~umask, 0o755 & ~umask]);
  });

  test('writes what is picked, under the name that is given, and reads the rest too', async () => {
    const pick = (entry: string): string | undefined => (entry === 'bin/packer' ? 'packer.exe' : undefined);
    const entries = [
      { name: 'huge', data: noise },
      { name: 'bin/packer', data: binary },
    ] as const;
    const { extracted, texts } = await extract(zipOf(entries), { pick });
    assert.deepEqual(texts, { 'packer.exe': binary });
    assert.deepEqual(extracted.files, [
      { entry: 'bin/packer', path: 'packer.exe', bytes: binary.length, sha256: sha256(binary) },
    ]);
    const [huge, packer] = entries;
    await refused(zipOf([{ ...huge, directory: { crc: 1 } }, packer]), /^"huge" has the CRC-32 0x/, { pick });
    await refused(zipOf([{ ...huge, header: { crc: 1 } }, packer]), /^"huge" has the CRC-32 0x/, { pick });
  });

  test('has nothing to say against an archive without the entry, or without any', async () => {
    assert.deepEqual((await extract(goArchive, { pick: () => undefined })).extracted.files, []);
    assert.deepEqual((await extract(zipOf([]))).extracted.files, []);
    assert.deepEqual((await extract(zipOf([], { zip64: true }))).extracted.files, []);
  });

  test('tells a CRC-32 from the signature that it looks like', async () => {
    const data = Buffer.from('ac0a7ad5', 'hex');
    assert.equal(crc32(data), 0x08074b50);
    for (const descriptor of ['signed', 'bare'] as const) {
      for (const zip64 of [false, true]) {
        const { texts } = await extract(zipOf([{ name: 'a', data, descriptor, zip64 }]));
        assert.deepEqual(texts, { a: data.toString('latin1') });
      }
    }
  });

  test('knows the extra fields of times and owners', async () => {
    const extra = Buffer.concat([extraField(0x5455, Buffer.alloc(5)), extraField(0x7875, Buffer.alloc(11))]);
    assert.deepEqual((await extract(zipOf([{ name: 'a', data: 'x', extra }]))).texts, { a: 'x' });
  });

  test('takes a file mode from no system, and a name beyond ASCII', async () => {
    const entries = [
      { name: 'a', data: 'x', mode: 0, attributes: 0x20 },
      { name: 'ü'.normalize('NFC'), data: 'y', flags: 0x0800 },
    ];
    assert.deepEqual(Object.values((await extract(zipOf(entries))).texts), ['x', 'y']);
  });
});

describe('archives of other programs', () => {
  const folder = temporaryFolder();
  const files = { 'a.txt': licence, 'b.bin': noise, c: 'c' };
  for (const [name, data] of Object.entries(files)) writeFileSync(join(folder, name), data);
  mkdirSync(join(folder, 'folder'));
  const expected = Object.fromEntries(
    Object.entries(files).map(([name, data]) => [name, Buffer.from(data).toString('latin1')]),
  );
  const python = `
import io, sys, zipfile
class Pipe(io.RawIOBase):
    def writable(self): return True
    def seekable(self): return False
    def write(self, data): return sys.stdout.buffer.write(data)
method = zipfile.ZIP_STORED if sys.argv[1] == 'stored' else zipfile.ZIP_DEFLATED
with zipfile.ZipFile(Pipe(), 'w', method) as archive:
    for name in ['a.txt', 'b.bin', 'c', 'folder']:
        if name == 'folder' or sys.argv[2] == 'plain':
            archive.write(name)
        else:
            with archive.open(zipfile.ZipInfo(name), 'w', force_zip64=True) as entry:
                entry.write(open(name, 'rb').read())
`;
  const programs: readonly (readonly [program: string, ...string[]])[] = [
    ['zip', '-q', '-r', '-', 'a.txt', 'b.bin', 'c', 'folder'],
    ['zip', '-q', '-r', '-0', '-', 'a.txt', 'b.bin', 'c', 'folder'],
    // Into a pipe `-fz` writes what no reader takes: it points to a ZIP64 end record that is not there.
    ['sh', '-c', 'zip -q -r -fz forced.zip a.txt b.bin c folder && cat forced.zip'],
    ...['stored', 'deflated'].flatMap((method) =>
      ['plain', 'zip64'].map((size) => ['python3', '-c', python, method, size] as const),
    ),
  ];
  const asked = spawnSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 11, 4))'], { encoding: 'utf8' });
  const writesOneSize = asked.error !== undefined || asked.stdout.trim() === 'True';
  for (const [program, ...args] of programs) {
    const shown = [program, ...args.filter((arg) => arg !== python)].join(' ');
    test(`reads what ${shown} writes`, (t) => {
      const made = spawnSync(program, args, { cwd: folder, maxBuffer: 1 << 24 });
      if (made.error !== undefined) return t.skip(`${program} is not there: ${made.error.message}`);
      if (args.includes('zip64') && !writesOneSize) {
        return t.skip('Python before 3.11.4 writes the header of ZIP64 with a size that does not need it');
      }
      if (made.status === 127) return t.skip(`zip is not there: ${made.stderr.toString()}`);
      assert.equal(made.status, 0, made.stderr.toString());
      return extract(made.stdout).then(({ texts }) => assert.deepEqual(texts, expected));
    });
  }

  test('can read ours: the writer of these tests writes ZIP', (t) => {
    const version = spawnSync('unzip', ['-v']);
    if (version.error !== undefined) return t.skip(`unzip is not there: ${version.error.message}`);
    for (const { name, bytes } of shapes.filter((shape) => !shape.name.startsWith('bare'))) {
      const path = join(folder, 'ours.zip');
      writeFileSync(path, bytes);
      const out = execFileSync('unzip', ['-p', path, 'LICENSE.txt', 'bin/packer', 'stored'], { maxBuffer: 1 << 24 });
      assert.equal(sha256(out), sha256(Buffer.concat([Buffer.from(licence), noise, Buffer.from(stored)])), name);
    }
    return undefined;
  });
});

describe('limits', () => {
  const data = Buffer.alloc(1000, 'x');

  test('count all entries, picked or not, and hold to the byte', async () => {
    const pick = (entry: string): string | undefined => (entry === 'b' ? 'b' : undefined);
    for (const descriptor of [{}, { descriptor: 'signed' } as const]) {
      const bytes = zipOf([
        { name: 'a', data, ...descriptor },
        { name: 'b', data, ...descriptor },
      ]);
      await extract(bytes, { pick, mostBytes: 2000 });
      await refused(bytes, /^"b" (declares|unpacks to) 1000 bytes.* more than the 1999 bytes/, {
        pick,
        mostBytes: 1999,
      });
    }
  });

  test('of the archive hold to the byte', async () => {
    await extract(goArchive, { mostArchiveBytes: goArchive.length });
    for (const size of [1, 100, 1 << 20]) {
      const most = goArchive.length - 1;
      const source = chunksOf(goArchive, size);
      await refused(source, new RegExp(`^The archive is larger than the ${most} bytes`), { mostArchiveBytes: most });
    }
  });

  test('refuse a declared size before its data is asked for', async () => {
    const bytes = zipOf([{ name: 'a', data, header: { bytes: 1 << 30 } }]);
    let asked = 0;
    const source = (async function* (): AsyncGenerator<Buffer> {
      yield bytes.subarray(0, 31);
      asked += 1;
      // The data never comes.
      await new Promise(() => undefined);
    })();
    await refused(source, /^"a" declares 1073741824 bytes, .* 16777216 bytes/);
    assert.ok(asked <= 1);
  });

  test('hold a header to the size that it declares', async () => {
    for (const entry of [
      { name: 'a', data },
      { name: 'a', data, method: 0 },
    ]) {
      await refused(zipOf([{ ...entry, header: { bytes: 999 } }]), /^"a" unpacks to more than the 999 bytes/);
      await refused(zipOf([{ ...entry, header: { bytes: 1001 } }]), /^"a" has the size 1000, but its header says 1001/);
    }
  });

  test('stop a bomb of 10 GB at the limit, with little read and little held', async () => {
    const blocks = deflateRawSync(Buffer.alloc(8 << 20), { finishFlush: constants.Z_FULL_FLUSH });
    const header = zipOf([{ name: 'bomb', descriptor: 'signed' }]).subarray(0, 34);
    let pulled = 0;
    let most = 0;
    const bomb = (async function* (): AsyncGenerator<Buffer> {
      yield header;
      for (; pulled < 1250; pulled++) {
        most = Math.max(most, process.memoryUsage().arrayBuffers);
        yield blocks;
      }
    })();
    const before = process.memoryUsage().arrayBuffers;
    await refused(bomb, /^"bomb" unpacks to \d+ bytes and more, .* 268435456 bytes/, {
      mostBytes: 256 << 20,
      mostArchiveBytes: 1 << 30,
      pick: () => undefined,
    });
    // Besides what makes 256 MiB: what is being inflated and what is read ahead.
    const ahead = 2 * Math.ceil((256 << 10) / blocks.length);
    assert.ok(pulled <= 32 + ahead + 2, `${pulled} pieces of 8 MiB were read`);
    assert.ok(most - before < 64 << 20, `${most - before} bytes were held`);
  });

  test('of entries', async () => {
    const entries = Array.from({ length: 1001 }, (_, index) => ({ name: `${index}`, method: 0 }));
    const none = { pick: () => undefined };
    await extract(zipOf(entries.slice(1)), none);
    await refused(zipOf(entries), /^The archive has more than 1000 entries/, none);
  });
});

describe('what goes wrong outside', () => {
  test('an error of the source is thrown as it is, and nothing stays', async () => {
    const reset = new Error('reset');
    const source = (async function* (): AsyncGenerator<Buffer> {
      yield goArchive.subarray(0, 300);
      await Promise.reject(reset);
    })();
    await assert.rejects(extract(source), gone(reset));
  });

  test('a file that is there is left alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'packer'), 'mine');
    await assert.rejects(
      extractArchive(chunksOf(goArchive, 100), { folder, pick: basename, mostBytes: 1e6, mostArchiveBytes: 1e6 }),
      { code: 'EEXIST' },
    );
    assert.deepEqual(readdirSync(folder), ['packer']);
    assert.equal(readFileSync(join(folder, 'packer'), 'utf8'), 'mine');
  });

  test('the source of a refused archive is let go', async () => {
    const path = join(temporaryFolder(), 'bad.zip');
    writeFileSync(path, Buffer.concat([goArchive, noise]));
    const stream = createReadStream(path, { highWaterMark: 1000 });
    await refused(stream, /^The archive has bytes after its end, from byte 683 on/);
    assert.ok(stream.destroyed);
    const hanging = new PassThrough();
    hanging.write('<html>, and no more ever comes');
    await refused(hanging, /^This is not a ZIP archive/);
    assert.ok(hanging.destroyed);
    assert.ok(existsSync(path));
  });
});

describe('a signal', () => {
  test('that was aborted before stops everything', async () => {
    const reason = new Error('stop');
    await assert.rejects(extract(goArchive, { signal: AbortSignal.abort(reason) }), gone(reason));
  });

  for (const reason of [new Error('stop'), 'a text']) {
    test(`that aborts at any place stops a source that hangs there (${String(reason)})`, async () => {
      for (let cut = 0; cut < goArchive.length; cut += 29) {
        const stop = new AbortController();
        const source = (async function* (): AsyncGenerator<Buffer> {
          yield goArchive.subarray(0, cut);
          setImmediate(() => stop.abort(reason));
          await new Promise(() => undefined);
        })();
        await assert.rejects(extract(source, { signal: stop.signal }), gone(reason), `at ${cut}`);
      }
    });
  }

  test('that aborts while a bomb unpacks stops it', async () => {
    const blocks = deflateRawSync(Buffer.alloc(32 << 20), { finishFlush: constants.Z_FULL_FLUSH });
    const header = zipOf([{ name: 'bomb', descriptor: 'signed' }]).subarray(0, 34);
    const stop = new AbortController();
    const reason = new Error('stop');
    let pulled = 0;
    const source = (async function* (): AsyncGenerator<Buffer> {
      yield header;
      for (; pulled < 1000; pulled++) {
        if (pulled === 10) stop.abort(reason);
        yield blocks;
      }
    })();
    const most = { mostBytes: 1e12, mostArchiveBytes: 1e12, pick: () => undefined };
    await assert.rejects(extract(source, { ...most, signal: stop.signal }), gone(reason));
    assert.ok(pulled < 30, `${pulled} pieces were read`);
  });

  test('that is not aborted is left without listeners', async () => {
    const { signal } = new AbortController();
    await extract(chunksOf(goArchive, 10), { signal });
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });
});

/** The very reason was thrown, and no file stayed. */
function gone(reason: unknown): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.cause, reason);
    assert.deepEqual(error.left, []);
    return true;
  };
}

function noModes(): string | false {
  return process.platform === 'win32' ? 'Windows has no file modes' : false;
}
