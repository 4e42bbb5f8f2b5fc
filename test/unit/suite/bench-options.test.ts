import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { benches, readWanted } from '../../bench/wanted.ts';

describe('the arguments of the benchmarks', () => {
  test('measure everything where nothing is said', () =>
    assert.deepEqual(readWanted([]), { kind: 'run', turns: 5, long: 2, of: benches }));

  for (const only of benches) {
    test(`measure ${only} alone`, () =>
      assert.deepEqual(readWanted(['--only', only, '--turns=1', '--long', '1000']), {
        kind: 'run',
        turns: 1,
        long: 1000,
        of: [only],
      }));
  }

  for (const args of [['--help'], ['-h'], ['--only', 'nothing', '--help']]) {
    test(`give help for ${args.join(' ')}, which names what there is`, () => {
      const answer = readWanted(args);
      assert.ok(answer.kind === 'help');
      for (const name of [...benches, '--only', '--turns', '--long']) assert.ok(answer.text.includes(name), name);
    });
  }

  for (const [args, says] of [
    [['--only', 'bakes'], '--only must be bake, relay, plan, kitchen-verify, setup-packer, but was "bakes".'],
    [['--only', ''], 'but was "".'],
    [['--turns', '0'], '--turns must be a number from 1 to 1000, but was "0".'],
    [['--long', 'x'], '--long must be a number from 1 to 1000, but was "x".'],
    [['--every'], "'--every'"],
    [['bake'], "'bake'"],
  ] as const) {
    test(`are wrong as ${args.join(' ')}, and say what is right`, () => {
      const answer = readWanted(args);
      assert.ok(answer.kind === 'wrong');
      assert.ok(answer.text.includes(says), answer.text);
      assert.match(answer.text, /npm run bench -- --help$/);
    });
  }
});
