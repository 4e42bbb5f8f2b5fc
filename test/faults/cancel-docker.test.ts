// Cases 1, 3, 5, 6 of the fault list: a cancelled or killed bake of real containers leaves nothing behind.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { interruptBake } from '../support/bake/interruptions.ts';
import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { dockerHcl } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker } from '../support/peers/docker.ts';
import { runJob } from '../support/runner/job.ts';
import { someOf } from '../support/thorough.ts';

const files = { 'app.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 2'] }) };

for (const name of eitherPacker(import.meta.url)) {
  describe(`an interrupted bake with ${name}`, () => {
    it('leaves nothing when it is cancelled, at whatever moment', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, files);
      for (const turn of someOf([0, 1, 2, 3, 4], 2)) {
        const after = Math.round(turn * 500 + Math.random() * 500);
        const { left, job, status } = await interruptBake({
          packer,
          workspace,
          template: 'app.pkr.hcl',
          how: 'cancel',
          after,
        });
        assert.deepEqual(left, [], `cancelled after ${after} ms\n${job.log}`);
        assert.match(status, /^(cancelled|baked|none)$/, job.log);
        t.diagnostic(`cancelled after ${after} ms: ${status}`);
      }
    });

    it('leaves nothing when its main step is killed', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, files);
      // In the preflight, too, when there is a folder with variables but no Packer yet.
      for (const after of [80, 110, 140, 600, 1200, 1800]) {
        const { left, job } = await interruptBake({ packer, workspace, template: 'app.pkr.hcl', how: 'kill', after });
        assert.deepEqual(left, [], `killed after ${after} ms\n${job.log}`);
      }
    });

    it("never takes a stranger's container with it, whatever a guest prints", async (t) => {
      const packer = requirePacker(t, name);
      const image = requirePart(t, 'base-image');
      if (packer === undefined || image === undefined) return;
      const stranger = await docker('run', '--detach', image.image, 'sleep', '300');
      t.after(() => docker('rm', '--force', stranger));
      const inline = [`echo 'Container ID: ${stranger}'`, 'echo begun', 'sleep 60'];
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline }) });
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'app.pkr.hcl' }, env: packer.environment }],
        cancel: ({ untilLine }) => untilLine(/: begun/),
      });
      assert.equal(await docker('inspect', '--format', '{{.State.Running}}', stranger), 'true', job.log);
      const post = job.steps[0]?.phases.post?.log ?? '';
      assert.ok(
        new RegExp(
          `Left: container ${stranger} \\(.*\\); remove it with: docker rm --force --volumes ${stranger}`,
        ).test(post),
        post,
      );
    });

    it('sends Packer one signal, however many come, and says who cleaned up', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, files);
      const job = await runJob({
        workspace,
        steps: [
          {
            action: bakeAction,
            inputs: { template: 'app.pkr.hcl' },
            env: packer.environment,
            signals: [
              { signal: 'SIGHUP', when: ({ untilLine }) => untilLine(/begun/) },
              { signal: 'SIGTERM', when: ({ untilLine }) => untilLine(/begun/) },
            ],
          },
        ],
      });
      const [step] = job.steps;
      assert.equal(step?.outputs['status'], 'cancelled', job.log);
      assert.equal(job.log.match(/Cancelling build/g)?.length, 1, job.log);
      assert.match(step.phases.post?.log ?? '', /Cleaned by Packer in \d+ s; nothing was left behind\./);
      assert.match(step.summary, /nothing was left behind/);
    });
  });
}
