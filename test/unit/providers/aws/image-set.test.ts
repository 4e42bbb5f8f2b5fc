import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { imageSetTags, parseImageSet, placeOf, regionsOf } from '../../../../src/providers/aws/image-set.ts';

describe('the tags of the images of one bake', () => {
  const images = [
    { build: 'amazon-ebs.b', region: 'us-east-1', id: 'ami-2' },
    { build: 'amazon-ebs.a b@c', region: 'eu-west-1', id: 'ami-1' },
  ];

  it('tell the whole set to each, sorted', () => {
    const set = 'amazon-ebs.a%20b%40c@eu-west-1 amazon-ebs.b@us-east-1';
    assert.deepEqual(
      imageSetTags('bk2-x', images).map(({ id, tags }) => [id, tags]),
      [
        ['ami-2', { 'bakehouse:key': 'bk2-x', 'bakehouse:build': 'amazon-ebs.b', 'bakehouse:images': set }],
        ['ami-1', { 'bakehouse:key': 'bk2-x', 'bakehouse:build': 'amazon-ebs.a b@c', 'bakehouse:images': set }],
      ],
    );
  });

  it('are read back', () => {
    const set = parseImageSet(imageSetTags('bk2-x', images)[0]?.tags['bakehouse:images'] ?? '');
    assert.ok(set?.kind === 'places');
    assert.deepEqual([...set.places].sort(), images.map(({ build, region }) => placeOf(build, region)).sort());
    assert.deepEqual([...regionsOf(set)].sort(), ['eu-west-1', 'us-east-1']);
  });

  it('are at most 256 characters: of more there is only the number', () => {
    const textOf = (length: number): string | undefined =>
      imageSetTags('bk2-x', [{ build: 'b'.repeat(length - '@us-east-1'.length), region: 'us-east-1', id: 'ami-1' }])[0]
        ?.tags['bakehouse:images'];
    assert.equal(textOf(256)?.length, 256);
    assert.equal(textOf(257), '#1');
    assert.deepEqual(parseImageSet('#12'), { kind: 'count', count: 12 });
  });

  for (const text of [
    '',
    '#',
    '#0',
    '#1x',
    'a',
    'a@',
    '@us-east-1',
    'a@evil.example/',
    'a@us-east-1 ',
    'a@b@us-east-1',
  ]) {
    it(`${JSON.stringify(text)} is none of ours`, () => assert.equal(parseImageSet(text), undefined));
  }
});
