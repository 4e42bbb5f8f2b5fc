import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fitAnnotations } from '../../../../src/core/runner/annotations.ts';
import type { Annotation } from '../../../../src/core/runner/host.ts';

const error = (message: string, place: Partial<Annotation> = {}): Annotation => ({ level: 'error', message, ...place });
const messages = (annotations: readonly Annotation[]): readonly string[] => annotations.map(({ message }) => message);

describe('fitAnnotations', () => {
  test('leaves ten of a level as they are', () => {
    const ten = Array.from({ length: 10 }, (_, index) => error(String(index)));
    assert.deepEqual(fitAnnotations(ten), ten);
  });

  test('keeps nine of more than ten, and says how many are left out', () => {
    const many = Array.from({ length: 25 }, (_, index) => error(String(index)));
    const fitted = fitAnnotations(many);
    assert.equal(fitted.length, 10);
    assert.deepEqual(fitted.slice(0, 9), many.slice(0, 9));
    assert.deepEqual(fitted[9], error('16 more of this kind are in the log and the summary.'));
  });

  test('counts each level for itself, errors first', () => {
    const levels = ['notice', 'warning', 'error'] as const;
    const all = levels.flatMap((level) =>
      Array.from({ length: 12 }, (_, index): Annotation => ({ level, message: `${level} ${index}` })),
    );
    const fitted = fitAnnotations(all);
    assert.deepEqual(
      fitted.map(({ level }) => level),
      [
        ...Array.from({ length: 10 }, () => 'error'),
        ...Array.from({ length: 10 }, () => 'warning'),
        ...Array.from({ length: 10 }, () => 'notice'),
      ],
    );
  });

  test('puts what has a line before what has a file before the rest, else in order', () => {
    const fitted = fitAnnotations([
      error('a'),
      error('b', { file: 'x' }),
      error('c', { file: 'x', line: 1 }),
      error('d'),
      error('e', { file: 'x', line: 0 }),
    ]);
    assert.deepEqual(messages(fitted), ['c', 'e', 'b', 'a', 'd']);
  });

  test('keeps the most telling ones when some have to go', () => {
    const vague = Array.from({ length: 20 }, (_, index) => error(`vague ${index}`));
    const placed = error('placed', { file: 'x', line: 3 });
    assert.equal(messages(fitAnnotations([...vague, placed]))[0], 'placed');
  });

  test('says the same thing about the same place once', () => {
    const one = error('m', { file: 'x', line: 1 });
    const elsewhere = error('m', { file: 'x', line: 2 });
    assert.deepEqual(fitAnnotations([one, one, elsewhere, one]), [one, elsewhere]);
  });

  test('cuts a message at what the runner keeps', () => {
    const [fits, cut] = fitAnnotations([error('x'.repeat(4096)), error('y'.repeat(4097))]);
    assert.equal(fits?.message, 'x'.repeat(4096));
    assert.equal(cut?.message.length, 4096);
    assert.match(cut?.message ?? '', /^y+ … \(the rest is in the log\)$/);
  });

  test('of nothing is nothing', () => assert.deepEqual(fitAnnotations([]), []));
});
