import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { bringImage } from '../../../../src/providers/docker/leg-image.ts';
import type { BakedImage } from '../../../../src/image/record.ts';
import { fakeHost } from '../../core/runner/fake-host.ts';
import { dockerImage, memoryDocker, type MemoryDocker } from './memory-docker.ts';

const id = `sha256:${'1'.repeat(64)}`;
const digest = `sha256:${'2'.repeat(64)}`;
const buildRegistry = 'ghcr.io/acme/staging';

const baked: BakedImage = {
  build: 'dockerfile',
  'builder-id': 'docker',
  provider: 'docker',
  account: null,
  region: 'local',
  id,
  created: null,
  digests: {},
  tags: [],
  files: [],
  handoff: null,
};
const leg = { leg: 'web', slug: 'web-1', key: 'bk1-x', 'declared-tag': null };
const staged = (ref: string | null): BakedImage => ({ ...baked, handoff: { kind: 'registry', artifact: null, ref } });

/** What the daemon was told to pull and to name. */
function world(images: Parameters<typeof memoryDocker>[0] = []): { docker: MemoryDocker; pulled: string[] } {
  const pulled: string[] = [];
  const pullImage = async (reference: string): Promise<void> => {
    pulled.push(reference);
  };
  return { docker: { ...memoryDocker(images, {}), pullImage }, pulled };
}

const bring = (
  { docker }: Pick<ReturnType<typeof world>, 'docker'>,
  image: BakedImage,
  over: Partial<typeof leg> | { readonly 'declared-tag': string } = {},
  repository: string | null = buildRegistry,
): Promise<string> =>
  bringImage(fakeHost(), { 'pass-env': [] }, { docker, buildRegistry: repository }, { ...leg, ...over }, image);

describe('the image of a leg, handed on by a registry', () => {
  test('is started from where this run put it, by its digest', async () => {
    const here = world([dockerImage(id, { repoDigests: [`${buildRegistry}@${digest}`] })]);
    assert.equal(await bring(here, staged(`${buildRegistry}@${digest}`)), `${buildRegistry}@${digest}`);
    assert.deepEqual(here.pulled, []);
    await bring(here, staged(`${buildRegistry}@${digest}`), { 'declared-tag': 'web:1' });
    assert.deepEqual(here.pulled, [`${buildRegistry}@${digest}`]);
    assert.deepEqual(here.docker.calls, [`tag ${buildRegistry}@${digest} web:1`]);
  });

  const foreign: readonly (readonly [what: string, ref: string | null, repository?: string | null])[] = [
    ['another repository', `ghcr.io/evil/staging@${digest}`],
    ['one that begins like it', `${buildRegistry}2@${digest}`],
    ['one below it', `${buildRegistry}/x@${digest}`],
    ['another registry', `evil.example/acme/staging@${digest}`],
    ['a tag of it', `${buildRegistry}:latest`],
    ['it without a digest', buildRegistry],
    ['a digest of another kind', `${buildRegistry}@sha512:${'2'.repeat(128)}`],
    ['a digest that is cut', `${buildRegistry}@${digest.slice(0, -1)}`],
    ['nothing', null],
    ['one where this run has none', `${buildRegistry}@${digest}`, null],
  ];
  for (const [what, ref, repository = buildRegistry] of foreign) {
    test(`is refused from ${what}, and nothing is pulled or named`, async () => {
      const here = world();
      const wanted = bring(here, staged(ref), { 'declared-tag': 'web:1' }, repository);
      await assert.rejects(wanted, { name: 'UserError', message: /is not in the repository of this run/ });
      assert.deepEqual([here.pulled, here.docker.calls], [[], []]);
    });
  }
});

describe('the image of a leg of this job', () => {
  test('is found by its id, and gets the name that others ask for', async () => {
    const here = world([dockerImage(id)]);
    const reference = await bring(here, baked, { 'declared-tag': 'web:1' });
    assert.match(reference, /^bakehouse\.local\/web-1:bk1-x$/);
    assert.deepEqual(
      here.docker.calls.filter((call) => call.startsWith('tag')),
      [`tag ${id} ${reference}`, `tag ${id} web:1`],
    );
  });

  test('is this one, also where its name has become that of another', async () => {
    const other = `sha256:${'3'.repeat(64)}`;
    const name = 'bakehouse.local/web-1:bk1-x';
    const docker = memoryDocker([dockerImage(id), dockerImage(other)], { [name]: other });
    await bring({ docker }, baked);
    assert.deepEqual(
      docker.calls.filter((call) => call.startsWith('tag')),
      [`tag ${id} ${name}`],
    );
  });

  test('that is not there and was not handed on is refused, with the remedy', async () => {
    await assert.rejects(bring(world(), baked), { name: 'UserError', message: /its record names no hand-off/ });
  });

  test('of a machine is told by its id', async () => {
    assert.equal(await bring(world(), { ...baked, provider: 'aws', id: 'ami-1' }), 'ami-1');
  });
});

test('an image that its record calls by two ids is refused, and nothing is named', async () => {
  const other = `sha256:${'3'.repeat(64)}`;
  for (const changed of [other, 'debian:12', '--help']) {
    const here = world([dockerImage(id), dockerImage(other)]);
    const image: BakedImage = { ...baked, id: changed, digests: { config: id } };
    for (const one of [image, { ...staged(`${buildRegistry}@${digest}`), id: changed, digests: { config: id } }]) {
      await assert.rejects(
        bring(here, one, { 'declared-tag': 'web:1' }),
        /calls the same image .* and .*: it was changed/,
      );
    }
    assert.deepEqual([here.pulled, here.docker.calls], [[], []]);
  }
});
