import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { nodesOf } from '../../scripts/source/syntax-tree.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('programs that are started', () => {
  it('have no limit that outlasts one that could not be started', () => {
    const paths = ['src/**/*.ts', 'scripts/**/*.mjs', 'test/support/**/*.ts'].flatMap((pattern) =>
      globSync(pattern, { cwd: root }),
    );
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter((path) => spawnsWithTimeout(path, readFileSync(join(root, path), 'utf8'))),
      [],
      'use limitTime of src/core/process/command.ts instead of `timeout`',
    );
  });
});

describe('spawnsWithTimeout', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["spawn('git', [], { timeout: 5 });", true],
    ['const child = spawn(program, [...args], {\n  cwd,\n  timeout,\n});', true],
    ["childProcess.spawn('git', [], { 'timeout': 5 });", true],
    ["spawn('git', [], { cwd }); f({ timeout: 5 });", false],
    // These wait for the program itself, or clear the limit.
    ["spawnSync('git', [], { timeout: 5 }); execFile('git', [], { timeout: 5 });", false],
  ];
  for (const [text, expected] of cases) {
    it(`${expected ? 'sees' : 'accepts'} ${JSON.stringify(text)}`, () => {
      assert.equal(spawnsWithTimeout('a.ts', text), expected);
    });
  }
});

/** Whether a file gives `timeout` to the spawn that does not wait. */
function spawnsWithTimeout(path: string, text: string): boolean {
  if (!/\bspawn\(/.test(text)) return false;
  return [...nodesOf(path, text)].some(({ node: { type, callee, start, end } }) => {
    if (type !== 'CallExpression' || callee === undefined) return false;
    const isSpawn = /(?:^|\.)spawn$/.test(text.slice(callee.start, callee.end));
    return isSpawn && /[{,\s'"]timeout['"]?\s*[:,}]/.test(text.slice(start, end));
  });
}
