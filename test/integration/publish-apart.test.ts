// Plan, bake, verify and publish as four jobs whose daemons share nothing: images go by a build registry or an archive,
// records by artifacts.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';

import { bakeAction } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { docker, forgetImages } from '../support/peers/docker.ts';
import { planAction, temporaryFolder } from '../support/plan/repository.ts';
import { imageChain, publishAction, pushToMain, verifyAction } from '../support/publish/image-chain.ts';
import { writes } from '../support/publish/registry-images.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import type { StepResult } from '../support/runner/step.ts';
import { someOf } from '../support/thorough.ts';

describe('publish-image in a job of its own', () => {
  for (const way of someOf(['registry', 'archive'] as const, 1)) {
    it(`finds the records of the run, and the image by its ${way}`, async (t) => {
      if (way === 'registry' && requirePart(t, 'skopeo') === undefined) return;
      const chain = await imageChain(t, {
        more: (host) => (way === 'registry' ? `build-registry: "${host}/acme/staging"\n` : ''),
      });
      if (chain === undefined) return;
      const { workspace, env, repository, registry } = chain;
      await using run = await Run.start();
      const job = async (action: string, inputs: Readonly<{ [name: string]: string }>): Promise<StepResult> => {
        const done = await runJob({ run, workspace, env, event: pushToMain, steps: [{ action, inputs }] });
        assert.equal(done.conclusion, 'success', done.log);
        const [step] = done.steps;
        assert.ok(step !== undefined);
        return step;
      };
      const plan = await job(planAction, {});
      const planned = { plan: plan.outputs['plan-artifact'] ?? '', 'plan-digest': plan.outputs['digest'] ?? '' };
      const bake = await job(bakeAction, { ...planned, leg: 'web' });
      const id = bake.outputs['image-id'] ?? '';
      await forgetImages([id]);
      await job(verifyAction, { ...planned, leg: 'web' });
      await forgetImages([id]);
      const first = await job(publishAction, { ...planned, version: '1.0' });
      assert.equal(first.outputs['status'], 'published', first.log);
      const published = `${repository}@${first.outputs['digest']}`;
      assert.deepEqual(JSON.parse(first.outputs['images-by-leg'] ?? ''), { web: { local: published } });
      assert.match(first.log, /^web: ids, registry$/m);
      await forgetImages([id]);
      await docker('pull', '--quiet', published);
      assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', published), id);
      await forgetImages([id]);
      const before = writes(registry.requests).length;
      // The second of these finds in its own job the record of the first alone: what was before is in artifacts.
      const step = { action: publishAction, inputs: { ...planned, version: '1.0' } };
      const again = await runJob({ run, workspace, env, event: pushToMain, steps: [step, step] });
      assert.deepEqual(
        again.steps.map(({ outputs }) => outputs['status']),
        ['unchanged', 'unchanged'],
        again.log,
      );
      assert.equal(writes(registry.requests).length, before);
    });
  }

  // What publish.yml does with `run-id`: actions/download-artifact gives each artifact of that run a folder of its own.
  it('publishes what another run verified, out of a folder of its artifacts and the build registry', async (t) => {
    const chain = await imageChain(t, { more: (host) => `build-registry: "${host}/acme/staging"\n` });
    if (chain === undefined) return;
    const { workspace, env, repository } = chain;
    const job = async (run: Run, action: string, inputs: Readonly<{ [name: string]: string }>): Promise<StepResult> => {
      const done = await runJob({ run, workspace, env, event: pushToMain, steps: [{ action, inputs }] });
      assert.equal(done.conclusion, 'success', done.log);
      const [step] = done.steps;
      assert.ok(step !== undefined);
      return step;
    };
    const folder = await temporaryFolder(t);
    const keep = (artifact: string, name: string, path: string): void => {
      mkdirSync(join(folder, artifact), { recursive: true });
      copyFileSync(path, join(folder, artifact, name));
    };
    let id = '';
    let digest = '';
    {
      await using run = await Run.start();
      const plan = await job(run, planAction, {});
      const artifact = plan.outputs['plan-artifact'] ?? '';
      digest = plan.outputs['digest'] ?? '';
      const planned = { plan: artifact, 'plan-digest': digest, leg: 'web' };
      keep('plan', 'plan.json', plan.outputs['plan'] ?? '');
      const bake = await job(run, bakeAction, planned);
      id = bake.outputs['image-id'] ?? '';
      const verify = await job(run, verifyAction, planned);
      for (const { outputs } of [bake, verify]) {
        const path = outputs['record'] ?? '';
        keep(outputs['record-artifact'] ?? '', basename(path), path);
      }
    }
    await forgetImages([id]);
    await using another = await Run.start();
    const plan = join(folder, 'plan', 'plan.json');
    const published = await job(another, publishAction, {
      plan,
      'plan-digest': digest,
      records: folder,
      version: '2.0',
    });
    assert.equal(published.outputs['status'], 'published', published.log);
    const name = `${repository}@${published.outputs['digest']}`;
    await forgetImages([id]);
    await docker('pull', '--quiet', name);
    assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', name), id);
    await forgetImages([id]);
  });
});
