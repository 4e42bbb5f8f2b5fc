// The runner's own services for artifacts and caches accept every request and answer none.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { requirePacker } from '../support/bake/packers.ts';
import { bakeInSilence } from '../support/bake/silence.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';

const EVERYTHING = { on: 'POST /twirp/', silent: true };

describe('services of the runner that are mute', () => {
  it('cost a bake one wait, and it is told what was not uploaded', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    await using run = await Run.start();
    run.twin.fail(EVERYTHING);
    const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['true'] }) });
    const job = await runJob({
      run,
      workspace,
      steps: [{ action: bakeAction, inputs: { template: 'app.pkr.hcl' }, env: packer.environment }],
    });
    const [step] = job.steps;
    t.after(() => docker('image', 'rm', '--force', step?.outputs['image-id'] ?? '').catch(() => ''));
    t.diagnostic(`main took ${((step?.phases.main?.durationMs ?? 0) / 1000).toFixed(1)} s`);
    assert.equal(step?.outputs['status'], 'baked', job.log);
    assert.match(job.log, /the artifact service did not answer within 60 s/, job.log);
  });

  it('cost the clean-up no more than its share, and what is left is told before', async (t) => {
    const packer = requirePacker(t, 'packer-debian');
    if (packer === undefined) return;
    await using run = await Run.start();
    const job = await bakeInSilence(t, {
      run,
      template: dockerHcl({ inline: ['echo begun', 'sleep 600'] }),
      env: packer.environment,
      how: 'kill',
      when: ({ untilLine }) => untilLine(/: begun/),
      between: () => void run.twin.fail(EVERYTHING),
    });
    const post = job.steps[1]?.phases.post?.log ?? '';
    assert.match(post, /Cleaned by Packer|Removed: container/, job.log);
    // The first that is uploaded waits: where Packer did not end by itself, that is the list of what was left.
    const waited = /(.*) could not be kept as an artifact: the artifact service did not answer within 15 s/.exec(post);
    assert.ok(['The record', 'The list of what is left'].includes(waited?.[1] ?? ''), job.log);
    assert.match(post, /The record could not be kept as an artifact: the artifact service did not answer/, job.log);
    assert.deepEqual(job.orphans, [], job.log);
  });
});
