import { spawn, type ChildProcess } from 'node:child_process';

import { UserError } from '../errors.ts';

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
  const child = spawn(program, [...args], {
    env: { ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL');
      // A child of its own may hold them open, and would keep us here.
      child.stdout.destroy();
      child.stderr.destroy();
      reject(new UserError(silence(program, args, options.limitMs)));
    }, options.limitMs);
  });
  const ended = Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 128));
    }),
  ]);
  try {
    const [stdout, stderr, exitCode] = await Promise.race([ended, limit]);
    return { exitCode, stdout, stderr };
  } finally {
    clearTimeout(timer);
    // What still comes of the loser is nobody's business any more.
    ended.catch(() => {});
    limit.catch(() => {});
  }
}

function silence(program: string, args: readonly string[], limitMs: number): string {
  const words = args.filter((arg) => /^[a-z][a-z-]{0,19}$/.test(arg)).slice(0, 2);
  return `${[program, ...words].join(' ')} did not answer within ${Math.max(1, Math.round(limitMs / 1000))} s and was ended.`;
}

async function collect(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk).subarray(0, Math.max(0, MOST_BYTES - bytes));
    bytes += part.length;
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}
