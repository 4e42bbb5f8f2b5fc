import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

import { splitShellWords } from '../../../../src/plan/images-json/shell-words.ts';
import { Seeded } from '../../../support/seeded.ts';

describe('splitShellWords', () => {
  const cases: readonly (readonly [text: string, words: readonly string[], active?: readonly string[]])[] = [
    ['', []],
    ['  \t\n ', []],
    ['-var a=b  --no-cache', ['-var', 'a=b', '--no-cache']],
    ["-var 'a=b c' -x", ['-var', 'a=b c', '-x']],
    ['-var="a b"c', ['-var=a bc']],
    ["''", ['']],
    ['a\\ b \\"', ['a b', '"']],
    ['"a\\"b\\\\c\\$d\\e"', ['a"b\\c$d\\e']],
    [`'a\\"'"b"`, ['a\\"b']],
    ['a\\\nb', ['ab']],
    ['$HOME "$X" \'$Y\' \\$Z', ['$HOME', '$X', '$Y', '$Z'], ['$']],
    [
      'a; rm -rf / & `id` | x > y',
      ['a;', 'rm', '-rf', '/', '&', '`id`', '|', 'x', '>', 'y'],
      [';', '&', '`', '|', '>'],
    ],
    ['*.json ~ a~b a#b #c', ['*.json', '~', 'a~b', 'a#b', '#c'], ['*', '~', '#']],
  ];
  for (const [text, words, active = []] of cases) {
    it(`splits ${JSON.stringify(text)}`, () => assert.deepEqual(splitShellWords(text), { words, active }));
  }

  const refused: readonly (readonly [text: string, message: RegExp])[] = [
    ["a 'b", /the single quote at character 3 is not closed/],
    ['a "b\\"', /the double quote at character 3 is not closed/],
    ['a\\', /a backslash stands at the end/],
  ];
  for (const [text, message] of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => splitShellWords(text), message));
  }

  it('splits as sh does', (t) => {
    const seeded = new Seeded(Number(process.env['BAKEHOUSE_SEED'] ?? 1));
    const letters = ["'", '"', '\\', ' ', '\t', 'a', 'b', '=', '-', "''", '""', 'é'] as const;
    const texts = Array.from({ length: 5000 }, () => seeded.some(1, 10, () => seeded.pick(letters)).join('')).filter(
      (text) => tryTo(() => splitShellWords(text)) !== undefined,
    );
    // Each text becomes the arguments of a function that prints them, so one shell reads them all.
    const script = `f() { printf '%s\\0' "$#" "$@"; }\n${texts.map((text) => `f ${text}\n`).join('')}`;
    const { error, stdout } = spawnSync('sh', [], { input: script, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (error !== undefined) {
      t.skip('no sh on this machine');
      return;
    }
    const told = stdout.split('\0').slice(0, -1);
    assert.deepEqual(
      told,
      texts.flatMap((text) => {
        const { words } = splitShellWords(text);
        return [String(words.length), ...words];
      }),
    );
    t.diagnostic(`${texts.length} texts`);
  });
});

function tryTo<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
