import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ociFields } from '../../../../../src/providers/oci/publish/fields.ts';
import { placesOf } from '../../../../../src/providers/oci/publish/place.ts';
import { registryFormOf } from '../../../../../src/image/provider.ts';
import { providers } from '../../../../../src/providers/providers.ts';
import { bakedImage, candidateOf } from '../../../../support/publish/registry-publisher.ts';

const id = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;

describe('the field oci of a target', () => {
  it('takes what the manifest shows', () => {
    const fields = { repository: 'ghcr.io/acme/{image}', tags: ['{version}-{distro}', 'latest-{distro}'] };
    assert.deepEqual(ociFields.parse(fields), fields);
    const moving = { ...fields, moving: ['stable-{distro}'] };
    assert.deepEqual(ociFields.parse(moving), moving);
  });

  const refused: readonly { readonly fields: unknown; readonly path: string; readonly message: RegExp }[] = [
    { fields: { repository: 'ghcr.io/acme/web' }, path: 'tags', message: /array/ },
    { fields: { repository: 'ghcr.io/acme/web', tags: [] }, path: 'tags', message: />=1/ },
    {
      fields: { repository: 'ghcr.io/Acme/web', tags: ['1'] },
      path: 'repository',
      message: /no name of a container image/,
    },
    {
      fields: { repository: 'ghcr.io/acme/web:1', tags: ['1'] },
      path: 'repository',
      message: /without tag and digest/,
    },
    { fields: { repository: `a/b@${id}`, tags: ['1'] }, path: 'repository', message: /without tag and digest/ },
    { fields: { repository: 'bakehouse.local/web', tags: ['1'] }, path: 'repository', message: /docker's own images/ },
    { fields: { repository: '{image', tags: ['1'] }, path: 'repository', message: /brace stands alone/ },
    { fields: { repository: 'a/b', tags: ['.1'] }, path: 'tags.0', message: /"\.1" is no tag/ },
    { fields: { repository: 'a/b', tags: ['1', 'a/b'] }, path: 'tags.1', message: /"a\/b" is no tag/ },
    { fields: { repository: 'a/b', tags: ['x'.repeat(129)] }, path: 'tags.0', message: /is no tag/ },
    { fields: { repository: 'a/b', tags: ['1\n'] }, path: 'tags.0', message: /is no tag/ },
    { fields: { repository: 'a/b', tags: ['1'], moving: ['a b'] }, path: 'moving.0', message: /is no tag/ },
    { fields: { repository: 'a/b', tags: ['1'], tag: '1' }, path: '', message: /"tag"/ },
  ];
  for (const { fields, path, message } of refused) {
    it(`refuses ${JSON.stringify(fields).slice(0, 80)}`, () => {
      const issues = ociFields.safeParse(fields).error?.issues ?? [];
      assert.deepEqual(
        issues.map((issue) => issue.path.join('.')),
        [path],
      );
      assert.match(issues[0]?.message ?? '', message);
    });
  }
});

describe('the places of images', () => {
  const fields = {
    repository: 'ghcr.io/acme/{image}',
    tags: ['latest', '{version}', 'latest-{distro}', '{distro}', '{version}'],
  };

  it('have tags that stay, and tags that are moved with latest at the end', () => {
    const { places, refusals } = placesOf(
      'registry',
      { ...fields, moving: ['{distro}', 'edge', 'latest-x'] },
      [candidateOf(bakedImage({ id }))],
      null,
      registryFormOf(providers),
    );
    assert.deepEqual(refusals, []);
    const [place] = places;
    assert.equal(place?.name, 'ghcr.io/acme/web');
    assert.deepEqual(place?.fixed, ['1.0']);
    assert.deepEqual(place?.moving, ['bookworm', 'edge', 'latest', 'latest-bookworm', 'latest-x']);
    assert.deepEqual(place?.source, { kind: 'local' });
  });

  it('are told apart by the build where there are several', () => {
    const images = [bakedImage({ id, build: 'docker.a' }), bakedImage({ id: other, build: 'docker.b' })];
    const one = placesOf(
      'registry',
      { repository: 'a/{image}', tags: ['1'] },
      [candidateOf(images)],
      null,
      registryFormOf(providers),
    );
    assert.deepEqual(one.refusals, [
      'Target registry gives a/web:1 to two images, of web/bookworm (docker.a) and of web/bookworm (docker.b). Put what tells them apart into the tag or the repository.',
    ]);
    const two = placesOf(
      'registry',
      { repository: 'a/{image}', tags: ['1-{build}'] },
      [candidateOf(images)],
      null,
      registryFormOf(providers),
    );
    assert.deepEqual(two.refusals, []);
    assert.deepEqual(
      two.places.map((place) => place.fixed),
      [['1-docker.a'], ['1-docker.b']],
    );
  });

  it('of the same repository clash however it is written', () => {
    const candidates = [
      candidateOf(bakedImage({ id }), { leg: 'docker.io/x' }),
      candidateOf(bakedImage({ id: other }), { leg: 'index.docker.io/x' }),
    ];
    const { refusals } = placesOf(
      'registry',
      { repository: '{image}/acme/web', tags: ['1'] },
      candidates,
      null,
      registryFormOf(providers),
    );
    assert.equal(refusals.length, 1);
    assert.match(refusals[0] ?? '', /to two images/);
  });

  const refused: readonly {
    readonly name: string;
    readonly tags: readonly string[];
    readonly image: Parameters<typeof bakedImage>[0];
    readonly buildRegistry?: string;
    readonly message: RegExp;
  }[] = [
    {
      name: 'an unknown placeholder',
      tags: ['{versoin}'],
      image: { id },
      message: /\{versoin\} is not known; Did you mean \{version\}\?/,
    },
    {
      name: 'a value that makes no tag',
      tags: ['{leg}'],
      image: { id },
      message: /"web\/bookworm" is no tag of a container image/,
    },
    {
      name: 'an image that is no container',
      tags: ['1'],
      image: { id: 'ami-1', provider: 'aws' },
      message: /has neither a container image nor a disk, but its target registry is a registry of those/,
    },
    {
      name: 'an id that is none',
      tags: ['1'],
      image: { id: '--help' },
      message: /names no id of a container image, but --help/,
    },
    {
      name: 'a hand-off to a stranger',
      tags: ['1'],
      image: { id, handoff: { kind: 'registry', artifact: null, ref: `evil/x@${id}` } },
      buildRegistry: 'ghcr.io/acme/staging',
      message: /which is not in the repository of this run \(ghcr\.io\/acme\/staging\)/,
    },
  ];
  for (const { name, tags, image, buildRegistry, message } of refused) {
    it(`are refused for ${name}`, () => {
      const { places, refusals } = placesOf(
        'registry',
        { repository: 'a/b', tags: [...tags] },
        [candidateOf(bakedImage(image))],
        buildRegistry ?? null,
        registryFormOf(providers),
      );
      assert.deepEqual(places, []);
      assert.equal(refusals.length, 1);
      assert.match(refusals[0] ?? '', message);
    });
  }
});
