// A disk that boots by UEFI alone, under real QEMU: with the firmware that takes the variables which its bake left beside it.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { sha256OfFile } from '../../src/core/files/files.ts';
import { record } from '../../src/image/record.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { machineRepository, machinesIn } from '../support/machine/repository.ts';
import { uefiDisk } from '../support/machine/uefi.ts';
import { requirePart } from '../support/peers/available.ts';
import { temporaryFolder } from '../support/plan/repository.ts';
import { writeVerifiedRecords } from '../support/publish/verified-records.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { sampleImage } from '../unit/image/sample-record.ts';

introduceProviders();

it('a disk of UEFI is booted by it, and its variables stay as they were baked', async (t) => {
  const repository = await machineRepository(t);
  const [uefi, img] = [requirePart(t, 'uefi'), requirePart(t, 'qemu-img')];
  if (repository === undefined || uefi === undefined || img === undefined) return;
  const { workspace } = repository;
  mkdirSync(join(workspace, 'build/web'));
  const paths = ['build/web/web.raw', 'build/web/efivars.fd'];
  const [disk = '', variables = ''] = paths.map((path) => join(workspace, path));
  uefiDisk(uefi, img, join(workspace, 'build/base.qcow2'), disk);
  copyFileSync(uefi.variables, variables);
  const files = await Promise.all(
    paths.map(async (path) => ({
      path,
      size: readFileSync(join(workspace, path)).length,
      sha256: await sha256OfFile(join(workspace, path)),
      ...(path.endsWith('.raw') ? { format: 'raw' } : {}),
    })),
  );
  const id = files[0]?.sha256 ?? '';
  const records = await temporaryFolder(t);
  const image = sampleImage({ provider: 'qemu', build: 'qemu.web', region: 'local', account: null, id, files, created: null, handoff: null }); // prettier-ignore
  writeVerifiedRecords(records, [{ image, key: 'bk2-disk' }]);
  const script =
    'mkdir -p out; { echo 1..1; "$BAKEHOUSE_SSH" test -d /sys/firmware/efi && echo ok 1 - UEFI; } > out/uefi.tap';
  const inputs = { record: join(records, 'web/record.json'), script, reports: 'out/uefi.tap' };
  await using run = await Run.start();
  const job = await runJob({ run, workspace, steps: [{ action: verifyAction, id: 'verify', inputs }] });
  const [verified] = job.steps;
  assert.deepEqual([verified?.outputs['gate'], verified?.outputs['passed']], ['pass', '1'], job.log);
  const { verification } = record.parse(JSON.parse(readFileSync(verified?.outputs['record'] ?? '', 'utf8')));
  assert.equal(verification?.tools['firmware'], 'uefi');
  assert.equal(await sha256OfFile(variables), files[1]?.sha256, 'the machine wrote to its own');
  assert.deepEqual(machinesIn(job.temp, workspace), []);
});
