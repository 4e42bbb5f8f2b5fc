// @ts-check
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from '../provision/wait.mjs';

/**
 * @typedef {object} Layer
 * @property {'none' | 'process'} isolation pure modules need no process of their own, which costs more than their tests
 * @property {number} concurrency test files at a time
 * @property {number} testSeconds what one test may take before it fails as hung
 * @property {number} minutes what the whole layer may take
 * @property {boolean} real whether its tests run the programs that scripts/provision installs
 *
 * @typedef {object} Result
 * @property {string} layer
 * @property {import('./events.mjs').Counts} counts
 * @property {readonly import('./events.mjs').Told[]} told
 * @property {readonly string[]} left processes that the tests left running
 * @property {number} seconds
 * @property {boolean} passed
 */

const cores = availableParallelism();

/** In the order of running: the quick ones first. @type {Readonly<Record<string, Layer>>} */
export const layers = {
  unit: { isolation: 'none', concurrency: 1, testSeconds: 60, minutes: 5, real: false },
  contract: { isolation: 'process', concurrency: cores, testSeconds: 300, minutes: 15, real: false },
  dist: { isolation: 'process', concurrency: cores, testSeconds: 300, minutes: 20, real: true },
  // One docker daemon and few cores are shared by all of these.
  integration: { isolation: 'process', concurrency: Math.min(2, cores), testSeconds: 900, minutes: 60, real: true },
  faults: { isolation: 'process', concurrency: Math.min(2, cores), testSeconds: 900, minutes: 60, real: true },
};

/** All that a test starts inherits this variable, so that what is left can be found. */
const marker = 'BAKEHOUSE_TEST_RUN';
const reporter = new URL('events.mjs', import.meta.url).href;
const top = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The test files of a layer, relative to the repository.
 * @param {string} layer
 * @returns {readonly string[]}
 */
export function filesOf(layer) {
  const folder = join('test', layer);
  if (!existsSync(join(top, folder))) return [];
  const files = readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
    .sort();
}

/**
 * Runs the files of a layer by node's own test runner, which prints as it goes.
 * @param {string} name
 * @param {readonly string[]} files
 * @param {AbortSignal} signal
 * @returns {Promise<Result>}
 */
export async function runLayer(name, files, signal) {
  const layer = layers[name];
  if (layer === undefined) throw new Error(`There is no layer ${name}.`);
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-test-'));
  const eventsFile = join(folder, 'events');
  const run = randomUUID();
  const begun = performance.now();
  try {
    const args = ['--test', `--test-isolation=${layer.isolation}`, `--test-timeout=${layer.testSeconds * 1000}`];
    if (layer.isolation === 'process') args.push(`--test-concurrency=${layer.concurrency}`);
    args.push('--test-reporter=spec', '--test-reporter-destination=stdout');
    args.push(`--test-reporter=${reporter}`, `--test-reporter-destination=${eventsFile}`);
    const child = spawn(process.execPath, [...args, ...files], {
      cwd: top,
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled'), [marker]: run },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: layer.minutes * 60_000,
    });
    // The runner ends its test processes itself when it is told to end.
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    /** @type {string} */
    const end = await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signalName) => resolve(signalName ?? `exit ${code}`));
    });
    signal.removeEventListener('abort', stop);
    const { counts, told } = read(existsSync(eventsFile) ? readFileSync(eventsFile, 'utf8') : '', name, end);
    const left = await endLeftovers(run);
    const passed = end === 'exit 0' && left.length === 0 && counts.failed + counts.cancelled === 0 && counts.tests > 0;
    return { layer: name, counts, told, left, seconds: (performance.now() - begun) / 1000, passed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Ends the processes that the tests of a run left behind, once those that are about to end have had the time to.
 * @param {string} run
 * @returns {Promise<readonly string[]>} what they were
 */
async function endLeftovers(run) {
  if (process.platform !== 'linux') return [];
  // Not at the top: an older Node.js has to get as far as the message that it is too old.
  const { processInventory } = await import('../../test/support/peers/inventory.ts');
  const look = () => processInventory(marker, run);
  await waitFor(async () => (await look()).length === 0, { milliseconds: 5000 });
  const left = await look();
  for (const { id } of left) {
    try {
      process.kill(Number(id), 'SIGKILL');
    } catch {
      // it ended by itself in the meantime
    }
  }
  return left.map(({ id, label }) => `${id} ${label}`);
}

/**
 * A layer that ended before its summary counts as one more failed test, beside those that were told of.
 * @param {string} text
 * @param {string} layer
 * @param {string} end
 * @returns {Pick<Result, 'counts' | 'told'>}
 */
function read(text, layer, end) {
  /** @type {import('./events.mjs').Told[]} */
  const told = [];
  /** @type {import('./events.mjs').Counts | undefined} */
  let counts;
  for (const line of text.split('\n').filter((line) => line !== '')) {
    /** @type {import('./events.mjs').Summary | import('./events.mjs').Told} */
    const event = JSON.parse(line);
    if (event.kind === 'summary') counts = event.counts;
    else told.push({ ...event, file: event.file.startsWith(top) ? event.file.slice(top.length) : event.file });
  }
  if (counts !== undefined) return { counts, told };
  told.push({ kind: 'failed', file: `test/${layer}`, name: 'the whole layer', reason: `ended early (${end})` });
  const failed = told.filter((test) => test.kind === 'failed').length;
  const skipped = told.length - failed;
  return { told, counts: { tests: told.length, suites: 0, passed: 0, failed, cancelled: 0, skipped, todo: 0 } };
}
