// What kitchen-verify costs over `kitchen test -c 4` of the same four instances, turn by turn.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { survey } from '../../scripts/provision/survey.mjs';
import { KITCHEN } from '../support/kitchen/engine.ts';
import type { Measured, Row } from './run.ts';
import { median } from './setup-packer.ts';

export interface KitchenBench {
  readonly folder: string;
  readonly turns: number;
  readonly measure: (
    program: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Promise<Measured>;
  readonly environment: (
    base: Readonly<Record<string, string>>,
    inputs: Readonly<Record<string, string>>,
  ) => Record<string, string>;
  readonly plain: Readonly<Record<string, string>>;
}

const verifyMain = fileURLToPath(new URL('../../dist/kitchen-verify/main.js', import.meta.url));
const INSTANCES = ['one', 'two', 'three', 'four'];
const IMAGE = 'debian:bookworm';
const REPORT = `<testsuite name="a"><testcase classname="a" name="b"/></testsuite>`;

/** By how long the tests of an instance take, in seconds. */
export async function kitchenRows(bench: KitchenBench): Promise<readonly Row[]> {
  const part = survey().parts['kitchen'];
  if (part?.ready !== true) return [];
  const home = part.paths['home'] ?? '';
  const environment = {
    ...bench.plain,
    GEM_HOME: home,
    GEM_PATH: home,
    PATH: `${join(home, 'bin')}:${bench.plain['PATH']}`,
  };
  const rows: Row[] = [];
  for (const seconds of [2, 30]) rows.push(await instances(bench, environment, part.version, seconds));
  return rows;
}

async function instances(
  bench: KitchenBench,
  environment: Readonly<Record<string, string>>,
  version: string,
  seconds: number,
): Promise<Row> {
  const name = `kitchen-${seconds}`;
  const folder = join(bench.folder, name);
  mkdirSync(folder, { recursive: true });
  const out = '.kitchen/reports/$KITCHEN_INSTANCE';
  const command = `sleep ${seconds}; mkdir -p ${out} && printf '%s' '${REPORT}' > ${out}/junit.xml`;
  const suites = INSTANCES.map((suite) => `  - {name: ${suite}, verifier: {command: ${JSON.stringify(command)}}}\n`);
  writeFileSync(join(folder, 'kitchen.yml'), `${KITCHEN}suites:\n${suites.join('')}`);
  writeFileSync(join(folder, 'kitchen.local.yml'), `driver: {image: "${IMAGE}"}\n`);
  writeFileSync(join(folder, 'Dockerfile.erb'), 'FROM <%= @image %>\n');
  const plain: number[] = [];
  const verified: number[] = [];
  const turns = seconds > 10 ? Math.min(2, bench.turns) : bench.turns;
  // The first turn only warms up; a long one hides that by itself.
  for (let turn = seconds > 10 ? 1 : 0; turn <= turns; turn += 1) {
    const a = await bench.measure(
      'sh',
      ['-c', `cd ${name} && kitchen test --concurrency 4 --destroy always`],
      environment,
    );
    const inputs = {
      'image-id': IMAGE,
      'working-directory': name,
      parallel: '4',
      reports: '.kitchen/reports/**/*.xml',
    };
    const b = await bench.measure(process.execPath, [verifyMain], bench.environment(environment, inputs));
    if (turn === 0) continue;
    plain.push(a.seconds);
    verified.push(b.seconds);
  }
  const [p, v] = [median(plain), median(verified)];
  return {
    what: `Test Kitchen ${version}, 4 instances of ${seconds} s of tests: kitchen test -c 4, kitchen-verify (median of ${turns})`,
    figure: `${p.toFixed(2)} s, ${v.toFixed(2)} s: +${(v - p).toFixed(2)} s, ${(v / p).toFixed(2)}×`,
    bar: '≤ 1.1×',
  };
}
