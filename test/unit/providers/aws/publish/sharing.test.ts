import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { listOf, permissionDifference } from '../../../../../src/providers/aws/publish/sharing.ts';

describe('permissionDifference', () => {
  const cases: readonly (readonly [string, string, 'add' | 'exact', string, string])[] = [
    ['', 'a b', 'add', 'a b', ''],
    ['a c', 'a b', 'add', 'b', ''],
    ['c a', 'a b', 'exact', 'b', 'c'],
    ['a b', 'b a', 'exact', '', ''],
    ['b a', '', 'exact', '', 'a b'],
  ];
  for (const [have, want, mode, add, remove] of cases) {
    it(`from "${have}" to "${want}", ${mode}`, () => {
      const list = (text: string): readonly string[] => text.split(' ').filter((one) => one !== '');
      assert.deepEqual(permissionDifference(list(have), list(want), mode), { add: list(add), remove: list(remove) });
    });
  }
});

it('listOf names the first three', () => {
  assert.deepEqual(
    [listOf([]), listOf(['a']), listOf(['a', 'b', 'c']), listOf(['a', 'b', 'c', 'd', 'e'])],
    ['', 'a', 'a, b, c', 'a, b, c and 2 more'],
  );
});
