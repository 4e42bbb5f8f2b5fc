import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UserError } from '../../../src/core/errors.ts';
import { fill, fillKnown, placeholdersOf, quoted } from '../../../src/image/placeholder.ts';

const VALUES = new Map([
  ['distro', 'bookworm'],
  ['odd', '{x} $& $1 {{'],
  ['empty', ''],
  ['git.sha', 'abc'],
]);

describe('a pattern', () => {
  const cases: readonly (readonly [pattern: string, names: readonly string[], filled: string, known: string])[] = [
    ['', [], '', ''],
    ['plain', [], 'plain', 'plain'],
    ['{distro}', ['distro'], 'bookworm', 'bookworm'],
    ['a-{distro}-{git.sha}', ['distro', 'git.sha'], 'a-bookworm-abc', 'a-bookworm-abc'],
    ['{distro}{distro}', ['distro', 'distro'], 'bookwormbookworm', 'bookwormbookworm'],
    ['{empty}', ['empty'], '', ''],
    ['{{distro}}', [], '{distro}', '{{distro}}'],
    ['{{{distro}}}', ['distro'], '{bookworm}', '{{bookworm}}'],
    ['{{}}', [], '{}', '{{}}'],
    // What a value holds is text, whatever it looks like.
    ['{odd}', ['odd'], '{x} $& $1 {{', '{{x}} $& $1 {{{{'],
  ];
  for (const [pattern, names, filled, known] of cases) {
    it(JSON.stringify(pattern), () => {
      assert.deepEqual(placeholdersOf(pattern), names);
      assert.equal(fill(pattern, VALUES), filled);
      assert.equal(fillKnown(pattern, VALUES), known);
      // What is filled in step by step comes to the same.
      assert.equal(fill(fillKnown(pattern, VALUES), new Map()), filled);
    });
  }

  it('keeps what is not known yet', () => {
    assert.equal(fillKnown('{name}-{distro}-{{name}}', VALUES), '{name}-bookworm-{{name}}');
  });

  it('that stands for a text gives it back, whatever is in it', () => {
    for (const text of ['', 'a', '{', '}', '{{', '}{', '{a}', '{{a}}', '{{{', '$&', 'é{🍞}', '{}{}', '{\n}']) {
      assert.equal(fill(quoted(text), new Map()), text);
      assert.deepEqual(placeholdersOf(quoted(text)), []);
      assert.equal(fillKnown(quoted(text), new Map([['a', 'b']])), quoted(text));
    }
  });

  const refused: readonly (readonly [pattern: string, message: RegExp])[] = [
    ['{', /^a brace stands alone in "\{"; write it twice$/],
    ['}', /a brace stands alone/],
    ['a{b', /a brace stands alone/],
    ['a}b', /a brace stands alone/],
    ['{{{', /a brace stands alone/],
    ['{a{b}}', /a brace stands alone/],
    ['{distor}', /^the placeholder \{distor\} is not known; Did you mean \{distro\}\?/],
    ['{}', /^the placeholder \{\} is not known/],
    ['{constructor}', /is not known; Known are distro, odd, empty, git\.sha\./],
    ['{ distro }', /is not known; Did you mean \{distro\}/],
  ];
  for (const [pattern, message] of refused) {
    it(`is refused: ${pattern}`, () =>
      assert.throws(
        () => fill(pattern, VALUES),
        (error) => error instanceof UserError && message.test(error.message),
      ));
  }

  it('of a million braces is read in time that grows with them', (t) => {
    const started = performance.now();
    assert.equal(fill('{{'.repeat(500_000), VALUES).length, 500_000);
    assert.throws(() => fill('{a'.repeat(500_000), VALUES), UserError);
    assert.equal(fillKnown('{a'.repeat(500_000), VALUES).length, 1_000_000);
    t.diagnostic(`three times a million characters in ${Math.round(performance.now() - started)} ms`);
  });
});
