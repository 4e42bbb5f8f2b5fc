import assert from 'node:assert/strict';
import { it } from 'node:test';

import { lineageOf } from '../../../../src/image/lineage.ts';
import type { KnownImage } from '../../../../src/image/provider-census.ts';
import { revocation } from '../../../../src/image/revocation.ts';
import { hitBy } from '../../../../src/pipeline/revoke/changes.ts';

const KEY = `bk2-${'a'.repeat(40)}`;
const known = (id: string, over: Partial<KnownImage> = {}): KnownImage => ({
  provider: 'aws', region: 'eu-west-1', id, created: null, leg: 'base', key: KEY, recipe: null, parent: null, copyOf: null,
  verified: true, digests: {}, ...over,
}); // prettier-ignore

it('hits of one image that image and its copies, and not another bake of its key', () => {
  const lineage = lineageOf(
    [],
    [
      known('ami-bad'),
      known('ami-good'),
      known('ami-bad-copy', { region: 'us-east-1', key: null, copyOf: 'ami-bad' }),
      known('ami-good-copy', { region: 'us-east-1', key: null, copyOf: 'ami-good' }),
    ],
  );
  const hit = (entry: object): readonly string[] =>
    hitBy(revocation.parse({ reason: 'a hole', by: 'alice', at: '2026-11-30', ...entry }), lineage).own.flatMap(
      ({ images }) => images.map(({ id }) => id),
    );
  assert.deepEqual(hit({ image: 'AMI-BAD' }), ['ami-bad', 'ami-bad-copy']);
  assert.deepEqual(hit({ image: 'ami-bad-copy' }), ['ami-bad', 'ami-bad-copy']);
  assert.deepEqual(hit({ key: KEY }), ['ami-bad', 'ami-good', 'ami-bad-copy', 'ami-good-copy']);
});
