// `npm run bench`: what bake costs over a plain `packer build` of the same template, how fast and in how much memory it
// relays a log, how long it takes to start, how big it is; what planning costs; what kitchen-verify costs over a bare
// `kitchen test`; what setup-packer costs over a shell's
// download. Compared side by side, turn by turn, in one run; a table, and bench/results.json. Never a pass or a fail:
// machines differ.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openDaemon } from '../../scripts/provision/docker-daemon.mjs';
import { survey } from '../../scripts/provision/survey.mjs';
import { dockerHcl } from '../support/bake/templates.ts';
import { kitchenRows } from './kitchen.ts';
import { planRows } from './plan.ts';
import { relayTextRows } from './relay.ts';
import { median, setupPackerRows } from './setup-packer.ts';
import { type Bench, benches, readWanted, withDaemon } from './wanted.ts';

export interface Measured {
  readonly seconds: number;
  /** Of the process itself, not of what it started. */
  readonly peakMb: number;
  /** Of the process itself; where others load the machine, it tells more than the time. */
  readonly cpuSeconds: number;
}

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
}

const wanted = readWanted(process.argv.slice(2));
if (wanted.kind !== 'run') {
  (wanted.kind === 'help' ? process.stdout : process.stderr).write(`${wanted.text}\n`);
  process.exit(wanted.kind === 'help' ? 0 : 2);
}
const { turns, long, of } = wanted;
const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist', 'bake', 'main.js');
const rows: Row[] = [];
let runs = 0;
const folder = await mkdtemp(join(tmpdir(), 'bakehouse-bench-'));
const daemon = of.some((bench) => withDaemon.includes(bench)) ? await openDaemon() : undefined;

try {
  const peers = { folder, turns, measure, environment: runnerEnvironment, plain: plainEnvironment() };
  if (isWanted('bake')) rows.push(...(await startUp()));
  if (isWanted('relay')) rows.push(...(await relay()), ...relayTextRows());
  if (isWanted('bake')) {
    for (const [name, pluginPath] of packers()) {
      rows.push(await overhead(name, pluginPath, 1.2, turns, '≤ +0.35 s'));
      rows.push(await overhead(name, pluginPath, 29, long, '≤ 1.03×'));
    }
  }
  if (isWanted('plan')) rows.push(...(await planRows(peers)));
  if (isWanted('kitchen-verify')) rows.push(...(await kitchenRows(peers)));
  if (isWanted('setup-packer')) rows.push(...(await setup()));
} finally {
  await rm(folder, { recursive: true, force: true });
  await daemon?.stop();
}
print(rows);

function isWanted(bench: Bench): boolean {
  return of.includes(bench);
}

/** Plain Packer and bake in turn, on one template that sleeps so long in the guest. */
async function overhead(program: string, pluginPath: string, sleep: number, turns: number, bar: string): Promise<Row> {
  const template = `app-${sleep}.pkr.hcl`;
  writeFileSync(join(folder, template), dockerHcl({ inline: [`sleep ${sleep}`] }));
  const environment = {
    ...plainEnvironment(),
    PATH: `${dirname(program)}:${process.env['PATH']}`,
    PACKER_PLUGIN_PATH: pluginPath,
  };
  const plain: number[] = [];
  const baked: number[] = [];
  // The first turn only warms up; a long build hides that by itself.
  for (let turn = sleep > 10 ? 1 : 0; turn <= turns; turn += 1) {
    const a = await measure(program, ['build', '-color=false', template], environment);
    const b = await measure(process.execPath, [main], runnerEnvironment(environment, { template, image: 'bench' }));
    if (turn === 0) continue;
    plain.push(a.seconds);
    baked.push(b.seconds);
  }
  const version = execFileSync(program, ['version'], { env: environment, encoding: 'utf8' }).split('\n')[0] ?? '';
  const [p, b] = [median(plain), median(baked)];
  const differences = baked.map((value, index) => value - (plain[index] ?? 0));
  return {
    what: `${version}, ${Math.round(p)} s build: plain, bake (median of ${turns})`,
    figure: `${p.toFixed(2)} s, ${b.toFixed(2)} s: +${median(differences).toFixed(2)} s, ${(b / p).toFixed(3)}×`,
    bar,
  };
}

/** The current Packer, whose archive is the one that people download. */
async function setup(): Promise<readonly Row[]> {
  const current = survey().parts['packer-current'];
  const program = current?.ready === true ? current.paths['packer'] : undefined;
  if (program === undefined) return [];
  const plain = plainEnvironment();
  const said = execFileSync(program, ['version'], { env: plain, encoding: 'utf8' });
  const version = /^Packer v(\S+)/.exec(said)?.[1];
  if (version === undefined) throw new Error(`${program} tells no version: ${said}`);
  return await setupPackerRows({
    folder,
    turns,
    program,
    version,
    measure,
    environment: runnerEnvironment,
    plain,
  });
}

/** A stand-in for Packer that writes a log of 200 MB at once: Packer itself would be the slower one. */
async function relay(): Promise<readonly Row[]> {
  const log = join(folder, 'big.log');
  const stream = createWriteStream(log);
  const line = (index: number): string =>
    `1795248617,,ui,say,==> docker.app: Get:${index} http://deb.example/debian bookworm/main amd64 libexample${index} 1.2.3 [123 kB]%!(PACKER_COMMA) ok\n`;
  const block = Array.from({ length: 10_000 }, (_, index) => line(index)).join('');
  for (let written = 0; written < 200e6; written += block.length) {
    if (!stream.write(block)) await once(stream, 'drain');
  }
  stream.end(
    '1795248617,docker.app,artifact,0,builder-id,packer.file\n1795248617,docker.app,artifact,0,id,File\n1795248617,docker.app,artifact,0,files-count,1\n1795248617,docker.app,artifact,0,file,0,out.txt\n1795248617,docker.app,artifact,0,end\n',
  );
  await once(stream, 'close');
  writeFileSync(join(folder, 'out.txt'), 'x');
  writeFileSync(
    join(folder, 'file.pkr.hcl'),
    'variable "token" { default = "" }\nsource "file" "x" {\n  content = ""\n  target = "out.txt"\n}\nbuild {\n  sources = ["source.file.x"]\n}\n',
  );
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'packer'),
    `#!/bin/sh\n[ "$1" = version ] && echo 'Packer v1.16.0' && exit 0\nexec cat '${log}'\n`,
    { mode: 0o755 },
  );
  const mb = statSync(log).size / 1e6;
  const cat = await measure('cat', [log], plainEnvironment());
  const environment = { ...plainEnvironment(), PATH: `${bin}:${process.env['PATH']}` };
  const found: Row[] = [];
  for (const [what, secrets] of [
    ['no secrets', ''],
    ['three secrets', secretVars()],
  ] as const) {
    const inputs = {
      template: 'file.pkr.hcl',
      image: 'relay',
      ...(secrets === '' ? {} : { 'secret-vars': secrets }),
    };
    const { seconds, peakMb } = await measure(process.execPath, [main], runnerEnvironment(environment, inputs));
    found.push({
      what: `${Math.round(mb)} MB of log relayed, ${what} (cat: ${cat.seconds.toFixed(2)} s)`,
      figure: `${(mb / seconds).toFixed(0)} MB/s whole process, ${peakMb.toFixed(0)} MB peak`,
      bar: '≥ 60 MB/s, ≤ 150 MB',
    });
  }
  return found;
}

function secretVars(): string {
  const random = (): string =>
    Buffer.from(Array.from({ length: 24 }, () => Math.floor(Math.random() * 256))).toString('base64');
  return `token<<END\n${random()}\n${random()}\n${random()}\nEND`;
}

async function startUp(): Promise<readonly Row[]> {
  const bare: number[] = [];
  const missing: number[] = [];
  for (let turn = 0; turn <= 10; turn += 1) {
    const a = await measure(process.execPath, ['-e', '0'], plainEnvironment());
    const b = await measure(
      process.execPath,
      [main],
      runnerEnvironment(plainEnvironment(), { template: 'missing.json' }),
      1,
    );
    if (turn === 0) continue;
    bare.push(a.seconds);
    missing.push(b.seconds);
  }
  const dist = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  const bytes = dist.map((path) => statSync(join(root, 'dist', path)).size).reduce((sum, size) => sum + size, 0);
  const packed = execFileSync('tar', ['-czf', '-', '-C', root, 'dist'], { maxBuffer: 1e9 }).length;
  return [
    {
      what: 'start to first error, against node -e 0 (median of 10)',
      figure: `${median(missing).toFixed(3)} s, ${median(bare).toFixed(3)} s`,
      bar: '',
    },
    {
      what: 'bundle: files, size, packed',
      figure: `${dist.length}, ${(bytes / 1e6).toFixed(1)} MB, ${(packed / 1e6).toFixed(1)} MB`,
      bar: '',
    },
  ];
}

async function measure(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  expected = 0,
): Promise<Measured> {
  const begun = performance.now();
  // A pipe, as the runner has it, emptied by us; and no input.
  const child = spawn(program, [...args], { cwd: folder, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
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
  const [code] = await once(child, 'close');
  clearInterval(watch);
  // What failed fast would look fast.
  if (code !== expected) {
    throw new Error(
      `${program} ${args.join(' ')} ended with ${code}, not ${expected}: ${last.toString().slice(-1000)}`,
    );
  }
  return { seconds: (performance.now() - begun) / 1000, peakMb, cpuSeconds };
}

function plainEnvironment(): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    ...(daemon === undefined ? {} : { DOCKER_HOST: daemon.host }),
  };
}

function runnerEnvironment(
  base: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
): Record<string, string> {
  const files = join(folder, `runner-${(runs += 1)}`);
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

function packers(): readonly (readonly [program: string, pluginPath: string])[] {
  const { parts } = survey();
  const plugin = parts['packer-plugin-docker'];
  const pluginPath = plugin?.ready === true ? (plugin.paths['pluginPath'] ?? '') : '';
  return (['packer-debian', 'packer-current'] as const).flatMap((name) => {
    const part = parts[name];
    return part?.ready === true ? [[part.paths['packer'] ?? '', pluginPath] as const] : [];
  });
}

function print(found: readonly Row[]): void {
  const width = Math.max(...found.map(({ what }) => what.length));
  for (const { what, figure, bar } of found)
    console.log(`${what.padEnd(width)}  ${figure}${bar === '' ? '' : `  (bar: ${bar})`}`);
  if (of.length < benches.length) return;
  mkdirSync(join(root, 'bench'), { recursive: true });
  const results = { at: new Date().toISOString(), node: process.version, rows: found };
  writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}
