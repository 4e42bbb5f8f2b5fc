import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../../src/core/files/files.ts';
import type { Distribution } from '../../../../../src/providers/oci/distribution.ts';
import type { RegistryManifest } from '../../../../../src/providers/oci/manifest.ts';
import { indexOf, indexPlacesOf } from '../../../../../src/providers/oci/publish/index-tag.ts';
import { placesOf, type RepositoryPlace } from '../../../../../src/providers/oci/publish/place.ts';
import { registryFormOf } from '../../../../../src/image/provider.ts';
import { providers } from '../../../../../src/providers/providers.ts';
import { bakedImage, candidateOf } from '../../../../support/publish/registry-publisher.ts';

const OCI = 'application/vnd.oci.image';
const DOCKER = 'application/vnd.docker.distribution.manifest';
const digest = (text: string): string => sha256(Buffer.from(text));

function manifestOf(type: string, content: object): RegistryManifest {
  const bytes = Buffer.from(JSON.stringify(content));
  return { digest: sha256(bytes), type, bytes };
}

const image = (arch: string, type = `${OCI}.manifest.v1+json`): RegistryManifest =>
  manifestOf(type, { schemaVersion: 2, config: { digest: digest(arch) } });
/** As buildx pushes one with provenance. */
const attested = (...arches: readonly string[]): RegistryManifest =>
  manifestOf(`${OCI}.index.v1+json`, {
    manifests: arches.flatMap((architecture) => [
      {
        mediaType: `${OCI}.manifest.v1+json`,
        digest: digest(architecture),
        size: 7,
        platform: { os: 'linux', architecture },
      },
      {
        mediaType: `${OCI}.manifest.v1+json`,
        digest: digest(`attests to ${architecture}`),
        size: 8,
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': digest(architecture),
        },
      },
    ]),
  });

const places = (fields: object = {}): readonly RepositoryPlace[] => {
  const all = { repository: 'ghcr.io/acme/{image}', tags: ['{version}-{distro}'], index: ['{version}'], ...fields };
  const candidates = ['amd64', 'arm64'].map((arch) =>
    candidateOf(bakedImage({ id: digest(arch) }), { leg: `web/${arch}` }),
  );
  return placesOf('registry', all, candidates, null, registryFormOf(providers)).places;
};

/** The index of these two contents. */
async function made(contents: readonly RegistryManifest[]): Promise<{ type: string; manifests: readonly unknown[] }> {
  const unasked = async (): Promise<never> => assert.fail('not asked for');
  const distribution: Distribution = {
    tags: async () => [],
    manifest: unasked,
    digest: unasked,
    tag: unasked,
    lacksLogin: unasked,
    isInsecure: unasked,
    blobs: { has: unasked, upload: unasked, download: unasked },
    config: unasked,
    remove: unasked,
    platform: async (_repository, config) => ({
      os: 'linux',
      architecture: ['amd64', 'arm64'].find((arch) => digest(arch) === config) ?? '',
    }),
  };
  const own = places();
  const index = indexPlacesOf('registry', own).indexes[0] ?? assert.fail('no index');
  const contentOf = (place: RepositoryPlace): RegistryManifest =>
    contents[own.indexOf(place)] ?? assert.fail('no such place');
  const { type, bytes } = await indexOf(distribution, index, contentOf);
  return { type, manifests: JSON.parse(bytes.toString('utf8')).manifests };
}

describe('an index of the images of several legs', () => {
  it('is one of docker only where all its images are', async () => {
    const both = [image('amd64', `${DOCKER}.v2+json`), image('arm64', `${DOCKER}.v2+json`)];
    assert.equal((await made(both)).type, `${DOCKER}.list.v2+json`);
    assert.equal((await made([image('amd64'), both[1] ?? image('arm64')])).type, `${OCI}.index.v1+json`);
  });

  it('has a member for each platform, in the same order whichever leg comes first', async () => {
    const { manifests } = await made([image('arm64'), image('amd64')]);
    assert.deepEqual(
      manifests,
      ['amd64', 'arm64'].map((architecture) => ({
        mediaType: `${OCI}.manifest.v1+json`,
        digest: image(architecture).digest,
        size: image(architecture).bytes.length,
        platform: { os: 'linux', architecture },
      })),
    );
  });

  it('takes the one image of an index, and what attests to it, as they are', async () => {
    const nested = attested('arm64');
    const { manifests } = await made([image('amd64'), nested]);
    assert.deepEqual(manifests.slice(1), JSON.parse(nested.bytes.toString('utf8')).manifests);
  });

  it('takes no index of several platforms', async () => {
    await assert.rejects(
      made([image('amd64'), attested('arm64', 'riscv64')]),
      /web\/arm64 \(dockerfile\) is itself an index, for linux\/arm64, linux\/riscv64/,
    );
  });

  it('has a tag that is of no image', () => {
    const own = places({ tags: ['{version}-{distro}', '{version}'] });
    assert.match(indexPlacesOf('registry', own).refusals.join(), /web:1\.0 to an index and to the image of web\/amd64/);
  });
});
