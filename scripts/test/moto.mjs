// @ts-check
// One moto for a whole run: a process that has loaded everything once, and forks a server for each test that asks.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { top } from './layers.mjs';

const program = join(top, 'test/support/peers/moto-forks.py');

/**
 * @param {string} python of the part
 * @returns {Promise<{ socket: string, stop: () => Promise<void> } | undefined>} undefined where it does not start: then
 * each test file starts its own, and tells why that fails
 */
export async function startMoto(python) {
  // The path of a socket is limited to about 100 bytes, which a cache folder may exceed.
  const folder = await mkdtemp(join(tmpdir(), 'bakehouse-moto-'));
  const socket = join(folder, 'socket');
  const child = spawn(python, [program, socket], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'] },
  });
  child.stdin.on('error', () => {}); // told by its end
  const ended = once(child, 'close').catch(() => {});
  const stop = async () => {
    child.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const isListening = await Promise.race([once(child.stdout, 'data').then(() => true), ended.then(() => false)]);
  if (isListening) return { socket, stop };
  await stop();
  return undefined;
}
