// @ts-check
// The main job on this machine: bakes, verifies and publishes the example through dist, with a real Packer. Runs on Node 20
// and without node_modules.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { bakehouse } from './demo/bakehouse.mjs';
import { layersDemo } from './demo/layers.mjs';
import { openDaemon } from './provision/docker-daemon.mjs';
import { provide } from './provision/provide.mjs';
import { survey } from './provision/survey.mjs';
import { Unavailable } from './provision/unavailable.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'layers');

const help = `Usage: npm run demo [-- --no-docker] [-- --keep-daemon]

Bakes, verifies and publishes examples/layers on this machine, changes a file, and does it again.

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
  3. bake examples/layers with bakehouse run: base, runtime and web, each on two releases of Debian,
     verify the base and the site, and publish the site to a registry of its own on loopback,
  4. change one file, run again, and show what was reused.
`);
  const daemon = values['no-docker'] ? undefined : await dockerOrWhyNot();
  const keep = values['keep-daemon'] === true;
  try {
    const baked = daemon === undefined ? await bakeFile() : await bakeLayers(daemon, keep);
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
  const missing = [...(await provide(['demo-docker'], (line) => console.log(`  ${line}`))).keys()];
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
 * @param {{ started: boolean }} daemon
 * @param {boolean} keep
 */
async function bakeLayers({ started }, keep) {
  await provide(['demo-more'], (line) => console.log(`  ${line}`));
  const { parts } = survey();
  const registry = parts['docker-registry'];
  return layersDemo(example, {
    distros: parts['base-image-trixie']?.ready === true ? ['bookworm', 'trixie'] : ['bookworm'],
    registry: registry?.ready === true ? registry.paths['registry'] : undefined,
    isOurs: started && !keep,
  });
}

/** What is different without docker is said, not hidden. */
async function bakeFile() {
  const missing = [...(await provide(['demo-file'], (line) => console.log(`  ${line}`))).keys()];
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
    await bakehouse(example, [
      'verify',
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
 * @param {string} line
 * @param {string} report
 */
function script(line, report) {
  return ['--engine', 'script', '--script', line, '--reports', report];
}

/** @param {import('./demo/bakehouse.mjs').Outputs | undefined} outputs */
function told(outputs) {
  if (outputs === undefined) return false;
  console.log(`\nVerified    ${outputs['passed']} tests passed; the gate says ${outputs['gate']}`);
  return outputs['gate'] === 'pass';
}

/** @param {readonly string[]} flags */
async function bake(flags) {
  const packer = await bakehouse(example, ['setup-packer', '--template', flags[flags.indexOf('--template') + 1] ?? '']);
  if (packer === undefined) return undefined;
  process.env['PATH'] = `${dirname(packer['path'] ?? '')}${delimiter}${process.env['PATH']}`;
  if (packer['plugin-path']) process.env['PACKER_PLUGIN_PATH'] = packer['plugin-path'];
  return bakehouse(example, ['bake', ...flags]);
}

// Ctrl-C reaches the commands by themselves; we wait for them to clean up.
process.on('SIGINT', () => {});
await main();
