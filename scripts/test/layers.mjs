// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Layer
 * @property {boolean} isShared whether a process may run several of its files: pure modules cost less than a process
 * @property {number} testSeconds what one test may take before it fails as hung, also on a busy machine
 * @property {number} guess seconds that a file takes which was never measured here: only for what is left to be told
 * @property {boolean} real whether its tests run the programs that scripts/provision installs
 */

/** In the order of running: the quick ones first. @type {Readonly<Record<string, Layer>>} */
export const layers = {
  unit: { isShared: true, testSeconds: 300, guess: 0.3, real: false },
  contract: { isShared: false, testSeconds: 600, guess: 10, real: false },
  dist: { isShared: false, testSeconds: 600, guess: 15, real: true },
  integration: { isShared: false, testSeconds: 900, guess: 15, real: true },
  faults: { isShared: false, testSeconds: 900, guess: 20, real: true },
};

export const top = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The test files of a layer, relative to the repository.
 * @param {string} layer
 * @returns {readonly string[]}
 */
export function filesOf(layer) {
  const folder = join('test', layer);
  if (!existsSync(join(top, folder))) return [];
  const files = readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
    .sort();
}

/**
 * The layer that a test file stands in.
 * @param {string} file
 * @returns {string}
 */
export function layerOf(file) {
  return file.split(/[\\/]/)[1] ?? '';
}

/**
 * Whether a test file waits for the real programs: those of a layer that has them, and each that asks for one by name.
 * @param {string} file
 * @returns {boolean}
 */
export function isReal(file) {
  const layer = layers[layerOf(file)];
  if (layer?.real === true || layer?.isShared === true) return layer.real;
  return readFileSync(join(top, file), 'utf8').includes('/support/peers/');
}
