import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { codeOf } from '../errors.ts';
import { parseJson, readBounded } from '../files/bounded-file.ts';
import { writeAtomically } from '../files/files.ts';
import { steadyNow, waitFor } from '../clock.ts';
import { judgePlace, placeOfThisProcess, processPlace } from './process-place.ts';
import { isRunning, startTimeOf } from './process.ts';
import { SILENT_MS } from './sign-of-life.ts';

// A lock among processes of one user, made of files alone. Whoever wants it creates a file of a name that nobody else ever
// uses, and looks again: where another one is there too, both go back and try later. So two never hold it, and a file of
// somebody who is gone is removed without taking anybody else's away.

const identity = z.object({ pid: z.number().int().positive(), startTime: z.string().min(1).max(100) });
type Identity = z.infer<typeof identity>;

const holder = z.object({
  schema: z.literal('bakehouse/lock/1'),
  place: processPlace,
  /** It is held while one of them is there: the step itself, the builder that outlives it, the step that cleans up. */
  processes: z.array(identity).min(1).max(20),
  /** ms since the epoch. */
  since: z.number(),
  /** Who that is, for those who wait. */
  what: z.string().max(500),
});
export type Holder = z.infer<typeof holder>;

/** A lock that is ours. */
export interface Lock {
  readonly path: string;
  /** It is held until this one has ended, too. */
  readonly alsoBy: (process: Identity) => void;
  /** Whether nobody has taken it away: whoever was asleep for long is taken for gone. */
  readonly isOurs: () => boolean;
  /** Nothing happens where it is released already. */
  readonly release: () => void;
}

/** What became of a try. */
export type LockTry =
  | { readonly kind: 'taken'; readonly lock: Lock }
  | { readonly kind: 'held'; readonly path: string; readonly by: Holder };

/** A file of a lock is this, 32 digits and `.json`; what else lies there is nobody's. */
const NAME_LENGTH = 32;
const LARGEST_FILE = 16 * 1024;
/** How often a holder shows that it is there, for those who cannot ask for its process. */
const BEAT_MS = 30_000;
/** How often a sign of it is looked for. */
const LOOK_MS = 2000;

/** Of this process, when a file was last seen to change: of strangers nothing else can be known. */
const seen = new Map<string, { readonly stamp: number; readonly since: number }>();

/**
 * Takes the lock if nobody has it. What processes left that are gone is removed, and told.
 * @param folder of this lock alone
 * @param onBroken told why a file of the lock did not count
 */
export async function tryLock(
  folder: string,
  what: string,
  onBroken: (why: string) => void,
  tries = 20,
): Promise<LockTry> {
  return tryOnce({ folder, what, onBroken, silentMs: SILENT_MS }, tries);
}

/** Who waits, and how long. */
export interface Patience {
  readonly signal: AbortSignal;
  /** Told who is waited for, once. */
  readonly onWait: (by: Holder) => void;
  readonly silentMs?: number;
  readonly lookMs?: number;
}

/**
 * As `tryLock`, for whoever would not come again: a holder in another container or on another machine cannot be asked whether it
 * is still there. It is waited for a sign of it, and where none comes for long enough, it is gone.
 */
export async function tryLockOfStrangers(
  folder: string,
  what: string,
  onBroken: (why: string) => void,
  { signal, onWait, silentMs = SILENT_MS, lookMs = LOOK_MS }: Patience,
): Promise<LockTry> {
  let first: { readonly path: string; readonly stamp: number | undefined } | undefined;
  for (;;) {
    const found = await tryOnce({ folder, what, onBroken, silentMs }, 20);
    if (found.kind === 'taken' || judgePlace(found.by.place, placeOfThisProcess()) === 'askable') return found;
    const stamp = stampOf(found.path);
    if (first?.path === found.path && first.stamp !== stamp) return found;
    if (first === undefined) onWait(found.by);
    first = { path: found.path, stamp };
    await waitFor(lookMs, signal);
    if (signal.aborted) return found;
  }
}

/** Why a lock is not ours any more, for whoever held it. */
export const TAKEN_AWAY = `this one gave no sign for ${SILENT_MS / 60_000} minutes, as a machine that is asleep, or its lock was removed. What ran here was cancelled.`;

/** What whoever waits is told. */
export function waitedFor({ what, place }: Holder, folder: string): string {
  return `${what} on ${place.host} had ${folder}, and cannot be asked from here. It is taken over where it gives no sign for ${SILENT_MS / 60_000} minutes.`;
}

interface Wish {
  readonly folder: string;
  readonly what: string;
  readonly onBroken: (why: string) => void;
  readonly silentMs: number;
}

async function tryOnce(wish: Wish, tries: number): Promise<LockTry> {
  const { folder, what } = wish;
  const before = await heldBy(wish, '');
  if (before !== undefined) return before;
  const own = join(folder, `${randomBytes(NAME_LENGTH / 2).toString('hex')}.json`);
  const mine: Holder = {
    schema: 'bakehouse/lock/1',
    place: placeOfThisProcess(),
    processes: [await ourselves()],
    since: Date.now(),
    what: what.slice(0, 500),
  };
  try {
    writeAtomically(own, JSON.stringify(mine));
  } catch (error) {
    // The last one to leave took the folder with it, while it was made or right after.
    if (codeOf(error) === 'ENOENT' && tries > 0) return tryOnce(wish, tries - 1);
    throw error;
  }
  const beside = await heldBy(wish, basename(own));
  if (beside === undefined) return { kind: 'taken', lock: keepLock(own, mine) };
  removeFile(own);
  return beside;
}

/** Takes over a lock that this run took in another process, which has ended. Undefined where it is nobody's any more. */
export async function takeOverLock(path: string): Promise<Lock | undefined> {
  const had = readHolder(path);
  if (typeof had === 'string') return undefined;
  const processes = [await ourselves(), ...had.processes.slice(0, 18)];
  const mine = { ...had, place: placeOfThisProcess(), processes };
  writeAtomically(path, JSON.stringify(mine));
  return keepLock(path, mine);
}

/** Whether a path is that of a lock below this folder. */
export function isLockPath(root: string, path: string): boolean {
  return isLockName(basename(path)) && dirname(dirname(path)) === root;
}

function keepLock(path: string, first: Holder): Lock {
  let mine = first;
  let isReleased = false;
  const beat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // Somebody removed it; whoever bakes then finds our image, or we find theirs.
    }
  }, BEAT_MS);
  beat.unref();
  return {
    path,
    alsoBy: (process) => {
      if (isReleased) return;
      mine = { ...mine, processes: [...mine.processes.slice(0, 19), process] };
      try {
        writeAtomically(path, JSON.stringify(mine));
      } catch {
        // On a full disk: then it is ours as long as we are there.
      }
    },
    isOurs: () => !isReleased && existsSync(path),
    release: () => {
      if (isReleased) return;
      isReleased = true;
      clearInterval(beat);
      removeFile(path);
    },
  };
}

/** The first one beside `own` who holds it; what is left of those who are gone is removed. */
async function heldBy(
  { folder, onBroken, silentMs }: Wish,
  own: string,
): Promise<Extract<LockTry, { readonly kind: 'held' }> | undefined> {
  for (const name of namesIn(folder)) {
    if (name === own || !isLockName(name)) continue;
    const path = join(folder, name);
    const by = readHolder(path);
    if (by === 'gone') continue;
    const why = typeof by === 'string' ? by : await whyGone(path, by, silentMs);
    if (why === undefined && typeof by !== 'string') return { kind: 'held', path, by };
    rmSync(path, { recursive: true, force: true });
    onBroken(why ?? '');
  }
  return undefined;
}

/** Why its holder is not there any more; undefined where it is, or may be. */
async function whyGone(
  path: string,
  { place, processes, what }: Holder,
  silentMs: number,
): Promise<string | undefined> {
  const verdict = judgePlace(place, placeOfThisProcess());
  const pids = processes.map(({ pid }) => pid).join(', ');
  if (verdict === 'ended') return `${what} ended when the machine was started anew`;
  if (verdict === 'askable') {
    const there = await Promise.all(processes.map(({ pid, startTime }) => isRunning(pid, startTime)));
    return there.includes(true) ? undefined : `${what} is gone (process ${pids})`;
  }
  const stamp = stampOf(path);
  const known = seen.get(path);
  if (stamp === undefined || known?.stamp !== stamp) {
    seen.set(path, { stamp: stamp ?? 0, since: steadyNow() });
    return undefined;
  }
  if (steadyNow() - known.since < silentMs) return undefined;
  return `${what} on ${place.host} gave no sign for ${Math.ceil(silentMs / 60_000)} minutes`;
}

/** Who holds it, or why the file is none of ours. Throws where it cannot be read: then it may well be somebody's. */
function readHolder(path: string): Holder | string {
  let bytes: Buffer;
  try {
    bytes = readBounded('The lock', path, LARGEST_FILE);
  } catch (error) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return 'gone';
    if (!stat.isFile() || stat.size > LARGEST_FILE) return 'a lock could not be read (no file of ours)';
    throw error;
  }
  try {
    return holder.parse(parseJson('The lock', bytes));
  } catch {
    return 'a lock held nothing that is ours';
  }
}

function stampOf(path: string): number | undefined {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return undefined;
  }
}

async function ourselves(): Promise<Identity> {
  return { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? 'unknown' };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function isLockName(name: string): boolean {
  const [stem = '', ...rest] = name.split('.');
  return rest.join('.') === 'json' && stem.length === NAME_LENGTH && !/[^0-9a-f]/.test(stem);
}

function removeFile(path: string): void {
  rmSync(path, { force: true });
  try {
    rmdirSync(dirname(path));
  } catch {
    // Others wait here.
  }
}
