import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { metadataFragment, substitute } from '../../../../src/recipe/template/dollar-template.ts';

const plain = {
  METADATA: metadataFragment([
    ['AQ_PERSONALITY', 'web'],
    ['AQ_OS', 'el9'],
  ]),
  NAME: 'web-el9',
  IMAGE: 'id-1',
};

describe('a template with dollar signs', () => {
  const cases: readonly (readonly [template: string, text: string])[] = [
    ['{ $METADATA }', '{ "AQ_PERSONALITY": "web",\n"AQ_OS": "el9"\n }'],
    ['"$NAME" "$IMAGE" "$NAME"', '"web-el9" "id-1" "web-el9"'],
    ['$NAMES $$NAME $Name $ NAME $NAM', 'web-el9S $web-el9 $Name $ NAME $NAM'],
    ['{{user `x`}} $& $1', '{{user `x`}} $& $1'],
    ['', ''],
  ];
  for (const [template, text] of cases) {
    it(`becomes ${JSON.stringify(text)}`, () => assert.equal(substitute(template, plain), text));
  }

  const hostile = ['"', '\\', '\n', '\r\n', '\t', '\0', '\u2028', '$NAME', '$IMAGE', '$METADATA', '$&', "$'", '$`', '$$', '"}, "x": {"', '\ud83d\ude00']; // prettier-ignore
  for (const name of hostile) {
    it(`holds ${JSON.stringify(name)} as it is`, () => {
      const text = substitute('{"m": { $METADATA }, "n": "a $NAME b", "i": "$IMAGE"}', {
        METADATA: metadataFragment([[name, name]]),
        NAME: name,
        IMAGE: name,
      });
      assert.deepEqual(JSON.parse(text), { m: { [name]: name }, n: `a ${name} b`, i: name });
    });
  }

  it('may have no metadata', () =>
    assert.equal(substitute('{ $METADATA }', { ...plain, METADATA: metadataFragment([]) }), '{  }'));
});
