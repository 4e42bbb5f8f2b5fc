import { spawn } from 'node:child_process';
import { execFile } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { promisify } from 'node:util';

import { steadyNow } from '../clock.ts';
import { codeOf, UserError } from '../errors.ts';

/** The name of the random mark that everything a bake starts carries in its environment. */
export const MARK = 'BAKEHOUSE_MARK';

/**
 * The environment for what only cleans up: it ends everything that carries the mark, and would end its own children, too.
 */
export function withoutMark(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [MARK]: _, ...unmarked } = environment;
  return unmarked;
}

export interface DetachedRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Files, not pipes: a child that writes to the pipe of a dead parent dies of it, in the middle of its clean-up. */
  readonly stdout: string;
  readonly stderr: string;
  /** Whether it shares our terminal, and so our process group: for a program that asks. It is told of Ctrl-C by the terminal. */
  readonly sharesTerminal?: boolean;
}

export interface DetachedProcess {
  readonly pid: number;
  /** Settles when the process has ended; never rejects. A signal counts as 128 + its number, as in a shell. */
  readonly exit: Promise<number>;
  /** Settles when whoever would hear how it ends is gone; never rejects. It is then asked to end. */
  readonly lost?: Promise<void>;
}

/**
 * Starts a program in a process group of its own, with closed input and its output in files, so that it outlives us:
 * the runner kills only the action's own process, and what it started has to finish its clean-up.
 */
export function startDetached(request: DetachedRequest): DetachedProcess {
  const out = openSync(request.stdout, 'a', 0o600);
  const err = openSync(request.stderr, 'a', 0o600);
  try {
    const child = spawn(request.program, [...request.args], {
      cwd: request.cwd,
      env: { ...request.environment },
      detached: request.sharesTerminal !== true,
      stdio: ['ignore', out, err],
    });
    const { pid } = child;
    if (pid === undefined) {
      child.once('error', () => {});
      throw new UserError(`${request.program} cannot be started. Is it an executable for this machine?`);
    }
    const exit = new Promise<number>((resolve) => {
      child.once('error', () => resolve(127));
      child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
    return { pid, exit };
  } finally {
    closeSync(out);
    closeSync(err);
  }
}

/**
 * When a process began, as an opaque text that no other process of this pid will ever have, or `undefined` when there
 * is no such process. Linux: field 22 of /proc/PID/stat, in clock ticks since boot; elsewhere `ps -o lstart`.
 */
export async function startTimeOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command's name, in parentheses, may hold blanks and parentheses itself. Field 3 is the state.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim() === '' ? undefined : stdout.trim();
  } catch {
    return undefined;
  }
}

/** True while the very process that we started is there; a later one with the same pid does not count. */
export async function isRunning(pid: number, startTime: string): Promise<boolean> {
  return (await startTimeOf(pid)) === startTime;
}

/** Sends a signal to one process (`pid`) or, with `group`, to its whole group. False when it is not there any more. */
export function sendSignal(pid: number, signal: NodeJS.Signals, group = false): boolean {
  try {
    process.kill(group ? -pid : pid, signal);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ESRCH' || codeOf(error) === 'EPERM') return false;
    throw error;
  }
}

/**
 * Processes whose environment holds `name=value`, on Linux. A leg gives its children a random mark, so what a killed
 * action lost track of is still found, and nothing else is.
 */
export function processesMarked(name: string, value: string): readonly number[] {
  if (process.platform !== 'linux') return [];
  const mark = `${name}=${value}`;
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) return [];
    try {
      return readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0').includes(mark) ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });
}

/** Polls until `condition` holds or `deadline` (ms since the epoch) is past; says which. */
export async function waitUntil(condition: () => Promise<boolean>, deadline: number, stepMs = 100): Promise<boolean> {
  for (;;) {
    if (await condition()) return true;
    const left = deadline - steadyNow();
    if (left <= 0) return false;
    await delay(Math.min(stepMs, left));
  }
}

export async function delay(ms: number): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
