// @ts-check
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { withLock } from './lock.mjs';
import { sets } from './sets.mjs';
import { Unavailable } from './unavailable.mjs';

/** @typedef {import('./part.mjs').Part} Part */

/**
 * Sees to it that the parts of some sets are there: lanes side by side, the parts of a lane one after the other. One that
 * cannot be had does not stop the rest.
 * @param {readonly import('./sets.mjs').SetName[]} names
 * @param {(line: string) => void} print
 * @param {(part: Part, missing: Unavailable | undefined) => Promise<void> | void} [decided] called for each part when it
 * is there, or is known to be missing
 * @returns {Promise<ReadonlyMap<string, Unavailable>>} by name, why parts are missing in the end
 */
export async function provide(names, print, decided = () => {}) {
  /** @type {Map<string, Unavailable>} */
  const missing = new Map();
  /** @type {Set<string>} */
  const told = new Set();
  const provideOne = async (/** @type {Part} */ part) => {
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
    await decided(part, missing.get(part.name));
  };
  await inLanes([...new Set(names.flatMap((name) => sets[name]))], provideOne);
  return missing;
}

/**
 * Does something for each part, in its lane and after what it is made of.
 * @param {readonly Pick<Part, 'name' | 'lane' | 'after'>[]} parts
 * @param {(part: any) => Promise<void>} work
 */
export async function inLanes(parts, work) {
  /** @type {Map<string, Promise<void>>} the last one of each lane */
  const lanes = new Map();
  /** @type {Map<string, Promise<void>>} */
  const done = new Map();
  for (const part of parts) {
    const before = [lanes.get(part.lane), done.get(part.after ?? '')].filter((one) => one !== undefined);
    const one = Promise.all(before).then(() => work(part));
    lanes.set(part.lane, one);
    done.set(part.name, one);
  }
  const ends = await Promise.allSettled(done.values());
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
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
  const lock = join(cacheFolder(), 'locks', `${part.name}.lock`);
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
