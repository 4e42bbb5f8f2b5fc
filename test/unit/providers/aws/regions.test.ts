import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { lookUpRegions, ownRegion, perRegion, regionsNamed } from '../../../../src/providers/aws/regions.ts';

describe('regionsNamed', () => {
  test('finds regions in any text, once, sorted', () => {
    const texts = [
      'region = "us-east-1"\nami_regions = ["eu-west-1", "us-gov-west-1"]',
      'x-us-east-1 us-east-12 us-isob-east-1',
      'eu-west-1a',
    ];
    assert.deepEqual(regionsNamed(texts), ['eu-west-1', 'us-east-1', 'us-gov-west-1', 'us-isob-east-1']);
    assert.deepEqual(regionsNamed([]), []);
  });
});

test('a leg is looked for where its template says, else where its variables and axes say, else in the own region', () => {
  const build = { type: 'amazon-ebs', name: 'a', literals: { region: 'us-east-1' }, archives: () => [] };
  assert.deepEqual(lookUpRegions({ builds: [build], hints: [] }, 'eu-west-1'), ['us-east-1']);
  assert.deepEqual(lookUpRegions({ builds: [{ ...build, literals: {} }], hints: ['x', 'eu-west-2'] }, 'eu-west-1'), [
    'eu-west-2',
  ]);
  assert.deepEqual(lookUpRegions({ builds: [], hints: [] }, 'eu-west-1'), ['eu-west-1']);
  assert.deepEqual(lookUpRegions({ builds: [], hints: [] }, null), []);
});

test('the own region is that of the run, and an empty one is none', () => {
  assert.equal(ownRegion({ AWS_REGION: 'a', AWS_DEFAULT_REGION: 'b' }), 'a');
  assert.equal(ownRegion({ AWS_REGION: '', AWS_DEFAULT_REGION: 'b' }), 'b');
  assert.equal(ownRegion({ AWS_REGION: '' }), null);
});

test('a region is asked once', async () => {
  const asked: string[] = [];
  const ask = perRegion(async (region) => void asked.push(region));
  await Promise.all([ask('a'), ask('b'), ask('a')]);
  assert.deepEqual(asked, ['a', 'b']);
});

test('a region that did not answer is asked again', async () => {
  let asked = 0;
  const ask = perRegion(async () => {
    asked += 1;
    if (asked === 1) throw new Error('not now');
    return asked;
  });
  await assert.rejects(Promise.all([ask('a'), ask('a')]), /not now/);
  assert.deepEqual([await ask('a'), await ask('a'), asked], [2, 2, 2]);
});
