import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import { parseChecksums } from '../../../../src/packer/install/checksums.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const parse = (text: string) => Object.fromEntries(parseChecksums(text, 'host/SHA256SUMS'));

describe('a list of checksums', () => {
  const good: readonly (readonly [name: string, text: string, sums: Readonly<Record<string, string>>])[] = [
    ['as HashiCorp writes it', `${A}  one.zip\n${B}  two.zip\n`, { 'one.zip': A, 'two.zip': B }],
    ['without a last line end', `${A}  one.zip`, { 'one.zip': A }],
    ['of binary mode', `${A} *one.zip\n`, { 'one.zip': A }],
    ['in capitals', `${A.toUpperCase()}  one.zip\n`, { 'one.zip': A }],
    [
      'with line ends of Windows and empty lines',
      `${A}  one.zip\r\n\r\n${B}  two.zip\r\n`,
      { 'one.zip': A, 'two.zip': B },
    ],
    ['that says the same twice', `${A}  one.zip\n${A}  one.zip\n`, { 'one.zip': A }],
    ['of nothing', '', {}],
  ];
  for (const [name, text, sums] of good) it(`is read ${name}`, () => assert.deepEqual(parse(text), sums));

  const bad: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    ['a page of HTML', '<!DOCTYPE html>\n', /line 1 should be 64 hex digits.*but is "<!DOCTYPE html>"/],
    ['a short sum', `${A}  one.zip\n${B.slice(1)}  two.zip\n`, /line 2 should be/],
    ['a long sum', `${A}a  one.zip\n`, /line 1 should be/],
    ['no hex', `${'g'.repeat(64)}  one.zip\n`, /line 1 should be/],
    ['one blank', `${A} one.zip\n`, /line 1 should be/],
    ['a name with a blank', `${A}  one two.zip\n`, /line 1 should be/],
    ['no name', `${A}  \n`, /line 1 should be/],
    ['an escaped name, as sha256sum writes odd ones', `\\${A}  one\\n.zip\n`, /line 1 should be/],
    ['two sums of one name', `${A}  one.zip\n${B}  one.zip\n`, /names one\.zip twice, with different sums/],
  ];
  for (const [name, text, message] of bad) {
    it(`is refused: ${name}`, () => {
      assert.throws(
        () => parse(text),
        (error) => {
          assert.ok(error instanceof UserError);
          assert.match(error.message, message);
          assert.match(error.message, /^host\/SHA256SUMS .* Nothing was installed\.$/s);
          return true;
        },
      );
    });
  }

  it('is quoted in parts only', () => {
    assert.throws(
      () => parse('x'.repeat(1_000_000)),
      (error: Error) => error.message.length < 400,
    );
  });
});
