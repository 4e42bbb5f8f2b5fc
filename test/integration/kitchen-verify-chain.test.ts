// examples/tiers as its manifest has it: the base is verified by Test Kitchen and the site by a script, each in a job of its
// own whose daemon has to get the image out of the archive that the bake handed on. What is verified is not verified again.
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { strangersHome } from '../support/kitchen/command.ts';
import { requirePart } from '../support/peers/available.ts';
import { forgetImages } from '../support/peers/docker.ts';
import { bakeRow, type Chain, planChain, verifyRow } from '../support/plan/chain.ts';
import { commitAll, exampleRepository } from '../support/plan/repository.ts';
import { Run } from '../support/runner/run.ts';

const LEGS = ['base/bookworm', 'runtime/bookworm', 'web/bookworm'];
const IDS = /^sha256:[0-9a-f]{64}$/;

describe('examples/tiers, verified', () => {
  it('takes the image out of the archive of another job, and does not verify it twice', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const kitchen = requirePart(t, 'kitchen');
    const isReady = requirePart(t, 'bats') !== undefined && requirePart(t, 'base-image') !== undefined;
    if (packer === undefined || kitchen === undefined || !isReady) return;
    await using run = await Run.start();
    const workspace = await exampleRepository(t, 'tiers');
    // What this test bakes is nobody else's, even in a daemon that has served before.
    appendFileSync(join(workspace, 'base/install.sh'), `# ${Date.now()} ${process.pid}\n`);
    commitAll(workspace);
    const env = { ...packer.environment, ...kitchen.environment, ...(await strangersHome(t)) };
    const chain: Chain = { run, workspace, env };

    const plan = await planChain(chain, 'first', { only: '*/bookworm' });
    const ids: string[] = [];
    t.after(() => forgetImages(ids));
    const verified = new Map([
      ['base/bookworm', { tests: '6', isKitchen: true }],
      ['web/bookworm', { tests: '2', isKitchen: false }],
    ]);
    for (const leg of LEGS) {
      const bake = await bakeRow(chain, plan, leg, { handoff: 'archive' });
      assert.match(bake.outputs['image-id'] ?? '', IDS, bake.job.log);
      ids.unshift(bake.outputs['image-id'] ?? '');
      // Another job's daemon has none of them.
      await forgetImages(ids);
      const expected = verified.get(leg);
      if (expected === undefined) continue;
      const { job, outputs } = await verifyRow(chain, plan, leg);
      assert.equal(outputs['gate'], 'pass', job.log);
      assert.equal(outputs['image-verified'], 'true');
      assert.equal(outputs['passed'], expected.tests, job.log);
      assert.match(outputs['record-artifact'] ?? '', /^first-(?:web|base)-bookworm-verify-a1$/);
      assert.equal(job.log.includes('Test Kitchen 4'), expected.isKitchen, job.log);
    }

    // The daemon still has the last one, and its name says that it was verified: it is not verified again.
    const again = await planChain(chain, 'again', { only: 'web/bookworm' });
    const todo = again.levels.flat().map(({ leg }) => leg);
    assert.ok(!todo.includes('web/bookworm'), again.job.log);
  });
});
