import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import type { Distribution } from '../../../../src/providers/oci/distribution.ts';
import { emptyTag } from '../../../../src/providers/oci/empty-tag.ts';
import { readMachineManifest } from '../../../../src/providers/oci/machine-artifact.ts';
import { readManifest, type RegistryManifest } from '../../../../src/providers/oci/manifest.ts';

const unasked = async (): Promise<never> => assert.fail('not asked for');

describe('a tag that is to say nothing any more', () => {
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const bytes = Buffer.from(JSON.stringify({ config: { digest: sha256('config') } }));
  const image: RegistryManifest = { digest: sha256(bytes), type, bytes };

  const empty = async (tagged: RegistryManifest | undefined) => {
    let now = tagged;
    const uploaded: string[] = [];
    const distribution: Distribution = {
      manifest: async (_, reference) => (reference === 'bk2-a-verified' ? now : undefined),
      tag: async (_, tag, manifest) => {
        assert.equal(tag, 'bk2-a-verified');
        now = manifest;
      },
      blobs: { has: unasked, download: unasked, upload: async (_, { digest }) => void uploaded.push(digest) },
      digest: unasked,
      tags: unasked,
      platform: unasked,
      config: unasked,
      remove: unasked,
      lacksLogin: unasked,
      isInsecure: unasked,
    };
    const isMeant = ({ digest }: RegistryManifest): boolean => digest === image.digest;
    await emptyTag(distribution, 'registry.example/acme/build', 'bk2-a-verified', isMeant);
    return { now, uploaded };
  };

  it('names what is no image and no machine, and whose content is there', async () => {
    const { now = assert.fail(), uploaded } = await empty(image);
    assert.notEqual(now.digest, image.digest);
    assert.equal(now.digest, sha256(now.bytes));
    assert.equal(readMachineManifest(now), undefined);
    assert.deepEqual(readManifest(now), { kind: 'image', config: sha256('{}') });
    assert.deepEqual(uploaded, [sha256('{}')]);
    // Once more changes nothing.
    assert.deepEqual(await empty(now), { now, uploaded: [] });
  });

  it('stays where it names something else, or is not there', async () => {
    const other = { ...image, digest: sha256('other') };
    assert.deepEqual(await empty(other), { now: other, uploaded: [] });
    assert.deepEqual(await empty(undefined), { now: undefined, uploaded: [] });
  });
});
