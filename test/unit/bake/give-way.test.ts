import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { type Ended, giveWay } from '../../../src/actions/bake/report.ts';
import type { Provider } from '../../../src/image/provider.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { sampleLeg } from '../image/sample-plan.ts';
import { sampleImage, sampleRecord } from '../image/sample-record.ts';

test('a manifest that Packer wrote names the images that stay, once ours have given way', async () => {
  const folder = temporaryFolder();
  const manifest = join(folder, 'packer-manifest.json');
  const entry = (id: string, run: string): object => ({
    name: 'app',
    builder_type: 'amazon-ebs',
    files: null,
    artifact_id: `eu-west-1:${id}`,
    packer_run_uuid: run,
    custom_data: null,
  });
  writeFileSync(manifest, JSON.stringify({ builds: [entry('ami-ours', 'a')], last_run_uuid: 'a' }));
  const withdrawn: string[] = [];
  const provider: Provider = {
    name: 'aws',
    title: 'EC2',
    builders: [/^amazon-/],
    rules: {},
    contest: {
      bakes: async () => [],
      withdraw: async ({ id }) => void withdrawn.push(id),
      command: () => '',
    },
  };
  const artifact = { kind: 'image' };
  const left = {
    kind: 'manifest',
    path: 'packer-manifest.json',
    artifact,
    stripPath: false,
    stripTime: true,
    customData: null,
  };
  const settled = {
    name: 'web',
    parent: null,
    sources: [],
    declaredTag: null,
    late: new Map(),
    task: {
      builder: 'packer',
      workingDirectory: folder,
      template: { model: { builds: [{ name: 'amazon-ebs.app', sourceName: 'app', type: 'amazon-ebs' }] } },
    },
    identity: {
      key: 'bk2-x',
      recipe: 'br2-x',
      parentKey: null,
      dirty: [],
      definition: sampleLeg('web'),
      read: { depositsWith: () => [{ build: 'amazon-ebs.app', by: 'manifest', left }] },
    },
  };
  const ours = sampleImage({
    build: 'amazon-ebs.app',
    provider: 'aws',
    region: 'eu-west-1',
    id: 'ami-ours',
    files: [],
  });
  const theirs = { ...ours, id: 'ami-theirs', verified: false, runId: '7' };
  const host = { ...fakeHost(), workspace: folder };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what giving way takes of them
  const ended = {
    means: { providers: [provider] },
    inputs: { 'pass-env': [] },
    prepared: { settled, legFolder: folder },
    trusted: false,
  } as unknown as Ended;
  const record = await giveWay(host, ended, sampleRecord({ leg: 'web', images: [ours] }), [theirs]);
  assert.deepEqual(
    record.images.map(({ id }) => id),
    ['ami-theirs'],
  );
  assert.deepEqual(withdrawn, ['ami-ours']);
  const { builds, last_run_uuid: last } = JSON.parse(readFileSync(manifest, 'utf8'));
  assert.deepEqual(
    builds.filter((one: { readonly packer_run_uuid: string }) => one.packer_run_uuid === last),
    [entry('ami-theirs', last)],
  );
});
