// The main job: real Packer, old and current, real docker, through the shipped bundle.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

import { record } from '../../src/image/record.ts';
import { packerNames, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl, dockerJson } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

const inline = ['echo "$GREETING" > /etc/greeting'];

for (const name of packerNames) {
  describe(`bake with ${name}`, () => {
    for (const [kind, file, text] of [
      ['HCL2', 'app.pkr.hcl', dockerHcl({ inline })],
      ['JSON', 'app.json', dockerJson({ inline })],
    ] as const) {
      it(`bakes a ${kind} template and tells docker's own id`, async (t) => {
        const packer = requirePacker(t, name);
        if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
        const workspace = await workspaceWith(t, { [file]: text });
        await using run = await Run.start();
        const job = await runJob({
          run,
          workspace,
          steps: [
            {
              action: bakeAction,
              id: 'bake',
              inputs: { template: file, vars: 'greeting=good morning' },
              env: packer.environment,
            },
          ],
          outputs: { id: 'steps.bake.outputs.image-id' },
        });
        const [step] = job.steps;
        assert.equal(job.conclusion, 'success', job.log);
        const id = job.outputs['id'] ?? '';
        t.after(() => docker('image', 'rm', id));
        assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', id), id);
        assert.equal(await docker('run', '--rm', '--entrypoint', 'cat', id, '/etc/greeting'), 'good morning');
        assert.deepEqual(JSON.parse(step?.outputs['image-ids'] ?? ''), { local: id });
        assert.equal(step?.outputs['status'], 'baked');
        const kept = record.parse(JSON.parse(readFileSync(step?.outputs['record'] ?? '', 'utf8')));
        assert.equal(kept.tools.packer, packer.version);
        assert.equal(kept.images[0]?.digests['config'], id);
        assert.deepEqual(kept.variables, ['greeting']);
        assert.deepEqual(job.orphans, []);
      });
    }

    it('tells both ids of two builds, and one of them with only', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, { 'two.json': dockerJson({ inline, names: ['one', 'two'] }) });
      const env = packer.environment;
      const job = await runJob({
        workspace,
        steps: [
          { action: bakeAction, id: 'both', inputs: { template: 'two.json' }, env },
          { action: bakeAction, id: 'one', inputs: { template: 'two.json', image: 'only-one', only: 'on*' }, env },
        ],
      });
      assert.equal(job.conclusion, 'success', job.log);
      const [both, one] = job.steps.map((step) => JSON.parse(step.outputs['image-ids'] ?? '{}'));
      t.after(() => docker('image', 'rm', '--force', ...Object.values<string>(both), ...Object.values<string>(one)));
      assert.deepEqual(Object.keys(both), ['local/one', 'local/two']);
      assert.equal(job.steps[0]?.outputs['image-id'], '');
      assert.deepEqual(Object.keys(one), ['local']);
      assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', one.local), one.local);
    });
  });
}
