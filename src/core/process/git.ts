import { spawn } from 'node:child_process';

import { codeOf, UserError } from '../errors.ts';
import { limitTime } from './command.ts';

export interface GitResult {
  /** 128 where a signal ended it, as git itself says of what went wrong. */
  readonly exitCode: number;
  /** As bytes: a path need not be text. */
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions {
  readonly cwd: string;
  /** Whole. */
  readonly environment: Readonly<Record<string, string>>;
  /** How long it may take, in ms; then it is killed. */
  readonly limitMs: number;
  /** What goes beyond is dropped, so that nothing fills our memory. Default: no bound, for a list that must be whole. */
  readonly mostBytes?: number;
  readonly signal?: AbortSignal;
}

/** Runs git to its end, with closed input. Throws a UserError where there is no git, and an AbortError. */
export async function runGit(args: readonly string[], options: GitOptions): Promise<GitResult> {
  const { cwd, environment, limitMs, mostBytes = Infinity, signal } = options;
  const child = spawn('git', [...args], {
    cwd,
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    killSignal: 'SIGKILL',
    ...(signal === undefined ? {} : { signal }),
  });
  limitTime(child, limitMs);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (error) =>
      reject(codeOf(error) === 'ENOENT' ? new UserError('git is not installed here, or not in PATH.') : error),
    );
    child.once('close', (code) => resolve(code ?? 128));
  });
  const read = (stream: NodeJS.ReadableStream): Promise<Buffer> => collect(stream, mostBytes);
  const [stdout, stderr, exitCode] = await Promise.all([read(child.stdout), read(child.stderr), ended]);
  return { exitCode, stdout, stderr: stderr.toString('utf8') };
}

async function collect(stream: NodeJS.ReadableStream, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const part = Buffer.from(chunk).subarray(0, Math.max(0, mostBytes - bytes));
    bytes += part.length;
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
