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

  it('is waited for by nobody when nothing is left to begin', async () => {
    const spare = new Spare(() => false);
    await Promise.all([spare.room(), spare.room()]);
  });
});
