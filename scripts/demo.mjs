// @ts-check
// The main job on this machine: bakes the example's base layer through dist, with a real Packer. Runs on Node 20 and
// without node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { openDaemon } from './provision/docker-daemon.mjs';
import { provide } from './provision/provide.mjs';
import { survey } from './provision/survey.mjs';
import { Unavailable } from './provision/unavailable.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'layers');
const image = 'debian:bookworm';

const help = `Usage: npm run demo [-- --no-docker] [-- --keep-daemon]

Bakes the base layer of examples/layers on this machine, tests it, and shows the image.

Options:
  --no-docker    bake with Packer's file builder, as where no docker can be had
  --keep-daemon  leave a docker daemon that the demo started running, to look inside the image
  --help         this text`;

async function main() {
  const { values } = parseArgs({
    options: {
      'no-docker': { type: 'boolean' },
      'keep-daemon': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const started = performance.now();
  console.log(`Bakehouse demo. It will
  1. see that Packer and docker are there (installed by the system's package manager where that is allowed),
  2. start a docker daemon of its own if none answers, and stop it at the end,
  3. let setup-packer decide on the Packer, bake examples/layers/base from ${image}, and run what came out,
  4. test it with kitchen-verify: by Test Kitchen where it was provisioned, else by a script.
`);
  const daemon = values['no-docker'] ? undefined : await dockerOrWhyNot();
  const keep = values['keep-daemon'] === true;
  try {
    const baked = daemon === undefined ? await bakeFile() : await bakeLayer(daemon, keep);
    if (baked) console.log(`\nThe demo took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
    else process.exitCode = 1;
  } finally {
    if (daemon !== undefined && !keep) await daemon.stop();
  }
  if (daemon?.started === true && keep) {
    console.log(`The daemon goes on at ${daemon.host}; end it with: node scripts/provision.mjs --end-daemon`);
  }
}

/** A daemon with the base image, and Packer; or the reason why there is none, printed. */
async function dockerOrWhyNot() {
  const missing = await provide(['demo-docker'], (line) => console.log(`  ${line}`));
  if (missing.some((name) => name !== 'packer-debian' || !hasPacker())) {
    console.log('\nWithout docker the demo goes on with less: see below.');
    return undefined;
  }
  let daemon;
  try {
    daemon = await openDaemon();
    console.log(`  docker daemon                  ${daemon.started ? 'started' : 'there'}`);
    process.env['DOCKER_HOST'] = daemon.host;
    const { ensureBaseImage } = await import('./provision/parts/base-image.mjs');
    await ensureBaseImage();
    return daemon;
  } catch (error) {
    await daemon?.stop();
    if (!(error instanceof Unavailable)) throw error;
    console.log(`  docker                         missing\n    ${error.message.replaceAll('\n', '\n    ')}`);
    console.log('\nWithout docker the demo goes on with less: see below.');
    return undefined;
  }
}

/** Any Packer on PATH will do where Debian's cannot be had; a current one wants its docker plugin. */
function hasPacker() {
  return spawnSync('packer', ['version'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status === 0;
}

/**
 * @param {{ host: string, started: boolean }} daemon
 * @param {boolean} keep
 */
async function bakeLayer({ host, started }, keep) {
  console.log(`\nBaking examples/layers/base with docker at ${host}\n`);
  const outputs = await bake([
    '--template',
    'base/base.pkr.hcl',
    '--vars',
    `source_image=${image}`,
    '--vars',
    'pull=false',
  ]);
  if (outputs === undefined) return false;
  const id = outputs['image-id'] ?? '';
  const look = spawnSync('docker', ['run', '--rm', id, 'sh', '-c', 'cat /etc/motd; echo "runs as $(id -un)"'], {
    encoding: 'utf8',
  });
  console.log(`\nThe image   ${id}`);
  console.log(`It says     ${(look.stdout || look.stderr).trim().replaceAll('\n', '\n            ')}`);
  const verified = await verify(outputs);
  // Our own daemon keeps its images, but stops with the demo.
  if (started && !keep) console.log('Look inside npm run demo -- --keep-daemon, which says how');
  else console.log(`Look inside ${started ? `DOCKER_HOST=${host} ` : ''}docker run --rm -it ${id}`);
  console.log(`The report  ${outputs['report']}`);
  return look.status === 0 && verified;
}

/**
 * Test Kitchen on the suites of the example where it is there; it is not installed for this: that takes minutes.
 * @param {Record<string, string>} baked
 */
async function verify(baked) {
  const kitchen = survey().parts['kitchen'];
  const bats = survey().parts['bats'];
  const hasKitchen = kitchen?.ready === true && bats?.ready === true;
  const record = ['--record', baked['record'] ?? ''];
  if (!hasKitchen) {
    console.log('\nVerifying by a script; `node scripts/provision.mjs kitchen verifiers` brings Test Kitchen.\n');
    return told(await command('kitchen-verify', [...record, ...script('sh test/base.sh', 'out/base.tap')]));
  }
  console.log(`\nVerifying by Test Kitchen ${kitchen.version}\n`);
  const home = kitchen.paths['home'] ?? '';
  Object.assign(process.env, { GEM_HOME: home, GEM_PATH: home });
  process.env['PATH'] = `${join(home, 'bin')}${delimiter}${process.env['PATH']}`;
  const reports = ['.kitchen/reports/*.json', '.kitchen/reports/**/*.xml'];
  return told(await command('kitchen-verify', [...record, '--reports', ...reports]));
}

/**
 * @param {string} line
 * @param {string} report
 */
function script(line, report) {
  return ['--engine', 'script', '--script', line, '--reports', report];
}

/** @param {Record<string, string> | undefined} outputs */
function told(outputs) {
  if (outputs === undefined) return false;
  console.log(`\nVerified    ${outputs['passed']} tests passed; the gate says ${outputs['gate']}`);
  return outputs['gate'] === 'pass';
}

/** What is different without docker is said, not hidden. */
async function bakeFile() {
  const missing = await provide(['demo-file'], (line) => console.log(`  ${line}`));
  if (missing.length > 0 && !hasPacker()) {
    console.error('\nWithout Packer nothing can be baked; the lines above say how to get it.');
    return false;
  }
  console.log(`
Baking with Packer's file builder. What is different: the image is a file, not a container; nothing is installed in it
and nothing runs. Inputs, record, outputs and report are the same.
`);
  const target = join(mkdtempSync(join(tmpdir(), 'bakehouse-demo-')), 'base.image');
  const outputs = await bake(['--template', 'file/base.pkr.hcl', '--image', 'base', '--vars', `target=${target}`]);
  if (outputs === undefined) return false;
  console.log(`\nThe image   ${outputs['image-id']}`);
  const verified = told(
    await command('kitchen-verify', [
      '--record',
      outputs['record'] ?? '',
      ...script('sh test/file.sh', 'out/file.tap'),
    ]),
  );
  console.log(`Look inside cat ${target}`);
  console.log(`The report  ${outputs['report']}`);
  return verified;
}

/**
 * The command line as it is shipped: progress on this terminal, outputs as JSON for us.
 * @param {readonly string[]} flags
 * @returns {Promise<Record<string, string> | undefined>}
 */
async function bake(flags) {
  // Ctrl-C reaches the commands by themselves; we wait for them to clean up.
  process.on('SIGINT', () => {});
  const packer = await command('setup-packer', ['--template', flags[flags.indexOf('--template') + 1] ?? '']);
  if (packer === undefined) return undefined;
  process.env['PATH'] = `${dirname(packer['path'] ?? '')}${delimiter}${process.env['PATH']}`;
  if (packer['plugin-path']) process.env['PACKER_PLUGIN_PATH'] = packer['plugin-path'];
  return command('bake', flags);
}

/**
 * @param {string} name
 * @param {readonly string[]} flags
 * @returns {Promise<Record<string, string> | undefined>}
 */
async function command(name, flags) {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), name, '--json', ...flags], {
    cwd: example,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const code = await new Promise((resolve) => {
    child.once('close', resolve);
  });
  return code === 0 ? JSON.parse(text) : undefined;
}

await main();
