import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { test } from 'node:test';

import { createActionsHost } from '../../../../src/core/runner/actions-host.ts';

test('a part of the summary that could not be written is told once, and not written with the next', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'actions-host-'));
  const file = join(folder, 'summary.md');
  const before = process.env['GITHUB_STEP_SUMMARY'];
  t.after(() => {
    if (before === undefined) delete process.env['GITHUB_STEP_SUMMARY'];
    else process.env['GITHUB_STEP_SUMMARY'] = before;
    rmSync(folder, { recursive: true });
  });
  // The toolkit reads its own process' environment.
  process.env['GITHUB_STEP_SUMMARY'] = file;
  let said = '';
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      said += chunk.toString();
      done();
    },
  });
  const host = createActionsHost({ RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: file }, stream);
  await host.summary('## the first part');
  assert.match(said, /^::warning::The summary could not be written: .*summary\.md/);
  writeFileSync(file, '');
  await host.summary('## the second part');
  assert.match(readFileSync(file, 'utf8'), /^\s*## the second part\s*$/);
});
