// @ts-check
// Whether another test file may begin beside those that run. Most of them wait more than they compute, some compute all
// the time: how many go side by side is seen, and not set.
import { cpus } from 'node:os';

/** How long the processors are watched before each file that begins beside the others, in milliseconds. */
const WATCHED = 2000;
/** The share of the processors' time that has to be idle: half of one of two. */
const IDLE = 0.25;
/** What has to be free of the memory, in bytes: a file with its programs takes less. */
const FREE = 2 * 1024 ** 3;

/**
 * @typedef {object} Times of all processors since the machine began, in any one unit
 * @property {number} idle
 * @property {number} all
 */

/** @returns {Times} */
function processorTimes() {
  const each = cpus().map(({ times }) => times);
  const idle = each.reduce((sum, times) => sum + times.idle, 0);
  return { idle, all: each.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, idle) };
}

/**
 * @param {Times} before
 * @param {Times} after
 * @param {number} memory what is free, in bytes
 * @returns {boolean}
 */
export function isSpare(before, after, memory) {
  const all = after.all - before.all;
  return all > 0 && after.idle - before.idle >= all * IDLE && memory >= FREE;
}

/** What tells of a machine; a test has one of its own. */
const machine = {
  times: processorTimes,
  memory: () => process.availableMemory(),
  pause: () =>
    new Promise((resolve) => {
      setTimeout(resolve, WATCHED);
    }),
};

/** Lets who asks go on one after the other, each when the processors have stood idle since the one before went on. */
export class Spare {
  #isNeeded;
  #machine;
  /** @type {Promise<void>} */
  #turn = Promise.resolve();

  /**
   * @param {() => boolean} isNeeded whether there is something left that could begin
   * @param {{ times: () => Times, memory: () => number, pause: () => Promise<unknown> }} [of]
   */
  constructor(isNeeded, of = machine) {
    this.#isNeeded = isNeeded;
    this.#machine = of;
  }

  /**
   * Resolves when there is room for one more, or nothing left that needs it.
   * @returns {Promise<void>}
   */
  room() {
    this.#turn = this.#turn.then(() => this.#watch());
    return this.#turn;
  }

  async #watch() {
    const { times, memory, pause } = this.#machine;
    while (this.#isNeeded()) {
      const before = times();
      await pause();
      if (isSpare(before, times(), memory())) return;
    }
  }
}
