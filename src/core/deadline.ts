import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf } from './errors.ts';
import type { Host } from './host.ts';
import { jobFolder } from './job-folder.ts';

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
export function hurryJob(host: Place, now: number): void {
  mkdirSync(jobFolder(host), { recursive: true, mode: 0o700 });
  writeFileSync(cancelFile(host), String(now - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}

/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes. Never throws: where no file can be written, as on a full disk,
 * nothing is waited for, since what was started can write no more either, and all the time that is left is the sweep's.
 */
export function jobDeadline(host: Place, now: number): Deadline {
  try {
    return noted(host, now);
  } catch {
    return { wait: now, end: now + END_MS - WAIT_MS };
  }
}

function noted(host: Place, now: number): Deadline {
  const path = cancelFile(host);
  mkdirSync(jobFolder(host), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, String(now), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const told = Number(readFileSync(path, 'utf8'));
  // Empty while another leg is just writing it: then the file's own time is the moment.
  const at = Number.isFinite(told) && told > 0 ? Math.min(told, now) : statSync(path).mtimeMs;
  return { wait: at + WAIT_MS, end: at + END_MS };
}
