import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Memory } from '../../../src/image/memory.ts';
import { BakeTimes } from '../../../src/plan/bake-times.ts';
import { done, sampleLeg } from '../image/sample-plan.ts';

const memory = (leg: string, seconds?: number): Memory => ({
  schema: 'bakehouse/memory/1',
  leg,
  key: 'bk2-x',
  parentKey: null,
  sources: [],
  files: {},
  values: {},
  artifacts: [],
  ...(seconds === undefined ? {} : { seconds }),
});

describe('what bakes took the last time', () => {
  const known = new Map([
    ['web', memory('web', 12.5)],
    ['old', memory('old')],
    ['done', memory('done', 3)],
  ]);
  const legs = [sampleLeg('web'), sampleLeg('old'), sampleLeg('new'), sampleLeg('done', done)];

  test('is told of legs that are to be baked, where it is known', async () => {
    const times = new BakeTimes(async ({ slug }) => known.get(slug));
    assert.deepEqual(await times.of(legs), new Map([['web', 12.5]]));
  });

  test('is asked once of each leg, also of one that was remembered for something else', async () => {
    const asked: string[] = [];
    const times = new BakeTimes(async ({ slug }) => {
      asked.push(slug);
      return known.get(slug);
    });
    assert.equal((await times.remember({ leg: 'web', slug: 'web' }))?.key, 'bk2-x');
    await times.of(legs);
    await times.of(legs);
    assert.deepEqual(asked.toSorted(), ['new', 'old', 'web']);
  });
});
