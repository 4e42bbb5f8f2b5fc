import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Masker } from '../../support/runner/masker.ts';

function maskerOf(...values: readonly string[]): Masker {
  const masker = new Masker();
  for (const value of values) masker.add(value);
  return masker;
}

describe('Masker', () => {
  const secret = `s3cr't&<"pass"> wörd/+~`;
  const forms: Readonly<Record<string, string>> = {
    plain: secret,
    base64: Buffer.from(secret).toString('base64'),
    'base64 after one byte': Buffer.from(`u${secret}`).toString('base64').slice(2),
    'base64 after two bytes': Buffer.from(`u:${secret}`).toString('base64').slice(3),
    JSON: JSON.stringify(secret).slice(1, -1),
    URI: `s3cr%27t%26%3C%22pass%22%3E%20w%C3%B6rd%2F%2B~`,
    XML: `s3cr&apos;t&amp;&lt;&quot;pass&quot;&gt; wörd/+~`,
    expression: secret.replaceAll("'", "''"),
    'command line': secret.replaceAll('"', '\\"'),
    'PowerShell before the ampersand': `s3cr't&`,
    'PowerShell after the ampersand': `<"pass"> wörd/+~`,
  };
  for (const [name, form] of Object.entries(forms)) {
    test(`hides the secret as ${name}`, () => {
      // The first characters of a shifted base64 form belong to the byte before the secret too: they stay.
      const masked = maskerOf(secret).mask(`[${form}]`);
      assert.match(masked, /^\[.{0,2}\*\*\*=*\]$/u);
    });
  }

  test('hides a quoted secret without its quotes', () => {
    assert.equal(maskerOf('"quoted secret"').mask('a quoted secret!'), 'a ***!');
  });

  test('has no minimum length', () => {
    assert.equal(maskerOf('{').mask('{"a":{}}'), '***"a":***}}');
  });

  test('joins stretches that overlap or touch', () => {
    assert.equal(maskerOf('abcd', 'cdef', 'ghi').mask('-abcdefghi-abcd-'), '-***-***-');
    assert.equal(maskerOf('aa').mask('aaa'), '***');
  });

  test('takes a secret of several lines line by line, trimmed', () => {
    const masker = new Masker();
    masker.addSecret('\nfirst line\n  second line  \r\n');
    assert.equal(masker.mask('first line'), '***');
    assert.equal(masker.mask('<second line>'), '<***>');
    assert.equal(masker.mask('plain'), 'plain');
  });

  test('hides base64 with its padding only, and in the one alphabet', () => {
    const padded = `${secret}!!`.slice(0, 22);
    const masker = maskerOf(padded);
    const base64 = Buffer.from(padded).toString('base64');
    assert.match(base64, /=$/u);
    assert.equal(masker.hides(base64), true);
    // As a longer text, and many a tool, writes it.
    assert.equal(masker.hides(base64.replaceAll('=', '')), false);
    assert.equal(masker.hides(Buffer.from(`${padded}, and more`).toString('base64')), false);
    assert.equal(masker.hides(Buffer.from(padded).toString('base64url')), false);
  });

  test('does not hide hexadecimal or split forms', () => {
    const masker = maskerOf('password1');
    assert.equal(masker.hides(Buffer.from('password1').toString('hex')), false);
    assert.equal(masker.hides('pass word1'), false);
  });
});
