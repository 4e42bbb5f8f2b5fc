import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { attributeOf, blocksOf, literalOf } from '../../../../src/recipe/hcl/block.ts';
import { checkExpression } from '../../../../src/recipe/hcl/hcl-expression.ts';
import { readHcl } from '../../../../src/recipe/hcl/hcl.ts';
import { TemplateSyntaxError } from '../../../../src/recipe/hcl/syntax-error.ts';
import { isThorough } from '../../../support/thorough.ts';

describe('readHcl', () => {
  test('gives blocks, labels, attributes and their places', () => {
    const { blocks, attributes } = readHcl(
      '# c\nx = 1\n\n  build "a" b {\n    name = "n" # d\n    source "s" {}\n  }\n',
    );
    assert.deepEqual(attributes, [{ name: 'x', text: '1', value: { known: true, value: 1 }, line: 2, column: 1 }]);
    assert.deepEqual(blocks, [
      {
        type: 'build',
        labels: ['a', 'b'],
        attributes: [{ name: 'name', text: '"n"', value: { known: true, value: 'n' }, line: 5, column: 5 }],
        blocks: [{ type: 'source', labels: ['s'], attributes: [], blocks: [], line: 6, column: 5 }],
        line: 4,
        column: 3,
      },
    ]);
  });

  test('keeps the text of what it cannot know', () => {
    const { attributes } = readHcl('a = var.x ? "y" : [ # c\n  1\n] // d\nb = <<E\n${x}\nE\n');
    assert.deepEqual(
      attributes.map(({ text, value }) => [text, value]),
      [
        ['var.x ? "y" : [ # c\n  1\n]', { known: false }],
        ['<<E\n${x}\nE', { known: false }],
      ],
    );
  });

  test('enumerates the strings of all expressions, not the labels', () => {
    const { strings } = readHcl(
      'b "label" {\n  a = file("x/${path.root}/${lower("Y")}/z")\n  c = { "k" = ["v"] }\n}\nd = <<-E\n  ${f("w")}\n  E\n',
    );
    assert.deepEqual(
      strings.map(({ line, column, value, parts }) => [line, column, value ?? parts]),
      [
        [
          2,
          12,
          [
            { kind: 'text', text: 'x/' },
            { kind: 'interpolation', expression: 'path.root' },
            { kind: 'text', text: '/' },
            { kind: 'interpolation', expression: 'lower("Y")' },
            { kind: 'text', text: '/z' },
          ],
        ],
        [2, 36, 'Y'],
        [3, 9, 'k'],
        [3, 16, 'v'],
        [
          5,
          5,
          [
            { kind: 'interpolation', expression: 'f("w")' },
            { kind: 'text', text: '\n' },
          ],
        ],
        [6, 7, 'w'],
      ],
    );
  });

  test('takes names like members of Object for names', () => {
    const { attributes } = readHcl('__proto__ = 1\nconstructor = 2\no = { __proto__ = 3 }\n');
    assert.deepEqual(
      attributes.map(({ name }) => name),
      ['__proto__', 'constructor', 'o'],
    );
    const value = attributes[2]?.value;
    assert.ok(value?.known);
    assert.deepEqual(Object.entries(value.value ?? {}), [['__proto__', 3]]);
  });

  test('looks up', () => {
    const { blocks } = readHcl('build {\n  keep = true\n  x = var.y\n  a {}\n  b {}\n  a {}\n}\n');
    const [build] = blocks;
    assert.ok(build);
    assert.equal(literalOf(build, 'keep'), true);
    assert.equal(literalOf(build, 'x'), undefined);
    assert.equal(attributeOf(build, 'x')?.text, 'var.y');
    assert.equal(literalOf(build, 'z'), undefined);
    assert.deepEqual(
      blocksOf(build, 'a').map(({ line }) => line),
      [4, 6],
    );
  });
});

describe('readHcl refuses', () => {
  const cases: readonly (readonly [text: string, line: number, column: number, message: RegExp])[] = [
    ['build {\n', 1, 1, /not closed by a brace/],
    ['build {\n  a = 1\n  b {\n  }\n', 1, 1, /not closed/],
    ['}', 1, 1, /argument or a block/],
    ['a = 1\n"b" = 2', 2, 1, /argument or a block/],
    ['a', 1, 2, /label in quotes/],
    ['a = ', 1, 5, /value is missing/],
    ['a = \nb = 1', 1, 5, /value is missing/],
    ['a = 1\na = 2', 2, 1, /already set in line 1/],
    ['a = 1, b = 2', 1, 6, /newline must follow/],
    ['a = "x\n"', 1, 7, /not closed on its line/],
    ['a = "x', 1, 7, /not closed on its line/],
    ['a = "\\y"', 1, 6, /backslash/],
    ['a = "\\u12"', 1, 6, /backslash/],
    ['a = "${x"', 1, 10, /not closed on its line/],
    ['a = "${x', 1, 8, /not closed/],
    ['a = [1\nb = 2', 1, 6, /not closed/],
    ['a = [1}', 1, 7, /no bracket/],
    ['a = <<EOT\nx\n', 1, 5, /<<EOT is not closed/],
    ['a = <<EOT\nx\nEOT', 1, 5, /<<EOT is not closed/],
    ['a = << EOT\n', 1, 5, /heredoc marker/],
    ['a = <<"EOT"\n', 1, 5, /heredoc marker/],
    ['/* x', 1, 1, /comment is not closed/],
    ['a = 1 /* x\n', 1, 7, /comment is not closed/],
    ['a {} b {}', 1, 6, /newline must follow/],
    ['a { b = 1, c = 2 }', 1, 10, /one argument/],
    ['a { b {} }', 1, 5, /one argument/],
    ['a { b = 1\n}', 1, 10, /one argument/],
    ['a "${x}" {}', 1, 3, /label cannot be computed/],
    ['a\n{}', 1, 2, /label in quotes/],
    ["a = 'x'", 1, 5, /U\+0027|"'"/],
    ['a = 1;', 1, 6, /";"/],
    ['a = \u0000', 1, 5, /U\+0000/],
    ['\u0000', 1, 1, /argument or a block/],
    ['a = “x”', 1, 5, /U\+201C/],
  ];
  for (const [text, line, column, message] of cases) {
    test(JSON.stringify(text), () => {
      assert.throws(
        () => readHcl(text),
        (error) => {
          assert.ok(error instanceof TemplateSyntaxError, String(error));
          assert.match(error.message, message);
          assert.deepEqual([error.line, error.column], [line, column]);
          return true;
        },
      );
    });
  }
});

describe('hostile input is read or refused, in linear time', () => {
  const many = isThorough ? 100_000 : 40_000;
  const long = isThorough ? 1_000_000 : 500_000;
  const cases: Readonly<Record<string, string>> = {
    'nested brackets': `a = ${'['.repeat(many)}`,
    'nested brackets, closed': `a = ${'['.repeat(many)}${']'.repeat(many)}`,
    'nested braces': `a = ${'{'.repeat(many)}`,
    'nested blocks': 'a {\n'.repeat(many),
    'nested interpolation': `a = ${'"${'.repeat(many)}`,
    'nested heredocs': 'a = <<E\n${<<E\n'.repeat(many),
    'unclosed strings': 'a = "\n'.repeat(many),
    'unclosed comments': '/*'.repeat(many),
    'heredoc openings': 'a = <<E\n'.repeat(many),
    'heredoc lines': `a = <<E\n${'E x\n'.repeat(many * 4)}E\n`,
    'indented heredoc lines': `a = <<-E\n${'   x\n'.repeat(many * 4)}E\n`,
    dollars: `a = "${'$'.repeat(long)}"`,
    'escaped dollars': `a = "${'$${'.repeat(long / 4)}"`,
    backslashes: `a = "${'\\\\'.repeat(long / 4)}"`,
    'one long string': `a = "${'x'.repeat(long)}"`,
    'one long identifier': `${'x'.repeat(long)} = 1`,
    'one long astral identifier': `a = ${'\u{1d400}'.repeat(long / 4)}`,
    'one long number': `a = ${'1'.repeat(long)}`,
    dots: `a = 1${'.'.repeat(long)}`,
    signs: `a = ${'-'.repeat(long)}1`,
    spaces: `a = ${' '.repeat(long)}1`,
    newlines: '\n'.repeat(long),
    comments: '#\n'.repeat(long / 4),
    'comments on one line': '/**/'.repeat(long / 8),
    attributes: Array.from({ length: many }, (_, index) => `a${index} = 1\n`).join(''),
    'a list of numbers': `a = [${'1,'.repeat(many * 4)}]`,
    'a chain of operators': `a = 1${' + 1'.repeat(many)}`,
    'a chain of conditionals': `a = ${'x ? '.repeat(many)}`,
    labels: `a ${'"x" '.repeat(many)}{}`,
    NUL: '\u0000'.repeat(long),
    noise: Array.from({ length: many }, (_, index) => String.fromCharCode((index * 7919) % 128)).join(''),
    'ten million characters': 'a'.repeat(10_000_000),
  };
  for (const [title, text] of Object.entries(cases)) {
    test(title, { timeout: 60_000 }, () => {
      try {
        readHcl(text);
      } catch (error) {
        assert.ok(error instanceof TemplateSyntaxError, String(error).slice(0, 200));
      }
      try {
        checkExpression(text.replace(/^a = /, ''));
      } catch (error) {
        assert.ok(error instanceof TemplateSyntaxError, String(error).slice(0, 200));
      }
    });
  }
});
