// Our str.format against Python's own: a table, and texts from a seeded generator.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { pythonFormat } from '../../src/plan/images-json/python-format.ts';
import { pythonNumber, type PythonValue, FormatError } from '../../src/plan/images-json/python-value.ts';
import { Seeded } from '../support/seeded.ts';
import { FORMAT_ROWS } from '../unit/plan/images-json/format-rows.ts';

/** The same texts in every run, unless BAKEHOUSE_SEED names others. */
const seed = Number(process.env['BAKEHOUSE_SEED'] ?? 1);
const texts = 30_000;

/** Reads [text, positional, named] a line, and says for each what format gives, or the error's class. */
const PROGRAM = `
import json, sys
for line in sys.stdin:
    text, positional, named = json.loads(line)
    try:
        answer = {'text': text.format(*positional, **named)}
    except Exception as error:
        answer = {'error': type(error).__name__}
    print(json.dumps(answer))
`;

const POSITIONAL = ['web', '1.0'];
const NAMED = {
  name: 'web',
  version: '1.0',
  odd: 'it\'s "q"\t\u00e9\u{1f600}\u200b\u00a0 \\',
  quote: "it's",
  empty: '',
  none: null,
  yes: true,
  count: 3,
  half: 1.5,
  small: 1e-7,
  large: 1e22,
  list: ['a', null, ['b', 2]],
  img_parts: { registry: null, repo: 'acme', image: 'web', tag: '1.0', 'a.b': 'dotted', '0': 'zero' },
  width: '7',
};

interface Answer {
  readonly text?: string;
  readonly error?: string;
  /** What no IMAGES.json needs: formats of numbers and truth values, and fields wider than we fill. */
  readonly onPurpose?: boolean;
}

function ask(questions: readonly string[]): readonly Answer[] | undefined {
  const input = questions.map((text) => `${JSON.stringify([text, POSITIONAL, NAMED])}\n`).join('');
  const { error, stdout, stderr, status } = spawnSync('python3', ['-c', PROGRAM], {
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) return undefined;
  assert.equal(status, 0, stderr);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): Answer => JSON.parse(line));
}

function ours(text: string): Answer {
  try {
    const named = new Map(Object.entries(NAMED).map(([name, value]): [string, PythonValue] => [name, held(value)]));
    return { text: pythonFormat(text, { positional: POSITIONAL, named }) };
  } catch (error) {
    assert.ok(error instanceof FormatError, String(error));
    return {
      error: error.kind,
      ...(/not for (?:bool|int|float);|more than 1000|result is longer/.test(error.words) ? { onPurpose: true } : {}),
    };
  }
}

function held(value: unknown): PythonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return pythonNumber(JSON.stringify(value), value);
  if (Array.isArray(value)) return value.map((item) => held(item));
  assert.ok(typeof value === 'object');
  return new Map(Object.entries(value).map(([name, item]) => [name, held(item)]));
}

const random = new Seeded(seed);
const name = (): string =>
  random.pick([
    'name',
    'version',
    'odd',
    'quote',
    'empty',
    'none',
    'yes',
    'list',
    'img_parts',
    'width',
    'nope',
    '0',
    '1',
    '2',
    '',
    '00',
  ]);
const step = (): string =>
  random.pick([
    '[tag]',
    '[repo]',
    '[a.b]',
    '[0]',
    '[1]',
    '[9]',
    '[nope]',
    '[-1]',
    '[',
    ']',
    '.nope',
    '.',
    '[]',
    '[registry]',
    'x',
    '[{]',
    '[99999999999999999999]',
  ]);
const specPiece = (): string =>
  random.pick([
    '<',
    '>',
    '^',
    '=',
    '*<',
    '0',
    '5',
    '12',
    '.2',
    '.0',
    '.',
    's',
    'd',
    ',',
    '_',
    '+',
    '#',
    ' ',
    '{width}',
    '{width:{width}}',
    '{',
    '}',
    'é>',
    '😀^',
    '99999999999999999999',
  ]);
const field = (): string => {
  const conversion = random.chance(0.3) ? random.pick(['!s', '!r', '!a', '!x', '!', '!!', '!s!r', '!sx']) : '';
  const spec = random.chance(0.4) ? `:${random.some(0, 4, specPiece).join('')}` : '';
  return `{${name()}${random.some(0, 2, step).join('')}${conversion}${spec}}`;
};
const piece = (): string =>
  random.chance(0.5) ? field() : random.pick(['--build-arg ', '{{', '}}', '{', '}', 'é', '😀', ':', '!', '[', '{}']);

describe('str.format', () => {
  for (const [what, questions] of [
    ['a table', FORMAT_ROWS.map(([text]) => text)],
    ['random texts', Array.from({ length: texts }, () => random.some(1, 4, piece).join(''))],
  ] as const) {
    it(`gives what Python gives for ${what}`, (t) => {
      const answers = ask(questions);
      if (answers === undefined) {
        t.diagnostic('no python3 on this machine');
        t.skip('no python3');
        return;
      }
      assert.equal(answers.length, questions.length);
      let texts = 0;
      let refused = 0;
      for (const [index, question] of questions.entries()) {
        const theirs: Answer | undefined = answers[index];
        const mine = ours(question);
        if (theirs?.text !== undefined) texts += 1;
        if (mine.onPurpose === true) refused += 1;
        else assert.deepEqual(mine, theirs, JSON.stringify(question));
      }
      t.diagnostic(
        `seed ${seed}: ${questions.length} texts, ${texts} of them formatted, ${refused} refused on purpose`,
      );
    });
  }
});
