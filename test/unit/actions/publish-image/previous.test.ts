import assert from 'node:assert/strict';
import { it } from 'node:test';

import { earlierKeys } from '../../../../src/actions/publish-image/previous.ts';
import type { KnownImage } from '../../../../src/image/provider-census.ts';
import { revocation, revocationsOf } from '../../../../src/image/revocation.ts';

const key = (letter: string): string => `bk2-${letter.repeat(40)}`;
const recipe = `br2-${'r'.repeat(40)}`;

it('goes back over the keys of a leg, newest first, and over none that is revoked', () => {
  const known = (letter: string, created: string | null, over: Partial<KnownImage> = {}): KnownImage => ({
    provider: 'docker', region: 'local', id: letter, created, leg: 'web-noble', key: key(letter), recipe: null, parent: null, copyOf: null,
    verified: true, digests: {}, ...over,
  }); // prettier-ignore
  const images = [
    known('a', '2026-11-01T00:00:00.000Z'),
    known('b', '2026-11-03T00:00:00.000Z', { leg: 'web/noble' }),
    known('c', '2026-11-02T00:00:00.000Z'),
    known('c', '2026-11-05T00:00:00.000Z', { region: 'eu-west-1' }),
    known('d', null),
    known('e', '2026-11-09T00:00:00.000Z', { leg: 'other' }),
    known('f', '2026-11-09T00:00:00.000Z', { copyOf: 'a' }),
    known('g', '2026-11-09T00:00:00.000Z'),
    known('h', '2026-11-09T00:00:00.000Z'),
    known('i', '2026-11-09T00:00:00.000Z', { recipe }),
    known('j', '2026-11-09T00:00:00.000Z', { key: null }),
  ];
  const said = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
  const list = revocationsOf([revocation.parse({ key: key('h'), ...said }), revocation.parse({ recipe, ...said })]);
  const keys = earlierKeys(images, { leg: 'web/noble', slug: 'web-noble' }, key('g'), list);
  assert.deepEqual(
    keys.map((one) => one.key),
    ['c', 'b', 'a', 'd'].map(key),
  );
});
