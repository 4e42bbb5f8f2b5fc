import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { KEPT_RUNS, pruneRuns, runsToPrune } from '../../../src/cli/prune-runs.ts';
import { temporaryFolder } from '../../support/plan/repository.ts';

/** A process that has ended long ago, by a number that no system gives. */
const ENDED = 2 ** 31 - 1;
const runName = (second: number, pid = ENDED): string => `2611290000${String(second).padStart(2, '0')}-${pid}`;
const runs = Array.from({ length: KEPT_RUNS + 5 }, (_, second) => runName(second));

describe('runsToPrune', () => {
  const none = { isRunning: () => false, isOpen: () => false };

  it('keeps the newest runs, whatever the order', () => {
    assert.deepEqual(runsToPrune(runs.toReversed(), none), runs.slice(0, 5));
    assert.deepEqual(runsToPrune(runs.slice(0, KEPT_RUNS), none), []);
  });

  it('keeps what runs, what is to be cleaned up, and what is none of ours', () => {
    assert.deepEqual(runsToPrune(runs, { ...none, isRunning: () => true }), []);
    assert.deepEqual(runsToPrune(runs, { ...none, isOpen: (name) => name === runs[0] }), runs.slice(1, 5));
    assert.deepEqual(runsToPrune([...runs, 'notes', '000000000000-x'], none), runs.slice(0, 5));
  });
});

describe('pruneRuns', () => {
  it('removes old folders, follows no link, and leaves open ones', async (t) => {
    const folder = await temporaryFolder(t);
    const elsewhere = await temporaryFolder(t);
    writeFileSync(join(elsewhere, 'kept'), '');
    for (const name of runs.slice(4)) mkdirSync(join(folder, name, 'bakehouse'), { recursive: true });
    const [link = '', open = '', running = '', asked = ''] = runs;
    symlinkSync(elsewhere, join(folder, link));
    mkdirSync(join(folder, open, 'bakehouse', 'b-00000000'), { recursive: true });
    mkdirSync(join(folder, asked, 'bakehouse', 'r-00000000'), { recursive: true });
    writeFileSync(join(folder, asked, 'bakehouse', 'r-00000000', 'notes.json'), '{"done":true}');
    const ours = running.replace(/\d+$/, String(process.pid));
    mkdirSync(join(folder, ours));
    pruneRuns(folder);
    assert.deepEqual(readdirSync(folder).sort(), [open, ours, ...runs.slice(5)].sort());
    assert.ok(existsSync(join(elsewhere, 'kept')));
  });

  it('has nothing to do where nothing ran', async (t) => {
    pruneRuns(join(await temporaryFolder(t), 'none'));
  });
});
