import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createHideDense, wrappedEnds } from '../../../../src/core/secrets/dense-forms.ts';
import { randomWord } from '../encodings.ts';

const pairs = (text: string): readonly string[] => Buffer.from(text).toString('hex').match(/../g) ?? [];
const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** Texts around what is looked for, of which none may be lost. */
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['key: ', ' end'],
  ['(', ')'],
  ['é', 'é'],
  ['zz zz ', ' zz'],
  ['short words all the way ', ' and on'],
];

describe('words that hold a part of a secret in base64', () => {
  const secret = randomWord(60);
  const hide = createHideDense([secret]);

  test('are hidden, and nothing around them', () => {
    for (const [before, after] of AROUND)
      assert.equal(hide(`${before}${base64(secret)}${after}`), `${before}***${after}`);
  });

  test('are hidden from twelve characters on, wherever the part begins', () => {
    // What is shorter at one end belongs to what padded it, and says nothing of the secret.
    const inner = base64(secret).slice(0, -4);
    for (let at = 0; at + 12 <= inner.length; at += 1) {
      const part = inner.slice(at, at + 12);
      assert.equal(hide(`a ${part} b`), 'a *** b', String(at));
    }
    assert.equal(hide(`a ${inner.slice(0, 11)} b`), `a ${inner.slice(0, 11)} b`);
  });

  test('are hidden each, and what stands between is shown', () => {
    const [one, two] = [base64(secret).slice(0, 40), base64(secret).slice(40, 76)];
    assert.equal(hide(`1 ${one} 2\n  3: ${two} 4`), '1 *** 2\n  3: *** 4');
  });

  test('are hidden in the other alphabet, and where the secret begins within a longer text', () => {
    // Of bytes that make both letters in which the alphabets differ.
    const odd = `${'~?>~?>~?>'.repeat(3)}${randomWord(20)}`;
    const hideOdd = createHideDense([odd]);
    assert.equal(hideOdd(`a ${Buffer.from(odd).toString('base64url')} b`), 'a *** b');
    for (const lead of ['x', 'xy', 'xyz'])
      assert.equal(hideOdd(`a ${base64(`${lead}${odd}`)} b`).replace(/=+/, ''), 'a *** b', lead);
  });

  test('are shown where they hold nothing of it', () => {
    const other = `${base64(randomWord(60))} ${base64(randomWord(9))}`;
    assert.equal(hide(other), other);
    assert.equal(createHideDense([])(other), other);
  });
});

describe('dumps of bytes that hold a part of a secret', () => {
  const secret = randomWord(24);
  const hide = createHideDense([secret]);
  const writings: Readonly<Record<string, (bytes: readonly string[]) => string>> = {
    'without a mark': (bytes) => bytes.join(''),
    'with blanks': (bytes) => bytes.join(' '),
    'with colons': (bytes) => bytes.join(':'),
    'with hyphens': (bytes) => bytes.join('-'),
    'with commas': (bytes) => bytes.join(','),
    'with commas and blanks': (bytes) => bytes.join(', '),
    'in capitals': (bytes) => bytes.join(' ').toUpperCase(),
    'by pairs': (bytes) => bytes.join('').replace(/....(?=.)/g, '$& '),
  };
  for (const [name, write] of Object.entries(writings)) {
    test(`${name} are hidden, and nothing around them`, () => {
      for (const [before, after] of AROUND)
        assert.equal(hide(`${before}${write(pairs(secret))}${after}`), `${before}***${after}`);
    });
  }

  test('of C and of strings are hidden up to their first mark', () => {
    assert.equal(
      hide(
        `{ ${pairs(secret)
          .map((one) => `0x${one}`)
          .join(', ')} }`,
      ),
      '{ 0x*** }',
    );
    assert.equal(
      hide(
        `"${pairs(secret)
          .map((one) => String.raw`\x${one}`)
          .join('')}"`,
      ),
      String.raw`"\x***"`,
    );
  });

  test('are hidden from six bytes on, wherever they begin, and also behind a digit of something else', () => {
    const bytes = pairs(secret);
    for (let at = 0; at + 6 <= bytes.length; at += 1) {
      const part = bytes.slice(at, at + 6).join(' ');
      assert.equal(hide(`g ${part} g`), 'g *** g', String(at));
      assert.equal(hide(`1 ${part} g`), '1 *** g', String(at));
    }
    const five = `g ${bytes.slice(0, 5).join(' ')} g`;
    assert.equal(hide(five), five);
  });

  test('of words of the machine, their second byte first, are hidden', () => {
    for (const from of [0, 1]) {
      const bytes = pairs(secret).slice(from);
      const words = bytes.flatMap((one, at) =>
        at % 2 === 0 && bytes[at + 1] !== undefined ? [`${bytes[at + 1]}${one}`] : [],
      );
      assert.equal(hide(`0 ${words.join(' ')}`), '0 ***', String(from));
    }
  });

  test('are hidden each, and a dump of something else between them is shown', () => {
    const own = pairs(secret).join(' ');
    const other = pairs(randomWord(24)).join(' ');
    assert.equal(hide(`${own}; ${other}; ${own}`), `***; ${other}; ***`);
  });

  test('of a secret that is too short are none', () => {
    const short = randomWord(5);
    const text = pairs(`${short}${short}`).join(' ');
    assert.equal(createHideDense([short])(text), text);
  });
});

describe('the last lines of wrapped base64', () => {
  test('are told where they are long enough to be known, and no line that is whole', () => {
    for (let length = 1; length <= 200; length += 1) {
      const secret = 'x'.repeat(length);
      for (const text of [secret, `${secret}\n`]) {
        const whole = base64(text);
        for (const columns of [60, 64, 72, 76]) {
          const last = whole.slice(Math.floor(whole.length / columns) * columns);
          const isTold = wrappedEnds(secret).includes(last);
          assert.equal(isTold, last.length >= 8 && last !== whole, `${length} at ${columns}`);
        }
      }
    }
  });
});
