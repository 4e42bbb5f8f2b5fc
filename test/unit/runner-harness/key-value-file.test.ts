import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPairs } from '../../support/runner/key-value-file.ts';

describe('readPairs', () => {
  const good: readonly (readonly [text: string, pairs: readonly (readonly [string, string])[]])[] = [
    ['a=b', [['a', 'b']]],
    [
      'a=b=c\n\nd=\n',
      [
        ['a', 'b=c'],
        ['d', ''],
      ],
    ],
    ['a=b\r\n', [['a', 'b\r']]],
    [
      'a=<<EOF\nb=1',
      [
        ['a', '<<EOF'],
        ['b', '1'],
      ],
    ],
    ['=x', [['', 'x']]],
    [
      'a<<EOF\none\n\ntwo=<<\nEOF\nb=1',
      [
        ['a', 'one\n\ntwo=<<'],
        ['b', '1'],
      ],
    ],
    ['a<<EOF\nEOF', [['a', '']]],
    ['a<<EOF\n\nEOF\n', [['a', '']]],
    ['a<<EOF\n EOF\nEOF\n', [['a', ' EOF']]],
    ['a<<E=F\nx\nE=F\n', [['a', 'x']]],
    ['', []],
  ];
  for (const [text, pairs] of good) {
    test(JSON.stringify(text), () => assert.deepEqual([...readPairs(text)], pairs));
  }

  const bad: readonly (readonly [text: string, message: RegExp])[] = [
    ['nothing', /Invalid format 'nothing'/u],
    ['<<EOF\nx\nEOF', /Name must not be empty/u],
    ['a<<\nx', /delimiter must not be empty/u],
    ['a<<EOF\nx\n', /Matching delimiter not found 'EOF'/u],
    ['a<<EOF\nx', /EOF marker missing new line/u],
    ['a<<EOF\r\nx\nEOF', /EOF marker missing new line|Matching delimiter not found/u],
  ];
  for (const [text, message] of bad) {
    test(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => [...readPairs(text)], message));
  }

  test('gives the pairs before a malformed line', () => {
    const pairs = readPairs('a=1\nbroken\nb=2');
    assert.deepEqual(pairs.next().value, ['a', '1']);
    assert.throws(() => pairs.next(), /Invalid format 'broken'/u);
  });
});
