// The page on performance and its picture are made of bench/results.json, and of nothing else.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { performanceFiles } from '../bench/page.ts';
import { parts } from '../bench/rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the page on performance', () => {
  for (const [path, text] of performanceFiles(root)) {
    it(`${path} is as its results are`, () => {
      const there = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
      assert.equal(there, text, 'run: npm run bench -- --page');
    });
  }

  it('names every part that is measured', () => {
    const page = readFileSync(join(root, 'docs/performance.md'), 'utf8');
    const told = new Set([...page.matchAll(/^\| ([\w -]+?) +\| /gm)].map(([, name = '']) => name));
    const named: Readonly<Record<string, string>> = {
      publish: 'publish-image',
      relay: 'the log',
      report: 'the report',
    };
    for (const part of parts) assert.ok(told.has(named[part] ?? part), part);
  });
});
