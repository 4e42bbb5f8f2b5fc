// @ts-check
// The folder outside the tree that keeps what was downloaded or built, keyed by version:
//
//   <part>/<version>/…   a program or a virtual environment          plugins/   what PACKER_PLUGIN_PATH names
//   base/<suite>.tar     the root file system of a base image        docker/    our own daemon (docker-daemon.mjs)
//   mirror/<version>-…/  the zip of a program, for tests' mirrors
//   logs/<part>.log      what the last long command printed          locks/     who makes what
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * The cache folder: BAKEHOUSE_CACHE, else `bakehouse` in the user's cache folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  return env['BAKEHOUSE_CACHE'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bakehouse');
}

/**
 * Lends a new folder inside `parent`, gone afterwards.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(parent, work) {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, '.new-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes `target` whole or not at all: `make` fills a folder beside it, and what it returns (a path in that folder) is
 * renamed to `target`. A run that is killed on the way leaves only a `.new-…` folder, never half a program.
 * @param {string} target
 * @param {(folder: string) => Promise<string>} make
 */
export async function place(target, make) {
  await withTemporaryFolder(dirname(target), async (folder) => {
    const made = await make(folder);
    await rm(target, { recursive: true, force: true });
    await rename(made, target);
  });
}
