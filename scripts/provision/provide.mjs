// @ts-check
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { withLock } from './lock.mjs';
import { sets } from './sets.mjs';
import { Unavailable } from './unavailable.mjs';

/** @typedef {import('./part.mjs').Part} Part */

/**
 * Sees to it that the parts of some sets are there, one after the other; one that cannot be had does not stop the rest.
 * @param {readonly import('./sets.mjs').SetName[]} names
 * @param {(line: string) => void} print
 * @returns {Promise<ReadonlyMap<string, Unavailable>>} by name, why parts are missing in the end
 */
export async function provide(names, print) {
  /** @type {Map<string, Unavailable>} */
  const missing = new Map();
  /** @type {Set<string>} */
  const told = new Set();
  for (const part of new Set(names.flatMap((name) => sets[name]))) {
    const begun = performance.now();
    const say = (/** @type {string} */ state) => print(line(part, state, performance.now() - begun));
    try {
      say(await providePart(part, print));
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      missing.set(part.name, error);
      say('missing');
      // Several may be missing for one reason.
      if (!told.has(error.message)) print(indent(error.message));
      told.add(error.message);
    }
  }
  return missing;
}

/**
 * The same for parts by themselves, one after the other, told of by whoever shows what goes on.
 * @param {readonly Part[]} parts
 * @param {(label: string, work: () => Promise<string | Unavailable>, state: (result: string | Unavailable) => string) => Promise<string | Unavailable>} show
 * @returns {Promise<ReadonlyMap<string, Unavailable>>} by name, why parts are missing
 */
export async function provideParts(parts, show) {
  /** @type {Map<string, Unavailable>} */
  const missing = new Map();
  for (const part of parts) {
    const work = () =>
      providePart(part, () => {}).catch((/** @type {unknown} */ error) => {
        if (error instanceof Unavailable) return error;
        throw error;
      });
    const result = await show(part.label, work, (one) => (one instanceof Unavailable ? 'missing' : one));
    if (result instanceof Unavailable) missing.set(part.name, result);
  }
  return missing;
}

/**
 * @param {Part} part
 * @param {(line: string) => void} print
 * @returns {Promise<string>} the word for the progress line
 */
async function providePart(part, print) {
  if (part.look().ready) return 'there';
  // Base images are made side by side; all else is installed one after the other.
  const lock = join(cacheFolder(), part.name.startsWith('base-image') ? `${part.name}.lock` : 'provision.lock');
  const waiting = (/** @type {string} */ holder) => print(`${part.label}: waiting for ${holder}, which provisions too`);
  return withLock(lock, { milliseconds: 40 * 60_000, waiting }, async () => {
    const state = part.look();
    if (state.ready) return 'there';
    if (!state.obtainable) throw new Unavailable(state.reason, state.remedy);
    await part.get(join(cacheFolder(), 'logs', `${part.name}.log`));
    const after = part.look();
    if (!after.ready) throw new Unavailable(after.reason, after.remedy);
    return part.verb;
  });
}

/**
 * @param {Part} part
 * @param {string} state
 * @param {number} milliseconds
 * @returns {string}
 */
function line(part, state, milliseconds) {
  return `${part.label.padEnd(30)} ${state.padEnd(10)} ${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^/gm, '  ');
}
