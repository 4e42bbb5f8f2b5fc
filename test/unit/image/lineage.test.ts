import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { kinNamed, lineageOf, walk } from '../../../src/image/lineage.ts';
import type { KnownImage } from '../../../src/image/provider-census.ts';
import { sampleImage, sampleRecord } from './sample-record.ts';

const DIGEST = `sha256:${'d'.repeat(64)}`;

function known(id: string, over: Partial<KnownImage> = {}): KnownImage {
  const base = {
    provider: 'aws',
    region: 'eu-west-1',
    created: '2026-11-30T00:00:00Z',
    leg: '',
    key: null,
    recipe: null,
  };
  return { ...base, id, parent: null, copyOf: null, verified: false, digests: {}, ...over };
}

const images = [
  known('ami-base', { leg: 'base', key: 'bk2-a', verified: true }),
  known('ami-mid', { leg: 'mid', key: 'bk2-b', parent: 'ami-base' }),
  known('ami-top', { leg: 'top', key: 'bk2-c', parent: 'AMI-MID' }),
  known('ami-copy', { region: 'us-east-1', copyOf: 'ami-top' }),
  known('ami-side', { leg: 'side', key: 'bk2-d', parent: 'ami-base' }),
  known('ami-lost', { leg: 'lost', key: 'bk2-e', parent: 'ami-gone' }),
];
const record = sampleRecord({
  leg: 'app/noble',
  key: 'bk2-f',
  recipe: 'br2-f',
  parent: { leg: 'top', key: 'bk2-c', id: 'ami-top' },
  sources: [{ of: 'docker', id: `debian@${DIGEST}`, name: 'debian:12' }],
  images: [sampleImage({ id: 'app-1', digests: { config: DIGEST } })],
});
const lineage = lineageOf([record], images);
const names = (of: string, links: 'above' | 'below'): readonly (readonly [string, number])[] =>
  walk([of], lineage[links]).map(({ name, depth }) => [name, depth] as const);

describe('lineage', () => {
  it('goes down by the ids that images say they were baked on, and by the keys of records', () => {
    assert.deepEqual(names('bk2-a', 'below'), [
      ['bk2-b', 1],
      ['bk2-c', 2],
      ['bk2-f', 3],
      ['bk2-d', 1],
    ]);
  });

  it('goes up to what nobody of us baked', () => {
    assert.deepEqual(names('bk2-f', 'above'), [
      ['bk2-c', 1],
      ['bk2-b', 2],
      ['bk2-a', 3],
      [`debian@${DIGEST}`, 1],
    ]);
    assert.deepEqual(names('bk2-e', 'above'), [['ami-gone', 1]]);
  });

  it('keeps a copy with its original', () => {
    assert.deepEqual(
      lineage.kin.get('bk2-c')?.images.map(({ id }) => id),
      ['ami-top', 'ami-copy'],
    );
  });

  it('finds by id, digest, key, recipe, leg and image', () => {
    for (const [text, found] of [
      ['ami-copy', ['bk2-c']],
      ['AMI-TOP', ['bk2-c']],
      ['bk2-a', ['bk2-a']],
      ['br2-f', ['bk2-f']],
      ['app/noble', ['bk2-f']],
      ['app', ['bk2-f']],
      [DIGEST, ['bk2-f', `debian@${DIGEST}`]],
      ['ami-gone', ['ami-gone']],
      ['nothing', []],
    ] as const)
      assert.deepEqual(kinNamed(lineage, text), found, text);
  });

  it('ends where marks go in a circle, and does not fall over a long chain', () => {
    const circle = lineageOf(
      [],
      [known('a', { key: 'bk2-a', parent: 'b' }), known('b', { key: 'bk2-b', parent: 'a' })],
    );
    assert.deepEqual(walk(['bk2-a'], circle.below), [{ name: 'bk2-b', depth: 1 }]);
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      known(`i${index}`, { key: `bk2-${index}`, parent: index === 0 ? null : `i${index - 1}` }),
    );
    assert.equal(walk(['bk2-0'], lineageOf([], chain).below).length, 19_999);
  });
});
