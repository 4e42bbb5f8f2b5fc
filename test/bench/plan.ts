// What planning costs: time and memory by the number of legs, hashing against `sha256sum` on the same tree, how much of a
// job's outputs full matrices take, and how long a bake takes that finds its image already there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { commitAll } from '../support/plan/repository.ts';
import { write, writeFleet, writeFullLevels, writeTree } from './plan-repository.ts';
import { type Bench, type Measured, outputsOf, summed, turnAbout } from './machine.ts';
import { atLeast, atMost, type Row } from './rows.ts';

const planMain = fileURLToPath(new URL('../../dist/plan/main.js', import.meta.url));
const bakeMain = fileURLToPath(new URL('../../dist/bake/main.js', import.meta.url));
/** No daemon and no cloud is asked: what is measured is planning. */
const OFFLINE = { 'look-up': 'false', 'dry-run': 'true' };

export async function planRows(bench: Bench): Promise<readonly Row[]> {
  return [...(await fleetRows(bench)), await outputRow(bench), await hashingRow(bench), ...(await reuseRows(bench))];
}

/** Whole processes; the median of the turns after the first. */
async function fleetRows(bench: Bench): Promise<readonly Row[]> {
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
      short: `plan ${legs.toLocaleString('en-US')} legs`,
      what: `plan ${legs} legs: 100 images × ${cells} ${cells === 1 ? 'cell' : 'cells'}, chains of 5 (median of ${bench.turns})`,
      figure: `${runs.seconds.toFixed(2)} s (${runs.cpuSeconds.toFixed(2)} s of CPU), ${runs.peakMb.toFixed(0)} MB peak`,
      bars: legs === 10_000 ? [atMost(runs.seconds, 1.2, 's'), atMost(runs.peakMb, 200, 'MB')] : [],
    });
  }
  return rows;
}

/** The runner counts a job's outputs in UTF-16 units of two bytes, 1 MB in all. */
async function outputRow(bench: Bench): Promise<Row> {
  const repository = join(bench.folder, 'levels');
  writeFullLevels(repository);
  const { environment } = await run(bench, planMain, repository, { 'look-up': 'false' });
  const outputs = outputsOf(environment);
  const levels = [...outputs].filter(([name]) => /^level-\d$/.test(name)).map(([, value]) => value.length * 2);
  const all = [...outputs.values()].reduce((sum, { length }) => sum + length * 2, 0);
  return {
    short: 'outputs of a plan',
    what: 'outputs of 8 levels of 256 legs, in UTF-16: the largest level, all',
    figure: `${(Math.max(...levels) / 1024).toFixed(0)} KiB, ${(all / 1024).toFixed(0)} KiB`,
    bars: [atMost(all / 1024, 1024, 'KiB')],
  };
}

async function hashingRow(bench: Bench): Promise<Row> {
  const repository = join(bench.folder, 'hashing');
  mkdirSync(repository, { recursive: true });
  const bytes = writeTree(repository);
  write(repository, {
    'bakehouse.yml': 'version: 1\nimages:\n  one:\n    packer: { template: one.json }\n    inputs: ["tree/**"]\n',
    'one.json': '{"builders":[{"type":"null","communicator":"none"}]}',
  });
  commitAll(repository);
  const list = `cd '${repository}' && git ls-files -z -- tree | xargs -0 sha256sum >/dev/null`;
  const of = await turnAbout(bench.turns, {
    sum: () => bench.measure('sh', ['-c', list], bench.plain),
    plan: () => run(bench, planMain, repository, OFFLINE),
  });
  // 540 MB that nothing else needs.
  rmSync(repository, { recursive: true, force: true });
  const [s, p] = [of('sum').seconds, of('plan').seconds];
  const rate = (seconds: number): string => `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`;
  return {
    short: 'plan that hashes 503 MB',
    what: `hash ${(bytes / 1e6).toFixed(0)} MB in 2,706 files: sha256sum, plan as a whole process (median of ${bench.turns})`,
    figure: `${rate(s)}, ${rate(p)}: ${((100 * s) / p).toFixed(0)} %`,
    bars: [atLeast((100 * s) / p, 80, '%')],
    peer: { name: 'sha256sum', theirs: s, ours: p },
  };
}

/** A Dockerfile that starts from nothing needs no base image. The daemon keeps no image of ours. */
async function reuseRows(bench: Bench): Promise<readonly Row[]> {
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
        short: `bake that reuses, ${what}`,
        what: `bake that reuses its image in docker, ${what} (median of ${bench.turns})`,
        figure: `${runs.seconds.toFixed(3)} s, ${runs.peakMb.toFixed(0)} MB peak`,
        bars: [atMost(runs.seconds, 0.25, 's')],
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
  bench: Bench,
  program: string,
  repository: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Run> {
  const environment = { ...bench.environment(bench.plain, inputs), GITHUB_WORKSPACE: repository };
  return { ...(await bench.measure(process.execPath, [program], environment)), environment };
}

/** The last run, with the medians of its times and the highest peak; the first one only warms up. */
async function severalRuns(bench: Bench, once: () => Promise<Run>): Promise<Run> {
  const { environment } = await once();
  const runs: Run[] = [];
  for (let turn = 0; turn < bench.turns; turn += 1) runs.push(await once());
  return { ...summed(runs), environment: runs.at(-1)?.environment ?? environment };
}
