import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { nearestName } from '../../../../src/core/text/wording.ts';

describe('the nearest name', () => {
  const names = ['working-directory', 'template', 'retries'];
  const cases: readonly (readonly [given: string, expected: string | undefined])[] = [
    ['templat', 'template'],
    ['TEMPLATE', 'template'],
    ['retires', 'retries'],
    ['working_directory', 'working-directory'],
    ['vars', undefined],
    ['', undefined],
  ];
  for (const [given, expected] of cases) {
    it(`of "${given}" is ${expected ?? 'none'}`, () => assert.equal(nearestName(given, names), expected));
  }

  it('is none where there are no names', () => assert.equal(nearestName('template', []), undefined));
});
