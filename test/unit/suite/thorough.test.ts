import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { filesOfPiece, readPiece } from '../../../scripts/test/thorough.mjs';
import { isThorough, someOf } from '../../support/thorough.ts';

describe('BAKEHOUSE_THOROUGH', () => {
  const cases = [
    ['', undefined],
    [undefined, undefined],
    ['1', { piece: 1, pieces: 1 }],
    ['3/8', { piece: 3, pieces: 8 }],
    ['8/8', { piece: 8, pieces: 8 }],
    ['9/8', 'wrong'],
    ['0/8', 'wrong'],
    ['yes', 'wrong'],
    ['1/8/2', 'wrong'],
  ] as const;
  for (const [text, piece] of cases) it(`${text} is read`, () => assert.deepEqual(readPiece(text), piece));
});

describe('the pieces of a thorough run', () => {
  const files = Array.from({ length: 53 }, (_, index) => `test/faults/${index}.test.ts`);
  const hasMore = (file: string) => /[37]\.test/.test(file);

  it('have each file once', () => {
    const pieces = [1, 2, 3, 4, 5, 6, 7, 8].map((piece) => filesOfPiece(files, { piece, pieces: 8 }, hasMore));
    assert.deepEqual(pieces.flat().sort(), files.toSorted());
    const long = pieces.map((piece) => piece.filter(hasMore).length);
    assert.ok(Math.max(...long) - Math.min(...long) <= 1, long.join());
  });

  it('are all in one go when there is one', () => {
    assert.deepEqual(filesOfPiece(files, { piece: 1, pieces: 1 }, hasMore), files);
  });
});

describe('a part of a table', () => {
  const rows = ['a', 'b', 'c', 'd'];

  it('is the same for the same name, and each row is in that of some name', { skip: isThorough }, () => {
    const names = Array.from({ length: 100 }, (_, index) => `${index}.test.ts`);
    const taken = names.map((name) => someOf(rows, 1, name));
    assert.deepEqual(taken, names.map((name) => someOf(rows, 1, name))); // prettier-ignore
    assert.deepEqual([...new Set(taken.flat())].sort(), rows);
    assert.deepEqual(new Set(taken.map(({ length }) => length)), new Set([1]));
  });

  it('is all of a table that is no longer', () => assert.deepEqual(someOf(rows, 4), rows));
});

describe('the files that have more to do in a thorough run', () => {
  it('are those that take one Packer, too', () => {
    const files = ['test/unit/core/clock.test.ts', 'test/faults/injection.test.ts'];
    const [first] = [1, 2].map((piece) => filesOfPiece(files, { piece, pieces: 2 }));
    assert.deepEqual(first, ['test/faults/injection.test.ts']);
  });
});
