import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parts } from '../../bench/rows.ts';
import { readWanted } from '../../bench/wanted.ts';

describe('the arguments of the benchmarks', () => {
  test('measure everything where nothing is said', () =>
    assert.deepEqual(readWanted([]), { kind: 'run', turns: 5, long: 1, of: parts }));

  for (const part of parts) {
    test(`measure ${part} alone`, () =>
      assert.deepEqual(readWanted([part, '--turns=1', '--long', '1000']), {
        kind: 'run',
        turns: 1,
        long: 1000,
        of: [part],
      }));
  }

  test('measure several in the order in which they are', () => {
    const answer = readWanted(['relay', 'bake', 'relay']);
    assert.deepEqual(answer.kind === 'run' && answer.of, ['bake', 'relay']);
  });

  test('measure nothing where the page is asked for', () => assert.deepEqual(readWanted(['--page']), { kind: 'page' }));

  for (const args of [['--help'], ['-h'], ['nothing', '--help']]) {
    test(`give help for ${args.join(' ')}, which names what there is`, () => {
      const answer = readWanted(args);
      assert.ok(answer.kind === 'help');
      for (const name of [...parts, '--page', '--turns', '--long']) assert.ok(answer.text.includes(name), name);
    });
  }

  for (const [args, says] of [
    [['bakes'], `A part is one of ${parts.join(', ')}, but was "bakes".`],
    [[''], 'but was "".'],
    [['--turns', '0'], '--turns must be a number from 1 to 1000, but was "0".'],
    [['--long', 'x'], '--long must be a number from 1 to 1000, but was "x".'],
    [['--every'], "'--every'"],
    [['--only', 'bake'], "'--only'"],
  ] as const) {
    test(`are wrong as ${args.join(' ')}, and say what is right`, () => {
      const answer = readWanted(args);
      assert.ok(answer.kind === 'wrong');
      assert.ok(answer.text.includes(says), answer.text);
      assert.match(answer.text, /npm run bench -- --help$/);
    });
  }
});
