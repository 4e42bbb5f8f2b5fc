import { spawn } from 'node:child_process';

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
  /** Ends the program when it is aborted; the call then rejects with an AbortError. */
  readonly signal?: AbortSignal;
}

/** More than any command here has to say; what goes beyond is dropped, so that nothing fills our memory. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Runs a short command to its end, without a shell and with closed input, and gives what it said.
 * Rejects only when it cannot be started.
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
  const [stdout, stderr, exitCode] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 128));
    }),
  ]);
  return { exitCode, stdout, stderr };
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
