// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commandLine = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'cli.js');

/**
 * @typedef {object} Outputs what the commands of the demo tell
 * @property {string} report
 * @property {string} [image-id]
 * @property {string} [record]
 * @property {number} [passed]
 * @property {string} [gate]
 * @property {string} [path]
 * @property {string} [plugin-path]
 * @property {readonly { leg: string, kind: string, id: string }[]} [published]
 * @property {Record<string, Record<string, string>>} [images-by-leg]
 */

/**
 * The command line as it is shipped: progress on this terminal, outputs as JSON for us; undefined when it failed.
 * @param {string} folder where it runs
 * @param {readonly string[]} words
 * @returns {Promise<Outputs | undefined>}
 */
export async function bakehouse(folder, words) {
  const child = spawn(process.execPath, [commandLine, ...words, '--json'], {
    cwd: folder,
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
