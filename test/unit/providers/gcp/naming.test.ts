import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { gcpRules, labelName, labelValue, textOfLabel } from '../../../../src/providers/gcp/naming.ts';

/** https://cloud.google.com/compute/docs/labeling-resources: "Requirements for labels". */
const VALUE = /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u;

describe('labels of Google', () => {
  const texts = ['', 'web', 'refs/heads/main', '1.6.6', 'Ä b_c', 'a-b', '🍞', 'x'.repeat(63)];
  for (const text of texts) {
    it(`keep ${JSON.stringify(text)}`, () => {
      const value = labelValue(text);
      assert.match(value, VALUE);
      assert.equal(textOfLabel(value), text);
    });
  }

  it('have what is too long by its digest, which is no text', () => {
    const [one, other] = [labelValue('A'.repeat(40)), labelValue('A'.repeat(41))];
    assert.match(one, VALUE);
    assert.notEqual(one, other);
    assert.equal(textOfLabel(one), undefined);
  });

  it('have no colons in their names', () => {
    assert.equal(labelName('bakehouse:verified-in'), 'bakehouse-verified-in');
    assert.equal(labelName('dept'), 'dept');
  });

  const cases: readonly (readonly [tags: Readonly<Record<string, string>>, problem: RegExp | undefined])[] = [
    [{ dept: 'x', 'ä-1_b': '' }, undefined],
    [{ Dept: 'x' }, /the tag "Dept" would be no label of Google/],
    [{ dept: 'Team A' }, /the value of the tag "dept" would be none/],
    [{ 'bakehouse:key': 'x' }, /reserved/],
    [{ 'bakehouse-key': 'x' }, /reserved/],
    [{ 'goog-x': 'x' }, /reserved/],
    [Object.fromEntries(Array.from({ length: 49 }, (_, at) => [`t${at}`, ''])), /more than 48 tags/],
  ];
  for (const [tags, problem] of cases) {
    it(`judge ${JSON.stringify(tags).slice(0, 60)}`, () => {
      const told = gcpRules.tags?.(tags);
      if (problem === undefined) assert.equal(told, undefined);
      else assert.match(told ?? '', problem);
    });
  }
});
