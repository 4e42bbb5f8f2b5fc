import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { deprecationTime, isSameMinute } from '../../../../../src/providers/aws/publish/exposure.ts';

describe('deprecationTime', () => {
  const cases: readonly (readonly [string, number | string, boolean, string])[] = [
    ['2026-11-02T10:20:59.999Z', 90, false, '2027-01-31T10:20:00.000Z'],
    ['2026-11-02T10:20:30Z', 'P90D', false, '2027-01-31T10:20:00.000Z'],
    ['2026-11-02T10:20:30Z', 'P6M', false, '2027-05-02T10:20:00.000Z'],
    ['2026-11-02T10:20:30Z', 'P1Y2M1W3D', false, '2028-01-12T10:20:00.000Z'],
    ['2027-01-31T00:00:00Z', 'P1M', false, '2027-02-28T00:00:00.000Z'],
    ['2028-02-29T00:00:00Z', 'P1Y', false, '2029-02-28T00:00:00.000Z'],
    // No later than EC2 allows: ten years, and two for a public image.
    ['2026-11-02T10:20:30Z', 'P20Y', false, '2036-11-02T10:20:00.000Z'],
    ['2026-11-02T10:20:30Z', 3660, false, '2036-11-02T10:20:00.000Z'],
    ['2026-11-02T10:20:30Z', 'P3Y', true, '2028-11-02T10:20:00.000Z'],
    ['2026-11-02T10:20:30Z', 'P1Y', true, '2027-11-02T10:20:00.000Z'],
  ];
  for (const [created, after, isPublic, expected] of cases) {
    it(`${created} and ${after}${isPublic ? ', public' : ''}`, () => {
      assert.equal(new Date(deprecationTime(Date.parse(created), after, isPublic)).toISOString(), expected);
    });
  }
});

it('isSameMinute allows for how EC2 rounds', () => {
  const at = Date.parse('2027-01-31T10:20:00Z');
  const same = [
    '2027-01-31T10:20:00.000Z',
    '2027-01-31T10:20:30Z',
    '2027-01-31T10:19:31Z',
    '2027-01-31T10:21:00Z',
    'never',
    undefined,
  ];
  assert.deepEqual(
    same.map((text) => isSameMinute(text, at)),
    [true, true, true, false, false, false],
  );
});
