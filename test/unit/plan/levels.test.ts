import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { ChainError, levelsOf, longestChain, shownChain } from '../../../src/plan/levels.ts';
import type { Link } from '../../../src/plan/levels.ts';

/** `b<a` is a leg b that builds on a. */
const links = (text: string): readonly Link[] =>
  text.split(' ').map((one) => ({ id: one.split('<')[0] ?? '', parent: one.split('<')[1] ?? null }));
const long = (length: number): readonly Link[] =>
  Array.from({ length }, (_, at) => ({ id: `n${at}`, parent: at === 0 ? null : `n${at - 1}` }));

describe('levelsOf', () => {
  const cases: readonly (readonly [legs: string, levels: Readonly<Record<string, number>>])[] = [
    ['a', { a: 0 }],
    ['a b<a c<b', { a: 0, b: 1, c: 2 }],
    ['c<b b<a a', { a: 0, b: 1, c: 2 }],
    ['a b<a c<a d<c e', { a: 0, b: 1, c: 1, d: 2, e: 0 }],
    ['d<c b<a a c<b', { a: 0, b: 1, c: 2, d: 3 }],
  ];
  for (const [legs, levels] of cases) {
    test(`of ${legs}`, () => assert.deepEqual(Object.fromEntries(levelsOf(links(legs))), levels));
  }

  test('of a chain of 10,000, from whichever end, in a time that grows no faster than its length', (t) => {
    const chain = long(10_000);
    for (const legs of [chain, chain.toReversed()]) {
      assert.equal(levelsOf(legs).get('n9999'), 9999);
      assert.equal(longestChain(legs).length, 10_000);
    }
    // Of the processor, in milliseconds: how busy the machine is does not count. The same number of legs each time.
    const time = (legs: readonly Link[], times: number): number => {
      const start = process.cpuUsage();
      for (let turn = 0; turn < times; turn += 1) levelsOf(legs);
      return process.cpuUsage(start).user / 1000;
    };
    const [short, whole] = [long(10_000), long(160_000)];
    const apart = Math.min(...[1, 2, 3].map(() => time(short, 16)));
    const together = Math.min(...[1, 2, 3].map(() => time(whole, 1)));
    t.diagnostic(`16 chains of 10,000 in ${apart.toFixed(0)} ms, one of 160,000 in ${together.toFixed(0)} ms`);
    // What is quadratic would take 16 times as long.
    assert.ok(together < (apart + 10) * 8);
  });

  const wrong: readonly (readonly [name: string, legs: string, messages: readonly RegExp[]])[] = [
    ['a cycle', 'b<a a<b', [/^These legs build on each other in a circle: a → b → a\. Take away the "from"/]],
    ['a leg that builds on itself', 'a<a', [/circle: a → a\./]],
    ['a cycle of three, told from its smallest id', 'y<x z<y x<z', [/circle: x → y → z → x\./]],
    ['a cycle with others that hang on it, once', 'tail<b other<tail b<a a<b', [/circle: a → b → a\./]],
    ['two cycles', 'a<b b<a c<d d<c', [/a → b → a/, /c → d → c/]],
    [
      'a parent that is missing',
      'base web<bsae',
      [/^web builds on bsae, which is no leg of this plan\. Did you mean base\?$/],
    ],
    ['a parent like no other', 'a b<zzzzzz', [/^b builds on zzzzzz, which is no leg of this plan\. There are a, b\.$/]],
    ['two of one id', 'a a', [/^Two legs are called a; each needs an id of its own\.$/]],
    ['several mistakes', 'a<b b<a c<q d<r', [/a → b → a/, /^c builds on q/, /^d builds on r/]],
  ];
  for (const [name, legs, messages] of wrong) {
    test(`refuses ${name}`, () => {
      assert.throws(
        () => levelsOf(links(legs)),
        (error) => {
          assert.ok(error instanceof ChainError);
          assert.equal(error.problems.length, messages.length, error.message);
          for (const [at, message] of messages.entries()) assert.match(error.problems[at]?.message ?? '', message);
          for (const { leg } of error.problems) assert.ok(links(legs).some(({ id }) => id === leg));
          return true;
        },
      );
    });
  }

  test('tells of a circle of 10,000 only its ends, and of 10,000 missing parents a few', () => {
    const circle = long(10_000).map((link) => (link.parent === null ? { ...link, parent: 'n9999' } : link));
    assert.throws(() => levelsOf(circle), /circle: n0 → n1 → n2 → n3 → n4 → \(9991 more\) → n9996 → .* → n9999 → n0\./);
    const lost = long(10_000).map(({ id }) => ({ id, parent: `p-${id}` }));
    assert.throws(
      () => levelsOf(lost),
      (error) => error instanceof ChainError && error.problems.length === 20,
    );
  });
});

test('longestChain begins at the top', () => {
  assert.deepEqual(longestChain(links('x b<a c<b a y<x')), ['a', 'b', 'c']);
  assert.deepEqual(longestChain([]), []);
});

test('shownChain shows eleven in full', () => {
  const ids = Array.from({ length: 12 }, (_, at) => String(at));
  assert.equal(shownChain(ids.slice(1)), '1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 → 11');
  assert.equal(shownChain(ids), '0 → 1 → 2 → 3 → 4 → (2 more) → 7 → 8 → 9 → 10 → 11');
});
