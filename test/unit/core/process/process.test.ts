import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { steadyNow } from '../../../../src/core/clock.ts';
import {
  type DetachedProcess,
  isRunning,
  processesMarked,
  sendSignal,
  startDetached,
  startTimeOf,
  waitUntil,
} from '../../../../src/core/process/process.ts';
import { randomWord } from '../encodings.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const soon = (): number => Date.now() + 20_000;

describe('a detached process', () => {
  const folder = temporaryFolder();
  const shell = (script: string, name: string, environment: Readonly<Record<string, string>> = {}): DetachedProcess =>
    startDetached({
      program: '/bin/sh',
      args: ['-c', script],
      cwd: folder,
      environment: { PATH: process.env['PATH'] ?? '', ...environment },
      stdout: join(folder, `${name}.out`),
      stderr: join(folder, `${name}.err`),
    });
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('writes into files that only we may read, and adds to them', async () => {
    assert.equal(await shell('echo out; echo err >&2', 'files').exit, 0);
    assert.equal(await shell('echo more', 'files').exit, 0);
    assert.equal(text('files.out'), 'out\nmore\n');
    assert.equal(text('files.err'), 'err\n');
    assert.equal(statSync(join(folder, 'files.out')).mode & 0o777, 0o600);
  });

  const exits: readonly (readonly [script: string, code: number])[] = [
    ['exit 0', 0],
    ['exit 3', 3],
    ['kill -TERM $$', 143],
    ['kill -KILL $$', 137],
    ['kill -INT $$', 130],
  ];
  for (const [script, code] of exits) {
    test(`that does "${script}" ends with ${code}`, async () => assert.equal(await shell(script, 'exit').exit, code));
  }

  test('has closed input, its own environment, folder and process group', async () => {
    // The group is the fifth field of proc(5); where there is no /proc there is a ps.
    const tellGroup = 'cut -d" " -f5 /proc/$$/stat 2>/dev/null || ps -o pgid= -p $$ | tr -d " "';
    await shell(`cat; pwd; echo "$ONE-$HOME"; ${tellGroup}; echo $$`, 'own', { ONE: '1' }).exit;
    const [cwd, environment, group, pid] = text('own.out').split('\n');
    assert.equal(cwd, folder);
    assert.equal(environment, '1-');
    assert.equal(group, pid);
  });

  test("that cannot be started is the user's mistake", () => {
    const request = {
      program: join(folder, 'missing'),
      args: [],
      cwd: folder,
      environment: {},
      stdout: join(folder, 'none.out'),
      stderr: join(folder, 'none.err'),
    };
    assert.throws(() => startDetached(request), { name: 'UserError', message: /cannot be started/ });
  });

  test('outlives the one that started it, and still writes', async () => {
    const source = new URL('../../../../src/core/process/process.ts', import.meta.url).href;
    const script = 'while [ ! -e go ]; do sleep 0.01; done; echo survived; echo end > ended';
    const request = {
      program: '/bin/sh',
      args: ['-c', script],
      cwd: folder,
      environment: { PATH: process.env['PATH'] ?? '' },
      stdout: join(folder, 'orphan.out'),
      stderr: join(folder, 'orphan.err'),
    };
    const parent = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { startDetached } from ${JSON.stringify(source)};
         startDetached(${JSON.stringify(request)});
         process.kill(process.pid, 'SIGKILL');`,
      ],
      { stdio: 'ignore' },
    );
    const [, signal] = await once(parent, 'exit');
    assert.equal(signal, 'SIGKILL');
    writeFileSync(join(folder, 'go'), '');
    assert.ok(await waitUntil(async () => existsSync(join(folder, 'ended')), soon(), 5));
    assert.equal(text('orphan.out'), 'survived\n');
  });

  test('is found by its mark, and only by it', { skip: process.platform !== 'linux' && 'needs /proc' }, async () => {
    const mark = randomWord(16);
    const marked = shell('sleep 60', 'marked', { UNIT_MARK: mark });
    const other = shell('sleep 60', 'other', { UNIT_MARK: `${mark}x` });
    try {
      assert.ok(await waitUntil(async () => processesMarked('UNIT_MARK', mark).includes(marked.pid), soon(), 5));
      assert.ok(!processesMarked('UNIT_MARK', mark).includes(other.pid));
    } finally {
      sendSignal(marked.pid, 'SIGKILL', true);
      sendSignal(other.pid, 'SIGKILL', true);
    }
    assert.deepEqual([await marked.exit, await other.exit], [137, 137]);
    // What the shell had started ends a moment after it.
    assert.ok(await waitUntil(async () => processesMarked('UNIT_MARK', mark).length === 0, soon(), 2));
  });

  test('is known by pid and start time together', async () => {
    const own = await startTimeOf(process.pid);
    assert.ok(own !== undefined && own !== '');
    assert.equal(await startTimeOf(process.pid), own);
    assert.equal(await isRunning(process.pid, own), true);
    assert.equal(await isRunning(process.pid, `${own}0`), false);
    assert.equal(await isRunning(process.pid, ''), false);

    const child = shell('exit 0', 'brief');
    await child.exit;
    assert.ok(await waitUntil(async () => (await startTimeOf(child.pid)) !== own, soon()));
    assert.equal(await startTimeOf(child.pid), undefined);
    assert.equal(sendSignal(child.pid, 'SIGTERM'), false);
  });

  test('keeps its start time whatever its name', { skip: process.platform !== 'linux' && 'needs /proc' }, async () => {
    const odd = join(folder, 'a) Z 1 (b');
    writeFileSync(odd, '#!/bin/sh\nsleep 60\n', { mode: 0o755 });
    const child = shell(`exec "${odd}"`, 'odd');
    try {
      assert.ok(
        await waitUntil(async () => readFileSync(`/proc/${child.pid}/comm`, 'utf8').startsWith('a) Z'), soon(), 2),
      );
      assert.match((await startTimeOf(child.pid)) ?? '', /^\d+$/);
    } finally {
      sendSignal(child.pid, 'SIGKILL', true);
      await child.exit;
    }
  });
});

describe('waitUntil', () => {
  test('asks at least once, and says whether it came to pass', async () => {
    assert.equal(await waitUntil(async () => true, 0), true);
    assert.equal(await waitUntil(async () => false, 0), false);
    let asked = 0;
    assert.equal(await waitUntil(async () => (asked += 1) === 3, soon(), 1), true);
    assert.equal(asked, 3);
  });

  for (const [way, jump] of [
    ['forward', 3_600_000],
    ['back', -3_600_000],
  ] as const) {
    test(`waits as long as it was told, though the time of day is set an hour ${way}`, async (t) => {
      const begun = Date.now();
      let steps = 0;
      let asked = 0;
      t.mock.method(performance, 'now', () => steps * 10);
      const deadline = steadyNow() + 100;
      t.mock.method(Date, 'now', () => begun + jump);
      const hasCome = await waitUntil(
        async () => {
          asked += 1;
          steps += 1;
          return false;
        },
        deadline,
        1,
      );
      assert.deepEqual([hasCome, asked], [false, 10]);
    });
  }
});
