import { spawn, type ChildProcess } from 'node:child_process';

import { UserError } from '../errors.ts';
import { findProgram, runByToolkit } from './toolkit-start.ts';

/** What a short command said. */
export interface CommandResult {
  /** A signal counts as 128, as far as anybody here cares. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** How long it may take, in ms: then it is killed, and the call rejects with a UserError. Nothing here runs for ever. */
  readonly limitMs: number;
  /** Ends the program when it is aborted; the call then rejects with an AbortError. */
  readonly signal?: AbortSignal;
}

/** For a program that only says what it is, or looks something up on this machine, in ms. */
export const LOCAL_MS = 2 * 60_000;
/** For one that fetches or sends over the network, in ms. */
export const NETWORK_MS = 60 * 60_000;

/**
 * Kills a program that takes longer than so many ms. Not `timeout` of spawn, which Node.js clears when the program exits:
 * one that could not be started never does, and all of ours would wait for that time (lib/child_process.js).
 */
export function limitTime(child: ChildProcess, limitMs: number): void {
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  for (const event of ['error', 'exit']) child.once(event, () => clearTimeout(limit));
}

/** More than any command here has to say; what goes beyond is dropped, so that nothing fills our memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Runs a short command to its end, without a shell and with closed input, and gives what it said.
 * Rejects when it cannot be started, or takes longer than its limit.
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const stdout = new Output();
  const stderr = new Output();
  let child: ChildProcess | undefined;
  let isOver = false;
  const kill = (): void => {
    child?.kill('SIGKILL');
    // A child of its own may hold them open, and would keep us here.
    child?.stdout?.destroy();
    child?.stderr?.destroy();
  };
  let fail: (reason: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = (reason) => {
      kill();
      reject(reason);
    };
  });
  const timer = setTimeout(() => fail(new UserError(silence(program, args, options.limitMs))), options.limitMs);
  const ended = runToEnd(program, args, options, {
    onStart: (started) => {
      child = started;
    },
    read: (started) => {
      started.stdout?.on('data', stdout.add).on('error', fail);
      started.stderr?.on('data', stderr.add).on('error', fail);
      if (isOver) kill();
    },
  });
  try {
    const exitCode = await Promise.race([ended, failed]);
    return { exitCode: exitCode ?? 128, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    isOver = true;
    clearTimeout(timer);
    // What still comes of the loser is nobody's business any more.
    ended.catch(() => {});
    failed.catch(() => {});
  }
}

interface Start {
  readonly onStart: (child: ChildProcess) => void;
  readonly read: (child: ChildProcess) => void;
}

/**
 * By the toolkit; by Node.js itself what can be cancelled, and what the toolkit does not find or takes for no program:
 * there the system has the last word, whose error callers know by its code.
 */
async function runToEnd(
  program: string,
  args: readonly string[],
  { environment, cwd, limitMs, signal }: CommandOptions,
  { onStart, read }: Start,
): Promise<number | null> {
  const path = signal === undefined ? findProgram(program, environment, cwd) : undefined;
  let hasStarted = false;
  if (path !== undefined) {
    try {
      const call = { path, args, environment, cwd, limitMs };
      return await runByToolkit(
        call,
        (child) => {
          hasStarted = true;
          onStart(child);
        },
        read,
      );
    } catch (error) {
      if (hasStarted) throw error;
    }
  }
  const child = spawn(program, [...args], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    ...(signal === undefined ? {} : { signal }),
  });
  onStart(child);
  read(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

function silence(program: string, args: readonly string[], limitMs: number): string {
  const words = args.filter((arg) => /^[a-z][a-z-]{0,19}$/.test(arg)).slice(0, 2);
  return `${[program, ...words].join(' ')} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s and was ended.`;
}

/** What a program says, up to a bound. */
class Output {
  readonly #chunks: Buffer[] = [];
  #bytes = 0;

  readonly add = (chunk: Buffer): void => {
    const part = chunk.subarray(0, Math.max(0, MOST_BYTES - this.#bytes));
    this.#bytes += part.length;
    if (part.length > 0) this.#chunks.push(part);
  };

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}
