import { dirname } from 'node:path';

import { steadyNow } from '../clock.ts';
import { isFull } from '../files/disk.ts';
import type { Host } from '../runner/host.ts';
import type { TailState } from '../text/tail.ts';
import {
  delay,
  type DetachedProcess,
  type DetachedRequest,
  isRunning,
  sendSignal,
  startDetached,
  startTimeOf,
  waitUntil,
} from './process.ts';
import { ShownLog, showOutput, type ShownOutput } from './shown-output.ts';

/** The runner kills us ten seconds after its first signal; two are left for the record. */
const LET_GO_MS = 7500;
/** After a timeout of ours the job goes on, so the program may take its time to clean up. */
const TIMEOUT_GRACE_MS = 300_000;

/** A disk that was full for so many looks in a row stays full. */
const FULL_LOOKS = 3;
const LOOK_MS = 1000;
/** What a program may still do on a full disk: it hears us, but may hang in its next line. */
const FULL_GRACE_MS = 5000;

/** It is asked to end within two seconds of a cancel, whatever does not answer. */
const LAST_LOOK_MS = 1200;

/** A process by its pid and the moment it began, which together name no other. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startTime: string;
}

export interface LongProcessRequest extends DetachedRequest, ShownOutput {
  readonly timeoutMs: number;
  /** Starts it in another way; undefined: it cannot, and the program is started after all. */
  readonly begin?: (() => Promise<DetachedProcess | undefined>) | undefined;
  /** Told at once, so that whoever comes after us can find the process. */
  readonly onStart: (started: ProcessIdentity) => void;
  /**
   * Told right before it is asked to end: what it has running, and what others tell of it, is seldom to be seen afterwards.
   * What takes time is waited for, but for a moment only.
   */
  readonly onStop?: (() => Promise<void> | void) | undefined;
}

export interface LongProcessEnd {
  /** `undefined` when we had to let go of a program that was still cleaning up. */
  readonly exitCode: number | undefined;
  readonly timedOut: boolean;
  /** It was stopped, or failed, on a disk that was full: what it printed last is lost. */
  readonly isDiskFull: boolean;
  /** How many bytes of stdout were shown. */
  readonly shown: number;
}

/**
 * Runs a program in a process group of its own, shows what it prints, and stops it when asked to. On a cancel it sends
 * one SIGTERM to the program's own pid and lets go in time; the post step then waits for it. Packer's wrapper swallows
 * SIGINT, and a second signal changes nothing (packer main.go, command/signal.go).
 */
export async function runLongProcess(host: Host, request: LongProcessRequest): Promise<LongProcessEnd> {
  const { interrupt } = request;
  // First: once it runs, nothing of ours may fail.
  const log = new ShownLog(host, request);
  const child = (await request.begin?.()) ?? startDetached(request);
  request.onStart({ pid: child.pid, startTime: (await startTimeOf(child.pid)) ?? 'ended' });

  let exitCode: number | undefined;
  let timedOut = false;
  let isDiskFull = false;
  let isLeft = false;
  let stopSent = false;
  const stop = (): void => {
    if (stopSent) return;
    stopSent = true;
    void (async (): Promise<void> => {
      try {
        const last = request.onStop?.();
        if (last instanceof Promise) await Promise.race([last, delay(LAST_LOOK_MS)]);
      } catch {
        // What could not be looked at keeps nobody from ending.
      }
      if (exitCode === undefined) sendSignal(child.pid, 'SIGTERM');
    })();
  };
  const ended = (async (): Promise<void> => {
    exitCode = await child.exit;
  })();
  interrupt.onFirst(stop);
  const timeout = setTimeout(() => {
    timedOut = true;
    stop();
    void killOverdue(child.pid, () => exitCode !== undefined || isLeft, TIMEOUT_GRACE_MS, !request.sharesTerminal);
  }, request.timeoutMs);
  let fullLooks = 0;
  const isStuck = (): boolean => log.isFull || isFull(dirname(request.stdout));
  const disk = setInterval(() => {
    fullLooks = isStuck() ? fullLooks + 1 : 0;
    if (isDiskFull || fullLooks < FULL_LOOKS) return;
    isDiskFull = true;
    stop();
    void killOverdue(child.pid, () => exitCode !== undefined || isLeft, FULL_GRACE_MS, !request.sharesTerminal);
  }, LOOK_MS);
  void (async (): Promise<void> => {
    if (child.lost === undefined) return;
    await child.lost;
    stop();
    await killOverdue(child.pid, () => exitCode !== undefined || isLeft, TIMEOUT_GRACE_MS, true);
  })();
  const letGo = setInterval(() => {
    const at = interrupt.at();
    if (at === undefined) return;
    // On a terminal nobody comes after us: there we wait, until told a second time.
    isLeft ||= host.kind === 'actions' ? steadyNow() - at > LET_GO_MS : interrupt.count() > 1;
  }, 50);

  try {
    const state = (): TailState => (exitCode !== undefined ? 'ended' : isLeft ? 'leave' : 'writing');
    const shown = await showOutput(host, request, log, state, ended);
    if (!isLeft) await ended;
    isDiskFull ||= exitCode !== undefined && exitCode !== 0 && isStuck();
    return { exitCode, timedOut, isDiskFull, shown };
  } finally {
    clearTimeout(timeout);
    clearInterval(letGo);
    clearInterval(disk);
    log.close();
  }
}

/** A program that does not end after we told it to is killed, with all it started in its group; the sweep then clears up. */
async function killOverdue(pid: number, hasEnded: () => boolean, graceMs: number, withGroup: boolean): Promise<void> {
  const start = await startTimeOf(pid);
  await waitUntil(async () => hasEnded(), steadyNow() + graceMs);
  if (!hasEnded() && start !== undefined && (await isRunning(pid, start))) sendSignal(pid, 'SIGKILL', withGroup);
}
