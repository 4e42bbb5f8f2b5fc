import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

import { filesByGlob } from '../../../src/kitchen/files-by-glob.ts';
import { temporaryFolder } from '../../support/plan/repository.ts';

describe('files by glob', () => {
  const files = ['out/a.tap', 'out/b.xml', 'out/deep/c.tap', 'top.tap', '.hidden/d.tap', 'out/[odd].tap'];
  const cases: readonly (readonly [glob: string, found: readonly string[]])[] = [
    ['out/*.tap', ['out/[odd].tap', 'out/a.tap']],
    ['./out/a.tap', ['out/a.tap']],
    ['top.tap', ['top.tap']],
    ['**/*.tap', ['out/[odd].tap', 'out/a.tap', 'out/deep/c.tap', 'top.tap']],
    ['out/**', ['out/[odd].tap', 'out/a.tap', 'out/b.xml', 'out/deep/c.tap']],
    ['out/*.{tap,xml}', ['out/[odd].tap', 'out/a.tap', 'out/b.xml']],
    ['.hidden/*', ['.hidden/d.tap']],
    ['link/*.tap', ['link/[odd].tap', 'link/a.tap']],
    ['l*k/*.tap', []],
    ['*/link.tap', []],
    ['../**', []],
    ['nothing/here.tap', []],
    ['top.tap/x', []],
  ];
  for (const [glob, found] of cases) {
    it(`${glob} finds ${found.length}`, async (t) => {
      const root = await temporaryFolder(t);
      for (const file of files) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), '');
      }
      symlinkSync('out', join(root, 'link'));
      symlinkSync('a.tap', join(root, 'out/link.tap'));
      assert.deepEqual(filesByGlob(root, [glob]), found);
    });
  }
});
