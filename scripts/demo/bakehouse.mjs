// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commandLine = join(fileURLToPath(new URL('../..', import.meta.url)), 'dist', 'cli.js');

/**
 * The command line as it is shipped: progress on this terminal, outputs as JSON for us; undefined when it failed.
 * @param {string} folder where it runs
 * @param {readonly string[]} words
 * @returns {Promise<Record<string, string> | undefined>}
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
