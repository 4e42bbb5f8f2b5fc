// What planning costs: time and memory by the number of legs, hashing against `sha256sum` on the same tree, how much of a
// job's outputs full matrices take, and how long a bake takes that finds its image already there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { commitAll } from '../support/plan/repository.ts';
import { write, writeFleet, writeFullLevels, writeTree } from './plan-repository.ts';
import type { Measured, Row } from './run.ts';
import { median } from './setup-packer.ts';

export interface PlanBench {
  /** Emptied by the caller. */
  readonly folder: string;
  readonly turns: number;
  readonly measure: (
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<Measured>;
  /** The runner's environment with inputs. */
  readonly environment: (
    base: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>>,
  ) => Record<string, string>;
  readonly plain: Readonly<Record<string, string>>;
}

const planMain = fileURLToPath(new URL('../../dist/plan/main.js', import.meta.url));
const bakeMain = fileURLToPath(new URL('../../dist/bake/main.js', import.meta.url));
/** No daemon and no cloud is asked: what is measured is planning. */
const OFFLINE = { 'look-up': 'false', 'dry-run': 'true' };

export async function planRows(bench: PlanBench): Promise<readonly Row[]> {
  return [...(await fleetRows(bench)), await outputRow(bench), await hashingRow(bench), ...(await reuseRows(bench))];
}

/** Whole processes; the median of the turns after the first. */
async function fleetRows(bench: PlanBench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [regions, customers] of [
    [1, 1],
    [2, 5],
    [10, 10],
  ] as const) {
    const cells = regions * customers;
    const legs = 100 * cells;
    const repository = join(bench.folder, `fleet-${cells}`);
    writeFleet(repository, regions, customers);
    const runs = await severalRuns(bench, () => run(bench, planMain, repository, OFFLINE));
    const told = outputsOf(runs.environment);
    // What failed to plan would look fast.
    if (told.get('count') !== String(legs)) throw new Error(`${told.get('count')} legs were planned, not ${legs}`);
    rows.push({
      what: `plan ${legs} legs: 100 images × ${cells} ${cells === 1 ? 'cell' : 'cells'}, chains of 5 (median of ${bench.turns})`,
      figure: `${runs.seconds.toFixed(2)} s (${runs.cpuSeconds.toFixed(2)} s of CPU), ${runs.peakMb.toFixed(0)} MB peak`,
      bar: legs === 10_000 ? '≤ 2 s, ≤ 300 MB' : '',
    });
  }
  return rows;
}

/** The runner counts a job's outputs in UTF-16 units of two bytes, 1 MB in all. */
async function outputRow(bench: PlanBench): Promise<Row> {
  const repository = join(bench.folder, 'levels');
  writeFullLevels(repository);
  const { environment } = await run(bench, planMain, repository, { 'look-up': 'false' });
  const outputs = outputsOf(environment);
  const levels = [...outputs].filter(([name]) => /^level-\d$/.test(name)).map(([, value]) => value.length * 2);
  const all = [...outputs.values()].reduce((sum, { length }) => sum + length * 2, 0);
  return {
    what: 'outputs of 8 levels of 256 legs, in UTF-16: the largest level, all',
    figure: `${(Math.max(...levels) / 1024).toFixed(0)} KiB, ${(all / 1024).toFixed(0)} KiB`,
    bar: '< 1024 KiB in all',
  };
}

async function hashingRow(bench: PlanBench): Promise<Row> {
  const repository = join(bench.folder, 'hashing');
  mkdirSync(repository, { recursive: true });
  const bytes = writeTree(repository);
  write(repository, {
    'bakehouse.yml': 'version: 1\nimages:\n  one:\n    packer: { template: one.json }\n    inputs: ["tree/**"]\n',
    'one.json': '{"builders":[{"type":"null","communicator":"none"}]}',
  });
  commitAll(repository);
  const list = `cd '${repository}' && git ls-files -z -- tree | xargs -0 sha256sum >/dev/null`;
  const bySum: number[] = [];
  const byPlan: number[] = [];
  for (let turn = 0; turn <= bench.turns; turn += 1) {
    const a = await bench.measure('sh', ['-c', list], bench.plain);
    const b = await run(bench, planMain, repository, OFFLINE);
    if (turn === 0) continue;
    bySum.push(a.seconds);
    byPlan.push(b.seconds);
  }
  // 540 MB that nothing else needs.
  rmSync(repository, { recursive: true, force: true });
  const [s, p] = [median(bySum), median(byPlan)];
  const rate = (seconds: number): string => `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`;
  return {
    what: `hash ${(bytes / 1e6).toFixed(0)} MB in 2,706 files: sha256sum, plan as a whole process (median of ${bench.turns})`,
    figure: `${rate(s)}, ${rate(p)}: ${((100 * s) / p).toFixed(0)} %`,
    bar: '≥ 80 %',
  };
}

/** A Dockerfile that starts from nothing needs no base image. The daemon keeps no image of ours. */
async function reuseRows(bench: PlanBench): Promise<readonly Row[]> {
  const repository = join(bench.folder, 'reuse');
  write(repository, {
    'bakehouse.yml': 'version: 1\nimages:\n  bench-reuse:\n    dockerfile: { file: Dockerfile }\n',
    Dockerfile: 'FROM scratch\nCOPY bakehouse.yml stamp /\n',
    stamp: `${Date.now()} ${process.pid}\n`,
  });
  commitAll(repository);
  const planned = outputsOf((await run(bench, planMain, repository, {})).environment);
  const ofPlan = { plan: planned.get('plan') ?? '', 'plan-digest': planned.get('digest') ?? '', leg: 'bench-reuse' };
  const single = { builder: 'dockerfile', template: 'Dockerfile', image: 'bench-single' };
  const rows: Row[] = [];
  const ids = new Set<string>();
  try {
    for (const [what, inputs] of [
      ['a leg of a plan', ofPlan],
      ['a single bake', single],
    ] as const) {
      const first = outputsOf((await run(bench, bakeMain, repository, inputs)).environment);
      ids.add(first.get('image-id') ?? '');
      if (first.get('status') !== 'baked') throw new Error(`The first bake is ${first.get('status')}`);
      const runs = await severalRuns(bench, () => run(bench, bakeMain, repository, inputs));
      const status = outputsOf(runs.environment).get('status');
      if (status !== 'reused') throw new Error(`The second bake is ${status}, not reused`);
      rows.push({
        what: `bake that reuses its image in docker, ${what} (median of ${bench.turns})`,
        figure: `${runs.seconds.toFixed(3)} s, ${runs.peakMb.toFixed(0)} MB peak`,
        bar: '≤ 0.6 s',
      });
    }
  } finally {
    const env = { ...process.env, ...bench.plain };
    for (const id of ids)
      if (id !== '') execFileSync('docker', ['image', 'rm', '--force', id], { env, stdio: 'ignore' });
  }
  return rows;
}

interface Run extends Measured {
  readonly environment: Readonly<Record<string, string>>;
}

async function run(
  bench: PlanBench,
  program: string,
  repository: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Run> {
  const environment = { ...bench.environment(bench.plain, inputs), GITHUB_WORKSPACE: repository };
  return { ...(await bench.measure(process.execPath, [program], environment)), environment };
}

/** The last run, with the medians of its times and the highest peak; the first one only warms up. */
async function severalRuns(bench: PlanBench, once: () => Promise<Run>): Promise<Run> {
  const { environment } = await once();
  const runs: Run[] = [];
  for (let turn = 0; turn < bench.turns; turn += 1) runs.push(await once());
  return {
    environment: runs.at(-1)?.environment ?? environment,
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
  };
}

/** `name<<mark`, the value, `mark`, as the toolkit writes it. */
function outputsOf(environment: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const text = readFileSync(environment['GITHUB_OUTPUT'] ?? '', 'utf8');
  return new Map(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
  );
}
