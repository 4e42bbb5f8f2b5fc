import assert from 'node:assert/strict';
import { it } from 'node:test';

import { isPeriod } from '../../../src/core/period.ts';

it('isPeriod takes years, months, weeks and days, and at least one of them', () => {
  const taken = [
    'P1Y',
    'P6M',
    'P2W',
    'P90D',
    'P1Y6M',
    'P',
    'P0D',
    'P0Y0M',
    '90',
    '90D',
    'PT1H',
    'P1.5Y',
    'p1y',
    'P1D1Y',
    '',
  ];
  assert.deepEqual(taken.filter(isPeriod), ['P1Y', 'P6M', 'P2W', 'P90D', 'P1Y6M']);
});
