import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { isSpare, Spare } from '../../../scripts/test/spare.mjs';

const GIB = 1024 ** 3;

describe('room for one more test file', () => {
  const before = { idle: 1000, all: 5000 };
  for (const [words, after, memory, expected] of [
    ['is there while half of one of two processors is idle', { idle: 1100, all: 5400 }, 8 * GIB, true],
    ['is not there while they are busy', { idle: 1099, all: 5400 }, 8 * GIB, false],
    ['is not there without memory', { idle: 1400, all: 5400 }, 2 * GIB - 1, false],
    ['is not there where nobody counts', before, 8 * GIB, false],
  ] as const) {
    it(words, () => {
      assert.equal(isSpare(before, after, memory), expected);
    });
  }

  it('is given to one after the other, each after an idle while of its own', async () => {
    // By pause: how much of it the processors stood idle.
    const shares = [0.1, 0.9, 0.2, 0.24, 0.5];
    const now = { idle: 0, all: 0 };
    let pauses = 0;
    const pause = async (): Promise<void> => {
      now.idle += 100 * (shares[pauses] ?? assert.fail('nobody waits any more'));
      now.all += 100;
      pauses += 1;
    };
    const spare = new Spare(() => true, { times: () => ({ ...now }), memory: () => 8 * GIB, pause });
    const first = spare.room().then(() => pauses);
    const second = spare.room().then(() => pauses);
    assert.deepEqual([await first, await second], [2, 5]);
  });

  it('is waited for by nobody when nothing is left to begin', async () => {
    const spare = new Spare(() => false);
    await Promise.all([spare.room(), spare.room()]);
  });
});
