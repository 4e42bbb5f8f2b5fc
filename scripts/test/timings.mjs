// @ts-check
// How long each test file took here, kept for the next run: what is left can then be told, and the longest begin first.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../provision/cache.mjs';

const file = () => join(cacheFolder(), 'test-seconds.json');

/** @returns {Readonly<Record<string, number>>} */
export function readTimings() {
  try {
    /** @type {unknown} */
    const read = JSON.parse(readFileSync(file(), 'utf8'));
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter(([, seconds]) => typeof seconds === 'number'));
  } catch {
    return {};
  }
}

/** @param {Readonly<Record<string, number>>} seconds of the files that ran to their end */
export function keepTimings(seconds) {
  try {
    mkdirSync(dirname(file()), { recursive: true });
    const beside = `${file()}.${process.pid}`;
    writeFileSync(beside, JSON.stringify({ ...readTimings(), ...seconds }, undefined, 2));
    renameSync(beside, file());
  } catch {
    // a cache folder that cannot be written is no reason to fail: the next run tells less
  }
}
