// @ts-check
// What the demos of this machine left, so that `--clean` takes away all of it and nothing else.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { endUnusedDaemon } from '../provision/docker-daemon.mjs';
import { isAlive } from '../provision/process-identity.mjs';
import { waitFor } from '../provision/wait.mjs';

/**
 * @typedef {object} Left
 * @property {readonly string[]} images ids and references
 * @property {{ pid: number, start: string, host: string } | null} registry
 * @property {string | null} daemon DOCKER_HOST of the daemon that has the images
 */

/** Images, logs and the registry of the demo, beside the runs that the command line remembers. */
export function demoFolder() {
  return join(process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'bakehouse', 'demo');
}

const file = () => join(demoFolder(), 'left.json');

/** @returns {Left} */
export function readLeft() {
  try {
    return JSON.parse(readFileSync(file(), 'utf8'));
  } catch {
    return { images: [], registry: null, daemon: null };
  }
}

/** @param {Partial<Left>} changes images are added to those that are there */
export function noteLeft(changes) {
  const had = readLeft();
  mkdirSync(demoFolder(), { recursive: true });
  const merged = {
    ...had,
    ...changes,
    images: [...new Set([...had.images, ...(changes.images ?? [])])],
  };
  writeFileSync(file(), JSON.stringify(merged));
}

/**
 * Removes all that the demos left. What is needed by nobody else is ended; a daemon that was there before stays.
 * @returns {Promise<readonly string[]>} what was done, in lines
 */
export async function clean() {
  if (!existsSync(demoFolder())) return ['There is nothing to clean up.'];
  const { images, registry, daemon } = readLeft();
  const env = daemon === null ? process.env : { ...process.env, DOCKER_HOST: daemon };
  // A layer goes after those that build on it, which were baked later.
  const removed = images
    .toReversed()
    .filter((image) => spawnSync('docker', ['image', 'rm', '--force', image], { env }).status === 0);
  const lines = [`Removed ${removed.length} images.`];
  if (registry !== null && isAlive(registry)) {
    process.kill(registry.pid, 'SIGTERM');
    await waitFor(() => !isAlive(registry), { milliseconds: 5000 });
    lines.push(`Ended the registry at ${registry.host}.`);
  }
  rmSync(demoFolder(), { recursive: true, force: true });
  await endUnusedDaemon();
  return [...lines, `Removed ${demoFolder()}.`];
}
