// @ts-check
// examples/tiers from its manifest to a registry, twice: baked, verified, published; then one file is changed.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { partOf } from '../provision/sets.mjs';
import { bakehouse, commandLine } from './bakehouse.mjs';
import { closingLines } from './closing.mjs';
import { live, say } from './progress.mjs';
import { keepRegistry } from './registry.mjs';
import { demoFolder, noteLeft } from './state.mjs';

/**
 * @param {string} example the folder of examples/tiers
 * @param {{ readonly distros: readonly string[], readonly registry: string | undefined, readonly host: string | undefined }} world
 *   `registry`: the program; `host`: DOCKER_HOST of a daemon that nobody finds without it
 * @returns {Promise<boolean>} whether all went well
 */
export async function tiersDemo(example, { distros, registry, host }) {
  const folder = demoFolder();
  noteLeft({ daemon: host ?? null });
  const server =
    registry === undefined
      ? undefined
      : await live('registry', async () => keepRegistry(registry, join(folder, 'registry')));
  const workspace = join(folder, 'images');
  copyExample(example, workspace, distros, server);
  useKitchen(workspace);
  const run = async (/** @type {string} */ version, /** @type {string} */ log) => {
    const began = performance.now();
    const targets = server === undefined ? 'ids' : 'all';
    const words = ['run', '--parallel', '2', '--targets', targets, '--version', version];
    const outputs = await bakehouse(workspace, words, join(folder, log));
    if (outputs !== undefined) noteLeft({ images: imagesOf(outputs) });
    return outputs === undefined ? undefined : { outputs, seconds: (performance.now() - began) / 1000 };
  };

  say(`\nFirst run: ${distros.length * 3} images, base, runtime and web on ${distros.join(' and ')}`);
  // A tag of a version stays what it is, so each run of each demo has its own.
  const stamp = Math.floor(Date.now() / 1000);
  const first = await run(`1.0.${stamp}`, 'first.log');
  if (first === undefined) return false;

  say('\nOne file is changed: web/site/index.html. Second run');
  // A mark that no earlier demo made: its image is nowhere yet.
  appendFileSync(
    join(workspace, 'web/site/index.html'),
    `<p>Changed by the demo on ${new Date().toISOString()}.</p>\n`,
  );
  git(workspace, 'commit', '--all', '--quiet', '--message', 'Change the site');
  const second = await run(`1.1.${stamp}`, 'second.log');
  if (second === undefined) return false;

  const published = (second.outputs.published ?? []).find(({ kind }) => kind === 'oci')?.id;
  const report = reportOf(second.outputs);
  const legs = legsOf(second.outputs);
  const bakedFirst = legsOf(first.outputs).filter(({ state }) => state !== 'reused').length;
  const ended = { legs, bakedFirst, published, report, workspace, cli: commandLine, dockerHost: host };
  const seconds = { first: first.seconds, second: second.seconds };
  say(`\n${closingLines({ ...ended, seconds, tests: testsOf(second.outputs) }).join('\n')}`);
  return published === undefined || seesItself(published);
}

/**
 * The example as a repository of its own, with this registry in the place of the one that it names.
 * @param {string} example
 * @param {string} workspace
 * @param {readonly string[]} distros
 * @param {string | undefined} registry
 */
function copyExample(example, workspace, distros, registry) {
  copyFolder(example, workspace);
  change(join(workspace, 'bakehouse.yml'), (text) =>
    text
      .replace(/values: \[bookworm, trixie\]/, `values: [${distros.join(', ')}]`)
      .replaceAll('ghcr.io/acme/', `${registry ?? 'ghcr.io'}/acme/`),
  );
  commitAll(workspace);
}

/**
 * The example, at the same place in every demo, so that it is known what an image was baked of the last time.
 * @param {string} example
 * @param {string} workspace
 */
export function copyFolder(example, workspace) {
  rmSync(workspace, { recursive: true, force: true });
  cpSync(example, workspace, { recursive: true });
}

/**
 * Makes it a repository: what git tracks counts as an image's input.
 * @param {string} workspace
 */
export function commitAll(workspace) {
  git(workspace, 'init', '--quiet', '--initial-branch=main');
  git(workspace, 'add', '--all');
  git(workspace, 'commit', '--quiet', '--message', 'Images');
}

/**
 * Test Kitchen where it is there, else a script that asks the same in short: to install it takes minutes.
 * @param {string} workspace
 */
function useKitchen(workspace) {
  const kitchen = partOf('kitchen', 'kitchen').look();
  const bats = partOf('verifiers', 'bats').look();
  if (kitchen.ready && bats.ready) {
    say(`  The base is verified by Test Kitchen ${kitchen.version}, the site by a script.`);
    const home = kitchen.paths['home'] ?? '';
    Object.assign(process.env, { GEM_HOME: home, GEM_PATH: home });
    process.env['PATH'] = `${join(home, 'bin')}${delimiter}${process.env['PATH']}`;
    return;
  }
  say('  All is verified by scripts; `node scripts/provision.mjs kitchen verifiers` brings Test Kitchen.');
  change(join(workspace, 'bakehouse.yml'), (text) =>
    text.replace(/^ {6}kitchen: .*$/m, '      script: { run: sh test/base.sh, report: out/base.tap }'),
  );
  git(workspace, 'commit', '--all', '--quiet', '--message', 'Verify by scripts');
}

/**
 * Asks docker, not us, whether what was published can be pulled and run.
 * @param {string} reference
 */
function seesItself(reference) {
  const told = spawnSync('docker', ['run', '--rm', reference], { encoding: 'utf8' });
  if (told.status !== 0) say(`docker run ${reference} failed: ${told.stderr.trim()}`);
  return told.status === 0;
}

/** @typedef {import('./bakehouse.mjs').Outputs} Outputs */

/**
 * What this demo made: an image that was there may be somebody else's.
 * @param {Outputs} outputs
 */
function imagesOf(outputs) {
  const ids = legsOf(outputs).flatMap(({ state, id }) => (state === 'reused' ? [] : [id]));
  return [...ids, ...(outputs.published ?? []).filter(({ kind }) => kind === 'oci').map(({ id }) => id)];
}

/**
 * What became of each leg, and why, as plan and records have it.
 * @param {Outputs} outputs
 */
function legsOf(outputs) {
  const plan = join(outputs.records ?? '', '..', 'plan', 'plan.json');
  /** @type {{ legs: readonly { leg: string, slug: string, reason: string }[] }} */
  const { legs } = JSON.parse(readFileSync(plan, 'utf8'));
  return legs.map(({ leg, slug, reason }) => {
    const record = join(outputs.records ?? '', slug, 'record.json');
    const state = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).status : 'reused';
    return { leg, state, reason, id: outputs['images-by-leg']?.[leg]?.['local'] ?? '' };
  });
}

/** @param {Outputs} outputs */
function testsOf({ records = '' }) {
  return readdirSync(records)
    .map((slug) => join(records, slug, 'verify', 'record.json'))
    .filter((path) => existsSync(path))
    .flatMap((path) => JSON.parse(readFileSync(path, 'utf8')).verification?.instances ?? [])
    .reduce((sum, { passed }) => sum + Number(passed), 0);
}

/**
 * The page where there is one, else the summary that a workflow would show.
 * @param {Outputs} outputs
 */
function reportOf({ report }) {
  return report.endsWith('.html') ? pathToFileURL(report).href : report;
}

/**
 * @param {string} path
 * @param {(text: string) => string} how
 */
function change(path, how) {
  writeFileSync(path, how(readFileSync(path, 'utf8')));
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 */
function git(folder, ...args) {
  const who = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stderr } = spawnSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
}
