// @ts-check
// examples/layers from its manifest to a registry, twice: baked, verified, published; then one file is changed.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { survey } from '../provision/survey.mjs';
import { bakehouse } from './bakehouse.mjs';
import { startRegistry } from './registry.mjs';

/**
 * @param {string} example the folder of examples/layers
 * @param {{ readonly distros: readonly string[], readonly registry: string | undefined, readonly isOurs: boolean }} world
 *   `registry`: the program; `isOurs`: the daemon ends with the demo
 * @returns {Promise<boolean>} whether all went well
 */
export async function layersDemo(example, { distros, registry, isOurs }) {
  const folder = mkdtempSync(join(tmpdir(), 'bakehouse-demo-'));
  const server = registry === undefined ? undefined : await startRegistry(registry, join(folder, 'registry'));
  try {
    const workspace = join(folder, 'images');
    copyExample(example, workspace, distros, server?.host);
    useKitchen(workspace);
    const targets = server === undefined ? 'ids' : 'all';
    if (server === undefined)
      console.log('There is no docker-registry: ids are written to a file, and nothing is pushed.');

    console.log(`\nFirst run: ${distros.length * 3} legs\n`);
    const first = await run(workspace, targets, '1.0.0');
    if (first === undefined) return false;
    const seen = look(first);
    if (!seen) return false;

    console.log('\nOne file is changed: web/site/index.html. Second run:\n');
    appendFileSync(join(workspace, 'web/site/index.html'), `<p>Changed by the demo.</p>\n`);
    git(workspace, 'commit', '--all', '--quiet', '--message', 'Change the site');
    const second = await run(workspace, targets, '1.0.1');
    if (second === undefined) return false;
    tellReuse(first, second);
    console.log(`\nWhat a workflow would show as the summary of the second run:\n`);
    console.log(readFileSync(second['report'] ?? '', 'utf8').replace(/^/gm, '  '));
    const id = idOf(second, `web/${distros[0]}`);
    console.log(`\nThe image   ${id}`);
    console.log(
      isOurs
        ? 'It is gone with the daemon of the demo: --keep-daemon keeps it.'
        : `Look inside docker run --rm -it ${id} bash`,
    );
    console.log(`The report  ${second['report']}`);
    return true;
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The example as a repository of its own, with this registry in the place of the one that it names.
 * @param {string} example
 * @param {string} workspace
 * @param {readonly string[]} distros
 * @param {string | undefined} registry
 */
function copyExample(example, workspace, distros, registry) {
  cpSync(example, workspace, { recursive: true });
  change(join(workspace, 'bakehouse.yml'), (text) =>
    text
      .replace(/values: \[bookworm, trixie\]/, `values: [${distros.join(', ')}]`)
      .replaceAll('ghcr.io/acme/', `${registry ?? 'ghcr.io'}/acme/`),
  );
  git(workspace, 'init', '--quiet', '--initial-branch=main');
  git(workspace, 'add', '--all');
  git(workspace, 'commit', '--quiet', '--message', 'Images');
}

/**
 * Test Kitchen where it is there, else a script that asks the same in short: to install it takes minutes.
 * @param {string} workspace
 */
function useKitchen(workspace) {
  const { kitchen, bats } = survey().parts;
  if (kitchen?.ready === true && bats?.ready === true) {
    console.log(`The base is verified by Test Kitchen ${kitchen.version}, the site by a script.`);
    const home = kitchen.paths['home'] ?? '';
    Object.assign(process.env, { GEM_HOME: home, GEM_PATH: home });
    process.env['PATH'] = `${join(home, 'bin')}${delimiter}${process.env['PATH']}`;
    return;
  }
  console.log('All is verified by scripts; `node scripts/provision.mjs kitchen verifiers` brings Test Kitchen.');
  change(join(workspace, 'bakehouse.yml'), (text) =>
    text.replace(/^ {6}kitchen: .*$/m, '      script: { run: sh test/base.sh, report: out/base.tap }'),
  );
  git(workspace, 'commit', '--all', '--quiet', '--message', 'Verify by scripts');
}

/**
 * @param {string} workspace
 * @param {string} targets
 * @param {string} version a tag of a version stays what it is, so each run has its own
 */
async function run(workspace, targets, version) {
  const begun = performance.now();
  const outputs = await bakehouse(workspace, ['run', '--parallel', '2', '--targets', targets, '--version', version]);
  if (outputs !== undefined) console.log(`\nIt took ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
  return outputs;
}

/**
 * Asks docker, not us, what was published: by its digest from the registry where there is one.
 * @param {import('./bakehouse.mjs').Outputs} outputs
 */
function look(outputs) {
  const published = outputs['published'] ?? [];
  for (const { leg, id } of published.filter(({ kind }) => kind === 'oci')) {
    const told = spawnSync('docker', ['run', '--rm', id], { encoding: 'utf8' });
    console.log(
      `\n${leg} is ${id}\n  and says: ${told.stdout.replace(/\s+/g, ' ').trim().slice(0, 120) || told.stderr.trim()}`,
    );
    if (told.status !== 0) return false;
  }
  return true;
}

/**
 * @param {import('./bakehouse.mjs').Outputs} first
 * @param {import('./bakehouse.mjs').Outputs} second
 */
function tellReuse(first, second) {
  const legs = second['images-by-leg'] ?? {};
  const isSame = (/** @type {string} */ leg) => localIdOf(first, leg) === localIdOf(second, leg);
  const [same, baked] = [true, false].map((wanted) => Object.keys(legs).filter((leg) => isSame(leg) === wanted));
  console.log(`\nReused: ${same?.join(', ')}`);
  console.log(`Another image: ${baked?.join(', ')}`);
}

/**
 * @param {import('./bakehouse.mjs').Outputs} outputs
 * @param {string} leg
 * @returns {string | undefined}
 */
function localIdOf(outputs, leg) {
  return outputs['images-by-leg']?.[leg]?.local;
}

/**
 * @param {import('./bakehouse.mjs').Outputs} outputs
 * @param {string} leg
 */
function idOf(outputs, leg) {
  return localIdOf(outputs, leg) ?? 'unknown';
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
