import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { copyInspecReport } from '../../../../src/kitchen/config/inspec-reporter.ts';
import { readResults } from '../../../../src/kitchen/run/instance-reports.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { fixtureBytes } from '../reports/read-text.ts';
import { planned } from './subjects.ts';

describe("InSpec's report", () => {
  it('is put where the own reporter of a kitchen file would have written it, and counted once', async () => {
    const root = temporaryFolder();
    const file = join(root, 'ours.json');
    writeFileSync(file, fixtureBytes('inspec-json.json'));
    const report = { file, copies: ['out/deep/theirs.json'] };
    assert.deepEqual(copyInspecReport(report, root), []);
    assert.deepEqual(readFileSync(join(root, 'out/deep/theirs.json')), fixtureBytes('inspec-json.json'));
    const verify = {
      phase: 'verify' as const,
      startedAt: 0,
      stdout: '',
      stderr: '',
      logged: '',
      exitCode: 0,
      timedOut: false,
      isDiskFull: false,
      seconds: 1,
    };
    const count = async (copies: readonly string[]): Promise<number> => {
      const { counts } = await readResults({
        root,
        globs: ['out/**/*.json'],
        planned: planned('one-a', { report: { file, copies } }),
        names: ['one-a'],
        isAlone: true,
        verify,
      });
      return counts.passed + counts.failed + counts.errored + counts.skipped;
    };
    const once = await count(report.copies);
    assert.ok(once > 0);
    assert.equal(await count([]), 2 * once, 'by the glob it would be counted twice');
  });

  it('that cannot be put there is told', () => {
    const root = temporaryFolder();
    const file = join(root, 'ours.json');
    writeFileSync(file, '{}');
    mkdirSync(join(root, 'theirs.json'));
    const [told, ...more] = copyInspecReport({ file, copies: ['theirs.json'] }, root);
    assert.deepEqual(more, []);
    assert.match(told ?? '', /^InSpec's report could not be written to theirs\.json, as the kitchen file asks: /);
  });

  it('that InSpec did not write is put nowhere', () => {
    const root = temporaryFolder();
    assert.deepEqual(copyInspecReport({ file: join(root, 'none.json'), copies: ['theirs.json'] }, root), []);
    assert.ok(!existsSync(join(root, 'theirs.json')));
  });
});
