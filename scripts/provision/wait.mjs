// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until `condition` gives something true.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {{ milliseconds: number, every?: number }} deadline
 * @returns {Promise<T | undefined>} what the condition gave, or undefined when the deadline passed first
 */
export async function waitFor(condition, { milliseconds, every = 50 }) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() >= end) return undefined;
    await pause(every);
  }
}
