import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { checkExpression } from '../../../../src/recipe/hcl/hcl-expression.ts';
import { hclString } from '../../../../src/recipe/hcl/hcl-string.ts';
import { readHcl } from '../../../../src/recipe/hcl/hcl.ts';
import { EXPRESSIONS, NO_EXPRESSIONS } from '../expressions.ts';
import { LITERALS } from './literals.ts';
import { HOSTILE_STRINGS } from '../strings.ts';

describe('literals', () => {
  for (const { text, value } of LITERALS) {
    test(JSON.stringify(text), () => {
      const [attribute] = readHcl(`v = ${text}\n`).attributes;
      assert.equal(attribute?.text, text);
      assert.deepEqual(attribute.value, value === undefined ? { known: false } : { known: true, value });
    });
  }
});

describe('checkExpression', () => {
  for (const text of EXPRESSIONS) {
    test(`accepts ${JSON.stringify(text)}`, () => assert.deepEqual(checkExpression(text), { ok: true }));
  }
  for (const text of NO_EXPRESSIONS) {
    test(`refuses ${JSON.stringify(text)}`, () => assert.equal(checkExpression(text).ok, false));
  }

  test('refuses what is an expression only in some places', () => {
    for (const text of ['\uFEFF1', '1 # comment', '/* c */ 1', '1 // c']) {
      assert.equal(checkExpression(text).ok, false, text);
    }
  });

  test('takes an expression out of a var file line as it was', () => {
    for (const text of EXPRESSIONS) {
      assert.deepEqual(
        readHcl(`a = ${text}\nb = 1\n`).attributes.map(({ name }) => name),
        ['a', 'b'],
      );
    }
  });
});

describe('hclString', () => {
  for (const value of HOSTILE_STRINGS) {
    test(JSON.stringify(value).slice(0, 40), () => {
      const quoted = hclString(value);
      assert.match(quoted, /^"[^\p{Cc}]*"$/u);
      assert.deepEqual(readHcl(`v = ${quoted}`).attributes[0]?.value, { known: true, value });
    });
  }

  test('leaves what needs no escape', () => {
    assert.equal(hclString('100% of $5, é 😀'), '"100% of $5, é 😀"');
  });
});
