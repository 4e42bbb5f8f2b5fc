import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { CommandError } from '../../../../src/core/errors.ts';
import type { DockerImage } from '../../../../src/providers/docker/docker.ts';
import { removeNames, surveyDocker } from '../../../../src/providers/docker/retention.ts';

const key = (letter: string): string => `bk2-${letter.repeat(40)}`;
const [base, web] = [`bakehouse.local/base:${key('a')}`, `bakehouse.local/web:${key('b')}`];
const tested = `bakehouse.local/web:${key('b')}-verified.app`;
const app = `bakehouse.local/web:${key('b')}.app`;

function image(id: string, tags: readonly string[], labels: Readonly<Record<string, string>> = {}): DockerImage {
  return { id, created: '2026-11-30T12:00:00.123456789Z', tags, repoDigests: [], labels };
}

const references = new Map([
  [base, 'sha256:1'],
  [web, 'sha256:2'],
  [app, 'sha256:3'],
  [tested, 'sha256:3'],
  ['bakehouse.local/source:0123456789ab', 'sha256:4'],
  ['bakehouse.local/theirs:latest', 'sha256:5'],
  [`bakehouse.local/gone:${key('c')}`, 'sha256:6'],
]);

const images = [
  image('sha256:1', [base, 'acme/base:latest']),
  image('sha256:2', [web], {
    'dev.bakehouse.leg': 'web',
    'org.opencontainers.image.base.name': base,
    'org.opencontainers.image.revision': 'c0ffee',
    'dev.bakehouse.ref': 'refs/heads/main',
  }),
  image('sha256:3', [app, tested], {
    'dev.bakehouse.leg': 'web',
    'org.opencontainers.image.base.name': 'debian:bookworm',
  }),
];

const daemon = {
  references: async () => references,
  imagesById: async () => new Map(images.map((one) => [one.id, one])),
  usedImages: async () => [{ container: 'busy', image: 'sha256:2' }],
};

describe('what the daemon has under names of ours', () => {
  it('is told by those names, with what uses it', async () => {
    const { images: found } = await surveyDocker(daemon);
    assert.deepEqual(
      found.map(({ id, leg, verified, parent, commit, ref, parts, holds }) => [
        id,
        leg,
        verified,
        parent,
        commit,
        ref,
        parts,
        holds.map(({ what }) => what),
      ]),
      [
        [base, 'base', false, null, null, null, [], ['its name acme/base:latest']],
        [web, 'web', false, key('a'), 'c0ffee', 'refs/heads/main', [], ['the container busy']],
        [app, 'web', true, 'debian:bookworm', null, null, [tested], []],
      ],
    );
  });

  it('has no commit or leg that only the labels of its base image tell', async () => {
    const labels = {
      'dev.bakehouse.leg': 'web/a',
      'dev.bakehouse.ref': 'refs/heads/main',
      'org.opencontainers.image.revision': 'c0ffee',
    };
    const told = async (slug: string) => {
      const name = `bakehouse.local/${slug}:${key('d')}`;
      const { images: found } = await surveyDocker({
        ...daemon,
        references: async () => new Map([[name, 'sha256:7']]),
        imagesById: async () => new Map([['sha256:7', image('sha256:7', [name], labels)]]),
      });
      return found.map(({ leg, commit, ref }) => [leg, commit, ref]);
    };
    const own = [['web/a', 'c0ffee', 'refs/heads/main']];
    assert.deepEqual(await told('web-a'), own);
    assert.deepEqual(await told('web-a-01234567'), own);
    // By Packer, on the one above.
    assert.deepEqual(await told('web-a-b'), [['web-a-b', null, null]]);
    assert.deepEqual(await told('api'), [['api', null, null]]);
  });

  it('is held where nobody can be asked for containers', async () => {
    const usedImages = async (): Promise<never> => {
      throw new Error('no');
    };
    const { images: found } = await surveyDocker({ ...daemon, usedImages });
    assert.ok(found.every(({ holds }) => holds.some(({ kind }) => kind === 'unknown')));
  });

  it('loses those names, and one that is gone already is no error', async () => {
    const removed: string[] = [];
    const removeImage = async (name: string): Promise<void> => {
      if (name === tested) throw new CommandError('docker image rm', 1, `Error: No such image: ${name}`);
      removed.push(name);
    };
    const step = { region: 'local', id: app, stage: 'delete', parts: [tested] } as const;
    await removeNames({ removeImage }, step);
    assert.deepEqual(removed, [app]);
    const refuse = async (): Promise<never> => {
      throw new CommandError('docker image rm', 1, 'conflict: unable to delete, a container uses it');
    };
    await assert.rejects(removeNames({ removeImage: refuse }, step), /conflict/);
  });
});
