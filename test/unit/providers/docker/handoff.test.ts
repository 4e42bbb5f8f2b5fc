import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { HandoffContext, HandoffKind } from '../../../../src/image/provider-keep.ts';
import { handoffOf } from '../../../../src/providers/docker/handoff-kind.ts';
import { saveHandoff } from '../../../../src/providers/docker/handoff.ts';
import { imageArtifactName, parseRecordArtifactName } from '../../../../src/image/artifact-name.ts';
import type { BakedImage } from '../../../../src/image/record.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';

const repository = 'ghcr.io/acme/staging';
const alone: HandoffContext = { fromArtifact: false, buildRegistry: null, hasArtifactService: true };
const across: HandoffContext = { ...alone, fromArtifact: true };
const bare: HandoffContext = { ...across, hasArtifactService: false };
const staged: HandoffContext = { ...bare, buildRegistry: repository };

const image: BakedImage = {
  build: 'dockerfile',
  'builder-id': 'docker',
  provider: 'docker',
  account: null,
  region: 'local',
  id: `sha256:${'1'.repeat(64)}`,
  created: null,
  digests: {},
  tags: [],
  files: [],
  handoff: null,
};

describe('handoffOf', () => {
  const none: HandoffKind = { kind: 'none' };
  const archive: HandoffKind = { kind: 'archive' };
  const registry: HandoffKind = { kind: 'registry', repository };
  const rows: readonly (readonly [string, string, HandoffContext, HandoffKind])[] = [
    ['in one job', 'auto', alone, none],
    ['in one job with a build registry', 'auto', { ...alone, buildRegistry: repository }, none],
    ['in one job without artifacts', 'auto', { ...alone, hasArtifactService: false }, none],
    ['across jobs', 'auto', across, archive],
    ['across jobs with a build registry', 'auto', { ...across, buildRegistry: repository }, registry],
    ['across jobs with a build registry, without artifacts', 'auto', staged, registry],
    ['across jobs', 'none', across, none],
    ['across jobs without artifacts', 'none', bare, none],
    ['in one job', 'archive', alone, archive],
    ['with a build registry', 'archive', { ...across, buildRegistry: repository }, archive],
    ['in one job', `registry:${repository}`, alone, registry],
    ['without artifacts', `registry:${repository}`, bare, registry],
    ['on this machine', 'registry:127.0.0.1:5000/x', alone, { kind: 'registry', repository: '127.0.0.1:5000/x' }],
    ['of the default registry', 'registry:acme/x', alone, { kind: 'registry', repository: 'acme/x' }],
  ];
  for (const [where, input, context, expected] of rows) {
    it(`is ${expected.kind} for ${input} ${where}`, () => assert.deepEqual(handoffOf(input, context), expected));
  }

  const refusals: readonly (readonly [string, HandoffContext, RegExp])[] = [
    ['', alone, /^Input "handoff" must be auto, none, archive or registry:<repository>, but was ""\.$/],
    ['Archive', alone, /but was "Archive"/],
    ['registry', alone, /but was "registry"/],
    ['registry:', alone, /"" is no name of a container image/],
    ['registry:Acme', alone, /"Acme" is no name of a container image/],
    ['registry:a b', alone, /no name of a container image/],
    ['registry:--help', alone, /no name of a container image/],
    [`registry:${repository}:1.0`, alone, /Input "handoff" must name a repository without tag and digest/],
    [`registry:${repository}@sha256:${'1'.repeat(64)}`, alone, /without tag and digest/],
    ['registry:bakehouse.local/x', alone, /bakehouse\.local stands for docker's own images/],
    [
      'auto',
      { ...across, buildRegistry: `${repository}:x` },
      /^`build-registry` of the manifest must name a repository without tag/,
    ],
    ['auto', bare, /no artifact service.*`build-registry`.*registry:<repository>.*handoff: none/],
    ['archive', { ...alone, hasArtifactService: false }, /no artifact service/],
  ];
  for (const [input, context, reason] of refusals) {
    it(`refuses ${JSON.stringify(input)}, ${reason}`, () => {
      assert.throws(() => handoffOf(input, context), { name: 'UserError', message: reason });
    });
  }
});

describe('saveHandoff', () => {
  const inputs = { 'artifact-prefix': 'p', 'pass-env': [], 'allow-untrusted': false };
  const leg = { slug: 'web', key: null };
  const machine: BakedImage = { ...image, provider: 'aws', id: 'ami-1' };

  it('leaves alone what is no container image, and all where nothing is handed on', async () => {
    for (const [how, images] of [
      [{ kind: 'archive' }, [machine]],
      [{ kind: 'registry', repository }, [machine]],
      [{ kind: 'none' }, [image]],
    ] as const) {
      assert.deepEqual(await saveHandoff(fakeHost(), inputs, how, leg, images, '/nowhere'), images);
    }
  });

  it('hands on nothing of an untrusted change', async () => {
    const host = fakeHost({ trust: { kind: 'untrusted', reason: 'a fork', runs: true } });
    for (const how of [{ kind: 'archive' }, { kind: 'registry', repository }] as const) {
      assert.deepEqual(await saveHandoff(host, inputs, how, leg, [image], '/nowhere'), [image]);
    }
    assert.deepEqual(host.told, []);
  });
});

describe("the name of an image's artifact", () => {
  it("is no record's, and no other image's", () => {
    const slugs = ['web', 'web-image', 'web-image-2', 'web-bake'];
    const names = slugs.flatMap((slug) =>
      [undefined, 1, 2].flatMap((number) => [1, 11].map((attempt) => imageArtifactName('p', slug, attempt, number))),
    );
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => parseRecordArtifactName('p', name) !== undefined),
      [],
    );
    assert.equal(names[0], 'p-web-image-a1');
  });
});
