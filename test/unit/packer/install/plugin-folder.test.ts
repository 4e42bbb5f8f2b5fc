import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, test, type TestContext } from 'node:test';

import {
  hashPlugins,
  keepOnly,
  listPlugins,
  removePlugin,
  versionOfBinary,
} from '../../../../src/packer/install/plugin-folder.ts';

const linux = { os: 'linux', arch: 'amd64', extension: '' };
const mac = { os: 'darwin', arch: 'arm64', extension: '' };
const windows = { os: 'windows', arch: 'amd64', extension: '.exe' };
const docker = 'github.com/hashicorp/docker';

describe('versionOfBinary', () => {
  const rows = [
    { file: 'packer-plugin-docker_v1.1.2_x5.0_linux_amd64', on: linux, version: '1.1.2' },
    { file: 'packer-plugin-docker_v1.1.2-dev_x5.0_linux_amd64', on: linux, version: '1.1.2-dev' },
    { file: 'packer-plugin-docker_v1.1.2_x5.12_darwin_arm64', on: mac, version: '1.1.2' },
    { file: 'packer-plugin-docker_v1.1.2_x5.0_windows_amd64.exe', on: windows, version: '1.1.2' },
    { file: 'packer-plugin-docker_v1.1.2_x5.0_windows_amd64', on: windows, version: undefined },
    { file: 'packer-plugin-docker_v1.1.2_x5.0_linux_amd64.exe', on: linux, version: undefined },
    { file: 'packer-plugin-docker_v1.1.2_x5.0_darwin_amd64', on: mac, version: undefined },
    { file: 'packer-plugin-docker_v1.1.2_x5.0_linux_amd64_SHA256SUM', on: linux, version: undefined },
    { file: 'packer-plugin-dockers_v1.1.2_x5.0_linux_amd64', on: linux, version: undefined },
    { file: 'packer-plugin-docker_v1.1.2_linux_amd64', on: linux, version: undefined },
    { file: 'packer-plugin-docker_vnew_x5.0_linux_amd64', on: linux, version: undefined },
    { file: 'packer-plugin-docker', on: linux, version: undefined },
  ];
  for (const { file, on, version } of rows) {
    test(`${file} on ${on.os}: ${version ?? 'none'}`, () =>
      assert.equal(versionOfBinary(file, 'docker', on)?.text, version));
  }
});

function folderWith(t: TestContext, files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-plugin-folder-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'abc');
  }
  return folder;
}

const wanted = `${docker}/packer-plugin-docker_v1.1.2_x5.0_linux_amd64`;
const stranger = `${docker}/packer-plugin-docker_v1.1.3_x5.0_linux_amd64`;
const forWindows = `${docker}/packer-plugin-docker_v1.1.2_x5.0_windows_amd64.exe`;

test('listPlugins gives the binaries of the platform, sorted, and no links', (t) => {
  const folder = folderWith(t, [
    stranger,
    wanted,
    `${wanted}_SHA256SUM`,
    forWindows,
    'example.com/a/b/packer-plugin-b_v2.0.0_x5.0_linux_amd64',
  ]);
  symlinkSync(
    'packer-plugin-docker_v1.1.2_x5.0_linux_amd64',
    join(folder, docker, 'packer-plugin-docker_v9.0.0_x5.0_linux_amd64'),
  );
  const listed = (platform: typeof linux): unknown =>
    listPlugins(folder, platform).map(({ source, version }) => [source, version.text]);
  assert.deepEqual(listed(linux), [
    ['example.com/a/b', '2.0.0'],
    [docker, '1.1.2'],
    [docker, '1.1.3'],
  ]);
  assert.deepEqual(listed(windows), [[docker, '1.1.2']]);
  assert.deepEqual(listed(mac), []);
  assert.deepEqual(listPlugins(join(folder, 'none'), linux), []);
});

test('hashPlugins hashes the bytes, whatever stands beside them; removePlugin removes both', async (t) => {
  const folder = folderWith(t, [wanted, `${wanted}_SHA256SUM`]);
  const [plugin] = await hashPlugins(listPlugins(folder, linux));
  assert.ok(plugin !== undefined);
  assert.equal(plugin.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  removePlugin(plugin);
  assert.deepEqual(readdirSync(join(folder, docker)), []);
});

test('hashPlugins reads nothing twice that is as it was, and everything that is not', async (t) => {
  const folder = folderWith(t, [wanted, stranger]);
  const before = (await hashPlugins(listPlugins(folder, linux))).map((one) => ({ ...one, sha256: 'as it was' }));
  const sums = async (): Promise<readonly string[]> =>
    (await hashPlugins(listPlugins(folder, linux), before)).map(({ sha256 }) => sha256.slice(0, 9));
  assert.deepEqual(await sums(), ['as it was', 'as it was']);
  // Other bytes under the same name, size and time.
  const { atime, mtime } = statSync(join(folder, stranger));
  rmSync(join(folder, stranger));
  writeFileSync(join(folder, stranger), 'abd');
  utimesSync(join(folder, stranger), atime, mtime);
  assert.deepEqual(await sums(), ['as it was', 'a52d159f2']);
});

test('keepOnly removes other versions, other platforms, other folders and links, and tells them', (t) => {
  const folder = folderWith(t, [
    wanted,
    `${wanted}_SHA256SUM`,
    stranger,
    `${stranger}_SHA256SUM`,
    forWindows,
    'example.com/a/b/x',
    'elsewhere',
  ]);
  symlinkSync('elsewhere', join(folder, 'link'));
  symlinkSync('github.com', join(folder, 'folder-link'));
  const kept = listPlugins(folder, linux).filter(({ version }) => version.text === '1.1.2');
  const removed = keepOnly(folder, kept).map((path) => relative(folder, path));
  const expected = [stranger, `${stranger}_SHA256SUM`, forWindows, 'example.com', 'elsewhere', 'link', 'folder-link'];
  assert.deepEqual(removed.toSorted(), expected.toSorted());
  assert.deepEqual(readdirSync(folder), ['github.com']);
  assert.ok(existsSync(join(folder, `${wanted}_SHA256SUM`)));
  assert.deepEqual(keepOnly(folder, kept), []);
  keepOnly(folder, []);
  assert.deepEqual(readdirSync(folder), []);
});
