import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type DockerWant, lookUpDocker } from '../../../../src/providers/docker/look-up.ts';
import { stagedReference, verifiedReference } from '../../../../src/providers/docker/staging.ts';
import { dockerImage, memoryDocker } from './memory-docker.ts';

const key = `bk2-${'k'.repeat(40)}`;
const first = `sha256:${'1'.repeat(64)}`;
const second = `sha256:${'2'.repeat(64)}`;
const manifest = `sha256:${'3'.repeat(64)}`;
const web: DockerWant = { slug: 'web', key, builds: ['docker.web'] };
const two: DockerWant = { slug: 'two', key, builds: ['docker.a', 'docker.b'] };
const images = [
  dockerImage(first, {
    tags: ['mycorp/web:1.0', stagedReference('web', key)],
    repoDigests: [`mycorp/web@${manifest}`],
    labels: { 'dev.bakehouse.run': '4711' },
  }),
  dockerImage(second),
];

describe("docker's look-up", () => {
  it('tells all that a record needs', async () => {
    const docker = memoryDocker(images, { [stagedReference('web', key)]: first });
    assert.deepEqual(await lookUpDocker(docker, [web]), [
      {
        kind: 'found',
        images: [
          {
            build: 'docker.web',
            provider: 'docker',
            account: null,
            region: 'local',
            id: first,
            created: '2026-11-21T10:16:36.763Z',
            digests: { config: first, manifest },
            tags: ['mycorp/web:1.0'],
            files: [],
            verified: false,
            runId: '4711',
          },
        ],
      },
    ]);
  });

  for (const [what, names, expected] of [
    ['both names of one image', { staged: first, verified: first }, true],
    ['the second name of another image', { staged: first, verified: second }, false],
    ['the second name alone', { verified: first }, undefined],
  ] as const) {
    it(`counts as verified only ${expected === true ? '' : 'not '}with ${what}`, async () => {
      const docker = memoryDocker(images, {
        ...('staged' in names ? { [stagedReference('web', key)]: names.staged } : {}),
        [verifiedReference('web', key)]: names.verified,
      });
      const [found] = await lookUpDocker(docker, [web]);
      assert.equal(found?.kind === 'found' ? found.images[0]?.verified : undefined, expected);
      assert.equal(found?.kind, expected === undefined ? 'missing' : 'found');
    });
  }

  for (const [what, names, expected] of [
    ['neither', [], { kind: 'missing', reason: null }],
    ['the first', ['docker.a'], { kind: 'missing', reason: 'docker.b is missing' }],
    ['the second', ['docker.b'], { kind: 'missing', reason: 'docker.a is missing' }],
  ] as const) {
    it(`takes no leg of two builds of which ${what} is there`, async () => {
      const docker = memoryDocker(
        images,
        Object.fromEntries(names.map((build) => [stagedReference('two', key, build), first])),
      );
      assert.deepEqual(await lookUpDocker(docker, [two]), [expected]);
    });
  }

  it('takes a leg of two builds whole, one of them verified', async () => {
    const docker = memoryDocker(images, {
      [stagedReference('two', key, 'docker.a')]: first,
      [stagedReference('two', key, 'docker.b')]: second,
      [verifiedReference('two', key, 'docker.b')]: second,
    });
    const [found] = await lookUpDocker(docker, [two]);
    assert.ok(found?.kind === 'found');
    assert.deepEqual(
      found.images.map(({ build, id, verified }) => [build, id, verified]),
      [
        ['docker.a', first, false],
        ['docker.b', second, true],
      ],
    );
  });

  it('takes an image that is removed while it looks for missing', async () => {
    const docker = memoryDocker([], { [stagedReference('web', key)]: first });
    assert.deepEqual(await lookUpDocker(docker, [web]), [{ kind: 'missing', reason: null }]);
  });

  it('asks twice for any number of legs, and answers in their order', async () => {
    const wants = Array.from({ length: 10_000 }, (_, index) => ({ slug: `leg-${index}`, key, builds: ['docker.x'] }));
    const docker = memoryDocker(images, { [stagedReference('leg-7000', key)]: second });
    const found = await lookUpDocker(docker, wants);
    assert.deepEqual(docker.calls, ['list bakehouse.local/', `inspect ${second}`]);
    assert.deepEqual(
      found.flatMap(({ kind }, index) => (kind === 'found' ? [index] : [])),
      [7000],
    );
  });

  it('asks nothing for no legs', async () => {
    const docker = memoryDocker([], {});
    assert.deepEqual([await lookUpDocker(docker, []), docker.calls], [[], []]);
  });

  it('says that docker could not be asked', async () => {
    const docker = {
      ...memoryDocker([], {}),
      references: async () => Promise.reject(new Error('spawn docker ENOENT')),
    };
    const unknown = { kind: 'unknown', reason: 'docker could not be asked: spawn docker ENOENT' };
    assert.deepEqual(await lookUpDocker(docker, [web, two]), [unknown, unknown]);
  });
});
