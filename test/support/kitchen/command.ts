import { execFile } from 'node:child_process';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../plan/repository.ts';

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, for a message. */
  readonly text: string;
}

export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end, whatever its exit code, without a terminal and with nothing to read.
 * @throws when it cannot be started, or takes longer than two minutes
 */
export function finish(program: string, args: readonly string[], { cwd, env }: Place): Promise<Finished> {
  const { promise, resolve, reject } = Promise.withResolvers<Finished>();
  const options = { cwd, env: { ...process.env, ...env }, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
  const child = execFile(program, args, options, (error, stdout, stderr) => {
    const code = error === null ? 0 : error.code;
    const text = `$ ${[program, ...args].join(' ')}\n${stdout}${stderr}`;
    if (typeof code === 'number') resolve({ code, stdout, stderr, text });
    else reject(new Error(`${program} did not end by itself. ${text}`, { cause: error }));
  });
  child.stdin?.end();
  return promise;
}

/** An environment in which the programs of a user with nothing of his own at home run. */
export async function strangersHome(t: TestContext): Promise<Readonly<Record<string, string>>> {
  return { HOME: await temporaryFolder(t), LC_ALL: 'C.UTF-8', RUBYOPT: '', BUNDLE_GEMFILE: '', CHEF_LICENSE: '' };
}
