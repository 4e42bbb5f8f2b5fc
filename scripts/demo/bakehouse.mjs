// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { say } from './progress.mjs';

export const commandLine = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'cli.js');

/**
 * @typedef {object} Outputs what the commands of the demo tell
 * @property {string} report
 * @property {string} [records]
 * @property {string} [image-id]
 * @property {string} [record]
 * @property {number} [passed]
 * @property {string} [gate]
 * @property {string} [path]
 * @property {string} [plugin-path]
 * @property {readonly { leg: string, kind: string, id: string }[]} [published]
 * @property {Record<string, Record<string, string>>} [images-by-leg]
 */

/** Silence that nobody need wonder about. */
const QUIET_MS = 4000;
/** What tells where a run is; all else goes into its log. */
const TELLING =
  /^(?:\[[^\]]+\] )?(?:Planned|Baked|Reused|Verified|Published|Collected|Cancelled|Failed|error:|warning:|Blocked)/;

/**
 * The command line as it is shipped: progress on this terminal, outputs as JSON for us; undefined when it failed.
 * @param {string} folder where it runs
 * @param {readonly string[]} words
 * @param {string} log a file that gets all that it prints where no terminal shows it
 * @returns {Promise<Outputs | undefined>}
 */
export async function bakehouse(folder, words, log) {
  const isShown = process.stderr.isTTY;
  const child = spawn(process.execPath, [commandLine, ...words, '--json'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', isShown ? 'inherit' : 'pipe'],
  });
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const told = child.stderr === null ? undefined : tell(child.stderr, log);
  const code = await new Promise((resolve) => {
    child.once('close', resolve);
  });
  told?.end();
  if (code === 0) return JSON.parse(text);
  if (told !== undefined) say(`${told.last().join('\n')}\nAll that was printed: ${log}`);
  return undefined;
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {string} log
 */
function tell(stream, log) {
  const file = createWriteStream(log);
  /** @type {string[]} */
  const last = [];
  let told = performance.now();
  const print = (/** @type {string} */ line) => {
    told = performance.now();
    say(`  ${line.slice(0, 110)}`);
  };
  createInterface({ input: stream }).on('line', (line) => {
    file.write(`${line}\n`);
    last.push(line);
    if (last.length > 20) last.shift();
    if (TELLING.test(line)) print(line);
  });
  const timer = setInterval(() => {
    if (performance.now() - told >= QUIET_MS) print(`… ${last.at(-1) ?? 'begins'}`);
  }, 500);
  return {
    last: () => last,
    end: () => {
      clearInterval(timer);
      file.end();
    },
  };
}
