// What one run does for another: only for one that is known to have ended.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { finishKilledRuns } from '../../../src/cli/killed-runs.ts';
import { type ProcessPlace, placeOfThisProcess } from '../../../src/core/process/process-place.ts';
import { createRunFolder, writeNotes } from '../../../src/pipeline/run-folder.ts';
import { fakeHost } from '../core/runner/fake-host.ts';

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
