import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Publication } from '../../../src/image/verification.ts';
import type { BakedImage } from '../../../src/image/record.ts';
import { checkCommands } from '../../../src/report/commands.ts';

const image = (over: Partial<BakedImage>): BakedImage => ({
  build: 'b', 'builder-id': '', provider: 'aws', account: '210987654321', region: 'us-east-1', id: 'ami-0123456789abcdef0',
  created: null, digests: {}, tags: [], files: [], handoff: null, ...over,
}); // prettier-ignore
const publication = (over: Partial<Publication>): Publication => ({
  target: 'prod', kind: 'aws', region: 'eu-west-1', id: 'ami-0fedcba9876543210', digest: null, ref: null, status: 'created', ...over,
}); // prettier-ignore

describe('checkCommands', () => {
  it('names a copy by whom its image belongs to, and an image of a registry by its digest', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const publications = [
      publication({}),
      publication({ kind: 'oci', ref: 'ghcr.io/acme/web:1.0', id: null, digest }),
      publication({ kind: 'files', id: null, ref: 'ids.json', digest }),
      publication({ id: 'ami-0000000000000000f', status: 'failed' }),
    ];
    assert.deepEqual(checkCommands({ images: [image({})], publications }, 'acme/images'), [
      'bakehouse verify-provenance aws:aws:210987654321:eu-west-1:ami-0fedcba9876543210 --attestation provenance --key signing-key.pub --repo acme/images',
      `bakehouse verify-provenance ghcr.io/acme/web@${digest} --attestation provenance --key signing-key.pub --repo acme/images`,
    ]);
  });

  it('names nothing whose account nobody knows, and no repository that is none', () => {
    const publications = [publication({})];
    assert.deepEqual(checkCommands({ images: [image({ account: null })], publications }, 'acme/images'), []);
    const [command = ''] = checkCommands({ images: [image({})], publications }, '$(id)');
    assert.ok(command.endsWith(' --key signing-key.pub'), command);
  });
});
