// @ts-check
import { cacheFolder } from './cache.mjs';
import { daemonVersion } from './docker-daemon.mjs';
import { sets } from './sets.mjs';

/**
 * @typedef {import('./part.mjs').Ready | import('./part.mjs').Missing} PartState
 *
 * @typedef {object} Survey what real programs are there, as `provision.mjs --json` prints it
 * @property {string} cache
 * @property {string | null} daemon version of the docker daemon that answers
 * @property {Record<string, { ready: boolean, parts: string[] }>} sets
 * @property {Record<string, PartState>} parts
 * @property {readonly string[]} [asked] the sets that this run of the tests is to use; all that are there where absent
 * @property {readonly string[]} [named] the parts that a test file may ask for, as it names them; all where absent
 */

/**
 * Looks at everything; changes nothing.
 * @returns {Survey}
 */
export function survey() {
  /** @type {Survey} */
  const found = { cache: cacheFolder(), daemon: daemonVersion() ?? null, sets: {}, parts: {} };
  for (const [name, ofSet] of Object.entries(sets)) {
    for (const part of ofSet) found.parts[part.name] ??= part.look();
    const parts = ofSet.map((part) => part.name);
    found.sets[name] = { ready: parts.every((part) => found.parts[part]?.ready), parts };
  }
  return found;
}
