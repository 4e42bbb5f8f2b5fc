// What kitchen-verify costs over `kitchen test -c N` of the same instances, turn by turn.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { survey } from '../../scripts/provision/survey.mjs';
import { KITCHEN } from '../support/kitchen/engine.ts';
import { type Bench, turnAbout } from './machine.ts';
import { atMost, type Row } from './rows.ts';

const verifyMain = fileURLToPath(new URL('../../dist/kitchen-verify/main.js', import.meta.url));
/** By how many instances there are, and how long the tests of each take, in seconds. */
const CASES = [
  { count: 1, seconds: 2 },
  { count: 4, seconds: 2 },
  { count: 16, seconds: 2 },
  { count: 4, seconds: 30 },
] as const;
const MOST_AT_ONCE = 4;
/** Of several instances at once `kitchen test` ends with a trace of Ruby now and then, in its own state files; that turn is done again. */
const TRIES = 4;
const IMAGE = 'debian:bookworm';
const REPORT = `<testsuite name="a"><testcase classname="a" name="b"/></testsuite>`;

export async function kitchenRows(bench: Bench): Promise<readonly Row[]> {
  const part = survey().parts['kitchen'];
  if (part?.ready !== true) throw new Error('there is no Test Kitchen here: node scripts/provision.mjs kitchen');
  const home = part.paths['home'] ?? '';
  const environment = {
    ...bench.plain,
    GEM_HOME: home,
    GEM_PATH: home,
    PATH: `${join(home, 'bin')}:${bench.plain['PATH']}`,
  };
  const rows: Row[] = [];
  for (const one of CASES) rows.push(await instances(bench, environment, part.version, one));
  return rows;
}

async function instances(
  bench: Bench,
  environment: Readonly<Record<string, string>>,
  version: string,
  { count, seconds }: (typeof CASES)[number],
): Promise<Row> {
  const name = `kitchen-${count}-${seconds}`;
  const folder = join(bench.folder, name);
  mkdirSync(folder, { recursive: true });
  const out = '.kitchen/reports/$KITCHEN_INSTANCE';
  const command = `sleep ${seconds}; mkdir -p ${out} && printf '%s' '${REPORT}' > ${out}/junit.xml`;
  const suites = Array.from(
    { length: count },
    (_, index) => `  - {name: s${index}, verifier: {command: ${JSON.stringify(command)}}}\n`,
  );
  writeFileSync(join(folder, 'kitchen.yml'), `${KITCHEN}suites:\n${suites.join('')}`);
  writeFileSync(join(folder, 'kitchen.local.yml'), `driver: {image: "${IMAGE}"}\n`);
  writeFileSync(join(folder, 'Dockerfile.erb'), 'FROM <%= @image %>\n');
  const atOnce = Math.min(count, MOST_AT_ONCE);
  const isLong = count * seconds > 30;
  const turns = isLong ? bench.long : bench.turns;
  const inputs = {
    'image-id': IMAGE,
    'working-directory': name,
    parallel: String(atOnce),
    reports: '.kitchen/reports/**/*.xml',
  };
  const test = `cd ${name} && kitchen test --concurrency ${atOnce} --destroy always`;
  const of = await turnAbout(
    turns,
    {
      plain: () => tried(() => bench.measure('sh', ['-c', test], environment)),
      verified: () => bench.measure(process.execPath, [verifyMain], bench.environment(environment, inputs)),
    },
    isLong,
  );
  const [p, v] = [of('plain').seconds, of('verified').seconds];
  const many = `${count} ${count === 1 ? 'instance' : 'instances'} of ${seconds} s of tests`;
  return {
    short: `kitchen-verify, ${count} × ${seconds} s`,
    what: `Test Kitchen ${version}, ${many}: kitchen test -c ${atOnce}, kitchen-verify (median of ${turns})`,
    figure: `${p.toFixed(2)} s, ${v.toFixed(2)} s: +${(v - p).toFixed(2)} s, ${(v / p).toFixed(2)}×`,
    bars: [atMost(v / p, 1.1, '×')],
    peer: { name: `kitchen test -c ${atOnce}`, theirs: p, ours: v },
  };
}

async function tried<T>(turn: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; left > 0; left -= 1) {
    try {
      return await turn();
    } catch {
      console.error('kitchen test did not end well, and is measured again');
    }
  }
  return turn();
}
