import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

import { codeOf, UserError } from '../errors.ts';
import { steadyNow } from '../clock.ts';
import { waitUntil } from './process.ts';

/** Between being asked to end and being made to. */
const GRACE_MS = 2000;
/** `stty` of a terminal that is not ours any more would wait for ever. */
const STTY_MS = 2000;

export interface AttachedRequest {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Aborted by a cancel: then the program is ended. */
  readonly signal: AbortSignal;
}

/**
 * Runs a program that takes our place at the terminal, or at the pipes that we have: it reads what is typed and writes what
 * is shown, all of it by itself. Gives its exit code; a signal counts as 128 + its number, as in a shell. The terminal is
 * left as it was, also by a program that ended in the middle.
 */
export async function runAttached({ program, args, environment, signal }: AttachedRequest): Promise<number> {
  const restore = terminalSettings();
  try {
    return await new Promise<number>((resolve, reject) => {
      const child = spawn(program, [...args], { env: { ...environment }, stdio: 'inherit' });
      let isOver = false;
      const end = (): void => {
        child.kill('SIGTERM');
        void waitUntil(async () => isOver, steadyNow() + GRACE_MS).then((inTime) => inTime || child.kill('SIGKILL'));
      };
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true });
      child.once('error', (error) => {
        const why = codeOf(error) === 'ENOENT' ? 'is not on PATH' : `cannot be started (${error.message})`;
        reject(new UserError(`${program} ${why}.`));
      });
      child.once('exit', (code, name) => {
        isOver = true;
        signal.removeEventListener('abort', end);
        resolve(code ?? 128 + (name === null ? 0 : constants.signals[name]));
      });
    });
  } finally {
    restore();
  }
}

/** Writes where such a program would, for one that runs elsewhere. */
export function writeAsAttached(chunk: Buffer): void {
  process.stdout.write(chunk);
}

/** Takes down how the terminal is set, for when a program leaves it as nobody can type on. Nothing where there is none. */
function terminalSettings(): () => void {
  if (!process.stdin.isTTY) return () => {};
  const stty = (args: readonly string[]): string | undefined => {
    const { status, stdout } = spawnSync('stty', args, {
      stdio: ['inherit', 'pipe', 'ignore'],
      timeout: STTY_MS,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
    });
    return status === 0 ? stdout.trim() : undefined;
  };
  const before = stty(['-g']);
  return () => {
    if (before !== undefined && before !== '') stty([before]);
  };
}
