// `bakehouse serve` as it is shipped, and those who ask it: real curl, and fetch where a header matters that curl would not send.
import { spawn } from 'node:child_process';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { steadyNow } from '../../../src/core/clock.ts';
import { waitUntil } from '../../../src/core/process/process.ts';
import { tested } from '../tested-node.ts';

const cli = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

/** One that can be asked. */
interface ReachedService {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What it printed so far. */
  readonly said: () => string;
}

export interface RunningService extends ReachedService {
  readonly pid: number;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Settles once it has ended: its exit code, or null where a signal ended it. */
  readonly end: Promise<number | null>;
  readonly waitFor: (pattern: RegExp) => Promise<void>;
}

export interface ServiceOptions {
  readonly home: string;
  readonly listen?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 240_000;

/** Starts one on a free port, and waits until it listens; it ends with the test, and what it bakes is ended by its own signal. */
export async function startService(
  t: TestContext,
  { home, listen = '127.0.0.1:0', args = [], env = {} }: ServiceOptions,
): Promise<RunningService> {
  const child = spawn(tested.node, [cli, 'serve', '--listen', listen, ...args], {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const end = once(child, 'close').then(([code]): number | null => code);
  t.after(async () => {
    child.kill('SIGTERM');
    child.kill('SIGINT');
    await end;
  });
  const seen = async (pattern: RegExp): Promise<void> => {
    const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
    await waitUntil(async () => pattern.test(said) || isOver(), steadyNow() + PATIENCE_MS);
    if (!pattern.test(said)) throw new Error(`the service did not say ${pattern}:\n${said}`);
  };
  await seen(/^Listening on \S+/m);
  const [, url = ''] = /^Listening on (https?:\/\/[^,\s]+)/m.exec(said) ?? [];
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    signal: (signal) => void child.kill(signal),
    end,
    waitFor: seen,
  };
}

/** Runs a script of bash, as somebody would type it; gives what it printed. */
export async function shell(cwd: string, script: string, env: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    const whole = { cwd, env: { PATH: process.env['PATH'] ?? '', ...env } };
    execFile('bash', ['-euo', 'pipefail', '-c', script], whole, (error, out, err) => {
      if (error === null) resolve(out);
      else reject(new Error(`${script}\n${out}${err}`));
    });
  });
}

export interface Told {
  readonly status: number;
  readonly body: any; // oxlint-disable-line no-explicit-any -- tests look into it
}

/** Asks with any headers, and gives the answer. */
export async function ask(url: string, init: RequestInit = {}): Promise<Told> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}

export async function build(service: ReachedService, request: unknown): Promise<Told> {
  const headers = { 'content-type': 'application/json' };
  return ask(`${service.url}/build`, { method: 'POST', headers, body: JSON.stringify(request) });
}

/** The response of a build once it is over. */
export async function untilOver(service: ReachedService, id: string): Promise<Told['body']> {
  let told: Told['body'];
  const isOver = async (): Promise<boolean> => {
    told = (await ask(`${service.url}/build/responses/${id}/0`)).body;
    return told.status === 'complete' || told.status === 'failed';
  };
  if (!(await waitUntil(isOver, steadyNow() + PATIENCE_MS))) {
    throw new Error(`the build is not over: ${JSON.stringify(told)}\n${service.said()}`);
  }
  return told;
}

/** The id of a build in the links that were answered. */
export function idIn({ body }: Told): string {
  return String(body[0].href).split('/').at(-1) ?? '';
}
