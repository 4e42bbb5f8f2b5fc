// examples/machine with real Packer and real QEMU, as the runner starts the bundles: a disk is baked, found again, booted,
// tested over ssh, and never written.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256OfFile } from '../../src/core/files/files.ts';
import { record } from '../../src/image/record.ts';
import { introduceProviders } from '../../src/providers/providers.ts';
import { bakeAction } from '../support/bake/workspace.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { machineRepository, machinesIn } from '../support/machine/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import type { StepRequest } from '../support/runner/step.ts';

introduceProviders();

const SCRIPT = { script: 'sh test/machine.sh', reports: 'out/machine.tap' };

describe('examples/machine', () => {
  it('is baked, tested over ssh and found again, and an earlier machine comes back where a bake fails', async (t) => {
    const repository = await machineRepository(t);
    if (repository === undefined) return;
    const { workspace, packer } = repository;
    const bake = (id: string, inputs: Readonly<Record<string, string>> = {}): StepRequest => ({
      action: bakeAction,
      id,
      inputs: { template: 'image/machine.pkr.hcl', image: 'machine', ...inputs },
      env: packer.environment,
    });
    await using run = await Run.start();
    const disk = join(workspace, 'build/machine/machine.qcow2');
    const first = await runJob({
      run,
      workspace,
      steps: [
        bake('bake'),
        {
          action: verifyAction,
          id: 'verify',
          inputs: ({ steps }) => ({
            record: steps['bake']?.outputs['record'] ?? '',
            ...SCRIPT,
            'script-machine': '{user: root, memory: 512}',
          }),
        },
        {
          action: verifyAction,
          id: 'inside',
          inputs: ({ steps }) => ({
            record: steps['bake']?.outputs['record'] ?? '',
            script:
              'mkdir -p out; { echo 1..1; grep -q Bakehouse /etc/motd && cat image/motd > /dev/null && echo ok 1 - inside; } > out/in.tap',
            'script-inside': 'true',
            reports: 'out/in.tap',
          }),
        },
      ],
    });
    const [baked, verified, inside] = first.steps;
    assert.equal(first.conclusion, 'success', first.log);
    const made = record.parse(JSON.parse(readFileSync(baked?.outputs['record'] ?? '', 'utf8')));
    const [image] = made.images;
    assert.equal(image?.provider, 'qemu');
    assert.equal(image.region, 'local');
    assert.equal(image.id, await sha256OfFile(disk), 'nothing wrote to the disk that was tested');
    assert.deepEqual(
      image.files.map(({ path, format, 'virtual-size': size }) => [path, format, size]),
      [['build/machine/machine.qcow2', 'qcow2', 400 * 1024 * 1024]],
    );
    assert.equal(verified?.outputs['gate'], 'pass', first.log);
    assert.equal(verified.outputs['passed'], '4');
    assert.equal(verified.outputs['image-verified'], 'true');
    assert.equal(inside?.outputs['passed'], '1');
    assert.deepEqual(machinesIn(first.temp, workspace), []);

    const second = await runJob({ workspace, steps: [bake('bake')] });
    assert.equal(second.steps[0]?.outputs['status'], 'reused', second.log);
    assert.equal(second.steps[0].outputs['image-id'], image.id);

    writeFileSync(join(workspace, 'image/motd'), 'Something else\n');
    const template = join(workspace, 'image/machine.pkr.hcl');
    const text = readFileSync(template, 'utf8');
    writeFileSync(template, text.replace('"sync",', '"exit 7",'));
    const failed = await runJob({ workspace, steps: [bake('bake')] });
    assert.equal(failed.steps[0]?.outputs['status'], 'failed', failed.log);
    assert.equal(await sha256OfFile(disk), image.id, failed.log);
    assert.deepEqual(readdirSync(join(workspace, 'build')).sort(), ['base.qcow2', 'key', 'machine', 'serial.log']);

    writeFileSync(join(workspace, 'build/machine/notes.txt'), 'mine');
    const refused = await runJob({ workspace, steps: [bake('bake')] });
    assert.equal(refused.steps[0]?.outputs['status'], 'failed');
    assert.match(refused.log, /it holds "notes\.txt", which no bake of this image made/);
  });
});
