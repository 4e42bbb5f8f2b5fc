import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { notTaken, reuseFrom, takesRef, withReuseFrom } from '../../../src/image/reuse-from.ts';

const MAIN = 'refs/heads/main';
const BRANCH = 'refs/heads/feature';
const TAG = 'refs/tags/v1.0';
const PULL = 'refs/pull/7/merge';

describe('an image of a ref', () => {
  for (const [own, from, taken, left] of [
    // Nothing said: all are.
    [MAIN, undefined, [MAIN, BRANCH, TAG, PULL, ''], []],
    [MAIN, ['any'], [MAIN, BRANCH, TAG, PULL, ''], []],
    [MAIN, ['main', 'tags'], [MAIN, TAG], [BRANCH, PULL, '', 'refs/heads/tags', 'refs/heads/main2', 'main']],
    // A branch finds its own again, and what it may build on.
    [BRANCH, ['main', 'tags'], [MAIN, TAG, BRANCH], [PULL, '', 'refs/heads/other']],
    [PULL, ['main'], [MAIN, PULL], [TAG, BRANCH, 'refs/pull/8/merge']],
    // A branch may be called like a tag.
    [MAIN, ['v1.0'], [MAIN, 'refs/heads/v1.0'], [TAG]],
    [MAIN, [], [MAIN], [BRANCH, TAG, '']],
    // A laptop names no ref, and finds what a laptop baked.
    ['', ['main'], ['', MAIN], [BRANCH]],
  ] as const) {
    it(`is taken by ${own === '' ? 'no ref' : own}, from ${from?.join(', ') ?? 'nothing said'}, as it should be`, () => {
      const rule = { own, from };
      assert.deepEqual(
        [...taken, ...left].filter((ref) => takesRef(rule, ref)),
        taken,
      );
    });
  }

  it('is told why it is not', () => {
    const rule = { own: MAIN, from: ['main', 'tags'] };
    assert.equal(
      notTaken(rule, 'ami-1', BRANCH),
      'ami-1 is of refs/heads/feature, but reuse-from takes main, tags and refs/heads/main itself',
    );
    assert.equal(notTaken({ own: '', from: [] }, 'ami-1', ''), 'ami-1 names no ref, but reuse-from takes nothing');
  });
});

describe('withReuseFrom', () => {
  const legs = [
    { leg: 'base', parent: null, publish: [] },
    { leg: 'web', parent: 'base', publish: ['fleet'] },
    { leg: 'tool', parent: 'base', publish: [] },
    { leg: 'said', parent: 'base', publish: ['fleet'], 'reuse-from': ['any'] },
    { leg: 'alone', parent: null, publish: [] },
  ];
  const rules = (branch: string | null) =>
    Object.fromEntries(withReuseFrom(legs, branch).map((leg) => [leg.leg, leg['reuse-from']]));

  it('holds what is published, and what that builds on, to the default branch and tags', () => {
    const trusted = ['trunk', 'tags'];
    assert.deepEqual(rules('trunk'), { base: trusted, web: trusted, tool: undefined, said: ['any'], alone: undefined });
  });

  it('holds nothing to a default branch that nobody knows', () => {
    assert.deepEqual(new Set(Object.values(rules(null))), new Set([undefined, legs[3]?.['reuse-from']]));
  });
});

it('reuse-from takes names, and no refs or patterns', () => {
  assert.ok(reuseFrom.safeParse(['main', 'tags', 'any', 'release/1.x', 'v1+2']).success);
  for (const wrong of ['', '*', 'a b', '-x', '../x', 'a\nb']) assert.ok(!reuseFrom.safeParse([wrong]).success, wrong);
});
