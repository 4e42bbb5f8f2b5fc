// The main job of kitchen-verify: what was baked in the same job is what real Test Kitchen tests, through the shipped action.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { record } from '../../src/image/record.ts';
import { requirePacker } from '../support/bake/packers.ts';
import { bakeAction } from '../support/bake/workspace.ts';
import { asItMustBe } from '../support/kitchen/project.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { commitAll, exampleRepository, temporaryFolder } from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import type { JobResult } from '../support/runner/job-end.ts';
import { isThorough, someOf } from '../support/thorough.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const verifyAction = fileURLToPath(new URL('../../actions/kitchen-verify', import.meta.url));

/** A light image as the suites of the example want one, without packages. */
const DOCKERFILE = `FROM debian:bookworm
${asItMustBe.map((command) => `RUN ${command}\n`).join('')}USER app
WORKDIR /srv/app
`;

async function bakeAndVerify(
  t: TestContext,
  part: 'kitchen' | 'kitchen-3',
  change: (workspace: string) => void,
  inputs: Readonly<Record<string, string>> = {},
): Promise<JobResult | undefined> {
  const packer = requirePacker(t, 'packer-current');
  const kitchen = requirePart(t, part);
  const bats = requirePart(t, 'bats');
  if (packer === undefined || kitchen === undefined || bats === undefined) return undefined;
  if (requirePart(t, 'base-image') === undefined) return undefined;
  const workspace = await exampleRepository(t, 'tiers');
  writeFileSync(join(workspace, 'Dockerfile.verify'), `${DOCKERFILE}# ${Date.now()} ${process.pid}\n`);
  change(workspace);
  commitAll(workspace);
  const environment = {
    ...packer.environment,
    ...kitchen.environment,
    HOME: await temporaryFolder(t),
  };
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  const job = await runJob({
    run,
    workspace,
    env: environment,
    steps: [
      {
        action: bakeAction,
        id: 'bake',
        inputs: { builder: 'dockerfile', template: 'Dockerfile.verify', image: 'verify-example', reuse: 'never' },
      },
      {
        action: verifyAction,
        id: 'verify',
        inputs: ({ steps }) => ({
          record: steps['bake']?.outputs['record'] ?? '',
          reports: '.kitchen/reports/**/*.xml\n.kitchen/reports/*.json',
          ...inputs,
        }),
      },
    ],
  });
  const id = job.steps[0]?.outputs['image-id'] ?? '';
  t.after(() => docker('image', 'rm', '--force', id).catch(() => ''));
  return job;
}

const parts = ['kitchen', 'kitchen-3'] as const;
const [broken] = someOf(parts, 1);

for (const part of parts) {
  describe(`kitchen-verify with ${part}`, () => {
    it('tests the image that was baked, and opens the gate', async (t) => {
      const job = await bakeAndVerify(t, part, () => {});
      if (job === undefined) return;
      const [bake, verify] = job.steps;
      assert.equal(job.conclusion, 'success', job.log);
      assert.equal(verify?.outputs['gate'], 'pass', job.log);
      assert.equal(verify?.outputs['image-verified'], 'true');
      assert.equal(verify?.outputs['leftovers'], '[]');
      const kept = record.parse(JSON.parse(readFileSync(verify?.outputs['record'] ?? '', 'utf8')));
      assert.equal(kept.stage, 'verify');
      assert.equal(kept.verification?.image, bake?.outputs['image-id']);
      assert.equal(kept.verification?.instances.length, 2);
      const verified = `bakehouse.local/verify-example:${bake?.outputs['key']}-verified`;
      assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', verified), bake?.outputs['image-id']);
      await docker('image', 'rm', '--force', verified);
    });

    // With one of them in each run.
    if (part !== broken && !isThorough) return;
    it('shuts it for a broken test, and points at its line', async (t) => {
      const job = await bakeAndVerify(t, part, (workspace) => {
        appendFileSync(
          join(workspace, 'test/integration/users/users_spec.rb'),
          "\ndescribe file('/nowhere') do\n  it { is_expected.to exist }\nend\n",
        );
      });
      if (job === undefined) return;
      const [, verify] = job.steps;
      assert.equal(verify?.conclusion, 'failure', job.log);
      assert.equal(verify?.outputs['gate'], 'block');
      assert.equal(verify?.outputs['failure-class'], 'test', job.log);
      assert.deepEqual(JSON.parse(verify?.outputs['failed-instances'] ?? ''), ['users-debian']);
      const [annotation] = verify?.annotations.filter(({ line }) => line !== undefined) ?? [];
      assert.equal(annotation?.file, 'test/integration/users/users_spec.rb', JSON.stringify(verify?.annotations));
    });
  });
}
