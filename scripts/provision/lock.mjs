// @ts-check
// One worker at a time per cache folder. The lock is a file that names its holder by process id and start time, so a
// lock whose holder was killed is seen to be stale, even when the id belongs to another process by now.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAlive, ownIdentity } from './process-identity.mjs';
import { Unavailable } from './unavailable.mjs';
import { waitFor } from './wait.mjs';

/**
 * Runs `work` while holding the lock; waits for another holder first.
 * @template T
 * @param {string} file
 * @param {{ milliseconds: number, waiting?: (holder: string) => void }} limits
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, { milliseconds, waiting }, work) {
  await mkdir(dirname(file), { recursive: true });
  const mine = `${file}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(ownIdentity()));
  let said = false;
  try {
    const held = await waitFor(
      async () => {
        if (await tryLink(mine, file)) return true;
        const holder = await readIdentity(file);
        if (holder !== undefined && !isAlive(holder)) await removeStale(file, mine);
        else if (!said && holder !== undefined) {
          said = true;
          waiting?.(`process ${holder.pid}`);
        }
        return false;
      },
      { milliseconds, every: 100 },
    );
    if (held === undefined) {
      throw new Unavailable(
        `${file} was held by another process for ${Math.round(milliseconds / 1000)} s`,
        'wait until that process has ended, then run this again',
      );
    }
  } finally {
    await rm(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * A hard link is made whole or not at all, so nobody reads a lock that is half written.
 * @param {string} mine
 * @param {string} file
 */
async function tryLink(mine, file) {
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {Promise<import('./process-identity.mjs').ProcessIdentity | undefined>}
 */
async function readIdentity(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined; // released in the meantime
  }
}

/**
 * Two waiters may find the same stale lock; whoever moves it away looks again at what was moved, and puts a live
 * holder's lock back.
 * @param {string} file
 * @param {string} mine
 */
async function removeStale(file, mine) {
  const aside = `${mine}.stale`;
  try {
    await rename(file, aside);
  } catch {
    return; // the other waiter was first
  }
  const holder = await readIdentity(aside);
  if (holder !== undefined && isAlive(holder)) await tryLink(aside, file);
  await rm(aside, { force: true });
}
