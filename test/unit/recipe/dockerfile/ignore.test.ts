import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ignoreFiles, ignoreRules, readIgnore } from '../../../../src/recipe/dockerfile/ignore.ts';
import { TemplateSyntaxError } from '../../../../src/recipe/hcl/syntax-error.ts';

/** [ignore file, paths that it ignores, paths that it leaves]; the verdicts are those of moby/patternmatcher and docker 20.10. */
const files: readonly (readonly [text: string, ignored: readonly string[], kept: readonly string[]])[] = [
  ['', [], ['a', 'a/b']],
  ['a', ['a', 'a/b', 'a/b/c'], ['b/a', 'ab', 'A']],
  ['/a/', ['a', 'a/b'], ['b/a']],
  ['./a/../b//c', ['b/c', 'b/c/d'], ['a', 'b']],
  ['../a', [], ['a', '../b']],
  ['# a\n#b\n #c', ['#c'], ['a', 'b', 'c']],
  ['\uFEFFa\r\n\tb \r\n', ['a', 'b'], ['c']],
  ['a\n!a/b', ['a', 'a/c'], ['a/b', 'a/b/c']],
  ['!a\na', ['a', 'a/b'], []],
  ['a\n! b\n!a', [], ['a', 'a/b']],
  ['!../../a\n!../b', ['a'], ['b']],
  ['*\n!b*', ['a', 'a/b'], ['b', 'bc/d']],
  ['**/c\n!a', ['c', 'b/a/c'], ['a', 'a/b', 'a/c']],
  // Docker 20.10 sends what later ones leave out.
  ['**/*.md\n!docs', ['x/a.md'], ['docs/a.md', 'docs/b/a.md']],
  ['f/*\n!f', [], ['f/b/c', 'f/.d/x', 'f/a']],
  ['deep/1/2\n!deep/1', [], ['deep/1/2/3/a']],
  ['**/b\n!a/f/b/c.md', ['b/x', 'f/b'], ['a/f/b/.h', 'a/f/b/c.md']],
  ['.', [], ['a', '.a']],
  ['*', ['a', '.a', 'a/b'], []],
  ['*.md', ['a.md', '.md', 'a.md/b'], ['a/b.md', 'a.mdx']],
  ['*/*.md', ['a/b.md'], ['a.md', 'a/b/c.md']],
  ['**', ['a', 'a/b'], []],
  ['**/a', ['a', 'b/a', 'c/b/a/d'], ['ba', 'b/ba']],
  ['**a', ['a', 'ba', 'c/ba'], ['ab']],
  ['a/**', ['a/b', 'a/b/c'], ['a', 'ab']],
  ['a**', ['a', 'ab', 'ab/c'], ['b/a']],
  ['a/**/b', ['a/b', 'a/c/b', 'a/c/d/b'], ['a', 'a/cb']],
  ['a?c', ['abc', 'a\u{1F600}c'], ['ac', 'a/c', 'abbc']],
  ['[a-c]x', ['ax', 'cx'], ['dx', 'x', '[a-c]x']],
  ['[^a]x', ['bx'], ['ax']],
  ['[a\\]]x', ['ax', ']x'], ['\\x']],
  ['\\*', ['*'], ['a', '\\*']],
  ['a.b', ['a.b'], ['axb']],
  ['*.{js,ts}', ['a.{js,ts}'], ['a.js', 'a.ts']],
  ['(a)+$*', [], ['a', '(a)+$', '(a)+$b']],
  ['x y', ['x y'], ['x', 'y']],
  ['a|b', [], ['a', 'b', 'a|b']],
  // Docker hands these to its regular expressions unescaped. They are not guessed at: nothing is ignored for them.
  ['a|b*', [], ['a', 'b', 'bc']],
  ['\\d*', [], ['d', '7']],
  ['[*]', [], ['*']],
  ['*\n!a|b*', [], ['a', 'b', 'c']],
];

describe('an ignore file', () => {
  for (const [text, ignored, kept] of files) {
    it(JSON.stringify(text), () => {
      const isIgnored = readIgnore(text);
      for (const path of ignored) assert.equal(isIgnored(path), true, `${path} is ignored`);
      for (const path of kept) assert.equal(isIgnored(path), false, `${path} is kept`);
      for (const path of ignored.toReversed()) assert.equal(isIgnored(path), true, `${path} is ignored, again`);
    });
  }

  // docker 20.10 reads these as regular expressions, which match other files than the one of that name, or none.
  for (const name of ['a+', 'c++', 'a(1)', 'x (copy).md', 'a|b', '^a', 'a{2}', 'f/a+b/c']) {
    it(`ignores no ${name}, and excepts it, since one of the clients sends it`, () => {
      assert.equal(readIgnore(name)(name), false);
      assert.equal(readIgnore(`*\n!${name}`)(name), false);
      assert.equal(ignoreRules(name).before('a'), false);
    });
  }

  it('ignores what clients of today ignore by such a name', () => {
    for (const name of ['a+', 'a(1)', 'a|b', '(a)+$', 'f/a+b/c'])
      assert.equal(ignoreRules(name).today(name), true, name);
    for (const name of ['{a,b}', 'a.b$', 'é', 'x y']) assert.equal(readIgnore(name)(name), true, name);
  });

  const refused: readonly (readonly [text: string, line: number, message: RegExp])[] = [
    ['a\n!', 2, /"!" excepts nothing/],
    ['!/', 1, /"!" excepts nothing/],
    ['\n\n[a', 3, /"\[a" holds "\["/],
    ['[]a]', 1, /holds "\["/],
    ['[-a]', 1, /holds "\["/],
    ['[c-a]', 1, /runs backwards/],
    ['a\\', 1, /backslash/],
    ['a\nb\0', 2, /NUL/],
  ];
  for (const [text, line, message] of refused) {
    it(`is refused: ${JSON.stringify(text)}`, () => {
      assert.throws(
        () => readIgnore(text),
        (error) => error instanceof TemplateSyntaxError && error.line === line && message.test(error.message),
      );
    });
  }

  it('takes no time for patterns that are made to take it', () => {
    const isIgnored = readIgnore(`${'*a'.repeat(200)}\n${'**/a'.repeat(100)}b\n${'a*'.repeat(300)}b`);
    assert.equal(isIgnored('a'.repeat(2000)), true);
    assert.equal(isIgnored(`${'a'.repeat(2000)}c`), false);
  });

  it('belongs to the Dockerfile beside it, or else to the context', () => {
    assert.deepEqual(ignoreFiles('web/Dockerfile'), ['web/Dockerfile.dockerignore', '.dockerignore']);
  });
});
