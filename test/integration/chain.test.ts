// A chain of images, planned and baked level by level: examples/tiers, real docker, both kinds of builders.
import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { bakeChain, bakeRow, type Chain, type ChainBake, planChain } from '../support/plan/chain.ts';
import {
  commitAll,
  exampleRepository,
  planAction,
  temporaryFolder,
  withoutVerify,
} from '../support/plan/repository.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const LEGS = ['base/bookworm', 'base/trixie', 'runtime/bookworm', 'runtime/trixie', 'web/bookworm', 'web/trixie'];

function statuses(bakes: readonly ChainBake[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(bakes.map(({ leg, outputs }) => [leg, outputs['status']]));
}

function logs(bakes: readonly ChainBake[]): string {
  return bakes.map(({ job }) => job.log).join('\n');
}

describe('examples/tiers', () => {
  it('is baked once, and after a change only what builds on it', async (t) => {
    const packer = requirePacker(t, 'packer-current');
    const images = requirePart(t, 'base-image') !== undefined && requirePart(t, 'base-image-trixie') !== undefined;
    if (packer === undefined || !images) return;
    await using run = await Run.start();
    const workspace = await exampleRepository(t, 'tiers');
    // What this test bakes is nobody else's, even in a daemon that has served before.
    appendFileSync(join(workspace, 'base/install.sh'), `# ${Date.now()} ${process.pid}\n`);
    // This one is of bakes alone.
    withoutVerify(workspace);
    commitAll(workspace);
    const chain: Chain = { run, workspace, env: { ...packer.environment, HOME: await temporaryFolder(t) } };
    // Others bake this example at the same time, by the same daemon.
    const made: string[] = [];
    t.after(() => forgetImages(made.toReversed()));

    const first = await planChain(chain, 'first');
    assert.deepEqual(
      first.levels.flat().map(({ leg }) => leg),
      LEGS,
    );
    assert.ok(
      first.reasons.every((line) => line.endsWith('(new)')),
      first.reasons.join('\n'),
    );
    const baked = await bakeChain(chain, first);
    made.push(...baked.map(({ outputs }) => outputs['image-id'] ?? ''));
    assert.deepEqual(statuses(baked), Object.fromEntries(LEGS.map((leg) => [leg, 'baked'])), logs(baked));
    const ids = new Map(baked.map(({ leg, outputs }) => [leg, outputs['image-id'] ?? '']));
    assert.match(await docker('run', '--rm', ids.get('web/trixie') ?? ''), /<h1>Bakehouse<\/h1>/);
    assert.equal(
      await docker('run', '--rm', ids.get('web/trixie') ?? '', 'cat', '/etc/motd'),
      'Baked by Bakehouse on trixie.',
    );

    // Nothing has changed: nothing is to be done; and whoever bakes all the same is given what is there.
    const again = await planChain(chain, 'again');
    assert.deepEqual(again.levels, []);
    assert.equal(again.outputs['unchanged'], '6');
    for (const leg of LEGS) {
      const bake = await bakeRow(chain, first, leg, { 'artifact-prefix': 'again' });
      assert.equal(bake.outputs['status'], 'reused', bake.job.log);
      assert.equal(bake.outputs['image-id'], ids.get(leg));
    }

    // The middle tier changes: it and its children, and the base stays.
    appendFileSync(join(workspace, 'runtime/serve.sh'), '# changed\n');
    const changed = await planChain(chain, 'changed');
    assert.deepEqual(changed.reasons, [
      'runtime/bookworm: bake (inputs changed: runtime/serve.sh)',
      'runtime/trixie: bake (inputs changed: runtime/serve.sh)',
      'web/bookworm: bake (parent changed: runtime/bookworm)',
      'web/trixie: bake (parent changed: runtime/trixie)',
    ]);
    const rebaked = await bakeChain(chain, changed);
    made.push(...rebaked.map(({ outputs }) => outputs['image-id'] ?? ''));
    assert.ok(
      rebaked.every(({ outputs }) => outputs['status'] === 'baked'),
      logs(rebaked),
    );

    // One image is lost: that leg is baked again, and what builds on it stays.
    await docker('image', 'rm', '--force', `bakehouse.local/base-trixie:${baked[1]?.outputs['key']}`);
    const lost = await planChain(chain, 'lost');
    assert.deepEqual(lost.reasons, ['base/trixie: bake (the image is gone)']);

    // Without any cache or record: all that is there is found all the same.
    await using fresh = await Run.start();
    const forgetful = await planChain({ ...chain, run: fresh }, 'fresh');
    assert.deepEqual(
      forgetful.levels.flat().map(({ leg }) => leg),
      ['base/trixie'],
    );

    // The fan-in of the run that rebaked.
    const collected = await runJob({
      run,
      workspace,
      steps: [
        {
          action: planAction,
          id: 'collect',
          inputs: {
            mode: 'collect',
            'artifact-prefix': 'changed',
            plan: changed.outputs['plan-artifact'] ?? '',
            'plan-digest': changed.outputs['digest'] ?? '',
          },
        },
      ],
    });
    assert.equal(collected.conclusion, 'success', collected.log);
    const byLeg = JSON.parse(collected.steps[0]?.outputs['images-by-leg'] ?? '{}');
    assert.deepEqual(Object.keys(byLeg).sort(), LEGS);
    assert.equal(byLeg['base/bookworm'].local, ids.get('base/bookworm'));
    assert.equal(byLeg['web/bookworm'].local, rebaked.find(({ leg }) => leg === 'web/bookworm')?.outputs['image-id']);
  });
});
