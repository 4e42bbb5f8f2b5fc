import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { utcOf } from '../../../src/core/clock.ts';

describe('utcOf', () => {
  for (const [text, expected] of [
    ['2026-11-21T18:00:00.123456789+01:00', '2026-11-21T17:00:00.123Z'],
    ['2026-11-21T18:00:00Z', '2026-11-21T18:00:00.000Z'],
    ['2026-11-21T18:00:00.5Z', '2026-11-21T18:00:00.500Z'],
    ['', null],
    ['yesterday', null],
  ] as const) {
    it(`of ${JSON.stringify(text)} is ${expected}`, () => assert.equal(utcOf(text), expected));
  }
});
