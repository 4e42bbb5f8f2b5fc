import assert from 'node:assert/strict';
import { it } from 'node:test';

import { sha256 } from '../../../../../src/core/files/files.ts';
import { UserError } from '../../../../../src/core/errors.ts';
import type { RegistryManifest } from '../../../../../src/providers/oci/manifest.ts';
import { placesOf } from '../../../../../src/providers/oci/publish/place.ts';
import { registryFormOf } from '../../../../../src/image/provider.ts';
import { providers } from '../../../../../src/providers/providers.ts';
import { setTag } from '../../../../../src/providers/oci/publish/tagging.ts';
import { bakedImage, candidateOf, notingLedger } from '../../../../support/publish/registry-publisher.ts';

const id = sha256('config');
const bytes = Buffer.from(JSON.stringify({ config: { digest: id } }));
const content: RegistryManifest = { digest: sha256(bytes), type: 'application/vnd.oci.image.manifest.v1+json', bytes };

it('a tag that was set although the answer says no is set', async () => {
  const [place] = placesOf(
    'r',
    { repository: 'a/b', tags: ['1', '2'] },
    [candidateOf(bakedImage({ id }))],
    null,
    registryFormOf(providers),
  ).places;
  assert.ok(place !== undefined);
  // The answer to the first try is lost, and the registry, whose tags stay, refuses the second.
  const registry = (isKept: boolean): Parameters<typeof setTag>[0] => {
    let kept: RegistryManifest | undefined;
    return {
      target: 'r',
      distribution: {
        manifest: async () => kept,
        digest: async () => kept?.digest,
        tags: async () => [],
        platform: async () => assert.fail('no config is read'),
        config: async () => assert.fail('no config is read'),
        remove: async () => assert.fail('nothing is removed'),
        tag: async (_repository, _tag, manifest) => {
          if (isKept) kept = manifest;
          throw new UserError('the tag is immutable');
        },
        lacksLogin: async () => false,
        isInsecure: async () => false,
        blobs: {
          has: async () => assert.fail('no content is looked for'),
          upload: async () => assert.fail('no content is sent'),
          download: async () => assert.fail('no content is fetched'),
        },
      },
    };
  };
  const wanted = { tag: '2', content, seen: undefined };
  assert.equal(await setTag(registry(true), place, wanted, notingLedger()), true);
  await assert.rejects(setTag(registry(false), place, wanted, notingLedger()), /the tag is immutable/);
});
