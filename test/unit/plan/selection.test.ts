import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import { descendants, selectLegs, type Choice } from '../../../src/plan/selection.ts';

const LEGS = [
  ['base/a', null],
  ['base/b', null],
  ['mid/a', 'base/a'],
  ['mid/b', 'base/b'],
  ['top/a', 'mid/a'],
  ['side/a', 'base/a'],
].map(([leg, parent]) => ({ leg: leg ?? '', parent: parent ?? null }));

const choice = (over: Partial<Choice>): Choice => ({ only: [], except: [], with: 'parents', ...over });

describe('a choice of legs', () => {
  const cases: readonly (readonly [what: string, over: Partial<Choice>, legs: readonly string[]])[] = [
    ['none is all', {}, ['base/a', 'base/b', 'mid/a', 'mid/b', 'side/a', 'top/a']],
    ['none is all, whoever comes along', { with: 'none' }, ['base/a', 'base/b', 'mid/a', 'mid/b', 'side/a', 'top/a']],
    ['with parents', { only: ['top'] }, ['base/a', 'mid/a', 'top/a']],
    ['with nobody', { only: ['top'], with: 'none' }, ['top/a']],
    ['with children', { only: ['base/a'], with: 'children' }, ['base/a', 'mid/a', 'side/a', 'top/a']],
    ['of the middle, with children', { only: ['mid'], with: 'children' }, ['mid/a', 'mid/b', 'top/a']],
    ['by axis value', { only: ['*/b'], with: 'none' }, ['base/b', 'mid/b']],
    ['of several', { only: ['side', 'mid/b'] }, ['base/a', 'base/b', 'mid/b', 'side/a']],
    ['without some', { except: ['*/b', 'side'] }, ['base/a', 'mid/a', 'top/a']],
    ['without a parent that came along', { only: ['top'], except: ['base'] }, ['mid/a', 'top/a']],
    ['that takes all away', { only: ['top'], except: ['**'] }, []],
  ];
  for (const [what, over, legs] of cases) {
    it(what, () => assert.deepEqual([...selectLegs(LEGS, choice(over))].sort(), legs));
  }

  const refused: readonly (readonly [over: Partial<Choice>, message: string])[] = [
    [{ only: ['tpo'] }, 'Input "only" holds "tpo", which names no leg of the plan. Did you mean top?'],
    [{ only: ['top', 'mid/c'] }, 'Input "only" holds "mid/c", which names no leg of the plan. Did you mean mid/a?'],
    [{ except: ['sdie'] }, 'Input "except" holds "sdie", which names no leg of the plan. Did you mean side?'],
    [
      { only: ['completely-else'] },
      'Input "only" holds "completely-else", which names no leg of the plan. Its images: base, mid, top, side.',
    ],
    [{ only: ['!top'] }, 'Input "only" holds "!top", which names no leg of the plan. Did you mean top?'],
  ];
  for (const [over, message] of refused) {
    it(message, () =>
      assert.throws(
        () => selectLegs(LEGS, choice(over)),
        (error) => error instanceof UserError && error.message === message,
      ),
    );
  }
});

describe('a choice by tier or tag', () => {
  const legs = [
    { leg: 'base/1', parent: null, tier: 'base', 'declared-tag': 'acme/base:1' },
    { leg: 'acme/2', parent: 'base/1', tier: 'application', 'declared-tag': 'other/acme:2' },
    { leg: 'web/1', parent: 'base/1', tier: 'application', 'declared-tag': 'acme/web' },
    { leg: 'plain/1', parent: null, tier: 'application', 'declared-tag': null },
  ] as const;
  const cases: readonly (readonly [over: Partial<Choice>, legs: readonly string[]])[] = [
    [{ only: ['tier=base'] }, ['base/1']],
    [{ only: ['tier=application'], with: 'none' }, ['acme/2', 'plain/1', 'web/1']],
    [{ only: ['tier=application'] }, ['acme/2', 'base/1', 'plain/1', 'web/1']],
    [{ except: ['tier=application'] }, ['base/1']],
    [{ only: ['other/acme:2'], with: 'none' }, ['acme/2']],
    [{ only: ['acme/web', 'plain'] }, ['base/1', 'plain/1', 'web/1']],
    [{ only: ['acme/*'], with: 'none' }, ['acme/2', 'base/1', 'web/1']],
    [{ only: ['acme'], with: 'none' }, ['acme/2']],
    [{ except: ['acme/base:1'] }, ['acme/2', 'plain/1', 'web/1']],
  ];
  for (const [over, chosen] of cases) {
    it(JSON.stringify(over), () => assert.deepEqual([...selectLegs(legs, choice(over))].sort(), chosen));
  }

  const refused: readonly (readonly [over: Partial<Choice>, hint: string])[] = [
    [{ only: ['tier=bass'] }, 'A tier is tier=base or tier=application.'],
    [{ except: ['acme/bass:1'] }, 'Did you mean acme/base:1?'],
  ];
  for (const [over, hint] of refused) {
    it(hint, () =>
      assert.throws(
        () => selectLegs(legs, choice(over)),
        (error) => error instanceof UserError && error.message.endsWith(`names no leg of the plan. ${hint}`),
      ),
    );
  }
});

describe('the descendants of legs', () => {
  it('are at any distance, without the legs themselves', () => {
    assert.deepEqual([...descendants(LEGS, new Set(['base/a']))].sort(), ['mid/a', 'side/a', 'top/a']);
    assert.deepEqual([...descendants(LEGS, new Set(['base/a', 'mid/a']))].sort(), ['mid/a', 'side/a', 'top/a']);
    assert.deepEqual([...descendants(LEGS, new Set(['top/a']))], []);
  });

  it('of a circle are found all the same: whoever orders the legs refuses it', () => {
    const circle = [
      { leg: 'a', parent: 'b' },
      { leg: 'b', parent: 'a' },
    ];
    assert.deepEqual([...descendants(circle, new Set(['a']))].sort(), ['a', 'b']);
    assert.deepEqual([...selectLegs(circle, choice({ only: ['a'] }))].sort(), ['a', 'b']);
  });

  it('of a chain of fifty thousand, and of one parent of as many, are found', (t) => {
    const count = 50_000;
    const started = performance.now();
    const chain = Array.from({ length: count }, (_, index) => ({
      leg: `l${index}`,
      parent: index === 0 ? null : `l${index - 1}`,
    }));
    assert.equal(descendants(chain, new Set(['l0'])).size, count - 1);
    assert.equal(selectLegs(chain, choice({ only: [`l${count - 1}`] })).size, count);
    const family = Array.from({ length: count }, (_, index) => ({
      leg: `l${index}`,
      parent: index === 0 ? null : 'l0',
    }));
    assert.equal(descendants(family, new Set(['l0'])).size, count - 1);
    t.diagnostic(`three times 50 000 legs in ${Math.round(performance.now() - started)} ms`);
  });
});
