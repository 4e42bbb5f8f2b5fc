// Every regular expression of the product was proven to take linear time, or has a named bound (docs/decisions/0013).
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { digestOf, patternsOf, productPatterns } from '../../scripts/patterns/found.mjs';
import { readProven, standingOf } from '../../scripts/patterns/standing.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the regular expressions of the product', () => {
  const patterns = productPatterns(root);
  const { open, unusedBounds, unusedProofs } = standingOf(patterns, readProven());

  it('are found', () => assert.ok(patterns.length > 500));

  it('have each a proof that they take linear time, or a named bound; `npm run patterns` judges new ones', () => {
    assert.deepEqual(
      open.map(({ file, line, source }) => `${file}:${line}: ${source}`),
      [],
    );
  });

  it('are all that bounds and proofs are kept for; `npm run patterns` drops the rest', () => {
    assert.deepEqual([...unusedBounds.map(({ source }) => source), ...unusedProofs], []);
  });
});

describe('a regular expression', () => {
  const [slow, again, other, made] = patternsOf(
    'src/x.ts',
    'const a = /\\/+$/; const b = /\\/+$/g; const c = /^x/; const d = new RegExp(name);',
  );

  it('without a proof is seen, also one that is put together at run time', () => {
    assert.ok(slow && again && other && made);
    const { open } = standingOf([slow, other, made], new Set([digestOf(other)]));
    assert.deepEqual(open, [slow, made]);
    assert.deepEqual(standingOf([made], new Set([digestOf(made)])).open, [made]);
  });

  it('is known by its text and its flags', () => {
    assert.ok(slow && again);
    assert.notEqual(digestOf(slow), digestOf(again));
    assert.deepEqual(standingOf([slow], new Set([digestOf(slow), digestOf(again)])).unusedProofs, [digestOf(again)]);
  });
});
