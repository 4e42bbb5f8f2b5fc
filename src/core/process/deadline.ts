import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { machineNow, steadyNow } from '../clock.ts';
import { codeOf } from '../errors.ts';
import type { Host } from '../runner/host.ts';
import { jobFolder } from '../files/paths.ts';

/** From the cancel on, the runner gives all post steps together 285 s (JobDispatcher.cs: 5 min less 15 s). */
const WAIT_MS = 180_000;
const END_MS = 260_000;

/** Until when post waits for what main started, and when it has to have ended, in ms since the epoch. */
export interface Deadline {
  readonly wait: number;
  readonly end: number;
}

type Place = Pick<Host, 'temporary' | 'run'>;

/** What is left for a builder to end by itself once somebody has asked twice. */
const HURRIED_MS = 5000;

/**
 * The file that says when this attempt of this run was cancelled. On a machine that outlives its jobs the folder may
 * still hold that of another, which says nothing of this one.
 */
export function cancelFile({ temporary, run }: Place): string {
  const id = run.id.replaceAll(/[^\w-]/g, '-').slice(0, 40) || 'local';
  return join(jobFolder({ temporary }), `cancelled-at-${id}-${run.attempt}`);
}

/** Asked a second time, on a terminal: those who come after us wait for seconds only. What they cannot end, they name. */
export function hurryJob(host: Place, machine = machineNow()): void {
  mkdirSync(jobFolder(host), { recursive: true, mode: 0o700 });
  writeFileSync(cancelFile(host), String(machine - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}

/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes; by the clock of the machine, which goes on evenly from one process
 * to the next while the time of day may be set. Never throws: where no file can be written, as on a full disk, nothing is
 * waited for, since what was started can write no more either, and all the time that is left is the sweep's.
 */
export function jobDeadline(host: Place, now = steadyNow(), machine = machineNow()): Deadline {
  try {
    const at = now - sinceCancel(host, machine);
    return { wait: at + WAIT_MS, end: at + END_MS };
  } catch {
    return { wait: now, end: now + END_MS - WAIT_MS };
  }
}

/** ms since the first leg noticed it. */
function sinceCancel(host: Place, machine: number): number {
  const path = cancelFile(host);
  mkdirSync(jobFolder(host), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, String(machine), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const told = Number(readFileSync(path, 'utf8'));
  // Empty while another leg is just writing it, or where the disk was full: then the file's own time is the moment.
  const since = Number.isFinite(told) && told > 0 ? machine - told : Date.now() - statSync(path).mtimeMs;
  return Math.max(0, since);
}
