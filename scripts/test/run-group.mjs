// @ts-check
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from '../provision/wait.mjs';
import { layers, top } from './layers.mjs';

/**
 * @typedef {import('./groups.mjs').Group} Group
 * @typedef {import('./events.mjs').TestEvent} TestEvent
 *
 * @typedef {object} GroupEnd
 * @property {string | undefined} problem why it did not run to its end, for people
 * @property {readonly string[]} left processes that its tests left running
 * @property {number} seconds
 * @property {number} processorSeconds of this process and what it waited for; NaN where that is not known
 */

/** All that a test starts inherits this variable, so that what is left can be found. */
const marker = 'BAKEHOUSE_TEST_RUN';
const reporter = new URL('events.mjs', import.meta.url).href;
const entry = fileURLToPath(new URL('entry.mjs', import.meta.url));
/** How often what a process has told is read. */
const EVERY = 200;

/**
 * Runs the files of a group in a process of their own. There is no limit on all of it: it is ended when no test has
 * begun or ended for longer than one test may take.
 * @param {Group} group
 * @param {{ signal: AbortSignal, hear: (event: TestEvent) => void, environment: NodeJS.ProcessEnv }} options
 * @returns {Promise<GroupEnd>}
 */
export async function runGroup({ layer, files }, { signal, hear, environment }) {
  const testSeconds = layers[layer]?.testSeconds ?? 900;
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-test-'));
  const events = join(folder, 'events');
  const usage = join(folder, 'usage');
  writeFileSync(events, '');
  const run = randomUUID();
  const begun = performance.now();
  const reader = new LineReader(events);
  try {
    const args = [`--test-timeout=${testSeconds * 1000}`, `--test-reporter=${reporter}`];
    const child = spawn(process.execPath, [...args, `--test-reporter-destination=${events}`, entry, ...files], {
      cwd: top,
      env: { ...environment, BAKEHOUSE_TEST_USAGE: usage, [marker]: run },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const stop = () => child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    let last = performance.now();
    /** @type {string | undefined} */
    let stalled;
    const listen = () => {
      for (const line of reader.read()) {
        last = performance.now();
        /** @type {TestEvent} */
        const event = JSON.parse(line);
        hear(event);
      }
    };
    const timer = setInterval(() => {
      listen();
      if (stalled !== undefined || performance.now() - last < (testSeconds + 60) * 1000) return;
      stalled = `no test began or ended for ${Math.round(testSeconds / 60) + 1} minutes`;
      child.kill('SIGKILL');
    }, EVERY);
    /** @type {string} */
    const end = await new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signalName) => resolve(signalName ?? `exit ${code}`));
    });
    clearInterval(timer);
    listen();
    signal.removeEventListener('abort', stop);
    const problem = stalled ?? (signal.aborted ? 'the run was stopped' : end === 'exit 0' ? undefined : end);
    const left = await endLeftovers(run);
    const seconds = (performance.now() - begun) / 1000;
    return { problem, left, seconds, processorSeconds: readNumber(usage) };
  } finally {
    reader.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} file */
function readNumber(file) {
  try {
    return Number(readFileSync(file, 'utf8').trim() || Number.NaN);
  } catch {
    return Number.NaN;
  }
}

/** Gives the lines that a growing file has got since it was last asked. */
class LineReader {
  #descriptor;
  #rest = Buffer.alloc(0);
  #chunk = Buffer.alloc(256 * 1024);

  /** @param {string} file */
  constructor(file) {
    this.#descriptor = openSync(file, 'r');
  }

  /** @returns {string[]} */
  read() {
    for (;;) {
      const length = readSync(this.#descriptor, this.#chunk, 0, this.#chunk.length, null);
      if (length === 0) break;
      this.#rest = Buffer.concat([this.#rest, this.#chunk.subarray(0, length)]);
    }
    const end = this.#rest.lastIndexOf('\n');
    const whole = this.#rest.subarray(0, end + 1).toString('utf8');
    this.#rest = this.#rest.subarray(end + 1);
    return whole.split('\n').filter((line) => line !== '');
  }

  close() {
    closeSync(this.#descriptor);
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
  if ((await look()).length === 0) return [];
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
