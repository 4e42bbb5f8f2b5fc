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

/** What is left for a builder to end by itself once somebody has asked twice. */
const HURRIED_MS = 5000;

/** Asked a second time, on a terminal: those who come after us wait for seconds only. What they cannot end, they name. */
export function hurryJob(host: Pick<Host, 'temporary'>, now: number): void {
  mkdirSync(jobFolder(host), { recursive: true, mode: 0o700 });
  writeFileSync(join(jobFolder(host), 'cancelled-at'), String(now - WAIT_MS + HURRIED_MS), { mode: 0o600 });
}

/**
 * One for the whole job, since its post steps share what the runner leaves: it counts from the first leg that noticed
 * the cancel. Kept in a file, which the first one makes.
 */
export function jobDeadline(host: Pick<Host, 'temporary'>, now: number): Deadline {
  const path = join(jobFolder(host), 'cancelled-at');
  mkdirSync(jobFolder(host), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, String(now), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const noted = Number(readFileSync(path, 'utf8'));
  // Empty while another leg is just writing it: then the file's own time is the moment.
  const at = Number.isFinite(noted) && noted > 0 ? Math.min(noted, now) : statSync(path).mtimeMs;
  return { wait: at + WAIT_MS, end: at + END_MS };
}
