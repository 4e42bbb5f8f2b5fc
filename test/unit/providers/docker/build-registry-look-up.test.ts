import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { StagedManifest } from '../../../../src/providers/docker/staged-manifest.ts';
import { buildRegistryTags } from '../../../../src/providers/docker/staging.ts';
import { lookUpBuildRegistry, stagedHandoff } from '../../../../src/providers/docker/build-registry-look-up.ts';

const repository = 'ghcr.io/acme/staging';
const key = `bk2-${'k'.repeat(40)}`;
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const there = (config: string, manifest: string): StagedManifest => ({
  kind: 'found',
  config: digest(config),
  manifest: digest(manifest),
});
const web = { key, builds: ['docker.web'] };
const two = { key, builds: ['docker.a', 'docker.b'] };
const { staged, verified } = buildRegistryTags(key);

/** A registry that has this under these tags, and notes what it is asked for. */
function registry(tags: Readonly<Record<string, StagedManifest>>) {
  const asked: string[] = [];
  return {
    asked,
    read: async (reference: string): Promise<StagedManifest> => {
      asked.push(reference);
      return tags[reference.slice(repository.length + 1)] ?? { kind: 'missing' };
    },
  };
}

describe('the look-up in a build registry', () => {
  it('tells all that a record needs, and where the image is to be had', async () => {
    const manifests = registry({ [staged]: there('1', '2') });
    const [found] = await lookUpBuildRegistry(manifests, repository, [web]);
    assert.deepEqual(found, {
      kind: 'found',
      images: [
        {
          build: 'docker.web',
          provider: 'docker',
          account: null,
          region: 'local',
          id: digest('1'),
          created: null,
          digests: { config: digest('1'), manifest: digest('2') },
          tags: [],
          files: [],
          verified: false,
          runId: null,
        },
      ],
    });
    assert.deepEqual(manifests.asked, [`${repository}:${staged}`, `${repository}:${verified}`]);
    assert.deepEqual(stagedHandoff(repository, { digests: { manifest: digest('2') } }), {
      kind: 'registry',
      artifact: null,
      ref: `${repository}@${digest('2')}`,
    });
    assert.equal(stagedHandoff(repository, { digests: {} }), null);
  });

  for (const [what, tag, expected] of [
    ['the same config', there('1', '3'), true],
    ['another config', there('4', '2'), false],
    ['no answer', { kind: 'unknown', reason: 'x' }, false],
  ] as const) {
    it(`has it ${expected ? '' : 'not '}verified with ${what} under the second tag`, async () => {
      const [found] = await lookUpBuildRegistry(registry({ [staged]: there('1', '2'), [verified]: tag }), repository, [
        web,
      ]);
      assert.equal(found?.kind === 'found' && found.images[0]?.verified, expected);
    });
  }

  it('takes a leg of two builds only whole', async () => {
    const [a, b] = two.builds.map((build) => buildRegistryTags(key, build).staged);
    assert.ok(a !== undefined && b !== undefined);
    const look = async (tags: Readonly<Record<string, StagedManifest>>) =>
      (await lookUpBuildRegistry(registry(tags), repository, [two]))[0];
    assert.deepEqual(await look({}), { kind: 'missing', reason: null });
    assert.deepEqual(await look({ [a]: there('1', '2') }), { kind: 'missing', reason: 'docker.b is missing' });
    const found = await look({ [a]: there('1', '2'), [b]: there('3', '4') });
    assert.deepEqual(found?.kind === 'found' && found.images.map(({ build, id }) => [build, id]), [
      ['docker.a', digest('1')],
      ['docker.b', digest('3')],
    ]);
  });

  it('answers in order, and asks once for each that is missing', async () => {
    const wants = Array.from({ length: 100 }, (_, index) => ({ key: `bk2-${index}`, builds: [] }));
    const manifests = registry({ 'bk2-70': there('1', '2') });
    const found = await lookUpBuildRegistry(manifests, repository, wants);
    assert.deepEqual(
      found.flatMap(({ kind }, index) => (kind === 'found' ? [index] : [])),
      [70],
    );
    assert.equal(found.length, 100);
    assert.equal(manifests.asked.length, 101);
  });

  it('asks a registry that does not answer no second time', async () => {
    const manifests = registry({ [staged]: { kind: 'unknown', reason: 'dial tcp: connection refused' } });
    const unknown = { kind: 'unknown', reason: `${repository} could not be asked: dial tcp: connection refused` };
    assert.deepEqual(await lookUpBuildRegistry(manifests, repository, [web, { ...web, key: 'bk2-other' }]), [
      unknown,
      unknown,
    ]);
    assert.equal(manifests.asked.length, 1);
    assert.deepEqual(await lookUpBuildRegistry(manifests, repository, []), []);
  });
});
