// A disk over jobs whose machines share nothing: baked in one, booted and tested in the next, published in a third; then found by
// its key in the build registry by a run that has nothing of it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { introduceProviders } from '../../src/providers/providers.ts';
import { machineChain } from '../support/machine/chain.ts';
import { machinesIn } from '../support/machine/repository.ts';
import { bakeRow, planChain, verifyRow } from '../support/plan/chain.ts';
import { publishAction, pushToMain } from '../support/publish/image-chain.ts';
import { tagsOf } from '../support/publish/registry-images.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { someOf } from '../support/thorough.ts';

introduceProviders();

describe('a disk over jobs that share no machine', () => {
  // Each bakes and boots once, which takes a minute.
  for (const way of someOf(['registry', 'archive'] as const, 1)) {
    it(`goes by ${way}, is tested and published elsewhere, and is there byte for byte`, async (t) => {
      await using run = await Run.start();
      const setting = await machineChain(t, run, way);
      if (setting === undefined) return;
      const { chain, registry, forget } = setting;
      const { workspace } = chain;
      const plan = await planChain(chain, way);
      const bake = await bakeRow(chain, plan, 'machine', { handoff: 'auto' });
      assert.equal(bake.outputs['status'], 'baked', bake.job.log);
      const id = bake.outputs['image-id'] ?? '';
      const disk = readFileSync(join(workspace, 'build/machine/machine.qcow2'));

      forget();
      const verified = await verifyRow(chain, plan, 'machine');
      assert.equal(verified.outputs['gate'], 'pass', verified.job.log);
      assert.equal(verified.outputs['image-verified'], 'true', verified.job.log);
      assert.match(verified.job.log, /came from/);
      assert.deepEqual(machinesIn(verified.job.temp, workspace), []);

      forget();
      const published = await runJob({
        run,
        workspace,
        env: chain.env,
        event: pushToMain,
        steps: [
          {
            action: publishAction,
            id: 'publish',
            inputs: {
              plan: plan.outputs['plan-artifact'] ?? '',
              'plan-digest': plan.outputs['digest'] ?? '',
              'artifact-prefix': plan.prefix,
              version: '1.0',
            },
          },
        ],
      });
      assert.equal(published.steps[0]?.outputs['status'], 'published', published.log);
      const door = { origin: `http://${registry.host}` };
      const tags = await tagsOf(door, 'acme/machine');
      assert.deepEqual(Object.keys(tags).sort(), ['1.0', 'latest']);
      const told = readFileSync(join(workspace, 'machine.auto.tfvars.json'), 'utf8');
      assert.ok(told.includes(`${registry.host}/acme/machine@${tags['latest']}`), told);
      const blob = await fetch(`${door.origin}/v2/acme/machine/blobs/${id}`);
      assert.ok(Buffer.from(await blob.arrayBuffer()).equals(disk));
      // Only what boots or uploads a disk has it brought here.
      assert.equal(existsSync(join(workspace, 'build/machine')), way === 'archive');

      if (way === 'archive') return;
      forget();
      const again = await planChain(chain, 'again');
      assert.deepEqual(again.levels, [], again.job.log);
      assert.equal(again.outputs['unchanged'], '1');
    });
  }
});
