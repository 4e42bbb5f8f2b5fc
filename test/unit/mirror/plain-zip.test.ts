import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { crc32 } from 'node:zlib';

import { writePlainZip } from '../../support/mirror/plain-zip.ts';
import { readZip } from '../../support/runner/twin/zip.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

describe('writePlainZip', () => {
  const folder = temporaryFolder();
  const large = Buffer.concat([Buffer.alloc(1_500_000, 'packer '), randomBytes(400_000)]);
  const file = join(folder, 'large');
  writeFileSync(file, large);
  const files = [
    { name: 'LICENSE.txt', mode: 0o644, content: Buffer.from('one\n') },
    { name: 'from/a/file', mode: 0o755, content: file },
    { name: 'empty', mode: 0o600, content: new Uint8Array() },
  ];

  test('what goes in comes out, of bytes and of files', async () => {
    const zip = join(folder, 'a.zip');
    await writePlainZip(zip, files);
    const read = readZip(readFileSync(zip));
    assert.deepEqual([...read.keys()], ['LICENSE.txt', 'from/a/file', 'empty']);
    assert.equal(read.get('LICENSE.txt')?.toString(), 'one\n');
    assert.equal(read.get('from/a/file')?.compare(large), 0);
    assert.equal(read.get('empty')?.length, 0);
    assert.ok(statSync(zip).size < large.length - 1_400_000);
  });

  test('sizes and checksum stand behind the content, as in the zips of Go', async () => {
    const zip = join(folder, 'b.zip');
    const content = Buffer.from('packer '.repeat(100));
    await writePlainZip(zip, [{ name: 'packer', mode: 0o755, content }]);
    const bytes = readFileSync(zip);
    assert.equal(bytes.readUInt16LE(6) & 0x8, 0x8);
    assert.deepEqual([bytes.readUInt32LE(14), bytes.readUInt32LE(18), bytes.readUInt32LE(22)], [0, 0, 0]);
    const descriptor = bytes.indexOf(Buffer.from([0x50, 0x4b, 7, 8]));
    assert.equal(bytes.readUInt32LE(descriptor + 4), crc32(content));
    assert.equal(bytes.readUInt32LE(descriptor + 8), descriptor - 36);
    assert.equal(bytes.readUInt32LE(descriptor + 12), content.length);
  });

  test('the same files make the same archive', async () => {
    const digests = await Promise.all(
      ['c.zip', 'd.zip'].map(async (name) => {
        await writePlainZip(join(folder, name), files);
        return createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex');
      }),
    );
    assert.equal(digests[0], digests[1]);
  });

  test('unzip finds no fault with it, and restores permissions', async (t) => {
    if (spawnSync('unzip', ['-v']).status !== 0) return t.skip('there is no unzip here');
    const zip = join(folder, 'e.zip');
    await writePlainZip(zip, files);
    execFileSync('unzip', ['-qq', '-t', zip]);
    execFileSync('unzip', ['-qq', zip, '-d', join(folder, 'out')]);
    assert.equal(readFileSync(join(folder, 'out/from/a/file')).compare(large), 0);
    assert.equal(statSync(join(folder, 'out/from/a/file')).mode & 0o777, 0o755);
    assert.equal(statSync(join(folder, 'out/LICENSE.txt')).mode & 0o777, 0o644);
  });
});
