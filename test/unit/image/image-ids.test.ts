import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { imageIdsOutput, imagesOutput, singleImageId } from '../../../src/image/image-ids.ts';
import { leg, slugOf } from '../../../src/image/leg.ts';
import type { BakedImage } from '../../../src/image/record.ts';
import { sampleImage } from './sample-record.ts';

const image = (region: string, build: string, id: string): BakedImage => sampleImage({ region, build, id });

describe('ids of images', () => {
  const cases: readonly (readonly [
    name: string,
    images: readonly BakedImage[],
    ids: Readonly<Record<string, string>>,
    single: string,
  ])[] = [
    ['none', [], {}, ''],
    ['one', [image('local', 'docker.x', 'i-1')], { local: 'i-1' }, 'i-1'],
    [
      'one per region',
      [image('us-east-1', 'b', 'i-1'), image('eu-west-1', 'b', 'i-2')],
      { 'us-east-1': 'i-1', 'eu-west-1': 'i-2' },
      '',
    ],
    [
      'several in one of the regions',
      [image('us-east-1', 'a', 'i-1'), image('us-east-1', 'b', 'i-2'), image('eu-west-1', 'b', 'i-3')],
      { 'us-east-1/a': 'i-1', 'us-east-1/b': 'i-2', 'eu-west-1': 'i-3' },
      '',
    ],
  ];
  for (const [name, images, ids, single] of cases) {
    test(`of ${name}`, () => {
      assert.deepEqual(imageIdsOutput(images), ids);
      assert.equal(singleImageId(images), single);
    });
  }

  test('travel in one shape', () => {
    assert.deepEqual(imagesOutput('web/x', [image('local', 'docker.x', 'i-1')]), [
      { leg: 'web/x', build: 'docker.x', provider: 'aws', region: 'local', id: 'i-1' },
    ]);
  });
});

describe('slugOf', () => {
  const cases: readonly (readonly [id: string, slug: string])[] = [
    ['web/bookworm', 'web-bookworm'],
    ['Server/us-east-1/ACME', 'server-us-east-1-acme'],
    ['a  b//c', 'a-b-c'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['-flag', 'flag'],
    ['ümlaut', 'mlaut'],
    ['v1.0_x', 'v1.0_x'],
    ['end/', 'end'],
    ['', 'image'],
    ['///', 'image'],
    ['漢字', 'image'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ];
  for (const [id, slug] of cases) {
    test(`makes ${JSON.stringify(slug.slice(0, 30))} of ${JSON.stringify(id.slice(0, 30))}`, () => {
      assert.equal(slugOf(id), slug);
      assert.equal(leg.shape.slug.safeParse(slugOf(id)).success, true);
    });
  }
});
