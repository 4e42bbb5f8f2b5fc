// Lines beyond what is shown, wherever they come in a stream.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { LineBatches } from '../../../../src/core/text/lines.ts';
import { createScrub } from '../../../../src/core/secrets/secrets.ts';

const LONGEST = 64 * 1024;
const long = 'x'.repeat(LONGEST + 1);
const cut = `${'x'.repeat(LONGEST)} … [line of ${LONGEST + 1} bytes cut here]\n`;

function batchesOf(text: string, sizes: readonly number[] = []): readonly string[] {
  const batches: string[] = [];
  const lines = new LineBatches(
    (batch) => batches.push(batch),
    (line) => line,
    0,
  );
  let at = 0;
  for (const size of [...sizes, text.length]) {
    lines.push(Buffer.from(text.slice(at, at + size)));
    at += size;
  }
  lines.end();
  return batches;
}

describe('a line that is too long', () => {
  it('is cut wherever it stands among others of one chunk', () => {
    assert.deepEqual(batchesOf(`${long}\nb\nc\n`), [cut, 'b\n', 'c\n']);
    assert.deepEqual(batchesOf(`a\n${long}\nc\n`), ['a\n', cut, 'c\n']);
    assert.deepEqual(batchesOf(`a\nb\n${long}\n`), ['a\n', 'b\n', cut]);
  });

  it('is cut when it comes in parts, and when no line end comes', () => {
    assert.deepEqual(batchesOf(`${long}\nb\n`, [LONGEST, 1, 1]), [cut, 'b\n']);
    assert.deepEqual(batchesOf(long), [cut]);
    assert.deepEqual(batchesOf(long, [10, LONGEST]), [cut]);
  });
});

describe('lines that are not too long', () => {
  it('stay together, however many bytes they are', () => {
    const many = 'short\n'.repeat(20_000);
    assert.deepEqual(batchesOf(many), [many]);
    assert.deepEqual(batchesOf(`${long.slice(1)}\n`), [`${long.slice(1)}\n`]);
    const two = `${long.slice(1)}\n${long.slice(1)}\n`;
    assert.deepEqual(batchesOf(two), [two]);
  });

  it('that begin in one chunk and end in another are joined, and the last one needs no line end', () => {
    assert.deepEqual(batchesOf('a\nbc', [3]), ['a\n', 'bc\n']);
    assert.deepEqual(batchesOf('', []), []);
  });
});

describe('the forms of a secret', () => {
  const secret = 'correct horse battery';
  it('are hidden in Base64 wherever it begins, before more is joined', () => {
    const scrub = createScrub([secret]);
    for (const before of ['', 'a', 'ab', 'abc', 'abcd'])
      for (const kind of ['base64', 'base64url'] as const) {
        const text = Buffer.from(`${before}${secret}and more`).toString(kind);
        const inner = Buffer.from(secret).toString(kind).slice(4, -4);
        const hidden = scrub(text, true);
        assert.match(hidden, /\*\*\*/, text);
        assert.ok(!hidden.includes(inner), hidden);
      }
  });

  it('are hidden whole where one begins another, also the longest', () => {
    const longer = `${secret}-${'y'.repeat(600)}`;
    assert.equal(createScrub([secret, longer])(`<${longer}>`, true), '<***>');
    assert.equal(createScrub([longer, secret])(`<${secret}>`, true), '<***>');
  });

  it('are hidden however many secrets there are', () => {
    const many = Array.from({ length: 2000 }, (_, index) => `secret-${index}-${'z'.repeat(index % 40)}`);
    const scrub = createScrub(many);
    assert.equal(scrub(`<${many[0]}>`, true), '<***>');
    assert.equal(scrub(`<${many.at(-1)}>`, true), '<***>');
  });
});
