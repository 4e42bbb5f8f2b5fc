import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';

import { checkDocument, DocumentError, readDocument } from '../../../../src/core/text/document.ts';
import { assertLinear } from '../../../support/growth.ts';

const schema = z.strictObject({
  version: z.literal(1),
  images: z
    .record(
      z.string(),
      z.strictObject({
        template: z.string(),
        only: z.array(z.string()).optional(),
        retries: z.number().int().min(0).optional(),
        parent: z
          .string()
          .refine((name) => name !== 'self', 'must not be self')
          .optional(),
      }),
    )
    .default({}),
});

const value = (text: string): unknown => readDocument('a.yml', Buffer.from(text)).value;

/** The message of what a text is refused with. */
function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof DocumentError, String(error));
    return error.message;
  }
  return assert.fail('it was not refused');
}

describe('a document', () => {
  const read: readonly (readonly [name: string, text: string, value: unknown])[] = [
    ['YAML', 'a: 1\nb: [x, "y"]\n', { a: 1, b: ['x', 'y'] }],
    ['JSON', '{"a": [1, {"b": null}], "c": true}', { a: [1, { b: null }], c: true }],
    ['with a byte order mark', '\uFEFFa: 1', { a: 1 }],
    ['with the line ends of Windows', 'a: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    ['of comments alone', '# nothing\n', null],
    ['with a few aliases', 'a: &x [1, 2]\nb: *x\nc: *x\n', { a: [1, 2], b: [1, 2], c: [1, 2] }],
    // YAML 1.2: these were booleans and a number to base 60 in 1.1.
    ['with words that were more in YAML 1.1', 'a: yes\nb: off\nc: 1:30\n', { a: 'yes', b: 'off', c: '1:30' }],
    ['with a name that every object has', 'constructor: 1\n', { constructor: 1 }],
  ];
  for (const [name, text, expected] of read) {
    it(`is read: ${name}`, () => assert.deepEqual(value(text), expected));
  }

  const bomb = 'abcdefgh'
    .split('')
    .map(
      (name, index, names) =>
        `${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${names[index - 1]}`)).join(', ')}]`,
    )
    .join('\n');
  const refused: readonly (readonly [name: string, text: string | Uint8Array, message: RegExp])[] = [
    ['not UTF-8', Buffer.from([0x61, 0x3a, 0x20, 0xff]), /^a\.yml:1: The file is not UTF-8 text\.$/],
    ['UTF-16', Buffer.from('\uFEFFa: 1', 'utf16le'), /not UTF-8/],
    ['a NUL byte', 'a: \0', /NUL byte/],
    [
      'too large',
      Buffer.alloc(4 * 1024 * 1024 + 1, 'a'),
      /^a\.yml:1: The file has 4194305 bytes; at most 4194304 are read\.$/,
    ],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', /^a\.yml:3: "a" is here twice\.$/],
    ['a key twice, in JSON', '{\n"a": 1,\n"a": 2}', /^a\.yml:3: "a" is here twice\.$/],
    ['a key twice, as a number and a text', '1: a\n"1": b\n', /^a\.yml:2: "1" is here twice\.$/],
    ['a key twice, as nothing and an empty text', '? null\n: a\n"": b\n', /^a\.yml:3: "" is here twice\.$/],
    ['a list as a key', 'x:\n  ? [a, b]\n  : 1\n', /^a\.yml:2: A key must be a string\.$/],
    ['an alias as a key', 'a: &x k\n*x : 1\n', /^a\.yml:2: A key must be a string\.$/],
    ['an unknown tag', 'a: 1\nb: !secret x\n', /^a\.yml:2: Unresolved tag: !secret\.$/],
    ['a tag that makes code', 'a: !!js/function "x"\n', /^a\.yml:1: Unresolved tag/],
    ['a key that readers would drop', 'a:\n  "__proto__": 1\n', /^a\.yml:2: A key must not be called "__proto__"\.$/],
    ['the same, written otherwise', 'a:\n  "\\x5f_proto__": 1\n', /^a\.yml:2: A key must not be called "__proto__"\.$/],
    ['an alias of nothing', 'a: *nope\n', /^a\.yml:1: Unresolved alias/],
    ['an alias of itself', 'x: 1\na: &a\n  - *a\n', /^a\.yml:3: The alias \*a stands inside of what it stands for\.$/],
    ['aliases that multiply', bomb, /Excessive alias count/],
    ['two documents', 'a: 1\n---\nb: 2\n', /^a\.yml:2: The file holds several documents; it should be one\.$/],
    ['a tab', 'a:\n\tb: 1\n', /^a\.yml:2: Tabs are not allowed/],
    ['nested 250 deep', `${'['.repeat(250)}${']'.repeat(250)}`, /^a\.yml:1: The file is nested too deeply\.$/],
    ['nested 5000 deep', `${'['.repeat(5000)}${']'.repeat(5000)}`, /^a\.yml:1: The file is nested too deeply\.$/],
    ['nested 200 000 deep and never closed', '['.repeat(200_000), /^a\.yml:1: The file is nested too deeply\.$/],
  ];
  for (const [name, text, message] of refused) {
    it(`is refused: ${name}`, () =>
      assert.match(
        refusal(() => readDocument('a.yml', Buffer.from(text))),
        message,
      ));
  }

  it('of ten thousand keys takes no more for each than a short one', () => {
    // The parser's own comparison of keys takes as long for each as there are others.
    assertLinear((length) => {
      const text = Array.from({ length }, (_, index) => `k${index}: 1`).join('\n');
      assert.equal(Object.keys(value(text) ?? {}).length, length);
    }, 1250);
  });

  it('knows the line of each member, or of the nearest that is there', () => {
    const { lineOf } = readDocument('a.yml', Buffer.from('a: 1\nb:\n  c:\n    - x\n    - y: 2\n'));
    const lines: readonly (readonly [path: readonly PropertyKey[], line: number])[] = [
      [[], 1],
      [['a'], 1],
      [['b'], 2],
      [['b', 'c'], 3],
      [['b', 'c', 1], 5],
      [['b', 'c', 1, 'y'], 5],
      [['b', 'c', 7], 3],
      [['b', 'gone', 'deeper'], 2],
      [['gone'], 1],
    ];
    for (const [path, line] of lines) assert.equal(lineOf(path), line, path.join('.'));
  });
});

describe('a document held against its schema', () => {
  const check = (text: string) => checkDocument(readDocument('a.yml', Buffer.from(text)), schema);

  it('is given with its defaults', () => assert.deepEqual(check('version: 1'), { version: 1, images: {} }));

  it('has the text of a plain scalar wherever a text is wanted, as it is written', () => {
    const texts = z.strictObject({
      list: z.array(z.string()),
      map: z.record(z.string(), z.string()),
      either: z.union([z.string(), z.array(z.string())]),
      form: z.union([
        z.array(z.string()).transform((values) => ({ values })),
        z.strictObject({ values: z.array(z.string()) }),
      ]),
      switch: z.union([z.boolean(), z.string()]),
      kind: z.union([z.literal(1), z.string()]),
      number: z.number(),
      anything: z.unknown(),
      left: z.string().default('x'),
    });
    const written = [
      '012345678901',
      '1.10',
      '12345678901234567890',
      '0x1F',
      '1e3',
      'yes',
      'True',
      '2026-01-31',
      '0o17',
      '1_000',
      '~',
      '.inf',
      '-0',
    ];
    const read = checkDocument(
      readDocument(
        'a.yml',
        Buffer.from(`list: &list [${written.join(', ')}]
map: { 1.10: 007, true: "1.10", '': 0x1F }
either: 1.0
form: { values: *list }
switch: true
kind: 1
number: 1.10
anything: 1.10
`),
      ),
      texts,
    );
    assert.deepEqual(read, {
      list: written,
      map: { '1.10': '007', true: '1.10', '': '0x1F' },
      either: '1.0',
      form: { values: written },
      switch: true,
      kind: 1,
      number: 1.1,
      anything: 1.1,
      left: 'x',
    });
  });

  it('has all its problems told at once, by line, with the nearest names', () => {
    const text = `versoin: 1
images:
  web:
    tempalte: x
    only:
      - a
      - [3]
    retries: -1
    zzzzzz: 1
  own:
    template: x
    parent: self
`;
    assert.deepEqual(refusal(() => check(text)).split('\n'), [
      'a.yml:1: version must be 1, but is missing.',
      'a.yml:1: "versoin" is not known here. Did you mean "version"?',
      'a.yml:3: images.web.template must be a string, but is missing.',
      'a.yml:4: images.web: "tempalte" is not known here. Did you mean "template"?',
      'a.yml:7: images.web.only[1] must be a string, but was [3].',
      'a.yml:8: images.web.retries must fit (too small: expected number to be >=0), but was -1.',
      'a.yml:9: images.web: "zzzzzz" is not known here. Known are template, only, retries, parent.',
      'a.yml:12: images.own.parent must not be self.',
    ]);
  });

  const wrong: readonly (readonly [text: string, message: string])[] = [
    ['- a', 'a.yml:1: The file must be an object, but was ["a"].'],
    ['', 'a.yml:1: The file must be an object, but was null.'],
    ['version: 1\nimages: []', 'a.yml:2: images must be an object, but was [].'],
    [
      '{"version": 1,\n"images": {"a": {"template": [5]}}}',
      'a.yml:2: images.a.template must be a string, but was [5].',
    ],
    ['version: 1\nimages:\n  a:\n    template: null', 'a.yml:4: images.a.template must be a string, but was null.'],
    ['version: 1\nimages:\n  a:\n    template:', 'a.yml:4: images.a.template must be a string, but was null.'],
    [`version: 1\nimages: ${'x'.repeat(99)}`, `a.yml:2: images must be an object, but was "${'x'.repeat(56)}....`],
  ];
  for (const [text, message] of wrong)
    it(message, () =>
      assert.equal(
        refusal(() => check(text)),
        message,
      ),
    );

  it('has the form of a union told that was meant', () => {
    const inner = z.strictObject({ run: z.string(), report: z.string() });
    const test = z.union([
      z.literal('none'),
      z.strictObject({ kitchen: z.record(z.string(), z.unknown()) }),
      z.strictObject({ script: inner }),
    ]);
    const axis = z.union([
      z.array(z.string()).transform((values) => ({ values })),
      z.strictObject({ values: z.array(z.string()), preset: z.string().optional() }),
    ]);
    const either = z.strictObject({ test: test.optional(), axes: z.record(z.string(), axis).optional() });
    const cases: readonly (readonly [text: string, messages: readonly string[]])[] = [
      ['test: { script: { run: x } }', ['test.script.report must be a string, but is missing.']],
      [
        'test: { script: { run: x, repotr: y, report: z } }',
        ['test.script: "repotr" is not known here. Did you mean "report"?'],
      ],
      ['test: { kitchen: 3 }', ['test.kitchen must be an object, but was 3.']],
      ['test: { scirpt: { run: x, report: y } }', ['test: "scirpt" is not known here. Did you mean "script"?']],
      ['test: { kitchen: {}, scirpt: 1 }', ['test: "scirpt" is not known here. Did you mean "script"?']],
      ['test: non', ['test must be of another form, but was "non".']],
      ['axes: { a: [x, []] }', ['axes.a[1] must be a string, but was [].']],
      ['axes: { a: { values: [x, []] } }', ['axes.a.values[1] must be a string, but was [].']],
      ['axes: { a: { values: [x], perset: x } }', ['axes.a: "perset" is not known here. Did you mean "preset"?']],
      [
        'axes: { constructor: { values: [x], perset: x } }',
        ['axes.constructor: "perset" is not known here. Did you mean "preset"?'],
      ],
      ['axes: { a: 1 }', ['axes.a must be of another form, but was 1.']],
    ];
    for (const [text, messages] of cases) {
      const told = refusal(() => checkDocument(readDocument('a.yml', Buffer.from(text)), either));
      assert.deepEqual(
        told.split('\n'),
        messages.map((message) => `a.yml:1: ${message}`),
        text,
      );
    }
  });

  it('of twenty thousand mistakes is told in time that grows with them', (t) => {
    const text = `version: 1\nimages:\n${Array.from({ length: 20_000 }, (_, index) => `  i${index}: { x: 1 }\n`).join('')}`;
    const started = performance.now();
    assert.equal(refusal(() => check(text)).split('\n').length, 50);
    t.diagnostic(`20 000 mistakes told in ${Math.round(performance.now() - started)} ms`);
  });

  it('tells fifty problems and no more', () => {
    const text = `version: 1\nimages:\n${Array.from({ length: 80 }, (_, index) => `  i${index}: {}\n`).join('')}`;
    assert.equal(refusal(() => check(text)).split('\n').length, 50);
  });
});
