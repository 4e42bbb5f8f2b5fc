import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';

import {
  descendantsIn,
  processTable,
  type ProcessRow,
  watchDescendants,
} from '../../../../src/core/process/descendants.ts';
import type { ProcessIdentity } from '../../../../src/core/process/long-process.ts';
import { startTimeOf, waitUntil } from '../../../../src/core/process/process.ts';

const OWN = 10;

function row(pid: number, parent: number, session: number, startTime = `t${pid}`): ProcessRow {
  return { pid, parent, session, startTime };
}

const found = (table: readonly ProcessRow[], ...known: readonly ProcessIdentity[]): readonly number[] =>
  descendantsIn(table, known, OWN)
    .map(({ pid }) => pid)
    .sort((a, b) => a - b);

describe('who descends from a process', () => {
  const root = { pid: 100, startTime: 't100' };
  const ours = [row(1, 0, 1), row(OWN, 1, 5), row(11, OWN, 5), row(100, OWN, 100)];

  const tables: readonly (readonly [what: string, more: readonly ProcessRow[], expected: readonly number[]])[] = [
    ['nobody', [], [100]],
    ['children and their children, in whatever order', [row(102, 101, 100), row(101, 100, 100)], [100, 101, 102]],
    ['one with a session of its own', [row(101, 100, 101), row(102, 101, 101)], [100, 101, 102]],
    ['one that was given another parent, by its session', [row(101, 1, 100)], [100, 101]],
    ['no stranger', [row(200, 1, 200), row(201, 200, 200)], [100]],
    ['nothing of our own session', [row(12, 11, 5), row(101, 100, 5), row(13, 1, 5)], [100, 101]],
  ];
  for (const [what, more, expected] of tables) {
    test(`is ${what}`, () => assert.deepEqual(found([...ours, ...more], root), expected));
  }

  test('is nobody of a later process with the same pid, nor of its session', () => {
    const table = [row(100, 1, 100, 'later'), row(101, 100, 100), row(102, 1, 100)];
    assert.deepEqual(found(table, root), []);
  });

  test('is known of each that was known, when the first is gone', () => {
    const table = [row(1, 0, 1), row(101, 1, 100), row(103, 101, 103)];
    assert.deepEqual(found(table, root, { pid: 101, startTime: 't101' }), [101, 103]);
  });

  test('is never we ourselves', () => {
    assert.deepEqual(found([row(OWN, 1, 5), row(11, OWN, 5)], { pid: OWN, startTime: 't10' }), []);
  });
});

describe('a watch', { skip: process.platform === 'linux' ? false : 'the table of processes is that of Linux' }, () => {
  test('sees a process that gave up its environment and its session, and knows it when its parents are gone', async (t) => {
    const script = 'env -i setsid sh -c "echo $$ >/dev/null; exec sleep 600" & sleep 600';
    const child = spawn('/bin/sh', ['-c', script], { detached: true, stdio: 'ignore' });
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    let seen: readonly ProcessIdentity[] = [];
    const root = { pid, startTime: (await startTimeOf(pid)) ?? '' };
    const watch = watchDescendants([root], (running) => {
      seen = running;
    });
    t.after(() => {
      for (const one of seen) process.kill(one.pid, 'SIGKILL');
    });
    const sessions = (): number =>
      processTable().filter((one) => seen.some((known) => known.pid === one.pid) && one.session === one.pid).length;
    assert.ok(await waitUntil(async () => seen.length >= 3 && sessions() === 2, Date.now() + 20_000));
    process.kill(pid, 'SIGKILL');
    await once(child, 'exit');
    watch.stop();
    assert.equal(sessions(), 1, JSON.stringify(seen));
    assert.ok(!seen.some((one) => one.pid === pid));
  });

  test('looks when it is told to, however long its next look would be away', async (t) => {
    const child = spawn('/bin/sh', ['-c', 'read line; sleep 600 & read line'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    const root = { pid, startTime: (await startTimeOf(pid)) ?? '' };
    let seen: readonly ProcessIdentity[] = [];
    const watch = watchDescendants([root], (running) => {
      seen = running;
    });
    t.after(() => {
      for (const one of seen) process.kill(one.pid, 'SIGKILL');
    });
    assert.deepEqual(seen, [root]);
    child.stdin.write('on\n');
    // No turn of the event loop comes between here and the look: no timer of the watch can be what sees it.
    while (!processTable().some(({ parent }) => parent === pid));
    watch.look();
    assert.equal(seen.length, 2);
    watch.stop();
  });
});
