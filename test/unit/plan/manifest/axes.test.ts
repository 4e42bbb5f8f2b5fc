import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { type Axis, type Cell, cellCount, cellsOf, legId } from '../../../../src/plan/manifest/axes.ts';
import { byShared, parentCell, type ParentCell } from '../../../../src/plan/manifest/parent-cell.ts';

const axis = (name: string, values: readonly string[], preset?: string): Axis => ({
  name,
  values,
  default: preset,
  attributes: new Map(),
});
const DISTRO = axis('distro', ['a', 'b'], 'b');
const ARCH = axis('arch', ['x', 'y']);
const ids = (cells: readonly Cell[]): readonly string[] => cells.map((cell) => legId('i', cell));

describe('the cells of an image', () => {
  const cases: readonly (readonly [
    what: string,
    over: readonly Axis[],
    rows: { readonly include?: readonly Cell[]; readonly exclude?: readonly Cell[] },
    cells: readonly string[],
  ])[] = [
    ['without axes is one', [], {}, ['i']],
    ['are all combinations', [DISTRO, ARCH], {}, ['i/a/x', 'i/a/y', 'i/b/x', 'i/b/y']],
    [
      'are without those excluded',
      [DISTRO, ARCH],
      { exclude: [{ distro: 'a', arch: 'y' }] },
      ['i/a/x', 'i/b/x', 'i/b/y'],
    ],
    ['are without a value', [DISTRO, ARCH], { exclude: [{ arch: 'y' }] }, ['i/a/x', 'i/b/x']],
    [
      'are with those included, each once',
      [DISTRO],
      { include: [{ distro: 'c' }, { distro: 'a' }, { distro: 'c' }] },
      ['i/a', 'i/b', 'i/c'],
    ],
    [
      'have back what is excluded and included',
      [DISTRO],
      { exclude: [{ distro: 'a' }], include: [{ distro: 'a' }] },
      ['i/b', 'i/a'],
    ],
    ['are none where all are excluded', [DISTRO], { exclude: [{ distro: 'a' }, { distro: 'b' }] }, []],
    [
      'are named in declared order, however a row has them',
      [DISTRO, ARCH],
      { exclude: [{ distro: 'a' }, { distro: 'b' }], include: [{ arch: 'z', distro: 'c' }] },
      ['i/c/z'],
    ],
  ];
  for (const [what, over, { include = [], exclude = [] }, cells] of cases) {
    it(what, () =>
      assert.deepEqual(
        ids(
          cellsOf({ include: include.map((row) => ({ ...row })), exclude: exclude.map((row) => ({ ...row })) }, over),
        ),
        cells,
      ),
    );
  }

  it('are counted before they are made', () => {
    assert.equal(cellCount([]), 1);
    assert.equal(cellCount([DISTRO, ARCH]), 4);
    assert.equal(cellCount(Array.from({ length: 30 }, (_, index) => axis(`a${index}`, ['a', 'b']))), 2 ** 30);
  });
});

describe("the parent's cell", () => {
  const found = (cell: Cell): ParentCell => ({ kind: 'found', cell });
  const parents = cellsOf({ include: [], exclude: [{ distro: 'a', arch: 'y' }] }, [DISTRO, ARCH]);
  const cases: readonly (readonly [
    what: string,
    cell: Cell,
    shared: readonly string[],
    axes: readonly Axis[],
    expected: ParentCell,
  ])[] = [
    [
      'is that of the same values',
      { distro: 'a', arch: 'x' },
      ['distro', 'arch'],
      [DISTRO, ARCH],
      found({ distro: 'a', arch: 'x' }),
    ],
    [
      'is none where it is excluded',
      { distro: 'a', arch: 'y' },
      ['distro', 'arch'],
      [DISTRO, ARCH],
      { kind: 'missing' },
    ],
    ['is none where it has no such value', { distro: 'c' }, ['distro'], [DISTRO, ARCH], { kind: 'missing' }],
    ['is the only one left', { distro: 'a' }, ['distro'], [DISTRO, ARCH], found({ distro: 'a', arch: 'x' })],
    ['is that of the default', { arch: 'x' }, ['arch'], [DISTRO, ARCH], found({ distro: 'b', arch: 'x' })],
    [
      'is one of several without a default',
      { distro: 'b' },
      ['distro'],
      [DISTRO, ARCH],
      {
        kind: 'ambiguous',
        axis: 'arch',
        cells: [
          { distro: 'b', arch: 'x' },
          { distro: 'b', arch: 'y' },
        ],
      },
    ],
    [
      'is none where the default is excluded',
      {},
      [],
      [axis('distro', ['a', 'b'], 'z'), axis('arch', ['x', 'y'], 'x')],
      { kind: 'missing' },
    ],
    ['is that of all defaults', {}, [], [DISTRO, axis('arch', ['x', 'y'], 'y')], found({ distro: 'b', arch: 'y' })],
  ];
  for (const [what, cell, shared, axes, expected] of cases) {
    it(what, () => assert.deepEqual(parentCell(cell, shared, byShared(parents, shared), axes), expected));
  }
});
