import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { sideBySide } from '../../../src/core/side-by-side.ts';

describe('work side by side', () => {
  it('gives its results in the order of the items, a few at a time', async () => {
    let now = 0;
    let most = 0;
    const results = await sideBySide([30, 1, 20, 2, 10], 2, async (turns) => {
      now += 1;
      most = Math.max(most, now);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      now -= 1;
      return turns === 20 ? undefined : turns * 2;
    });
    assert.deepEqual(results, [60, 2, undefined, 4, 20]);
    assert.equal(most, 2);
  });

  it('of nothing is nothing', async () => {
    assert.deepEqual(await sideBySide([], 4, async () => assert.fail()), []);
  });

  it('that fails begins nothing more', async () => {
    const begun: number[] = [];
    await assert.rejects(
      sideBySide([1, 2, 3, 4, 5, 6], 2, async (item) => {
        begun.push(item);
        await Promise.resolve();
        if (item === 2) throw new Error('two');
      }),
      /^Error: two$/,
    );
    const then = begun.length;
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    assert.equal(begun.length, then);
    assert.ok(then < 6, String(begun));
  });
});
