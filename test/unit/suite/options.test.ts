import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const scripts: readonly (readonly [script: string, see: RegExp])[] = [
  ['demo', /See npm run demo -- --help\.$/],
  ['provision', /See node scripts\/provision\.mjs --help\.$/],
  ['corpus', /See npm run corpus -- --help\.$/],
  ['mutants', /See npm run mutants\.$/],
  ['pack', /See npm run pack -- FOLDER\.$/],
];

describe('a flag that a script does not have', () => {
  for (const [script, see] of scripts) {
    it(`is told in one line by ${script}`, () => {
      const path = fileURLToPath(new URL(`../../../scripts/${script}.mjs`, import.meta.url));
      const { status, stdout, stderr } = spawnSync(process.execPath, [path, '--bogus'], { encoding: 'utf8' });
      assert.deepEqual([status, stdout], [2, '']);
      const lines = stderr.trim().split('\n');
      assert.equal(lines.length, 1, stderr);
      assert.match(lines[0] ?? '', /--bogus/);
      assert.match(lines[0] ?? '', see);
    });
  }
});
