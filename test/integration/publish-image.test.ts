// From the plan to the registry, as steps of one job: a real bake, real tests, a real registry, through the shipped actions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { publishJournal } from '../../src/publish/engine/journal.ts';
import { docker } from '../support/peers/docker.ts';
import { imageChain, publishStep, pushToMain, verifiedSteps } from '../support/publish/image-chain.ts';
import { writes } from '../support/publish/registry-images.ts';
import { runJob } from '../support/runner/job.ts';
import { Run } from '../support/runner/run.ts';
import type { StepContext } from '../support/runner/step.ts';
import { introduceProviders } from '../../src/providers/providers.ts';

introduceProviders();

describe('publish-image', () => {
  it('publishes what was verified, and changes nothing the second time', async (t) => {
    const chain = await imageChain(t);
    if (chain === undefined) return;
    const { workspace, env, registry, repository } = chain;
    const written: (readonly string[])[] = [];
    const files = new Map<string, string>();
    const note = {
      run: ({ steps }: StepContext) => {
        written.push(writes(registry.requests));
        for (const name of ['manifest', 'journal', 'report']) {
          const path = steps['publish']?.outputs[name] ?? '';
          if (path !== '') files.set(name, readFileSync(path, 'utf8'));
        }
      },
    };
    await using run = await Run.start();
    const job = await runJob({
      run,
      workspace,
      env,
      event: pushToMain,
      steps: [
        ...verifiedSteps,
        publishStep({ mode: 'plan' }, { id: 'planned' }),
        note,
        publishStep(),
        note,
        publishStep({}, { id: 'again' }),
        note,
        publishStep({ mode: 'plan' }, { id: 'nothing' }),
      ],
    });
    assert.equal(job.conclusion, 'success', job.log);
    const [, bake, , planned, , first, , again, , nothing] = job.steps;
    assert.equal(planned?.outputs['status'], 'planned', job.log);
    assert.equal(planned?.outputs['mutations'], '0');
    assert.deepEqual(written[0], []);
    assert.match(planned?.summary ?? '', /would be made/);

    assert.equal(first?.outputs['status'], 'published', job.log);
    assert.equal(first?.outputs['changed'], 'true');
    const digest = first?.outputs['digest'] ?? '';
    assert.match(digest, /^sha256:[0-9a-f]{64}$/);
    const id = `${repository}@${digest}`;
    assert.deepEqual(JSON.parse(first?.outputs['images'] ?? ''), [
      {
        leg: 'web',
        build: JSON.parse(bake?.outputs['images'] ?? '[]')[0].build,
        provider: 'docker',
        region: 'local',
        id,
      },
    ]);
    assert.deepEqual(JSON.parse(first?.outputs['images-by-leg'] ?? ''), { web: { local: id } });
    assert.deepEqual(JSON.parse(readFileSync(join(workspace, 'images.auto.tfvars.json'), 'utf8')), {
      web_image_id: id,
    });
    assert.equal(readFileSync(join(workspace, 'Distro/1.0/local.vmi.properties'), 'utf8').trim(), `web.image.id=${id}`);
    const manifest = JSON.parse(files.get('manifest') ?? '');
    assert.equal(manifest.images[0].id, id);
    const journal = publishJournal.parse(JSON.parse(files.get('journal') ?? ''));
    assert.equal(journal.state, 'done');
    assert.equal(String(journal.entries.length), first?.outputs['mutations']);
    assert.ok(journal.entries.every(({ status }) => status === 'done'));
    assert.deepEqual(
      journal.entries.map(({ phase }) => phase),
      ['replicate', 'point', 'announce', 'announce'],
    );
    assert.ok((written[1] ?? []).length > 0);
    const report = files.get('report') ?? '';
    assert.match(report, /<h1>1 image ready: 1 baked<\/h1>/);
    assert.ok(report.includes(digest) && report.includes(`${repository}:`));
    assert.match(report, /aria-label="web: bake [^"]+, test [^"]+, publish [^"]+"/);

    t.diagnostic(`publish ${first?.durationMs.toFixed(0)} ms, again ${again?.durationMs.toFixed(0)} ms`);
    assert.equal(again?.outputs['status'], 'unchanged', again?.log);
    assert.equal(again?.outputs['mutations'], '0');
    assert.deepEqual(written[2], written[1]);
    assert.deepEqual(again?.outputs['images'], first?.outputs['images']);
    assert.equal(nothing?.outputs['status'], 'unchanged', nothing?.log);

    // Whoever has nothing of it gets it by its digest.
    const config = bake?.outputs['image-id'] ?? '';
    await docker('image', 'rm', '--force', config);
    await docker('pull', '--quiet', id);
    assert.equal(await docker('image', 'inspect', '--format', '{{.Id}}', id), config);
    assert.match(await docker('run', '--rm', id), /^[0-9a-f-]{36}$/);
    await docker('image', 'rm', '--force', config);

    const kept = run.artifacts.list().map(({ name }) => name);
    for (const name of [
      'bakehouse-web-publish-a1',
      'bakehouse-publish-journal-a1',
      'bakehouse-published-a1',
      'bakehouse-publish-report-a1.html',
    ]) {
      assert.ok(kept.includes(name), `${name} in ${kept.join(' ')}`);
    }
  });
});
