// @ts-check
// The main job on this machine: bakes, verifies and publishes the example through dist, with a real Packer. Runs on Node 20
// and without node_modules.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { bakehouse } from './demo/bakehouse.mjs';
import { duration } from './demo/closing.mjs';
import { machineDemo } from './demo/machine.mjs';
import { commitAll, copyFolder, tiersDemo } from './demo/tiers.mjs';
import { live, say } from './demo/progress.mjs';
import { clean, demoFolder, noteLeft } from './demo/state.mjs';
import { openDaemon } from './provision/docker-daemon.mjs';
import { withLock } from './provision/lock.mjs';
import { provideParts } from './provision/provide.mjs';
import { partOf, sets } from './provision/sets.mjs';
import { Unavailable } from './provision/unavailable.mjs';
import { readOptions } from './source/options.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'tiers');

const help = `Usage: npm run demo [-- --no-docker | --machine [--glance]] [-- --clean]

Bakes, verifies and publishes examples/tiers on this machine, changes a file, and does it again.

Options:
  --no-docker  bake with Packer's file builder, as where no docker can be had
  --machine    bake examples/machine, a disk that boots, with QEMU
  --glance     with --machine: publish the disk to a Glance of this machine, too
  --clean      remove what the demos left: images, registry, folders, and a docker daemon that they started
  --help       this text`;

async function main() {
  const { values } = readOptions(
    {
      options: {
        'no-docker': { type: 'boolean' },
        machine: { type: 'boolean' },
        glance: { type: 'boolean' },
        clean: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    },
    'npm run demo -- --help',
  );
  if (values.help) {
    console.log(help);
    return;
  }
  if (values.clean) {
    for (const line of await clean()) console.log(line);
    return;
  }
  const { machine = false, glance = false } = values;
  if (glance && !machine) {
    console.error('The option --glance takes --machine as well: it publishes the disk. See npm run demo -- --help.');
    process.exit(2);
  }
  mkdirSync(demoFolder(), { recursive: true });
  // Two at once would take the folder from each other.
  const lock = join(demoFolder(), '..', 'demo.lock');
  const waiting = () => console.log('Another demo runs on this machine; this one begins when it has ended.');
  await withLock(lock, { milliseconds: 10 * 60_000, waiting }, async () =>
    machine ? showMachine(glance) : demo(values['no-docker'] !== true),
  );
}

/** @param {boolean} glance */
async function showMachine(glance) {
  const started = performance.now();
  const isWhole = await machineDemo(join(root, 'examples', 'machine'), { glance });
  if (!isWhole) process.exitCode = 1;
  else console.log(`\nThe demo took ${duration((performance.now() - started) / 1000)}.`);
}

/** @param {boolean} mayHaveDocker */
async function demo(mayHaveDocker) {
  const started = performance.now();
  const daemon = mayHaveDocker && canHaveDocker() ? await dockerOrWhyNot() : undefined;
  const isWhole = daemon === undefined ? await bakeFile() : await bakeTiers(daemon);
  if (!isWhole) process.exitCode = 1;
  else console.log(`\nThe demo took ${duration((performance.now() - started) / 1000)}.`);
}

/** Whether docker is there, or may be installed and started. */
function canHaveDocker() {
  const docker = partOf('demo-docker', 'docker').look();
  return docker.ready || docker.obtainable;
}

/** A daemon with the base images, and Packer; or the reason why there is none, printed. */
async function dockerOrWhyNot() {
  const names = /** @type {const} */ (['demo-docker', 'demo-more']);
  const missing = [...new Set(names.flatMap((name) => sets[name]))].filter((part) => !part.look().ready);
  console.log(`Bakehouse demo, ${missing.length === 0 ? 'about half a minute' : 'one to two minutes the first time'}. It will
  1. check for docker and Packer${missing.length === 0 ? '' : `, and get what is missing: ${missing.map(({ label }) => label).join(', ')}`},
  2. bake examples/tiers with bakehouse run: base, runtime and web, each on two
     releases of Debian; test base and web; publish web to a local registry,
  3. change one file, run again, and show what was reused.
The images stay for you to look at, until npm run demo -- --clean.
`);
  try {
    const failed = await provideParts(
      sets['demo-docker'].filter(({ name }) => !name.startsWith('base-image')),
      live,
    );
    if ([...failed.keys()].some((name) => name !== 'packer-debian' || !hasPacker())) return without(failed);
    const daemon = await live('docker daemon', openDaemon, ({ started }) => (started ? 'started' : 'there'));
    process.env['DOCKER_HOST'] = daemon.host;
    // Side by side: each is fetched, or made of packages, by itself.
    noteLeft({ daemon: daemon.host });
    const [bases, more] = await Promise.all([
      provideParts(
        sets['demo-docker'].filter(({ name }) => name.startsWith('base-image')),
        live,
      ),
      provideParts(sets['demo-more'], live),
    ]);
    if (bases.size > 0) return without(bases);
    for (const [, { message }] of more) say(`    ${message.replaceAll('\n', '\n    ')}`);
    return daemon;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return without(new Map([['docker', error]]));
  }
}

/** @param {ReadonlyMap<string, Unavailable>} missing */
function without(missing) {
  for (const [name, { message }] of missing) say(`  ${name} is missing: ${message.replaceAll('\n', '\n    ')}`);
  console.log('\nWithout docker the demo does less.');
  return undefined;
}

/** Any Packer on PATH will do where Debian's cannot be had; a current one wants its docker plugin. */
function hasPacker() {
  return spawnSync('packer', ['version'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status === 0;
}

/** @param {import('./provision/docker-daemon.mjs').Daemon} daemon */
async function bakeTiers(daemon) {
  const registry = partOf('demo-more', 'docker-registry').look();
  const trixie = partOf('demo-more', 'base-image-trixie').look();
  return tiersDemo(example, {
    distros: trixie.ready ? ['bookworm', 'trixie'] : ['bookworm'],
    registry: registry.ready ? registry.paths['registry'] : undefined,
    host: daemon.isOurs ? daemon.host : undefined,
  });
}

/** What is different without docker is said, not hidden. */
async function bakeFile() {
  console.log(`Bakehouse demo without docker, a few seconds. It will bake one image with Packer's file builder, and test it. What is
different: the image is a file, not a container; nothing is installed in it and nothing runs. Inputs, record, outputs and
report are the same.
`);
  const missing = await provideParts(sets['demo-file'], live);
  if (missing.size > 0 && !hasPacker()) {
    without(missing);
    console.error('\nWithout Packer nothing can be baked; the lines above say how to get it.');
    return false;
  }
  const folder = demoFolder();
  noteLeft({});
  // A copy, in which the image may lie with its record beside it.
  const workspace = join(folder, 'images');
  copyFolder(example, workspace);
  commitAll(workspace);
  const target = join(workspace, 'base.image');
  const words = ['--template', 'file/base.pkr.hcl'];
  const packer = await bakehouse(workspace, ['setup-packer', ...words], join(folder, 'setup.log'));
  if (packer === undefined) return false;
  process.env['PATH'] = `${dirname(packer.path ?? '')}${delimiter}${process.env['PATH']}`;
  if (packer['plugin-path']) process.env['PACKER_PLUGIN_PATH'] = packer['plugin-path'];
  const bake = ['bake', ...words, '--image', 'base', '--vars', `target=${target}`];
  const outputs = await bakehouse(workspace, bake, join(folder, 'bake.log'));
  if (outputs === undefined) return false;
  const verify = ['verify', '--record', outputs.record ?? '', '--engine', 'script'];
  const test = ['--script', 'sh test/file.sh', '--reports', 'out/file.tap'];
  const verified = await bakehouse(workspace, [...verify, ...test], join(folder, 'verify.log'));
  if (verified === undefined) return false;
  console.log(`
Baked      base, by Packer's file builder
Verified   ${verified.passed} ${verified.passed === 1 ? 'test' : 'tests'} passed; the gate says ${verified.gate}
Image      ${outputs['image-id']}
Report     ${outputs.report}
Look in    cat ${target}
Clean up   npm run demo -- --clean`);
  return verified.gate === 'pass';
}

// Ctrl-C reaches the commands by themselves; we wait for them to clean up.
process.on('SIGINT', () => {});
await main();
