import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { makeMirror, scriptPacker, thisPlatform } from '../../support/mirror/release.ts';
import { readZip } from '../../support/runner/twin/zip.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('makeMirror', () => {
  const parent = temporaryFolder();
  const fresh = (): string => mkdtempSync(join(parent, 'mirror-'));
  const filesIn = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  const script = (version: string): Uint8Array => Buffer.from(scriptPacker(version));
  const linux = { os: 'linux', arch: 'amd64' };
  const windows = { os: 'windows', arch: 'amd64' };

  test('lays out releases with index, checksums and signatures', async () => {
    const folder = fresh();
    await makeMirror(folder, {
      releases: [
        { version: '1.9.1', binary: script('1.9.1'), platform: linux },
        { version: '1.16.0', binary: script('1.16.0'), platform: linux },
        { version: '1.16.0', binary: Buffer.from('MZ'), platform: windows },
      ],
      sign: async (text) => Buffer.from(`signed: ${text}`),
    });
    assert.deepEqual(filesIn(folder), [
      'packer/1.16.0/packer_1.16.0_SHA256SUMS',
      'packer/1.16.0/packer_1.16.0_SHA256SUMS.sig',
      'packer/1.16.0/packer_1.16.0_linux_amd64.zip',
      'packer/1.16.0/packer_1.16.0_windows_amd64.zip',
      'packer/1.9.1/packer_1.9.1_SHA256SUMS',
      'packer/1.9.1/packer_1.9.1_SHA256SUMS.sig',
      'packer/1.9.1/packer_1.9.1_linux_amd64.zip',
      'packer/index.json',
    ]);
    const release = join(folder, 'packer/1.16.0');
    const sums = readFileSync(join(release, 'packer_1.16.0_SHA256SUMS'), 'utf8');
    assert.equal(
      sums,
      ['packer_1.16.0_linux_amd64.zip', 'packer_1.16.0_windows_amd64.zip']
        .map((name) => `${sha256(readFileSync(join(release, name)))}  ${name}\n`)
        .join(''),
    );
    assert.equal(readFileSync(join(release, 'packer_1.16.0_SHA256SUMS.sig'), 'utf8'), `signed: ${sums}`);
    const zip = readZip(readFileSync(join(release, 'packer_1.16.0_windows_amd64.zip')));
    assert.deepEqual([...zip.keys()].sort(), ['LICENSE.txt', 'packer.exe']);

    const index: unknown = JSON.parse(readFileSync(join(folder, 'packer/index.json'), 'utf8'));
    const build = (version: string, { os, arch }: typeof linux) => {
      const filename = `packer_${version}_${os}_${arch}.zip`;
      const url = `https://releases.invalid/packer/${version}/${filename}`;
      return { name: 'packer', version, os, arch, filename, url };
    };
    const release16 = {
      name: 'packer',
      version: '1.16.0',
      shasums: 'packer_1.16.0_SHA256SUMS',
      shasums_signature: 'packer_1.16.0_SHA256SUMS.sig',
      shasums_signatures: ['packer_1.16.0_SHA256SUMS.sig'],
      builds: [build('1.16.0', linux), build('1.16.0', windows)],
    };
    const release9 = {
      ...release16,
      version: '1.9.1',
      shasums: 'packer_1.9.1_SHA256SUMS',
      shasums_signature: 'packer_1.9.1_SHA256SUMS.sig',
      shasums_signatures: ['packer_1.9.1_SHA256SUMS.sig'],
      builds: [build('1.9.1', linux)],
    };
    assert.deepEqual(index, { name: 'packer', versions: { '1.9.1': release9, '1.16.0': release16 } });
  });

  test('has no signatures without a signer', async () => {
    const folder = fresh();
    await makeMirror(folder, { releases: [{ version: '1.9.1', binary: script('1.9.1') }] });
    assert.deepEqual(
      filesIn(folder).filter((file) => file.includes('.sig')),
      [],
    );
    assert.doesNotMatch(readFileSync(join(folder, 'packer/index.json'), 'utf8'), /shasums_sig/);
  });

  test('a script stands for a Packer of any version', async (t) => {
    if (process.platform === 'win32') return t.skip('Windows runs no POSIX script');
    if (spawnSync('unzip', ['-v']).status !== 0) return t.skip('there is no unzip here');
    const folder = fresh();
    await makeMirror(folder, { releases: [{ version: '1.9.1', binary: script('1.9.1') }] });
    const zip = join(folder, `packer/1.9.1/packer_1.9.1_${thisPlatform.os}_${thisPlatform.arch}.zip`);
    execFileSync('unzip', ['-qq', zip, '-d', join(folder, 'out')]);
    const packer = join(folder, 'out/packer');
    assert.equal(execFileSync(packer, ['version'], { encoding: 'utf8' }), 'Packer v1.9.1\n');
    const other = spawnSync(packer, ['build', '.'], { encoding: 'utf8' });
    assert.deepEqual([other.status, other.stdout], [127, '']);
    assert.match(other.stderr, /was asked for: build \./);
  });

  test('lays out plugins as Packer does', async () => {
    const folder = fresh();
    const file = join(folder, 'plugin');
    writeFileSync(file, 'a plugin in a file');
    const source = 'github.com/hashicorp/docker';
    await makeMirror(folder, {
      releases: [],
      plugins: [
        { source, version: '1.1.2', binary: file, platform: linux },
        { source, version: '1.1.2', binary: Buffer.from('MZ'), api: '5.1', platform: windows },
      ],
    });
    const one = `plugins/${source}/packer-plugin-docker_v1.1.2_x5.0_linux_amd64`;
    const other = `plugins/${source}/packer-plugin-docker_v1.1.2_x5.1_windows_amd64.exe`;
    assert.deepEqual(
      filesIn(folder).filter((name) => name.startsWith('plugins/')),
      [one, `${one}_SHA256SUM`, other, `${other}_SHA256SUM`],
    );
    assert.equal(readFileSync(join(folder, one), 'utf8'), 'a plugin in a file');
    assert.equal(readFileSync(join(folder, `${one}_SHA256SUM`), 'utf8'), sha256(Buffer.from('a plugin in a file')));
  });

  test('lays out releases of plugins as the release host has them', async () => {
    const folder = fresh();
    const source = 'github.com/hashicorp/docker';
    await makeMirror(folder, {
      releases: [],
      sign: async (text) => Buffer.from(`signed: ${text}`),
      pluginReleases: [
        { source, version: '1.1.2', binary: Buffer.from('a plugin'), platform: linux },
        { source, version: '1.1.2', binary: Buffer.from('MZ'), platform: windows },
      ],
    });
    const release = 'packer-plugin-docker/1.1.2/packer-plugin-docker_1.1.2';
    const names = ['SHA256SUMS', 'SHA256SUMS.sig', 'linux_amd64.zip', 'windows_amd64.zip'];
    assert.deepEqual(filesIn(folder), [
      ...names.map((name) => `${release}_${name}`),
      'packer-plugin-docker/index.json',
      'packer/index.json',
    ]);
    const zip = readZip(readFileSync(join(folder, `${release}_windows_amd64.zip`)));
    assert.deepEqual([...zip.keys()].sort(), ['LICENSE.txt', 'packer-plugin-docker_v1.1.2_x5.0_windows_amd64.exe']);
    const index: { name: string; versions: Record<string, { shasums: string }> } = JSON.parse(
      readFileSync(join(folder, 'packer-plugin-docker/index.json'), 'utf8'),
    );
    assert.equal(index.name, 'packer-plugin-docker');
    assert.equal(index.versions['1.1.2']?.shasums, 'packer-plugin-docker_1.1.2_SHA256SUMS');
  });

  test('deflates a program that is a file once, and each program by itself', async () => {
    const cache = fresh();
    const file = join(fresh(), 'packer');
    const zipOf = async (): Promise<Buffer> => {
      const folder = fresh();
      await makeMirror(folder, { cache, releases: [{ version: '1.16.0', binary: file, platform: linux }] });
      const zip = readFileSync(join(folder, 'packer/1.16.0/packer_1.16.0_linux_amd64.zip'));
      const sums = readFileSync(join(folder, 'packer/1.16.0/packer_1.16.0_SHA256SUMS'), 'utf8');
      assert.equal(sums, `${sha256(zip)}  packer_1.16.0_linux_amd64.zip\n`);
      return zip;
    };
    writeFileSync(file, 'one');
    const first = await zipOf();
    const kept = join(cache, `mirror/1.16.0-${sha256(Buffer.from('one')).slice(0, 12)}/packer_1.16.0_linux_amd64.zip`);
    assert.equal(readFileSync(kept).compare(first), 0);
    const { mtimeMs, ino } = statSync(kept);
    assert.equal((await zipOf()).compare(first), 0);
    assert.deepEqual([statSync(kept).mtimeMs, statSync(kept).ino], [mtimeMs, ino]);
    writeFileSync(file, 'another');
    assert.equal(
      readZip(await zipOf())
        .get('packer')
        ?.toString(),
      'another',
    );
    assert.equal(filesIn(join(cache, 'mirror')).length, 2);
  });

  test('two at a time keep one zip, and nothing of the way there', async () => {
    const cache = fresh();
    const file = join(fresh(), 'packer');
    writeFileSync(file, 'x'.repeat(2_000_000));
    const folders = [fresh(), fresh()];
    const releases = [{ version: '1.16.0', binary: file, platform: linux }];
    await Promise.all(folders.map(async (folder) => await makeMirror(folder, { cache, releases })));
    const [one, other] = folders.map((folder) =>
      readFileSync(join(folder, 'packer/1.16.0/packer_1.16.0_linux_amd64.zip')),
    );
    assert.ok(one !== undefined && other !== undefined);
    assert.equal(one.compare(other), 0);
    assert.equal(readZip(one).get('packer')?.length, 2_000_000);
    assert.equal(readdirSync(cache, { recursive: true }).length, 3); // two folders and the zip
  });
});
