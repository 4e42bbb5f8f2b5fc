import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { pythonFormat } from '../../../../src/plan/images-json/python-format.ts';
import { pythonNumber, type PythonValue, FormatError } from '../../../../src/plan/images-json/python-value.ts';

const parts = new Map<string, PythonValue>([
  ['repo', null],
  ['tag', '1.0'],
]);
const given = {
  positional: ['web', '1.0'],
  named: new Map<string, PythonValue>([
    ['name', 'web'],
    ['version', '1.0'],
    ['count', pythonNumber('3', 3)],
    ['img_parts', parts],
  ]),
};

describe('pythonFormat', () => {
  // What Python says to a table and to random texts is in test/integration/python-format.test.ts.
  it('fills in names, places and members', () => {
    assert.equal(
      pythonFormat('{{{0}}} {name:>5} {img_parts[tag]!r} {img_parts}', given),
      "{web}   web '1.0' {'repo': None, 'tag': '1.0'}",
    );
  });

  const refused: readonly (readonly [text: string, message: RegExp])[] = [
    ['{nmae}', /^KeyError: nmae is not known; did you mean name\?$/],
    ['{nothing_like_it}', /^KeyError: nothing_like_it is not known; known are name, version, count, img_parts$/],
    ['{img_parts[tga]}', /^KeyError: tga is not known; did you mean tag\?$/],
    ['{img_parts.tag}', /^AttributeError: .*a member is written \[tag\]$/],
    ['{0.__class__}', /^AttributeError: \{0\.__class__\} asks for the attribute __class__/],
    ['{name.__class__.__mro__}', /^AttributeError/],
    ['{name.constructor}', /^AttributeError/],
    ['{__proto__}', /^KeyError: __proto__ is not known/],
    ['{constructor}', /^KeyError: constructor is not known/],
    ['{img_parts[__proto__]}', /^KeyError/],
    ['{img_parts[hasOwnProperty]}', /^KeyError/],
    ['{name:999999999}', /^ValueError: the width 999999999 is more than 1000/],
    ['{name:1001}', /more than 1000/],
    ['{name:{count}999999}', /^ValueError: the width 3999999/],
    ['{name:1000}'.repeat(1000), /^ValueError: the result is longer than/],
    ['{count:d}', /^TypeError: the format "d" is for strings, not for int; write !s before it$/],
    ['{name', /^ValueError: a \{ is not closed$/],
    ['name}', /^ValueError: a single \} stands in the text; a brace itself is written twice$/],
  ];
  for (const [text, message] of refused) {
    it(`refuses ${text.slice(0, 40)}`, () => {
      assert.throws(
        () => pythonFormat(text, given),
        (error) => error instanceof FormatError && message.test(error.message),
      );
    });
  }

  it('takes time in proportion to the text', () => {
    const text = `${'{'.repeat(200_000)}${'['.repeat(200_000)}`;
    assert.throws(() => pythonFormat(`${text}{`, given), FormatError);
  });
});
