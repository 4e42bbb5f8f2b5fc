// What one run does for another: only for one that is known to have ended.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { finishKilledRuns } from '../../../src/cli/killed-runs.ts';
import { type ProcessPlace, placeOfThisProcess } from '../../../src/core/process/process-place.ts';
import { createRunFolder, writeNotes } from '../../../src/pipeline/run-folder.ts';
import { fakeHost } from '../core/runner/fake-host.ts';
import { startTimeOf } from '../../../src/core/process/process.ts';
import { SILENT_MS, showLife } from '../../../src/core/process/sign-of-life.ts';

const here = placeOfThisProcess();
const situations: readonly (readonly [what: string, place: ProcessPlace, isTouched: boolean])[] = [
  ['a killed run of this machine', here, true],
  ['a run in another container', { ...here, namespace: 'pid:[1]' }, false],
  ['a run on another machine', { ...here, host: `${here.host}-other`, boot: randomUUID() }, false],
];

describe('a run that finds another one in its folder', () => {
  for (const [what, place, isTouched] of situations) {
    it(`${isTouched ? 'cleans up after' : 'leaves alone, and tells,'} ${what}`, async (t) => {
      const runs = mkdtempSync(join(tmpdir(), 'bakehouse-runs-'));
      t.after(() => rmSync(runs, { recursive: true, force: true }));
      const [other, own] = [join(runs, '261129170054-4711'), join(runs, '261129170055-4712')];
      mkdirSync(own);
      const folder = createRunFolder({ temporary: other });
      writeNotes(folder, {
        schema: 'bakehouse/pipeline/1',
        // Nobody has this one.
        main: { pid: 4_194_305, startTime: '1' },
        place,
        mark: '0'.repeat(32),
        cleanImages: false,
        done: false,
      });
      const host = { ...fakeHost(), temporary: own };
      await finishKilledRuns(host);
      assert.equal(existsSync(folder.path), !isTouched);
      const told = host.told.filter(([, message]) => message.includes('nothing of it is touched'));
      assert.equal(told.length, isTouched ? 0 : 1);
    });
  }
});

describe('a service that alone has a folder of runs', () => {
  for (const [what, silentMs, isTouched] of [
    ['gives no sign', SILENT_MS + 60_000, true],
    ['gave a sign just now', SILENT_MS - 60_000, false],
  ] as const) {
    it(`${isTouched ? 'cleans up after' : 'waits for'} one in another container that ${what}`, async (t) => {
      const runs = mkdtempSync(join(tmpdir(), 'bakehouse-runs-'));
      t.after(() => rmSync(runs, { recursive: true, force: true }));
      const folder = createRunFolder({ temporary: join(runs, '261129170054-4711') });
      showLife(folder.path);
      const then = (Date.now() - silentMs) / 1000;
      utimesSync(join(folder.path, 'sign-of-life'), then, then);
      writeNotes(folder, {
        schema: 'bakehouse/pipeline/1',
        // Here this is a process that is there.
        main: { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? '' },
        place: { ...here, namespace: 'pid:[1]' },
        mark: '0'.repeat(32),
        cleanImages: false,
        done: false,
      });
      const host = { ...fakeHost(), temporary: join(runs, 'serve') };
      assert.equal(await finishKilledRuns(host, true), isTouched);
      assert.equal(existsSync(folder.path), !isTouched);
    });
  }
});
