// Test Kitchen, real, on a disk that kitchen-verify boots under real QEMU: its driver `proxy` reaches the machine by ssh.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

import { introduceProviders } from '../../src/providers/providers.ts';
import { verifyAction } from '../support/kitchen/verify-job.ts';
import { machineRepository, machinesIn } from '../support/machine/repository.ts';
import { requirePart } from '../support/peers/available.ts';
import { commitAll, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { firstOf } from '../support/thorough.ts';

introduceProviders();

/** What the provisioner left in the machine, by each suite's own name. */
const SUITE = `mkdir -p out
{ echo 1..2
  "$BAKEHOUSE_SSH" 'grep -q ^ID=debian /etc/os-release' && echo ok 1 - Debian
  "$BAKEHOUSE_SSH" 'test -e /srv/provisioned' && echo ok 2 - provisioned
} > "out/$KITCHEN_INSTANCE.tap"
`;

// 3 reaches a machine by the same driver and transport as 4.
for (const part of firstOf(['kitchen', 'kitchen-3'] as const)) {
  it(`${part} runs its suites in a machine that was booted for them, and nothing is left`, async (t) => {
    const repository = await machineRepository(t);
    const kitchen = requirePart(t, part);
    if (repository === undefined || kitchen === undefined) return;
    const { workspace } = repository;
    mkdirSync(join(workspace, 'tests'));
    writeFileSync(join(workspace, 'tests/provision.sh'), 'echo by Test Kitchen > /srv/provisioned\n');
    writeFileSync(join(workspace, 'tests/suite.sh'), SUITE);
    writeFileSync(
      join(workspace, 'kitchen.yml'),
      `driver: { name: proxy, host: kitchen.invalid, port: 22, username: nobody }
transport: { name: ssh, max_wait_until_ready: 120 }
provisioner: { name: shell, script: tests/provision.sh, sudo: false }
verifier: { name: shell, command: sh tests/suite.sh }
platforms: [{ name: debian-12 }]
suites: [{ name: first }, { name: second }]
`,
    );
    commitAll(workspace);
    const before = readFileSync(join(workspace, 'build/base.qcow2'));
    const job = await runJob({
      workspace,
      env: { ...kitchen.environment, HOME: await temporaryFolder(t) },
      steps: [
        {
          action: verifyAction,
          id: 'verify',
          inputs: {
            'image-id': 'build/base.qcow2',
            provider: 'qemu',
            engine: 'kitchen',
            reports: 'out/*.tap',
            'script-machine': '{memory: 512}',
          },
        },
      ],
    });
    const [verified] = job.steps;
    assert.equal(verified?.outputs['gate'], 'pass', job.log);
    assert.equal(verified.outputs['passed'], '4', job.log);
    assert.equal(verified.outputs['image-verified'], 'true', job.log);
    assert.match(
      job.log,
      /first-debian-12: it is a machine of sha256:|first-debian-12: it is a machine of build\/base/,
    );
    assert.ok(before.equals(readFileSync(join(workspace, 'build/base.qcow2'))));
    assert.deepEqual(machinesIn(job.temp, workspace), []);
  });
}
