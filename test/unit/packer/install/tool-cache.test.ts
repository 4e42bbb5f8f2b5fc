import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { platformOf } from '../../../../src/packer/install/platform.ts';
import { openToolCache, type ToolCache, type ToolEntry } from '../../../../src/packer/install/tool-cache.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const platform = platformOf('linux', 'x64');
const BYTES = 'the program';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As an installation does it. */
function put(cache: ToolCache, version = '1.16.0', bytes = BYTES, more: object = {}): ToolEntry {
  const folder = cache.newFolder(version);
  writeFileSync(join(folder, 'packer'), bytes, { mode: 0o755 });
  return cache.put(folder, { version, archive: sha256('zip'), sha256: sha256(bytes), verified: 'signature', ...more });
}

describe('the tool cache', () => {
  const folder = temporaryFolder();
  let root = '';
  let turns = 0;
  let cache: ToolCache;
  const marker = (): string => join(root, 'packer', '1.16.0', 'x64.complete');

  beforeEach(() => {
    root = join(folder, String((turns += 1)));
    cache = openToolCache(root, '', platform);
  });

  it('gives what was put into it, where the toolkit would look', async () => {
    assert.equal(await cache.find('1.16.0'), undefined);
    assert.deepEqual(cache.versions(), []);
    const entry = put(cache);
    assert.equal(entry.binary, join(root, 'packer', '1.16.0', 'x64', 'packer'));
    assert.deepEqual(await cache.find('1.16.0'), entry);
    assert.deepEqual(cache.versions(), ['1.16.0']);
    assert.equal(await cache.find('1.16.1'), undefined);
  });

  it('leaves nothing of the folder that came', () => {
    put(cache);
    assert.deepEqual(readdirSync(join(root, 'packer')), ['1.16.0']);
  });

  const swaps: readonly (readonly [name: string, swap: (binary: string) => void])[] = [
    ['other bytes of the same size', (binary) => writeFileSync(binary, 'the pr0gram')],
    ['more bytes', (binary) => writeFileSync(binary, BYTES.repeat(2))],
    [
      'another file under its name',
      (binary) => {
        writeFileSync(`${binary}.evil`, 'the pr0gram');
        rmSync(binary);
        linkSync(`${binary}.evil`, binary);
      },
    ],
    [
      'other bytes, and the times set back',
      (binary) => {
        writeFileSync(binary, 'the pr0gram');
        utimesSync(binary, 1, 1);
      },
    ],
    ['nothing', (binary) => rmSync(binary)],
  ];
  for (const [name, swap] of swaps) {
    it(`refuses and removes an entry that became ${name}`, async () => {
      const { binary, folder: gone } = put(cache);
      swap(binary);
      await assert.rejects(cache.find('1.16.0'), (error) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, new RegExp(`should be ${sha256(BYTES)}, but is .* It was not run, and is removed`));
        return true;
      });
      assert.equal(existsSync(gone), false);
      assert.equal(existsSync(marker()), false);
      assert.equal(await cache.find('1.16.0'), undefined);
    });
  }

  it('hashes a touched entry once, and then knows it again', async () => {
    const { binary, receipt } = put(cache);
    utimesSync(binary, 1, 1);
    const found = await cache.find('1.16.0');
    assert.notEqual(found?.receipt.stamp, receipt.stamp);
    assert.deepEqual(JSON.parse(readFileSync(marker(), 'utf8')), found?.receipt);
    assert.deepEqual(await cache.find('1.16.0'), found);
  });

  it('accepts a cache that was copied whole', async () => {
    put(cache);
    const copy = `${root}-copy`;
    cpSync(root, copy, { recursive: true });
    const found = await openToolCache(copy, '', platform).find('1.16.0');
    assert.equal(found?.binary, join(copy, 'packer', '1.16.0', 'x64', 'packer'));
  });

  const markers: readonly (readonly [name: string, text: string])[] = [
    ["the toolkit's, which is empty", ''],
    ['no JSON', '{'],
    ['of another program', '{"schema": "other/1"}'],
    ['without a hash', '{"schema": "bakehouse/tool/1", "version": "1.16.0"}'],
  ];
  for (const [name, text] of markers) {
    it(`does not count a marker: ${name}`, async () => {
      const { binary } = put(cache);
      writeFileSync(marker(), text);
      assert.equal(await cache.find('1.16.0'), undefined);
      assert.deepEqual(cache.versions(), []);
      assert.equal(existsSync(binary), true);
      assert.notEqual(put(cache).receipt, undefined);
    });
  }

  it('does not count a marker of another version', async () => {
    put(cache, '1.9.1');
    cpSync(join(root, 'packer', '1.9.1'), join(root, 'packer', '1.16.0'), { recursive: true });
    assert.equal(await cache.find('1.16.0'), undefined);
    assert.deepEqual(cache.versions(), ['1.9.1']);
  });

  it('keeps what is there when a second writer brings the same', async () => {
    const one = put(cache, '1.16.0', BYTES, { verified: 'checksum' });
    const two = put(openToolCache(root, '', platform));
    // The very file: the first writer may be running it.
    assert.equal(two.receipt.stamp, one.receipt.stamp);
    assert.equal(two.binary, one.binary);
    // What the second one has proved counts from now on.
    assert.equal((await cache.find('1.16.0'))?.receipt.verified, 'signature');
    assert.deepEqual(readdirSync(join(root, 'packer')), ['1.16.0']);
  });

  it('takes over what another writer has placed and not yet marked', async () => {
    const { binary } = put(cache);
    rmSync(marker());
    assert.equal(put(cache).binary, binary);
    assert.notEqual(await cache.find('1.16.0'), undefined);
  });

  it('replaces an entry of other bytes', async () => {
    put(cache, '1.16.0', 'something else');
    put(cache);
    assert.equal((await cache.find('1.16.0'))?.receipt.sha256, sha256(BYTES));
  });

  it('never has one name for two origins', async () => {
    const identities = ['', 'https://mirror.example', 'https://mirror.example/a', 'KEY', 'https://mirror.example\nKEY'];
    for (const identity of identities) put(openToolCache(root, identity, platform), '1.16.0', `bytes of ${identity}`);
    assert.equal(readdirSync(root).length, identities.length);
    for (const identity of identities) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      const found = await openToolCache(root, identity, platform).find('1.16.0');
      assert.equal(readFileSync(found?.binary ?? '', 'utf8'), `bytes of ${identity}`);
    }
    assert.ok(existsSync(marker()), "HashiCorp's has no suffix");
  });

  it('keeps platforms of one machine apart', async () => {
    put(cache);
    assert.equal(await openToolCache(root, '', platformOf('linux', 'arm64')).find('1.16.0'), undefined);
  });

  it('is empty where the folder cannot be read', () => {
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, 'packer'), 'a file');
    assert.deepEqual(cache.versions(), []);
  });
});
