import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { nextTry } from '../../../src/bake/attempts.ts';

const spot = ['spot_price'];

describe('a bake that failed', () => {
  for (const [what, failure, at, expected] of [
    ['is not tried again by itself', 'capacity', { retries: 0 }, undefined],
    ['is tried again as often as was asked', 'network', { retries: 2, before: 1 }, [false, 2]],
    ['and no more', 'network', { retries: 2, before: 2 }, undefined],
    ['is not tried again where it is its own fault', 'provisioner', { retries: 2, retryVariables: spot }, undefined],
    ['for want of capacity is tried once more with retry-vars', 'capacity', { retryVariables: spot }, [true, 1]],
    ['after other tries too', 'capacity', { retryVariables: spot, retries: 1, before: 1 }, [true, 2]],
    ['but for nothing else', 'throttled', { retryVariables: spot }, undefined],
    ['and with them only once', 'capacity', { retryVariables: spot, retryVars: true, before: 1 }, undefined],
    [
      'keeps them where it may be tried more often',
      'network',
      { retryVariables: spot, retryVars: true, before: 1, retries: 3 },
      [true, 3],
    ],
  ] as const) {
    it(`${what} (${failure})`, () => {
      const next = nextTry(failure, { before: 0, retries: 0, retryVars: false, retryVariables: [], ...at });
      assert.deepEqual(next && [next.retryVars, next.most], expected);
    });
  }
});
