import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';

import { bakeKey, distinctRecipe, recipeDigest } from '../../../../src/recipe/key/bake-key.ts';
import { type Canonical, keyText } from '../../../../src/recipe/key/key-text.ts';

describe('keyText', () => {
  const cases: readonly (readonly [value: Canonical, text: string])[] = [
    [null, 'null'],
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    // By code unit: U+FF41 comes after the surrogates of U+1F600, capitals before small letters, 10 before 9.
    [{ '\uff41': 1, '\u{1f600}': 2, a: 3, B: 4, '9': 5, '10': 6 }, '{"10":6,"9":5,"B":4,"a":3,"😀":2,"ａ":1}'],
    [{ 'a"\n': '\ud800' }, '{"a\\"\\n":"\\ud800"}'],
    [Object.fromEntries([['__proto__', 'x']]), '{"__proto__":"x"}'],
    [[], '[]'],
    [{}, '{}'],
  ];
  for (const [value, text] of cases) test(text, () => assert.equal(keyText(value), text));

  const refused: readonly unknown[] = [
    undefined,
    Number.NaN,
    Infinity,
    { a: undefined },
    [undefined],
    // oxlint-disable-next-line no-sparse-arrays -- as said: a hole is no value
    [1, , 2],
    10n,
    () => {},
    Symbol('x'),
    new Date(0),
    new Map([['a', 1]]),
  ];
  for (const [index, value] of refused.entries()) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a type cannot promise at run time
    test(`refuses value ${index}`, () => assert.throws(() => keyText(value as Canonical), TypeError));
  }
});

describe('bakeKey', () => {
  const source = { of: 'docker', id: 'debian@sha256:00', name: 'debian:bookworm' } as const;

  test('is what it always was', () => {
    // A change here bakes every image of every user anew.
    assert.equal(recipeDigest({ b: null, a: [1] }), 'br2-5voh3qtij7vazmzfpd4p4wnevouikg2527byvpg2');
    assert.equal(
      bakeKey('br2-x', { parentKey: null, sources: [source] }),
      'bk2-kpcpndrkhtvjjltvhgqguejd6pj3yjpidnpdv6by',
    );
  });

  test('holds an epoch where there is one, and is what it always was without', () => {
    const on = { parentKey: 'bk2-p', sources: [source] };
    assert.equal(bakeKey('br2-x', on), 'bk2-xi5nfwff3dugp6scxfkvnct5anjrtfq4f5ywdcok');
    assert.equal(bakeKey('br2-x', { ...on, epoch: undefined }), bakeKey('br2-x', on));
    assert.equal(bakeKey('br2-x', { ...on, epoch: '2026-11-30' }), 'bk2-77uk5jx7e2ienjhxb6htk2la7i7wxwhiy3g3jsti');
    const keys = [
      bakeKey('br2-x', on),
      ...['2026-11-30', '2026-12-01', ''].map((epoch) => bakeKey('br2-x', { ...on, epoch })),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });

  test('is the beginning of a sha256 in base32, by another way', () => {
    for (const text of ['', 'a', 'foobar']) {
      const bits = BigInt(`0x${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`) >> 56n;
      const digits = Array.from({ length: 40 }, (_, index) => Number((bits >> BigInt(5 * (39 - index))) & 31n));
      const expected = digits.map((digit) => 'abcdefghijklmnopqrstuvwxyz234567'[digit]).join('');
      assert.equal(recipeDigest(text), `br2-${expected}`);
    }
  });

  test('differs by recipe, parent and sources, and not by what a source is called', () => {
    const keys = [
      bakeKey('br2-x', { parentKey: null, sources: [] }),
      bakeKey('br2-y', { parentKey: null, sources: [] }),
      bakeKey('br2-x', { parentKey: 'bk2-p', sources: [] }),
      bakeKey('br2-x', { parentKey: 'null', sources: [] }),
      bakeKey('br2-x', { parentKey: null, sources: [source] }),
      bakeKey('br2-x', { parentKey: null, sources: [{ ...source, of: 'id' }] }),
      bakeKey('br2-x', { parentKey: null, sources: [{ ...source, id: 'debian@sha256:01' }] }),
      bakeKey('br2-x', { parentKey: null, sources: [source, source] }),
      bakeKey(distinctRecipe('br2-x', 'web'), { parentKey: null, sources: [] }),
    ];
    assert.equal(new Set(keys).size, keys.length);
    for (const key of keys) assert.match(key, /^bk2-[a-z2-7]{40}$/);
    assert.equal(
      bakeKey('br2-x', { parentKey: null, sources: [source] }),
      bakeKey('br2-x', { parentKey: null, sources: [{ ...source, name: null }] }),
    );
  });
});
