import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { UserError } from '../../../../src/core/errors.ts';
import {
  amount,
  choice,
  choices,
  flag,
  type Input,
  lines,
  list,
  orList,
  type Pair,
  pairs,
  parsePairs,
  readInputs,
  show,
  text,
} from '../../../../src/core/runner/inputs.ts';
import { randomWord } from '../encodings.ts';

const description = 'What it is.';
const kinds = {
  text: text({ description }),
  choice: choice({ description, values: ['auto', 'never'], default: 'auto' }),
  choices: choices({ description, values: ['one', 'two'] }),
  flag: flag({ description, default: 'false' }),
  count: amount({ description, default: '0', least: 0, most: 10, unit: 'builds' }),
  minutes: amount({ description, default: '1.5', least: 0.05, most: 60, unit: 'minutes', whole: false }),
  list: list({ description }),
  lines: lines({ description }),
  pairs: pairs({ description }),
};

describe('each kind of input', () => {
  const read: readonly (readonly [kind: Input<unknown>, given: string, value: unknown])[] = [
    [kinds.text, '  a b  ', 'a b'],
    [kinds.text, '', ''],
    [kinds.text, 'ünï/$x', 'ünï/$x'],
    [kinds.choice, ' never ', 'never'],
    [kinds.choices, '', []],
    [kinds.choices, ' two\n one,two ', ['two', 'one']],
    [kinds.flag, 'TRUE', true],
    [kinds.flag, ' false', false],
    [kinds.count, ' 7 ', 7],
    [kinds.count, '10', 10],
    [kinds.minutes, '0.05', 0.05],
    [kinds.minutes, '59', 59],
    [kinds.list, 'a, b\nc,,\n# no\n  d  ', ['a', 'b', 'c', 'd']],
    [kinds.list, 'a\r\nb\r\n', ['a', 'b']],
    [kinds.list, '', []],
    [kinds.lines, 'a, b\n\n#no\r\n c=d ', ['a, b', 'c=d']],
    [
      kinds.pairs,
      'a=1\nb= two =2 \n',
      [
        ['a', '1'],
        ['b', ' two =2 '],
      ],
    ],
  ];
  for (const [kind, given, value] of read) {
    test(`reads ${JSON.stringify(given)}`, () => assert.deepEqual(kind.parse(given), value));
  }

  const refused: readonly (readonly [kind: Input<unknown>, given: string, message: RegExp])[] = [
    [kinds.text, 'a\nb', /holds a control character/],
    [kinds.text, 'a\0b', /holds a control character/],
    [kinds.text, 'a\u001b[2Jb', /holds a control character/],
    [kinds.choice, 'boom', /^must be auto or never, but was "boom"$/],
    [kinds.choice, 'Auto', /but was "Auto"/],
    [kinds.choices, 'one, three', /^must hold one or two, but holds "three"$/],
    [kinds.flag, 'yes', /^must be true or false, but was "yes"$/],
    [kinds.flag, '1', /must be true or false/],
    [kinds.count, '11', /^must be a whole number of builds from 0 to 10, but was "11"$/],
    [kinds.count, '-1', /whole number/],
    [kinds.count, '1.5', /whole number/],
    [kinds.count, '1e1', /whole number/],
    [kinds.count, '0x1', /whole number/],
    [kinds.count, 'Infinity', /whole number/],
    [kinds.minutes, '0', /^must be a number of minutes from 0.05 to 60, but was "0"$/],
    [kinds.minutes, '1,5', /must be a number/],
    [kinds.list, 'a\tb', /control character/],
    [kinds.lines, 'a\0b', /control character/],
  ];
  for (const [kind, given, message] of refused) {
    test(`refuses ${JSON.stringify(given)}`, () => assert.throws(() => kind.parse(given), { message }));
  }

  test('shows a long or odd value quoted, cut and on one line', () => {
    assert.equal(show('a\n"b"\u001b'), String.raw`"a\n\"b\"\u001b"`);
    assert.equal(show('x'.repeat(200)), `"${'x'.repeat(120)}…"`);
  });

  test('lists what is allowed in words', () => {
    assert.deepEqual([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(orList), ['', 'a', 'a or b', 'a, b or c']);
  });
});

describe('pairs', () => {
  const read: readonly (readonly [name: string, given: string, found: readonly Pair[]])[] = [
    ['the value from the first = on, byte for byte', 'a=b=c==', [['a', 'b=c==']]],
    ['an empty value', 'a=', [['a', '']]],
    ['blanks before the name, not in the value', '  a = b ', [['a', ' b ']]],
    ['comments and blank lines', '# c\n\n  # d\na=1 # stays\n', [['a', '1 # stays']]],
    [
      'names with dots, hyphens and colons',
      'bakehouse:key=1\na.b-c=2',
      [
        ['bakehouse:key', '1'],
        ['a.b-c', '2'],
      ],
    ],
    [
      'CRLF',
      'a=1\r\nb=2\r\n',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a value of several lines',
      'a<<END\none\n\n  two=2\nEND\nb=3',
      [
        ['a', 'one\n\n  two=2'],
        ['b', '3'],
      ],
    ],
    ['a heredoc of nothing', 'a<<END\nEND', [['a', '']]],
    ['a heredoc that holds a comment and another heredoc', 'a<<X\n# c\nb<<Y\nX', [['a', '# c\nb<<Y']]],
    ['a heredoc whose end has blanks only elsewhere', 'a<<END\n END\nEND', [['a', ' END']]],
    [
      'a heredoc that ends in CRLF',
      'a<<END\r\none\nEND\r\nb=1',
      [
        ['a', 'one'],
        ['b', '1'],
      ],
    ],
    ['<< behind an =', 'a=b<<END', [['a', 'b<<END']]],
    ['awkward values', 'a=,"\'&<>$\\`/+', [['a', ',"\'&<>$\\`/+']]],
    [
      'a name like a member of every object',
      '__proto__=1\nconstructor=2',
      [
        ['__proto__', '1'],
        ['constructor', '2'],
      ],
    ],
    ['nothing', ' \n ', []],
  ];
  for (const [name, given, found] of read) {
    test(`read ${name}`, () => assert.deepEqual(parsePairs(given), found));
  }

  const refused: readonly (readonly [name: string, given: string, message: RegExp])[] = [
    ['a line without =', 'a=1\nlonely', /^must hold lines name=value, but line 2 is none$/],
    ['a name that begins with a digit', '1a=2', /line 1 is none/],
    ['a line without a name', '=x', /line 1 is none/],
    ['a name twice', 'a=1\n\na=2', /^names a twice, on line 3 again$/],
    ['a name twice, once as a heredoc', 'a=1\na<<E\nx\nE', /names a twice, on line 2/],
    ['a heredoc that nothing closes', 'a<<END\nx\nEND2', /^opens a<<END on line 1, but no line END closes it$/],
    ['a NUL byte', 'a=x\0y', /^holds a NUL byte in the value of a$/],
    ['a NUL byte in a heredoc', 'a<<E\nx\0\nE', /NUL byte in the value of a/],
  ];
  for (const [name, given, message] of refused) {
    test(`refuse ${name}`, () => assert.throws(() => parsePairs(given), { message }));
  }

  test('never quote a value in an error: it may be a secret', () => {
    const secret = randomWord(20);
    for (const given of [secret, `a=1\na=${secret}`, `a<<E\n${secret}`, `a=${secret}\0`]) {
      assert.throws(
        () => parsePairs(given),
        (error: Error) => !error.message.includes(secret),
      );
    }
  });
});

describe('readInputs', () => {
  const spec = {
    template: text({ description: 'The template.', required: true }),
    mode: kinds.choice,
    count: kinds.count,
    vars: kinds.pairs,
    tags: kinds.list,
  };
  const from =
    (given: Readonly<Record<string, string>>) =>
    (name: string): string =>
      given[name] ?? '';

  test('takes defaults where nothing, or only blanks, was given', () => {
    assert.deepEqual(readInputs(spec, from({ template: 't', mode: '  \n' })), {
      template: 't',
      mode: 'auto',
      count: 0,
      vars: [],
      tags: [],
    });
  });

  test('tells all mistakes at once, each with its input', () => {
    const given = { mode: 'boom', count: 'many', vars: 'x', tags: 'a' };
    assert.throws(
      () => readInputs(spec, from(given)),
      new UserError(
        [
          'Input "template" is required: The template.',
          'Input "mode" must be auto or never, but was "boom".',
          'Input "count" must be a whole number of builds from 0 to 10, but was "many".',
          'Input "vars" must hold lines name=value, but line 1 is none.',
        ].join('\n'),
      ),
    );
  });
});
