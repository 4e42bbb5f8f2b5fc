import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { steadyNow } from '../core/clock.ts';
import { messageOf } from '../core/errors.ts';
import { userCacheFolder } from '../core/files/paths.ts';
import type { Interrupt } from '../core/process/interrupt.ts';
import { isLockPath, type Lock, takeOverLock, tryLock } from '../core/process/lock.ts';
import { delay } from '../core/process/process.ts';
import type { Host } from '../core/runner/host.ts';
import { childEnvironment } from '../core/secrets/environment.ts';
import { providerNamed, type Providers } from '../image/provider.ts';
import type { AskedProvider } from './asked.ts';
import { stopped } from './prepare.ts';

// One bake of one key at a time on this machine: the second one waits, and finds what the first one baked. Two runners may
// share a daemon, so the lock is none of a job but of the user.

/** The turn of a bake, until its images have their names. */
export interface BakeTurn {
  /** Empty where there is no lock: then nobody is waited for. */
  readonly paths: readonly string[];
  /** It is held while this process is there, too: the builder, which outlives a step that is killed. */
  readonly alsoBy: (process: { readonly pid: number; readonly startTime: string }) => void;
  readonly release: () => void;
}

export type TurnEnd =
  | { readonly kind: 'mine'; readonly turn: BakeTurn; /** In minutes. */ readonly waited: number }
  /** The timeout of the bake went by meanwhile. */
  | { readonly kind: 'late'; readonly message: string };

export const NO_TURN: BakeTurn = { paths: [], alsoBy: () => {}, release: () => {} };

export interface TurnRequest {
  readonly providers: Providers;
  readonly keepers: readonly AskedProvider[];
  readonly leg: string;
  readonly key: string;
  readonly timeoutMinutes: number;
  readonly passEnv: readonly string[];
}

/** One who has held it for so long is named; others only pass by. */
const NAMED_AFTER_MS = 500;
/** Waiting is told again after so long. */
const TOLD_AGAIN_MS = 300_000;

/** Waits until no other bake of this key is at it here. Throws when the run is cancelled meanwhile. */
export async function takeTurn(host: Host, request: TurnRequest, interrupt: Interrupt): Promise<TurnEnd> {
  const folder = turnsFolder(host);
  if (folder === undefined) {
    host.info(`${NO_LOCK} nothing says where this user keeps caches (HOME, XDG_CACHE_HOME).`);
    return { kind: 'mine', turn: NO_TURN, waited: 0 };
  }
  const locks: Lock[] = [];
  const started = steadyNow();
  const waiting = newWaiting(host, request);
  const release = (): void => {
    for (const lock of locks.toReversed()) lock.release();
  };
  try {
    // In one order for all, so that no two wait for each other.
    for (const name of await namesOf(host, request)) {
      for (;;) {
        if (interrupt.at() !== undefined) throw stopped();
        const found = await tryLock(join(folder, name), whoWeAre(host, request.leg), (why) => {
          host.info(`Not waited for: ${why}.`);
        });
        if (found.kind === 'taken') {
          locks.push(found.lock);
          break;
        }
        waiting.tell(found);
        if (steadyNow() - started >= request.timeoutMinutes * 60_000) {
          release();
          return { kind: 'late', message: waiting.late(found) };
        }
        await pause(started + request.timeoutMinutes * 60_000, interrupt);
      }
    }
  } catch (error) {
    release();
    if (interrupt.at() !== undefined) throw error;
    host.annotate({ level: 'notice', title: 'Reuse', message: `${NO_LOCK} ${messageOf(error)}` });
    return { kind: 'mine', turn: NO_TURN, waited: (steadyNow() - started) / 60_000 };
  }
  return {
    kind: 'mine',
    waited: (steadyNow() - started) / 60_000,
    turn: {
      paths: locks.map(({ path }) => path),
      alsoBy: (process) => {
        for (const lock of locks) lock.alsoBy(process);
      },
      release,
    },
  };
}

/** The turn that the main step had, for the post step. The paths come from a file that others could have changed. */
export async function takeOverTurn(
  host: Pick<Host, 'environment'>,
  paths: readonly string[],
): Promise<Pick<BakeTurn, 'release'>> {
  const folder = turnsFolder(host);
  const own = paths.filter((path) => folder !== undefined && isLockPath(folder, path));
  const locks = await Promise.all(own.map((path) => takeOverLock(path).catch(() => undefined)));
  return {
    release: () => {
      for (const lock of locks) lock?.release();
    },
  };
}

const NO_LOCK = 'Another bake of this key that begins meanwhile is not waited for:';

function turnsFolder({ environment }: Pick<Host, 'environment'>): string | undefined {
  const cache = userCacheFolder(environment);
  return cache === undefined ? undefined : join(cache, 'bakes');
}

/** One for each provider, account or daemon, and regions: bakes of one key that go elsewhere are other bakes. */
async function namesOf(host: Host, { providers, keepers, key, passEnv }: TurnRequest): Promise<readonly string[]> {
  const environment = childEnvironment(host.environment, passEnv, {});
  const names = await Promise.all(
    keepers.map(async ({ name, account, regions }) => {
      const place = await providerNamed(name, providers)?.place?.(environment);
      return JSON.stringify([name, account ?? place ?? '', [...regions].toSorted(), key]);
    }),
  );
  const all = names.length > 0 ? names : [JSON.stringify(['', '', [], key])];
  return [...new Set(all.map((one) => createHash('sha256').update(one).digest('hex').slice(0, 32)))].toSorted();
}

function whoWeAre({ run }: Host, leg: string): string {
  return `the bake of ${leg}${run.url === '' ? '' : ` of ${run.url}`}`;
}

interface Waiting {
  readonly tell: (held: Held) => void;
  readonly late: (held: Held) => string;
}
type Held = Extract<Awaited<ReturnType<typeof tryLock>>, { readonly kind: 'held' }>;

/** Says who is waited for, once he is known to stay, and again now and then. */
function newWaiting(host: Pick<Host, 'info'>, { leg, timeoutMinutes }: TurnRequest): Waiting {
  let known = { path: '', since: 0, told: 0 };
  return {
    tell: ({ path, by }) => {
      const now = steadyNow();
      if (known.path !== path) known = { path, since: now, told: 0 };
      if (now - known.since < NAMED_AFTER_MS || (known.told > 0 && now - known.told < TOLD_AGAIN_MS)) return;
      known = { ...known, told: now };
      host.info(`${leg} waits for another bake of the same key: ${shownHolder(by)}.`);
    },
    late: ({ by }) =>
      `The timeout of ${timeoutMinutes} minutes was reached while another bake of the same key was waited for: ${shownHolder(by)}.`,
  };
}

function shownHolder({ what, place, processes, since }: Held['by']): string {
  const pids = processes.map(({ pid }) => pid).join(', ');
  const at = Number.isFinite(since) ? new Date(Math.min(Math.max(since, 0), 8.64e15)).toISOString() : 'an unknown time';
  return `${what}, process ${pids} on ${place.host}, since ${at}`;
}

/** Each waits another while, so that those who came at once do not meet again. */
async function pause(until: number, interrupt: Interrupt): Promise<void> {
  const end = Math.min(until, steadyNow() + 100 + Math.random() * 300);
  while (steadyNow() < end && interrupt.at() === undefined) await delay(Math.min(50, Math.max(1, end - steadyNow())));
}
