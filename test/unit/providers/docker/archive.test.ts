import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { provenArchive } from '../../../../src/providers/docker/image-archive.ts';
import { readTar } from '../../../../src/core/files/tar.ts';
import {
  blobMembers,
  chunksOf,
  classicMembers,
  containerdId,
  containerdMembers,
  imageId,
  type Member,
  tarOf,
} from '../../core/files/image-archives.ts';

async function proven(members: readonly Member[], id = imageId): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const member of readTar(provenArchive(chunksOf(tarOf(members)), id))) {
    const parts: Buffer[] = [];
    for await (const part of member.content()) parts.push(part);
    assert.equal(member.kind, 'file');
    files.set(member.name, Buffer.concat(parts).toString());
  }
  return files;
}

/** The members with one of them changed. */
function changed(members: readonly Member[], at: string | RegExp, over: Partial<Member>): readonly Member[] {
  const found = members.filter(({ name }) => (typeof at === 'string' ? name === at : at.test(name)));
  assert.ok(found.length > 0, String(at));
  return members.map((member) => (found.includes(member) ? { ...member, ...over } : member));
}

/** The members with another manifest.json. */
function manifested(
  members: readonly Member[],
  change: (manifest: Record<string, unknown>) => unknown,
): readonly Member[] {
  const text = String(members.find(({ name }) => name === 'manifest.json')?.data);
  const [manifest]: readonly Record<string, unknown>[] = JSON.parse(text);
  return changed(members, 'manifest.json', { data: JSON.stringify(change({ ...manifest })) });
}

describe('an archive that docker saved', () => {
  it('of the old form keeps its layers and its config, and no link', async () => {
    const files = await proven(classicMembers());
    const [a, b] = ['a', 'b'].map((letter) => `${letter.repeat(64)}/layer.tar`);
    assert.deepEqual([...files.keys()], [a, b, `${imageId.slice(7)}.json`, 'manifest.json']);
    assert.deepEqual(JSON.parse(files.get('manifest.json') ?? ''), [
      { Config: `${imageId.slice(7)}.json`, RepoTags: null, Layers: [a, b, a] },
    ]);
    assert.equal(files.get(b ?? ''), 'the second layer');
  });

  it('of the new form keeps its blobs, and no index', async () => {
    const files = await proven(blobMembers());
    assert.deepEqual(
      [...files.keys()].filter((name) => !name.startsWith('blobs/sha256/')),
      ['manifest.json'],
    );
    assert.equal(files.size, 4);
  });

  it("of containerd's store is told by its manifest, whatever its index says of it", async () => {
    const files = await proven(containerdMembers({ 'com.example.note': 'x' }), containerdId);
    assert.equal(files.has('manifest.json'), false);
    assert.deepEqual(JSON.parse(files.get('index.json') ?? ''), {
      schemaVersion: 2,
      manifests: [
        {
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          digest: containerdId,
          size: files.get(`blobs/sha256/${containerdId.slice(7)}`)?.length,
        },
      ],
    });
    assert.equal(files.get('oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  });
});

describe('an archive that somebody else made', () => {
  const classic = classicMembers();
  const blobs = blobMembers();
  const other = `sha256:${'9'.repeat(64)}`;
  const swapped = [...classic, { name: `${'d'.repeat(64)}/layer.tar`, data: 'evil' }];
  const index = JSON.stringify({ manifests: [{ digest: containerdId }, { digest: other }] });
  const twice = changed(containerdMembers(), 'index.json', { data: index });
  const evilConfig = JSON.stringify({ rootfs: { diff_ids: [] } });
  const evilName = `${sha256(evilConfig).slice(7)}.json`;
  const cases: readonly (readonly [string, readonly Member[], string, RegExp])[] = [
    [
      'that names an image',
      manifested(classic, (one) => [{ ...one, RepoTags: ['debian:bookworm'] }]),
      imageId,
      /names of images/,
    ],
    [
      'that names a second image',
      manifested(classic, (one) => [one, { ...one, RepoTags: ['debian:bookworm'] }]),
      imageId,
      /names of images/,
    ],
    ['of two images', manifested(classic, (one) => [one, one]), imageId, /something else than one image/],
    ['of no image', manifested(classic, () => []), imageId, /something else than one image/],
    [
      'without manifest.json',
      classic.filter(({ name }) => name !== 'manifest.json'),
      imageId,
      /something else than one/,
    ],
    ['with names for old readers', [...classic, { name: 'repositories', data: '{}' }], imageId, /names of images/],
    [
      "with a name in containerd's way",
      containerdMembers({ 'io.containerd.image.name': 'docker.io/library/debian:bookworm' }),
      containerdId,
      /names of images/,
    ],
    [
      "with a tag in OCI's way",
      containerdMembers({ 'org.opencontainers.image.ref.name': 'bookworm' }),
      containerdId,
      /names of images/,
    ],
    ['of another image', classic, other, /another id than sha256:9+/],
    ["of another image in containerd's store", containerdMembers(), other, /another id than sha256:9+/],
    [
      'whose config is another than its name says',
      changed(classic, `${imageId.slice(7)}.json`, { data: evilConfig }),
      imageId,
      /another id than/,
    ],
    [
      'with another config',
      manifested([...classic, { name: evilName, data: evilConfig }], (one) => [{ ...one, Config: evilName }]),
      imageId,
      /another id than/,
    ],
    ["of two images in containerd's store", twice, containerdId, /another id than/],
    [
      'without the config',
      classic.filter(({ name }) => !name.endsWith('.json') || name === 'manifest.json'),
      imageId,
      /config is missing/,
    ],
    ['with a changed layer', changed(classic, /^b+\/layer\.tar$/, { data: 'evil' }), imageId, /another layer 2/],
    [
      'with another layer',
      manifested(swapped, (one) => [{ ...one, Layers: classic.map(() => `${'d'.repeat(64)}/layer.tar`).slice(0, 3) }]),
      imageId,
      /another layer 1/,
    ],
    ['with too few layers', manifested(classic, (one) => [{ ...one, Layers: [] }]), imageId, /other layers/],
    [
      'with a changed blob',
      changed(blobs, /^blobs\/sha256\/./, { data: 'evil', type: '0' }),
      imageId,
      /whose content is/,
    ],
    [
      'with a link out of it',
      changed(classic, /^c+\/layer\.tar$/, { target: '../../etc/passwd' }),
      imageId,
      /the link/,
    ],
    ['with a link from the root', changed(classic, /^c+\/layer\.tar$/, { target: '/etc/passwd' }), imageId, /the link/],
    ['with a link for a directory', changed(classic, 'manifest.json', { type: '2', target: 'x' }), imageId, /the link/],
    ['with a link to a folder of layers', [{ name: 'a'.repeat(64), type: '2', target: '/etc' }], imageId, /the link/],
    ['with two manifests', [...classic, ...classic.slice(-1)], imageId, /"manifest.json" twice/],
    ['with two of one layer', [...classic.slice(0, 4), ...classic.slice(3, 4)], imageId, /layer\.tar" twice/],
    [
      'with a strange file',
      [...classic, { name: '../evil' }],
      imageId,
      /"\.\.\/evil", which docker save does not write/,
    ],
    ['with a file under a dot', [...classic, { name: './manifest.json' }], imageId, /which docker save does not write/],
    [
      'with no JSON',
      changed(classic, 'manifest.json', { data: '[{' }),
      imageId,
      /manifest\.json of the archive is not JSON/,
    ],
    [
      'with an endless manifest',
      changed(classic, 'manifest.json', { data: ' '.repeat(4 * 1024 * 1024 + 1) }),
      imageId,
      /manifest\.json of 4194305 bytes/,
    ],
  ];
  for (const [what, members, id, reason] of cases) {
    it(`${what} is refused before docker has a directory`, async () => {
      const given: Buffer[] = [];
      await assert.rejects(
        async () => {
          for await (const chunk of provenArchive(chunksOf(tarOf(members)), id)) given.push(chunk);
        },
        (error: Error) => {
          assert.equal(error.name, 'UserError');
          assert.match(error.message, reason);
          return true;
        },
      );
      for (const name of ['manifest.json', 'index.json', 'repositories', 'oci-layout']) {
        assert.equal(Buffer.concat(given).includes(name), false, name);
      }
    });
  }
});
