import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

import { showLife, silenceIn } from '../../../../src/core/process/sign-of-life.ts';

it('is told by the clock of the file system, again and again, until its folder is gone', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-life-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  t.mock.timers.enable({ apis: ['setInterval'] });
  assert.equal(silenceIn(folder), undefined);
  showLife(folder);
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  utimesSync(path, 1000, 1000);
  assert.ok((silenceIn(folder) ?? 0) > 3_600_000);
  t.mock.timers.tick(30_000);
  assert.ok((silenceIn(folder) ?? 3_600_000) < 3_600_000);
  assert.deepEqual([readdirSync(folder), statSync(path).size], [[name], 1]);
  rmSync(folder, { recursive: true });
  t.mock.timers.tick(60_000);
});
