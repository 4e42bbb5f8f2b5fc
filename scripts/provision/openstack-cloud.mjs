// @ts-check
// A cloud on loopback, of the part `openstack`: Keystone, Glance, Placement and Nova, afresh each time.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../test/support/openstack/lab/lab.py', import.meta.url));

/**
 * @typedef {object} ServedCloud
 * @property {Readonly<Record<string, string>>} addresses of the services, by their names
 * @property {Readonly<Record<string, Readonly<Record<string, string>>>>} environments `OS_*` of the user of each project: admin, images, others
 * @property {number} ssh where all its machines and floating addresses listen for ssh
 * @property {string} folder its databases, logs and images
 * @property {() => Promise<void>} stop ends it and removes all that it had
 */

/**
 * Its processes end with this one, however that ends; a Ctrl-C that is meant for this one does not reach them.
 * @param {{ readonly python: string, readonly template: string }} part
 * @param {string} parent in which its folder is made
 * @returns {Promise<ServedCloud>}
 */
export async function serveCloud({ python, template }, parent) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'openstack-'));
  const child = spawn(python, [program, 'serve', template, folder], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', () => resolve(undefined)));
  const lines = createInterface({ input: child.stdout });
  const told = await Promise.race([
    new Promise((resolve) => lines.once('line', resolve)),
    ended.then(() => Promise.reject(new Error(`the cloud did not start; its logs are in ${folder}`))),
  ]);
  return {
    ...JSON.parse(String(told)),
    folder,
    stop: async () => {
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
