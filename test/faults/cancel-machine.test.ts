// A bake and a test of a machine, cancelled or killed at any moment: no process, no folder and no overlay is left, what was there
// before is there again, and a machine of somebody else runs on.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { sha256 } from '../../src/core/files/files.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { BESIDE, readBesideRecord, writeBeside } from '../../src/providers/file/beside.ts';
import { bakeAction } from '../support/bake/workspace.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { machineRepository, machinesIn } from '../support/machine/repository.ts';
import { requirePart } from '../support/peers/available.ts';
import { runJob } from '../support/runner/job.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import type { Moment } from '../support/runner/moments.ts';
import type { ActionStep } from '../support/runner/step.ts';
import { someOf } from '../support/thorough.ts';

introduceProviders();

/** Each ten times in a thorough run; the line after which it is interrupted. */
const MOMENTS = [
  /Retrieving ISO/,
  /Starting VM/,
  /Waiting for SSH/,
  /Connected to SSH/,
  /Provisioning with/,
  /Retrieving ISO/,
  /Starting VM/,
  /Waiting for SSH/,
  /Waiting for SSH/,
  /Provisioning with/,
] as const;
const HOWS = ['cancel', 'kill'] as const;
/** Milliseconds after a test has begun, and whether it is one by Test Kitchen. */
const WAITS: readonly (readonly [number, boolean])[] = [
  ...[0, 1000, 3000, 5000, 9000].map((wait) => [wait, false] as const),
  ...[1000, 4000, 8000, 12_000, 16_000].map((wait) => [wait, true] as const),
];

const strangers: ChildProcess[] = [];
after(() => strangers.forEach((one) => one.kill('SIGKILL')));

/** A machine of somebody else, called much like ours. */
function stranger(t: TestContext, folder: string): ChildProcess | undefined {
  const qemu = requirePart(t, 'qemu-system-x86_64');
  if (qemu === undefined) return undefined;
  const args = ['-name', 'bakehouse-machine', '-S', '-nodefaults', '-display', 'none', '-machine', 'none'];
  const child = spawn(qemu.qemu, args, { cwd: folder, stdio: 'ignore' });
  strangers.push(child);
  return child;
}

async function interrupted(
  workspace: string,
  step: ActionStep,
  how: (typeof HOWS)[number],
  moment: Moment,
): Promise<JobResult> {
  return how === 'cancel'
    ? runJob({ workspace, steps: [step], cancel: moment })
    : runJob({ workspace, steps: [{ ...step, kill: moment }] });
}

const foldersOf = (temp: string): readonly string[] =>
  existsSync(join(temp, 'bakehouse')) ? readdirSync(join(temp, 'bakehouse')).filter((name) => /^[bv]-/.test(name)) : [];

describe('an interrupted bake of a machine', () => {
  for (const how of HOWS) {
    it(`leaves nothing after a ${how}, and an earlier machine where it was`, async (t) => {
      const repository = await machineRepository(t);
      if (repository === undefined) return;
      const { workspace, packer } = repository;
      const other = stranger(t, workspace);
      const old = 'an earlier machine';
      const path = 'build/machine/machine.qcow2';
      const restore = (): void => {
        rmSync(join(workspace, 'build/machine'), { recursive: true, force: true });
        mkdirSync(join(workspace, 'build/machine'));
        writeFileSync(join(workspace, path), old);
        const files = [{ path, size: old.length, sha256: sha256(old) }];
        writeBeside(workspace, { key: 'k', recipe: null, build: null, id: 'x', created: null, files, run: null, leg: 'machine', verified: true }); // prettier-ignore
      };
      mkdirSync(join(workspace, 'build/machine-of-others'));
      for (const line of someOf(MOMENTS, 1)) {
        restore();
        const wait = Math.round(Math.random() * 2000);
        const step = {
          action: bakeAction,
          inputs: { template: 'image/machine.pkr.hcl', image: 'machine', reuse: 'never' },
          env: packer.environment,
        };
        const job = await interrupted(workspace, step, how, async ({ untilLine }) => {
          await untilLine(line);
          await pause(wait);
        });
        const when = `${how} ${wait} ms after ${line.source}`;
        t.diagnostic(when);
        assert.deepEqual(machinesIn(job.temp), [], `${when}\n${job.log}`);
        assert.deepEqual(foldersOf(job.temp), [], `${when}\n${job.log}`);
        assert.deepEqual(
          readdirSync(join(workspace, 'build'))
            .filter((name) => name !== 'serial.log')
            .sort(),
          ['base.qcow2', 'key', 'machine', 'machine-of-others'],
          `${when}\n${job.log}`,
        );
        // It may have come to its end first, and have been recorded: then the new machine is there, and the earlier one is nowhere.
        const isDone = job.log.includes('The artifacts of successful builds are');
        const there = readFileSync(join(workspace, path));
        assert.ok(isDone || there.equals(Buffer.from(old)), `${when}\n${job.log}`);
        const beside = readBesideRecord(join(workspace, `${path}${BESIDE}`));
        assert.equal(beside?.files[0]?.sha256, sha256(there), `${when}: a machine without a record\n${job.log}`);
        assert.equal(other?.exitCode, null, 'the machine of somebody else runs on');
      }
    });
  }
});

const KITCHEN = `driver: { name: proxy }
provisioner: { name: shell, command: sleep 60, sudo: false }
platforms: [{ name: debian-12 }]
suites: [{ name: default }]
`;

describe('an interrupted test of a machine', () => {
  for (const how of HOWS) {
    it(`leaves nothing after a ${how}, and the disk as it was`, async (t) => {
      const repository = await machineRepository(t);
      if (repository === undefined) return;
      const { workspace } = repository;
      const other = stranger(t, workspace);
      writeFileSync(join(workspace, 'kitchen.yml'), KITCHEN);
      const before = readFileSync(join(workspace, 'build/base.qcow2'));
      for (const [wait, isKitchen] of someOf(WAITS, 1)) {
        const kitchen = isKitchen ? requirePart(t, 'kitchen') : undefined;
        const subject = { 'image-id': 'build/base.qcow2', provider: 'qemu', reports: 'r.tap' };
        const step = {
          action: verifyAction,
          inputs: { ...subject, ...(kitchen === undefined ? { script: 'sleep 60' } : { engine: 'kitchen' }) },
          env: { ...kitchen?.environment },
        };
        const job = await interrupted(workspace, step, how, async ({ untilLine }) => {
          await untilLine(/base\.qcow2: /);
          await pause(wait);
        });
        const when = `${how} ${kitchen === undefined ? 'of a script' : 'of Test Kitchen'} after ${wait} ms`;
        t.diagnostic(when);
        assert.deepEqual(machinesIn(job.temp), [], `${when}\n${job.log}`);
        assert.deepEqual(foldersOf(job.temp), [], `${when}\n${job.log}`);
        assert.ok(before.equals(readFileSync(join(workspace, 'build/base.qcow2'))));
        assert.equal(other?.exitCode, null, 'the machine of somebody else runs on');
      }
    });
  }

  it('that never answers says so with the last line of its console, and is gone', async (t) => {
    const repository = await machineRepository(t);
    const img = requirePart(t, 'qemu-img');
    if (repository === undefined || img === undefined) return;
    const { workspace } = repository;
    writeFileSync(join(workspace, 'build/empty.img'), Buffer.alloc(1024 * 1024));
    const job = await runJob({
      workspace,
      steps: [
        {
          action: verifyAction,
          inputs: {
            'image-id': 'build/empty.img',
            provider: 'qemu',
            script: 'true',
            reports: 'r.tap',
            'create-timeout': '0.1',
          },
        },
      ],
    });
    assert.match(job.log, /The machine is not up after 1 min: it does not answer by ssh on its port 22/);
    assert.equal(job.steps[0]?.outputs['failure-class'], 'infrastructure', job.log);
    assert.deepEqual(machinesIn(job.temp), []);
    assert.deepEqual(foldersOf(job.temp), []);
  });
});
