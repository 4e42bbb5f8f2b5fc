import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs, {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import {
  type Holder,
  isLockPath,
  type Lock,
  type LockTry,
  takeOverLock,
  tryLock,
  tryLockOfStrangers,
} from '../../../../src/core/process/lock.ts';
import { placeOfThisProcess } from '../../../../src/core/process/process-place.ts';
import { startTimeOf } from '../../../../src/core/process/process.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const temporary = temporaryFolder();
const freshFolder = (): string => join(temporary, randomBytes(4).toString('hex'));
const freshName = (): string => `${randomBytes(16).toString('hex')}.json`;

function taken(found: LockTry): Lock {
  assert.equal(found.kind, 'taken');
  return found.kind === 'taken' ? found.lock : assert.fail();
}

/** A lock's file, as another process left it. */
function left(folder: string, over: Partial<Holder>): string {
  const path = join(folder, freshName());
  mkdirSync(folder, { recursive: true });
  const holder: Holder = {
    schema: 'bakehouse/lock/1',
    place: placeOfThisProcess(),
    processes: [{ pid: process.pid, startTime: 'another time' }],
    since: 1_795_249_011_000,
    what: 'the bake of web',
    ...over,
  };
  writeFileSync(path, JSON.stringify(holder));
  return path;
}

const ourselves = async (): Promise<Holder['processes'][number]> => ({
  pid: process.pid,
  startTime: (await startTimeOf(process.pid)) ?? '',
});

describe('a lock', () => {
  const broken: string[] = [];
  const onBroken = (why: string): void => void broken.push(why);

  test('is of one at a time, names its holder, and leaves nothing', async () => {
    const folder = freshFolder();
    const first = taken(await tryLock(folder, 'the bake of web', onBroken));
    const second = await tryLock(folder, 'another', onBroken);
    assert.equal(second.kind, 'held');
    assert.equal(second.kind === 'held' && second.by.what, 'the bake of web');
    assert.deepEqual(second.kind === 'held' && second.by.processes, [await ourselves()]);
    first.release();
    first.release();
    assert.equal(existsSync(folder), false);
    taken(await tryLock(folder, 'another', onBroken)).release();
    assert.deepEqual(broken, []);
  });

  const gone: readonly (readonly [what: string, over: Partial<Holder>, why: RegExp])[] = [
    ['whose pid another process has now', {}, /is gone \(process \d+\)$/],
    ['of a process that has ended', { processes: [{ pid: 2 ** 22 + 1, startTime: '1' }] }, /is gone/],
    [
      'of a machine that was started anew',
      { place: { ...placeOfThisProcess(), boot: randomUUID(), namespace: 'pid:[4026531836]' } },
      /started anew$/,
    ],
  ];
  for (const [what, over, why] of gone) {
    test(`${what} is taken over, and that is told`, async (t) => {
      if (what.includes('machine') && placeOfThisProcess().namespace !== 'pid:[4026531836]')
        return t.skip('within a container nobody can tell whether the machine was started anew');
      const told: string[] = [];
      const folder = freshFolder();
      const path = left(folder, over);
      taken(await tryLock(folder, 'we', (one) => told.push(one))).release();
      assert.equal(existsSync(path), false);
      assert.match(told.join('\n'), why);
    });
  }

  for (const [what, over] of [
    ['on another machine that shares the folder', { place: { ...placeOfThisProcess(), host: 'elsewhere' } }],
    ['in another container', { place: { ...placeOfThisProcess(), namespace: 'pid:[1]' } }],
  ] as const) {
    test(`of a process ${what} holds, since nobody can ask for it`, async () => {
      const folder = freshFolder();
      const path = left(folder, over);
      for (let tries = 0; tries < 3; tries += 1) assert.equal((await tryLock(folder, 'we', onBroken)).kind, 'held');
      assert.ok(existsSync(path));
    });
  }

  test('of a container that was killed is taken over by whoever waits, and of one that lives is not', async () => {
    const folder = freshFolder();
    const path = left(folder, { place: { ...placeOfThisProcess(), namespace: 'pid:[1]' }, what: 'A service' });
    const waited: string[] = [];
    const told: string[] = [];
    const { signal } = new AbortController();
    const patience = { signal, onWait: (by: Holder) => waited.push(by.what), lookMs: 10 };
    const beat = setInterval(() => utimesSync(path, new Date(), new Date()), 50);
    const living = await tryLockOfStrangers(folder, 'we', (why) => told.push(why), { ...patience, silentMs: 60_000 });
    clearInterval(beat);
    assert.deepEqual([living.kind, waited, told], ['held', ['A service'], []]);
    const gone = await tryLockOfStrangers(folder, 'we', (why) => told.push(why), { ...patience, silentMs: 100 });
    taken(gone).release();
    assert.match(told.join(), /^A service on \S+ gave no sign for 1 minutes$/);
  });

  test('is not waited for any longer than whoever waits is asked to', async () => {
    const folder = freshFolder();
    left(folder, { place: { ...placeOfThisProcess(), host: 'another' } });
    const stop = new AbortController();
    const patience = { signal: stop.signal, onWait: () => stop.abort() };
    assert.equal((await tryLockOfStrangers(folder, 'we', onBroken, patience)).kind, 'held');
  });

  test('of a process here is told at once', async () => {
    const folder = freshFolder();
    left(folder, { processes: [await ourselves()] });
    const patience = { signal: new AbortController().signal, onWait: () => assert.fail() };
    assert.equal((await tryLockOfStrangers(folder, 'we', onBroken, patience)).kind, 'held');
  });

  test('holds as long as one of its processes is there', async () => {
    const folder = freshFolder();
    left(folder, { processes: [{ pid: 2 ** 22 + 1, startTime: '1' }, await ourselves()] });
    assert.equal((await tryLock(folder, 'we', onBroken)).kind, 'held');
  });

  test('that is garbage is removed, whatever it is, and what has another name stays', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, freshName(), 'more'), { recursive: true });
    writeFileSync(join(folder, freshName()), '\u0000not json');
    writeFileSync(join(folder, freshName()), '{"schema":"bakehouse/lock/1","processes":[]}');
    writeFileSync(join(folder, freshName()), 'x'.repeat(100_000));
    symlinkSync('/etc/passwd', join(folder, freshName()));
    writeFileSync(join(folder, 'notes.json'), 'mine');
    const told: string[] = [];
    const lock = taken(await tryLock(folder, 'we', (why) => told.push(why)));
    assert.equal(told.length, 5, told.join('\n'));
    assert.deepEqual(readdirSync(folder).length, 2);
    lock.release();
    assert.deepEqual(readdirSync(folder), ['notes.json']);
    assert.ok(existsSync('/etc/passwd'));
  });

  test('that cannot be read is not taken for garbage: it may be somebody’s', async (t) => {
    const folder = freshFolder();
    const lock = taken(await tryLock(folder, 'the first', onBroken));
    // As where a process has as many files open as it may.
    const open = t.mock.method(fs, 'openSync', () => {
      throw Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });
    });
    syncBuiltinESMExports();
    try {
      await assert.rejects(tryLock(folder, 'the second', onBroken), /The lock cannot be read.*EMFILE/);
    } finally {
      open.mock.restore();
      syncBuiltinESMExports();
    }
    assert.equal(lock.isOurs(), true);
    lock.release();
  });

  test('tells whoever slept for long that it was taken away', async () => {
    const folder = freshFolder();
    const lock = taken(await tryLock(folder, 'the first', onBroken));
    assert.equal(lock.isOurs(), true);
    rmSync(lock.path);
    assert.equal(lock.isOurs(), false);
    const other = taken(await tryLock(folder, 'the second', onBroken));
    lock.release();
    assert.deepEqual([lock.isOurs(), other.isOurs()], [false, true]);
    other.release();
    assert.equal(other.isOurs(), false);
  });

  test('is taken over by the step that cleans up, and known by its path alone below its folder', async () => {
    const folder = freshFolder();
    const child = { pid: process.ppid, startTime: (await startTimeOf(process.ppid)) ?? '' };
    const main = taken(await tryLock(folder, 'we', onBroken));
    main.alsoBy(child);
    const post = await takeOverLock(main.path);
    const kept = JSON.parse(readFileSync(main.path, 'utf8'));
    assert.deepEqual(kept.processes, [await ourselves(), await ourselves(), child]);
    post?.release();
    assert.equal(existsSync(folder), false);
    assert.equal(await takeOverLock(main.path), undefined);
    assert.equal(isLockPath(dirname(folder), main.path), true);
    for (const other of ['/etc/passwd', join(folder, 'a.json'), join(folder, 'x', freshName()), `${main.path}/..`])
      assert.equal(isLockPath(dirname(folder), other), false, other);
  });

  test('is never of two among many processes, some of which are killed while they have it', async () => {
    const folder = freshFolder();
    const worker = fileURLToPath(new URL('lock-worker.ts', import.meta.url));
    const proof = join(freshFolder(), 'within');
    mkdirSync(dirname(proof), { recursive: true });
    const start = (...words: readonly string[]): ChildProcess =>
      spawn(process.execPath, [worker, folder, proof, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
    const killed = [start('die'), start('die')];
    const workers = Array.from({ length: 6 }, () => start());
    const codes = await Promise.all(
      [...killed, ...workers].map(async (one) => {
        let text = '';
        one.stdout?.on('data', (chunk) => (text += String(chunk)));
        const [code, signal] = await once(one, 'close');
        return { code, signal, text };
      }),
    );
    assert.deepEqual(
      codes.map(({ code, signal }) => code ?? signal),
      ['SIGKILL', 'SIGKILL', 0, 0, 0, 0, 0, 0],
      JSON.stringify(codes),
    );
    // One that was killed may have been the last.
    taken(await tryLock(folder, 'we', onBroken)).release();
    assert.equal(existsSync(folder), false);
  });
});
