import assert from 'node:assert/strict';
import { it } from 'node:test';

import { earlierKeys, unknownStart } from '../../../../src/actions/publish-image/previous.ts';
import type { KnownImage } from '../../../../src/image/provider-census.ts';
import { revocation, revocationsOf } from '../../../../src/image/revocation.ts';

const key = (letter: string): string => `bk2-${letter.repeat(40)}`;
const recipe = `br2-${'r'.repeat(40)}`;

const known = (letter: string, created: string | null, over: Partial<KnownImage> = {}): KnownImage => ({
  provider: 'docker', region: 'local', id: letter, created, leg: 'web-noble', key: key(letter), recipe: null, parent: null, copyOf: null,
  verified: true, digests: {}, ...over,
}); // prettier-ignore
const SAID = { reason: 'a hole', by: 'alice', at: '2026-11-30' };
const day = (number: number): string => `2026-11-0${number}T00:00:00.000Z`;
const keysOf = (images: readonly KnownImage[], own: string, entry: object): readonly (string | undefined)[] =>
  earlierKeys(
    images,
    { leg: 'web/noble', slug: 'web-noble' },
    key(own),
    revocationsOf([revocation.parse({ ...SAID, ...entry })]),
  ).map((one) => one.key.at(-1));

it('goes back over nothing that stands on what is revoked, or of which nobody knows what it stands on', () => {
  const base = (letter: string, over: Partial<KnownImage> = {}): KnownImage =>
    known(letter, day(1), { leg: 'base', id: `ami-${letter}`, ...over });
  const images = [
    base('b'),
    base('c', { recipe }),
    base('d', { parent: 'ami-b' }),
    known('m', day(7), { parent: 'ami-b' }),
    known('n', day(6), { parent: 'ami-c' }),
    known('o', day(5), { parent: 'ami-d' }),
    known('p', day(4), { parent: 'ami-gone' }),
    known('q', day(3), { parent: 'debian:bookworm' }),
    known('r', day(2)),
  ];
  assert.deepEqual(keysOf(images, 'z', { key: key('b') }), ['n', 'q', 'r']);
  assert.deepEqual(keysOf(images, 'z', { recipe }), ['m', 'o', 'q', 'r']);
  assert.deepEqual(keysOf(images, 'z', { image: 'AMI-b' }), ['n', 'q', 'r']);
  assert.deepEqual(keysOf(images, 'z', { key: key('b'), inherit: false }), ['m', 'n', 'o', 'q', 'r']);
});

it('goes back, and never forward', () => {
  const images = [known('a', day(1)), known('b', day(2)), known('c', day(3)), known('d', null)];
  assert.deepEqual(keysOf(images, 'b', { key: key('b') }), ['a', 'd']);
});

it('does not know which of the past starts from an image that nobody of us baked', () => {
  const start = (entry: object): string | undefined =>
    unknownStart(
      [known('a', day(1), { id: 'ami-a', digests: { config: `sha256:${'1'.repeat(64)}` } })],
      revocationsOf([revocation.parse({ ...SAID, ...entry })]),
    );
  assert.equal(start({ image: 'ami-source' }), 'ami-source');
  assert.equal(start({ image: 'ami-source', inherit: false }), undefined);
  assert.equal(start({ image: 'ami-A' }), undefined);
  assert.equal(start({ digest: `sha256:${'1'.repeat(64)}` }), undefined);
  assert.equal(start({ key: key('x') }), undefined);
});

it('goes back over the keys of a leg, newest first, and over none that is revoked', () => {
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
