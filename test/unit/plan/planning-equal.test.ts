import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LegDefinition } from '../../../src/image/definition.ts';
import { planned, leg, equal, FOUND } from './planning-world.ts';

describe('legs of one key', () => {
  it('are one leg with aliases, on which the others build', async () => {
    const { legs, by, asked } = await planned([
      equal('base/c'),
      equal('base/a'),
      equal('base/b'),
      leg('web/b', 'base/b'),
      leg('web/c', 'base/c'),
    ]);
    assert.deepEqual(
      legs.map(({ leg: id, parent, aliases }) => [id, parent, aliases]),
      [
        ['base/a', null, ['base/b', 'base/c']],
        ['web/b', 'base/a', []],
        ['web/c', 'base/a', []],
      ],
    );
    assert.deepEqual(asked.legs, ['base/a', 'web/b', 'web/c']);
    assert.equal(by.get('base/a')?.values['leg'], undefined);
  });

  it('are one leg at every level', async () => {
    const { legs } = await planned([
      equal('base/a'),
      equal('base/b'),
      equal('web/a', { parent: 'base/a' }),
      equal('web/b', { parent: 'base/b' }),
    ]);
    assert.deepEqual(
      legs.map(({ leg: id, aliases }) => [id, aliases]),
      [
        ['base/a', ['base/b']],
        ['web/a', ['web/b']],
      ],
    );
  });

  it('are chosen and forced by their aliases', async () => {
    const { legs } = await planned([equal('base/a'), equal('base/b'), leg('web/b', 'base/b')], {
      chosen: ['base/b', 'web/b'],
      forced: ['base/b'],
      found: { '*': FOUND },
    });
    assert.deepEqual(
      legs.map(({ leg: id, reason }) => [id, reason]),
      [
        ['base/a', 'forced'],
        ['web/b', 'forced with base/a'],
      ],
    );
  });

  const apart: readonly (readonly [what: string, a: Partial<LegDefinition>, b: Partial<LegDefinition>])[] = [
    ['image', { image: 'x' }, { image: 'y' }],
    ['tier', { tier: 'base' }, { tier: 'application' }],
    ['name', { name: 'x' }, { name: 'y' }],
    ['version', { version: '1' }, { version: '2' }],
    ['tags', { tags: { a: '1' } }, { tags: { a: '2' } }],
    ['declared tag', { 'declared-tag': 'x:1' }, { 'declared-tag': 'x:2' }],
    ['verify', { verify: { kitchen: { suites: 'a' } } }, { verify: { kitchen: { suites: 'b' } } }],
    ['verify at all', { verify: null }, { verify: { none: true } }],
    ['publish', { publish: ['a'] }, { publish: [] }],
    ['runner', { 'runs-on': 'ubuntu-24.04' }, { 'runs-on': 'ubuntu-24.04-arm' }],
    ['region', { axes: { region: 'us-east-1' } }, { axes: { region: 'eu-west-1' } }],
  ];
  for (const [what, a, b] of apart) {
    it(`stay apart where they differ in ${what}, each with a key of its own`, async () => {
      const same = { name: 'n', axes: {} };
      const { legs } = await planned([equal('base/a', { ...same, ...a }), equal('base/b', { ...same, ...b })]);
      assert.equal(legs.length, 2);
      assert.equal(new Set(legs.map(({ key }) => key)).size, 2);
      assert.equal(new Set(legs.map(({ recipe }) => recipe)).size, 2);
      assert.deepEqual(
        legs.map(({ values, aliases }) => [values['leg'], aliases]),
        [
          ['base/a', []],
          ['base/b', []],
        ],
      );
    });
  }

  it('are the same in whatever order their tags and tests are written', async () => {
    const same = { name: 'n', axes: {} };
    const { legs } = await planned([
      equal('base/a', { ...same, tags: { a: '1', b: '2' }, verify: { kitchen: { x: 1, y: 2 } } }),
      equal('base/b', { ...same, tags: { b: '2', a: '1' }, verify: { kitchen: { y: 2, x: 1 } } }),
    ]);
    assert.equal(legs.length, 1);
  });

  it('are none without a key', async () => {
    const source = { source: { of: 'docker', reference: 'gone' } } as const;
    const { legs } = await planned([equal('base/a', source), equal('base/b', source)], { unresolved: ['gone'] });
    assert.equal(legs.length, 2);
  });

  it('are two and one where two of three are equal', async () => {
    const same = { name: 'n' };
    const { legs } = await planned([
      equal('base/a', { ...same, axes: {} }),
      equal('base/b', { ...same, axes: {}, publish: ['x'] }),
      equal('base/c', { ...same, axes: {} }),
    ]);
    assert.deepEqual(
      legs.map(({ leg: id, aliases, values }) => [id, aliases, values['leg']]),
      [
        ['base/a', ['base/c'], 'base/a'],
        ['base/b', [], 'base/b'],
      ],
    );
  });
});
