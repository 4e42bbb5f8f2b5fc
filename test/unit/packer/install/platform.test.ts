import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { LOCKED_PLATFORMS, platformName, platformOf } from '../../../../src/packer/install/platform.ts';

describe('platformOf', () => {
  const rows = [
    { system: 'linux', machine: 'x64', name: 'linux_amd64', binary: 'packer', extension: '' },
    { system: 'linux', machine: 'arm64', name: 'linux_arm64', binary: 'packer', extension: '' },
    { system: 'linux', machine: 'ia32', name: 'linux_386', binary: 'packer', extension: '' },
    { system: 'linux', machine: 'ppc64', name: 'linux_ppc64le', binary: 'packer', extension: '' },
    { system: 'darwin', machine: 'arm64', name: 'darwin_arm64', binary: 'packer', extension: '' },
    { system: 'win32', machine: 'x64', name: 'windows_amd64', binary: 'packer.exe', extension: '.exe' },
    {
      system: 'win32',
      machine: 'arm64',
      name: 'windows_amd64',
      binary: 'packer.exe',
      extension: '.exe',
      notice: /Windows on ARM/,
    },
    { system: 'freebsd', machine: 'x64', name: 'freebsd_amd64', binary: 'packer', extension: '' },
  ];
  for (const { system, machine, name, binary, extension, notice } of rows) {
    test(`${system} on ${machine} is ${name}`, () => {
      const platform = platformOf(system, machine);
      assert.deepEqual(
        [platformName(platform), platform.binary, platform.extension, platform.toolArch],
        [name, binary, extension, machine],
      );
      if (notice === undefined) assert.equal(platform.notice, undefined);
      else assert.match(platform.notice ?? '', notice);
    });
  }

  for (const [system, machine] of [
    ['sunos', 'x64'],
    ['linux', 's390x'],
    ['darwin', 'ia32'],
    ['toString', 'x64'],
  ] as const) {
    test(`refuses ${system} on ${machine}, and tells the known ones`, () => {
      assert.throws(
        () => platformOf(system, machine),
        new RegExp(`not built for ${system} on ${machine}.*linux \\(amd64, arm64.*windows \\(amd64, 386\\)`),
      );
    });
  }
});

test('a new lockfile pins the platforms of hosted runners', () => {
  const hosted = [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ] as const;
  assert.deepEqual(
    hosted.map(([system, machine]) => platformName(platformOf(system, machine))),
    LOCKED_PLATFORMS,
  );
});
