import { closeSync, openSync, writeSync } from 'node:fs';

import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/host.ts';
import type { Interrupt } from '../core/interrupt.ts';
import { isRunning, sendSignal, startDetached, startTimeOf, waitUntil } from '../core/process.ts';
import { createRelay } from '../core/relay.ts';
import { tailFile, type TailState } from '../core/tail.ts';
import { type BakeFolder, type Journal, noteJournal } from './journal.ts';
import { Observer } from './observer.ts';

/** The runner kills us ten seconds after its first signal; one is left for the record. */
const LET_GO_MS = 8000;
const HEARTBEAT_MS = 60_000;
/** After a timeout of ours the job goes on, so Packer may take its time to clean up. */
const TIMEOUT_GRACE_MS = 300_000;

export interface BuildRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: BakeFolder;
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
  readonly interrupt: Interrupt;
  readonly journal: Journal;
}

export interface BuildRun {
  /** `undefined` when we had to let go of a Packer that was still cleaning up. */
  readonly exitCode: number | undefined;
  readonly observer: Observer;
  readonly timedOut: boolean;
  readonly journal: Journal;
}

/**
 * Runs `packer build` in a process group of its own, shows what it prints, and stops it when asked to. On a cancel it
 * sends one SIGTERM to Packer's own pid (SIGINT is swallowed by its wrapper, and a second signal changes nothing:
 * packer main.go, command/signal.go) and lets go in time; the post step then waits for it.
 */
export async function runBuild(host: Host, request: BuildRequest): Promise<BuildRun> {
  const { folder, interrupt } = request;
  const observer = new Observer();
  const child = startDetached({ ...request, stdout: folder.stdout, stderr: folder.stderr });
  let journal: Journal = {
    ...request.journal,
    phase: 'running',
    packer: { pid: child.pid, startTime: (await startTimeOf(child.pid)) ?? 'ended' },
  };
  noteJournal(host, folder, journal);

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
    const shown = await showOutput(host, request, observer, () =>
      exitCode !== undefined ? 'ended' : isLeft ? 'leave' : 'writing',
    );
    if (!isLeft) await ended;
    journal = { ...journal, shown, phase: exitCode === undefined ? 'stopping' : journal.phase };
    noteJournal(host, folder, journal);
    return { exitCode, observer, timedOut, journal };
  } finally {
    clearTimeout(timeout);
    clearInterval(letGo);
  }
}

/** Relays stdout, decoded, and stderr, as it is; both scrubbed, to the log of the job and to the file beside the record. */
async function showOutput(
  host: Host,
  request: BuildRequest,
  observer: Observer,
  state: () => TailState,
): Promise<number> {
  const { folder, secrets } = request;
  const log = openSync(request.journal.logPath, 'a', 0o600);
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
        if (Date.now() - lastShown < HEARTBEAT_MS) return;
        show(
          `Still at it (${observer.timeline.current}); nothing was printed for ${Math.round((Date.now() - lastShown) / 1000)} s.\n`,
        );
      }, 5000);
      const out = createRelay(secrets, (lines) => observer.reader.render(lines), show);
      const err = createRelay(secrets, (lines) => lines, show);
      try {
        const [shown] = await Promise.all([
          tailFile(folder.stdout, 0, out.push, state),
          tailFile(folder.stderr, 0, err.push, state),
        ]);
        if (state() !== 'leave') out.end();
        if (state() !== 'leave') err.end();
        return shown;
      } finally {
        clearInterval(heartbeat);
      }
    });
  } finally {
    closeSync(log);
    if (logTrouble !== undefined) {
      host.annotate({ level: 'warning', message: `Packer's log beside the record is not whole: ${logTrouble}` });
    }
  }
}

/** A Packer that does not end after a timeout of ours is killed, with all it started; the sweep then clears up. */
async function killOverdue(pid: number, hasEnded: () => boolean): Promise<void> {
  const start = await startTimeOf(pid);
  await waitUntil(async () => hasEnded(), Date.now() + TIMEOUT_GRACE_MS);
  if (!hasEnded() && start !== undefined && (await isRunning(pid, start))) sendSignal(pid, 'SIGKILL', true);
}
