// The whole pipeline in one step, to the end: baked, verified by its script, published to a real registry; then run again.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { docker, forgetImages } from '../support/peers/docker.ts';
import { responseOf, runRoot, stagesOf, startRun } from '../support/pipeline/root.ts';
import { imageChain, pushToMain } from '../support/publish/image-chain.ts';
import { writes } from '../support/publish/registry-images.ts';

describe('the root action with targets', () => {
  it('publishes what passed, and the second time neither bakes, tests nor writes', async (t) => {
    const chain = await imageChain(t);
    if (chain === undefined) return;
    const { workspace, env, registry, repository } = chain;
    const run = await startRun(t);
    const request = { run, workspace, env, event: pushToMain, inputs: { targets: 'all' } };
    const first = await runRoot(t, request);
    assert.equal(first.conclusion, 'success', first.log);
    const outputs = first.steps[0]?.outputs ?? {};
    const published: readonly { readonly kind: string; readonly id: string; readonly status: string }[] = JSON.parse(
      outputs['published'] ?? '[]',
    );
    const { id = '' } = published.find(({ kind }) => kind === 'oci') ?? {};
    assert.match(id, new RegExp(`^${repository.replaceAll('.', '\\.')}@sha256:[0-9a-f]{64}$`));
    assert.ok(stagesOf(responseOf(first)).includes('Publish complete'), first.log);
    await docker('pull', '--quiet', id);
    const before = writes(registry.requests).length;
    assert.ok(before > 0);

    const second = await runRoot(t, request);
    assert.equal(second.conclusion, 'success', second.log);
    assert.equal(writes(registry.requests).length, before, second.log);
    assert.ok(!stagesOf(responseOf(second)).some((stage) => /RunPacker|KitchenTest/.test(stage)), second.log);
    const again: typeof published = JSON.parse(second.steps[0]?.outputs['published'] ?? '[]');
    assert.deepEqual(new Set(again.map(({ status }) => status)), new Set(['unchanged']));
  });

  it('with incomplete: skip publishes the images that are whole, keeps the others back, and stays red', async (t) => {
    const verify = (end: string): string => `{ script: { run: "sh test.sh${end}", report: out/junit.xml } }`;
    const chain = await imageChain(t, {
      more: () => 'axes: { flavour: [good, bad] }\n',
      verify: `verify: ${verify('')}\n    over: []`,
      besides: (host) => ({
        images: `  site:
    dockerfile: { file: site/Dockerfile, args: { FLAVOUR: "{flavour}" } }
    verify: ${verify('')}
    publish: [flavours]
  db:
    over: []
    dockerfile: { file: db/Dockerfile }
    verify: ${verify('; exit 1')}
    publish: [registry]
`,
        targets: `  flavours: { oci: { repository: "${host}/acme/{image}", tags: ["{flavour}"] } }\n`,
        files: {
          'site/Dockerfile': `FROM debian:bookworm\nARG FLAVOUR\nRUN echo ${randomUUID()} > /says; test "$FLAVOUR" = good\n`,
          'db/Dockerfile': `FROM debian:bookworm\nRUN echo ${randomUUID()} > /says\n`,
        },
      }),
    });
    if (chain === undefined) return;
    const { workspace, env, registry } = chain;
    const run = await startRun(t);
    const request = { run, workspace, env, event: pushToMain };
    const job = await runRoot(t, { ...request, inputs: { targets: 'all', incomplete: 'skip' } });
    assert.equal(job.conclusion, 'failure', job.log);
    const published: readonly { readonly leg: string; readonly kind: string }[] = JSON.parse(
      job.steps[0]?.outputs['published'] ?? '[]',
    );
    assert.deepEqual([...new Set(published.flatMap(({ leg }) => (leg === '' ? [] : [leg])))], ['web'], job.log);
    // Half of it was baked and passed: none of it is anywhere.
    assert.ok(writes(registry.requests).length > 0);
    assert.deepEqual(
      writes(registry.requests).filter((line) => !line.includes('/acme/web/')),
      [],
    );
    assert.match(job.log, /site is kept back: .*site\/bad is left out: it is failed/);
    assert.match(job.log, /db is kept back: .*its tests did not pass/);
    await forgetBaked(job.steps[0]?.outputs['images'] ?? '[]');
  });

  it('publishes nothing when a test fails, or when targets are not asked for', async (t) => {
    const chain = await imageChain(t, { passes: false });
    if (chain === undefined) return;
    const { workspace, env, registry } = chain;
    const job = await runRoot(t, { workspace, env, event: pushToMain, inputs: { targets: 'all' } });
    assert.equal(job.conclusion, 'failure', job.log);
    assert.deepEqual(writes(registry.requests), []);
    assert.ok(stagesOf(responseOf(job)).includes('Publish skipped'), job.log);
  });
});

async function forgetBaked(images: string): Promise<void> {
  const told: readonly { readonly id: string }[] = JSON.parse(images);
  await forgetImages(told.flatMap(({ id }) => (id.startsWith('sha256:') ? [id] : [])));
}
