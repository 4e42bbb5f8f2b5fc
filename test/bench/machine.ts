// How a program is run and measured: as the runner runs it, alone, with a pipe that is emptied and no input.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { median } from './rows.ts';

export interface Measured {
  readonly seconds: number;
  /** Of the process itself, not of what it started. */
  readonly peakMb: number;
  /** Of the process itself; where others load the machine, it tells more than the time. */
  readonly cpuSeconds: number;
}

type Environment = Readonly<Record<string, string>>;

/** What every benchmark gets. */
export interface Bench {
  /** Gone after the run. */
  readonly folder: string;
  readonly turns: number;
  /** How often what takes half a minute is measured. */
  readonly long: number;
  /** Runs a program in the folder. Throws where it ends with another code: what failed fast would look fast. */
  readonly measure: (
    program: string,
    args: readonly string[],
    env: Environment,
    expected?: number,
  ) => Promise<Measured>;
  /** The runner's environment with inputs. */
  readonly environment: (base: Environment, inputs: Environment) => Record<string, string>;
  readonly plain: Environment;
}

export function createBench(
  folder: string,
  { turns, long }: Pick<Bench, 'turns' | 'long'>,
  daemonHost: string | undefined,
  signal: AbortSignal,
): Bench {
  let runs = 0;
  return {
    folder,
    turns,
    long,
    measure: (program, args, env, expected = 0) => measure({ folder, signal }, program, args, env, expected),
    environment: (base, inputs) => runnerEnvironment(folder, join(folder, `runner-${(runs += 1)}`), base, inputs),
    plain: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      CHECKPOINT_DISABLE: '1',
      ...(daemonHost === undefined ? {} : { DOCKER_HOST: daemonHost }),
    },
  };
}

async function measure(
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
  program: string,
  args: readonly string[],
  env: Environment,
  expected: number,
): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(program, [...args], { cwd: folder, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], signal });
  let last: Buffer = Buffer.alloc(0);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (last = chunk));
  let peakMb = 0;
  let cpuSeconds = 0;
  const watch = setInterval(() => {
    try {
      // proc(5): utime and stime are the 12th and 13th after the name, in hundredths of a second.
      const [, fields = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(/\) (?!.*\) )/s);
      const [user, system] = fields.split(' ').slice(11, 13).map(Number);
      cpuSeconds = Math.max(cpuSeconds, ((user ?? 0) + (system ?? 0)) / 100);
      const kb = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peakMb = Math.max(peakMb, Number(kb ?? 0) / 1000);
    } catch {
      // It has just ended.
    }
  }, 20);
  const [code] = await once(child, 'close').finally(() => clearInterval(watch));
  if (code !== expected) {
    const said = last.toString().slice(-1000);
    throw new Error(`${program} ${args.join(' ')} ended with ${code}, not ${expected}: ${said}`);
  }
  return { seconds: (performance.now() - begun) / 1000, peakMb, cpuSeconds };
}

function runnerEnvironment(
  folder: string,
  files: string,
  base: Environment,
  inputs: Environment,
): Record<string, string> {
  mkdirSync(files, { recursive: true });
  for (const name of ['output', 'state', 'summary', 'env', 'path']) writeFileSync(join(files, name), '');
  return {
    ...base,
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: files,
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STATE: join(files, 'state'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    GITHUB_ENV: join(files, 'env'),
    GITHUB_PATH: join(files, 'path'),
    GITHUB_RUN_ID: '1',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
}

/** The outputs of an action that ran in such an environment: `name<<mark`, the value, `mark`, as the toolkit writes it. */
export function outputsOf(environment: Environment): ReadonlyMap<string, string> {
  const text = readFileSync(environment['GITHUB_OUTPUT'] ?? '', 'utf8');
  return new Map(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
  );
}

/** The medians of the times, and the highest peak. */
export function summed(runs: readonly Measured[]): Measured {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
  };
}

export interface Figures extends Measured {
  readonly all: readonly Measured[];
}

/**
 * Several things in turn, so that what loads the machine meanwhile meets all of them; each `turns` times after one that only
 * warms up; what is undefined cannot be had. Gives the figures of each by its name.
 *
 * @param isLong what takes long hides a cold start by itself, and is not warmed up
 */
export async function turnAbout<Name extends string>(
  turns: number,
  runs: Readonly<Record<Name, (() => Promise<Measured>) | undefined>>,
  isLong = false,
): Promise<(name: Name) => Figures> {
  const each = Object.entries<(() => Promise<Measured>) | undefined>(runs).flatMap(([name, once]) =>
    once === undefined ? [] : [{ name, once, all: new Array<Measured>() }],
  );
  for (let turn = isLong ? 1 : 0; turn <= turns; turn += 1) {
    for (const { once, all } of each) {
      const measured = await once();
      if (turn > 0) all.push(measured);
    }
  }
  return (wanted) => {
    const all = each.find(({ name }) => name === wanted)?.all ?? [];
    return { ...summed(all), all };
  };
}
