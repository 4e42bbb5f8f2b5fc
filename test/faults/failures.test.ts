// Bakes that fail: the class, the place, and what the summary says.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eitherPacker, requirePacker } from '../support/bake/packers.ts';
import { amazonHcl, dockerHcl, dockerJson } from '../support/bake/templates.ts';
import { bakeAction, workspaceWith } from '../support/bake/workspace.ts';
import { requirePart } from '../support/peers/available.ts';
import { startCloud } from '../support/peers/cloud.ts';
import { docker } from '../support/peers/docker.ts';
import { sourceImages } from '../support/peers/moto.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import { readFileSync } from 'node:fs';
import { record } from '../../src/image/record.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

for (const name of eitherPacker(import.meta.url)) {
  describe(`a bake that fails with ${name}`, () => {
    it('points at the provisioner that failed', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const text = dockerHcl({ inline: ['echo about to fail', 'exit 7'], local: ['true'] });
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': text });
      await using run = await Run.start();
      const job = await runJob({
        run,
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'app.pkr.hcl' }, env: packer.environment }],
      });
      const [step] = job.steps;
      const line = text.split('\n').findIndex((row) => row.includes('provisioner "shell" {')) + 1;
      const error = step?.annotations.find(({ file }) => file !== undefined);
      assert.deepEqual({ file: error?.file, line: Number(error?.line) }, { file: 'app.pkr.hcl', line });
      assert.match(error?.title ?? '', /Build docker\.app failed \(provisioner\)/);
      assert.match(error?.message ?? '', /exit status: 7/);
      assert.match(step?.summary ?? '', /🔴 app: failed[\s\S]*\*\*provisioner\*\*/);
      const kept = record.parse(JSON.parse(readFileSync(step?.outputs['record'] ?? '', 'utf8')));
      assert.equal(kept.failure?.class, 'provisioner');
      assert.deepEqual(kept.leftovers, []);
      // The record of a failure travels, too: a fan-in reads it.
      assert.deepEqual(
        run.artifacts.list().map((artifact) => artifact.name),
        ['bakehouse-app-bake-a1'],
      );
    });

    it('keeps what one of two builds made', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const template: { provisioners: object[] } = JSON.parse(
        dockerJson({ inline: ['true'], names: ['good', 'broken'] }),
      );
      template.provisioners.unshift({ type: 'shell', only: ['broken'], inline: ['exit 3'] });
      const workspace = await workspaceWith(t, { 'two.json': JSON.stringify(template, undefined, 2) });
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'two.json' }, env: packer.environment }],
      });
      const [step] = job.steps;
      assert.equal(step?.outputs['status'], 'failed', job.log);
      assert.equal(step.outputs['image-id'], '');
      const images: { build: string; id: string }[] = JSON.parse(step.outputs['images'] ?? '[]');
      assert.deepEqual(
        images.map(({ build }) => build),
        ['good'],
      );
      await docker('image', 'rm', '--force', images[0]?.id ?? '');
      assert.match(step.annotations.at(-1)?.message ?? '', /1 of its images were made and are in the record/);
    });

    it('tells expired credentials from everything else', async (t) => {
      const packer = requirePacker(t, name);
      const cloud = await startCloud(t);
      if (packer === undefined || cloud === undefined) return;
      cloud.proxy.inject({
        action: 'DescribeImages',
        error: { code: 'ExpiredToken', message: 'The security token included in the request is expired' },
      });
      const text = amazonHcl({
        endpoint: cloud.proxy.url,
        sourceImage: sourceImages[0]?.ami_id ?? '',
        regions: ['us-east-1'],
        name: 'server-1',
      });
      const workspace = await workspaceWith(t, { 'server.pkr.hcl': text });
      const env = { ...packer.environment, ...cloud.moto.environment(cloud.proxy.url) };
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'server.pkr.hcl' }, env }],
      });
      const [step] = job.steps;
      assert.match(job.log, /server failed after .*\(credentials\)/);
      assert.match(step?.summary ?? '', /\*\*credentials\*\*/);
      assert.ok(
        step?.annotations.some(({ file, title }) => file === 'server.pkr.hcl' && /credentials/.test(title ?? '')),
        JSON.stringify(step?.annotations),
      );
    });

    it('tries again when the provider had no capacity', async (t) => {
      const packer = requirePacker(t, name);
      const cloud = await startCloud(t);
      if (packer === undefined || cloud === undefined) return;
      // One that the SDKs inside Packer do not try again by themselves.
      cloud.proxy.inject({ action: 'RunInstances', times: 1, error: { code: 'VcpuLimitExceeded', status: 400 } });
      const text = amazonHcl({
        endpoint: cloud.proxy.url,
        sourceImage: sourceImages[0]?.ami_id ?? '',
        regions: ['us-east-1'],
        name: 'server-1',
      });
      const workspace = await workspaceWith(t, { 'server.pkr.hcl': text });
      const env = { ...packer.environment, ...cloud.moto.environment(cloud.proxy.url), AWS_MAX_ATTEMPTS: '1' };
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'server.pkr.hcl', retries: 2 }, env }],
      });
      assert.equal(job.conclusion, 'success', job.log);
      assert.match(job.log, /Trying again in \d+ s, retry 1 of 2: capacity, /);
    });

    it('stops at its timeout, cleans up, and fails', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['echo begun', 'sleep 60'] }) });
      const job = await runJob({
        workspace,
        steps: [{ action: bakeAction, inputs: { template: 'app.pkr.hcl', timeout: '0.05' }, env: packer.environment }],
      });
      assert.equal(job.steps[0]?.outputs['status'], 'failed', job.log);
      assert.match(job.log, /The timeout of 0\.05 minutes was reached/);
      assert.deepEqual(job.orphans, []);
    });

    it('lists what keep-on-failure keeps', async (t) => {
      const packer = requirePacker(t, name);
      if (packer === undefined || requirePart(t, 'base-image') === undefined) return;
      const workspace = await workspaceWith(t, { 'app.pkr.hcl': dockerHcl({ inline: ['exit 1'] }) });
      const inputs = { template: 'app.pkr.hcl', 'on-error': 'abort', 'keep-on-failure': true };
      const job = await runJob({ workspace, steps: [{ action: bakeAction, inputs, env: packer.environment }] });
      const left: { kind: string; id: string; command: string }[] = JSON.parse(
        job.steps[0]?.outputs['leftovers'] ?? '[]',
      );
      assert.deepEqual(
        left.map(({ kind }) => kind),
        ['container'],
        job.log,
      );
      assert.match(left[0]?.command ?? '', /^docker rm --force --volumes [0-9a-f]{64}$/);
      await docker('rm', '--force', '--volumes', left[0]?.id ?? '');
    });
  });
}
