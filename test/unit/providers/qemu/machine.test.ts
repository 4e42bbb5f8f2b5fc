import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { waitUntil } from '../../../../src/core/process/process.ts';
import { namesIn } from '../../../../src/kitchen/guest/guest-files.ts';
import {
  machineArguments,
  machineName,
  type MachinePlan,
  machineSettings,
  machinesMarked,
  overlayArguments,
} from '../../../../src/providers/qemu/machine.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const plan: MachinePlan = {
  settings: {},
  mark: 'm1',
  accelerator: 'tcg',
  disks: ['/a,b/disk-0.qcow2', '/a/disk-1.qcow2'],
  kernel: null,
  initrd: null,
  firmware: null,
  seed: '/a/seed',
  publicKey: 'ssh-ed25519 AAAA x',
  console: '/a/console.log',
  port: 4242,
};
const argumentsOf = (more: Partial<MachinePlan>): string => machineArguments({ ...plan, ...more }).join(' ');

describe('the arguments of a machine', () => {
  it('lead to it on the loopback alone, and boot the first of its disks', () => {
    const text = argumentsOf({});
    assert.match(text, /^-name bakehouse-m1 /);
    assert.match(text, /hostfwd=tcp:127\.0\.0\.1:4242-:22 /);
    assert.match(
      text,
      /id=disk0,format=qcow2,cache=unsafe,file=\/a,,b\/disk-0\.qcow2 -device virtio-blk-pci,drive=disk0,bootindex=0/,
    );
    assert.match(text, /drive=disk1 /);
    assert.match(text, /-accel tcg -cpu max /);
    assert.doesNotMatch(text, /-kernel|pflash|restrict/);
  });

  it('give the key to systemd', () => {
    const [, told = ''] = /ssh\.authorized_keys\.root=(\S+)/.exec(argumentsOf({})) ?? [];
    assert.equal(Buffer.from(told, 'base64').toString(), 'ssh-ed25519 AAAA x\n');
  });

  it('are those of the settings', () => {
    const settings = { memory: '512', cpus: '1', 'disk-interface': 'ide', 'net-device': 'e1000', network: 'closed', append: 'quiet' } as const; // prettier-ignore
    const text = argumentsOf({ settings, kernel: '/k', initrd: '/i', accelerator: 'kvm' });
    for (const part of [
      '-m 512',
      '-smp 1',
      'ide-hd,drive=disk0',
      'e1000,netdev=net',
      ',restrict=on',
      '-kernel /k -initrd /i -append quiet',
      '-accel kvm -cpu host',
    ])
      // prettier-ignore
      assert.ok(text.includes(part), `${part} in ${text}`);
  });

  it('take variables of UEFI of its own', () => {
    const text = argumentsOf({ firmware: { code: '/code', variables: '/v' } });
    assert.match(text, /readonly=on,unit=0,file=\/code .*unit=1,file=\/v/);
    assert.match(text, /-machine q35/);
  });
});

it('an overlay is told the format of its disk', () => {
  assert.deepEqual(overlayArguments('/o', '/d', { format: 'raw' }), ['create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', '/d', '--', '/o']); // prettier-ignore
});

describe('settings of a machine', () => {
  const bad: readonly Readonly<Record<string, string>>[] = [
    { user: 'a;b' }, { memory: '63' }, { memory: '1e3' }, { cpus: '0' }, { accelerator: 'hvf' }, { 'net-device': 'a,b' },
    { network: 'no' }, { 'password-from': 'a-b' }, { made: 'up' }, { 'disk-interface': 'nvme,x' },
  ]; // prettier-ignore
  for (const one of bad) it(`refuse ${JSON.stringify(one)}`, () => assert.ok(!machineSettings.safeParse(one).success));
});

describe('machinesMarked', () => {
  it('finds a machine by the mark on its command line, and no other', async () => {
    const folder = temporaryFolder();
    const program = join(folder, 'qemu-system-made-up');
    copyFileSync(process.execPath, program);
    const start = (path: string, ...names: readonly string[]) => {
      const child = spawn(path, ['-e', 'setInterval(() => {}, 1000)', '--', ...names], { stdio: 'ignore' });
      return child;
    };
    const children = [
      start(program, '-name', machineName('m2')),
      start(program, '-name', `${machineName('m2')}x`),
      start(program, machineName('m2')),
      start(process.execPath, '-name', machineName('m2')),
    ];
    try {
      await Promise.all(children.map((child) => once(child, 'spawn')));
      assert.ok(await waitUntil(async () => (await machinesMarked('m2')).length > 0, Date.now() + 60_000));
      assert.deepEqual(
        (await machinesMarked('m2')).map(({ pid }) => pid),
        [children[0]?.pid],
      );
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  });
});

it('names out of a guest lead nowhere else', () => {
  const listed = './a.xml\n./d/b.tap\n../x\n./../x\n./a//b\n/etc/passwd\nx\n./\n./d/../../x\n';
  assert.deepEqual(namesIn(listed), ['a.xml', 'd/b.tap']);
});
