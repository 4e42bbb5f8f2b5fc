import { closeSync, openSync, writeSync } from 'node:fs';

import { messageOf } from './errors.ts';
import type { Host } from './host.ts';
import type { Interrupt } from './interrupt.ts';
import { type DetachedRequest, isRunning, sendSignal, startDetached, startTimeOf, waitUntil } from './process.ts';
import { createRelay, type Render } from './relay.ts';
import { tailFile, type TailState } from './tail.ts';

/** The runner kills us ten seconds after its first signal; one is left for the record. */
const LET_GO_MS = 8000;
const HEARTBEAT_MS = 60_000;
/** After a timeout of ours the job goes on, so the program may take its time to clean up. */
const TIMEOUT_GRACE_MS = 300_000;

/** A process by its pid and the moment it began, which together name no other. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startTime: string;
}

/** `stdout` and `stderr` may be one file, which then keeps the order of what was written. */
export interface LongProcessRequest extends DetachedRequest {
  /** What it is called in messages, such as Packer. */
  readonly name: string;
  /** Turns lines of stdout into those to show. */
  readonly render: Render;
  /** What is going on, for the heartbeat. */
  readonly stage: () => string;
  /** A file that gets all that is shown. */
  readonly logPath: string;
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
  readonly interrupt: Interrupt;
  /** Told at once, so that whoever comes after us can find the process. */
  readonly onStart: (started: ProcessIdentity) => void;
}

export interface LongProcessEnd {
  /** `undefined` when we had to let go of a program that was still cleaning up. */
  readonly exitCode: number | undefined;
  readonly timedOut: boolean;
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
  const child = startDetached(request);
  request.onStart({ pid: child.pid, startTime: (await startTimeOf(child.pid)) ?? 'ended' });

  let exitCode: number | undefined;
  let timedOut = false;
  let isLeft = false;
  let stopSent = false;
  const stop = (): void => {
    if (stopSent) return;
    stopSent = true;
    sendSignal(child.pid, 'SIGTERM');
  };
  const ended = (async (): Promise<void> => {
    exitCode = await child.exit;
  })();
  interrupt.onFirst(stop);
  const timeout = setTimeout(() => {
    timedOut = true;
    stop();
    void killOverdue(child.pid, () => exitCode !== undefined || isLeft);
  }, request.timeoutMs);
  const letGo = setInterval(() => {
    const at = interrupt.at();
    if (at === undefined) return;
    // On a terminal nobody comes after us: there we wait, until told a second time.
    isLeft ||= host.kind === 'actions' ? Date.now() - at > LET_GO_MS : interrupt.count() > 1;
  }, 50);

  try {
    const shown = await showOutput(host, request, () =>
      exitCode !== undefined ? 'ended' : isLeft ? 'leave' : 'writing',
    );
    if (!isLeft) await ended;
    return { exitCode, timedOut, shown };
  } finally {
    clearTimeout(timeout);
    clearInterval(letGo);
  }
}

/** Relays stdout, rendered, and stderr, as it is; both scrubbed, to the log of the job and to the file beside it. */
async function showOutput(host: Host, request: LongProcessRequest, state: () => TailState): Promise<number> {
  const { stdout, stderr, secrets, render, stage } = request;
  const log = openSync(request.logPath, 'a', 0o600);
  let lastShown = Date.now();
  let logTrouble: string | undefined;
  try {
    return await host.relay(async (write) => {
      const show = (lines: string): void => {
        if (lines === '') return;
        lastShown = Date.now();
        write(lines);
        // The log of the job goes on when the one beside the record cannot.
        if (logTrouble !== undefined) return;
        try {
          writeSync(log, lines);
        } catch (error) {
          logTrouble = messageOf(error);
        }
      };
      const heartbeat = setInterval(() => {
        const silent = Date.now() - lastShown;
        if (silent < HEARTBEAT_MS) return;
        show(`Still at it (${stage()}); nothing was printed for ${Math.round(silent / 1000)} s.\n`);
      }, 5000);
      const out = createRelay(secrets, render, show);
      const err = stderr === stdout ? undefined : createRelay(secrets, (lines) => lines, show);
      try {
        const [shown] = await Promise.all([
          tailFile(stdout, 0, out.push, state),
          err === undefined ? undefined : tailFile(stderr, 0, err.push, state),
        ]);
        if (state() !== 'leave') out.end();
        if (state() !== 'leave') err?.end();
        return shown;
      } finally {
        clearInterval(heartbeat);
      }
    });
  } finally {
    closeSync(log);
    if (logTrouble !== undefined) {
      const message = `${request.name}'s log beside the record is not whole: ${logTrouble}`;
      host.annotate({ level: 'warning', message });
    }
  }
}

/** A program that does not end after a timeout of ours is killed, with all it started; the sweep then clears up. */
async function killOverdue(pid: number, hasEnded: () => boolean): Promise<void> {
  const start = await startTimeOf(pid);
  await waitUntil(async () => hasEnded(), Date.now() + TIMEOUT_GRACE_MS);
  if (!hasEnded() && start !== undefined && (await isRunning(pid, start))) sendSignal(pid, 'SIGKILL', true);
}
