// @ts-check
// What a run has told so far: counts by file, what needs a word, and what never ran.
import { relative } from 'node:path';
import { layerOf, top } from './layers.mjs';

/**
 * @typedef {import('./events.mjs').Ended} Ended
 * @typedef {import('./events.mjs').TestEvent} TestEvent
 * @typedef {import('./groups.mjs').Group} Group
 *
 * @typedef {object} Counts as node's own summary has them
 * @property {number} tests
 * @property {number} suites
 * @property {number} passed
 * @property {number} failed
 * @property {number} cancelled
 * @property {number} skipped
 * @property {number} todo
 *
 * @typedef {object} FileResult
 * @property {string} file
 * @property {string} layer
 * @property {Counts} counts
 * @property {number} seconds of its tests; of the whole process where it had one to itself
 * @property {number} processorSeconds NaN where that is not known
 * @property {readonly string[]} figures that its tests told, in their order
 * @property {readonly Ended[]} ended its tests, in the order in which they ended
 * @property {boolean} isRed whether any of it failed
 */

/** @returns {Counts} */
export function noCounts() {
  return { tests: 0, suites: 0, passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0 };
}

/**
 * @param {Counts} sum changed
 * @param {Counts} counts
 */
export function addCounts(sum, counts) {
  sum.tests += counts.tests;
  sum.suites += counts.suites;
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.cancelled += counts.cancelled;
  sum.skipped += counts.skipped;
  sum.todo += counts.todo;
}

/** What one process of tests tells, file by file. */
export class GroupBook {
  /** @type {readonly FileBook[]} */
  files;
  /** @type {Map<number, string>} */
  #running = new Map();
  #at = 0;

  /** @param {Group} group */
  constructor(group) {
    this.files = group.files.map((file) => new FileBook(file));
  }

  /** The tests that have begun and not ended. @returns {readonly string[]} */
  get running() {
    return [...this.#running.values()];
  }

  /** The file whose tests run. @returns {FileBook | undefined} */
  get current() {
    return this.files[this.#at];
  }

  /**
   * @param {TestEvent} event
   * @returns {readonly FileBook[]} the files that are through by this
   */
  hear(event) {
    if (event.kind === 'with') return [];
    if (event.kind === 'figure') {
      // Node tells it after the test has ended, and the next file may have begun.
      (this.#find(event.file) ?? this.current)?.figures.push(event.text);
      return [];
    }
    const through = this.#moveTo(event.file);
    const file = this.files[this.#at];
    if (event.kind === 'begun') {
      this.#running.set(event.id, event.name);
    } else {
      this.#running.delete(event.id);
      file?.add(event);
    }
    return through;
  }

  /** @param {string} told the path that node gives, which is a helper's where that one defines the tests */
  #find(told) {
    const name = relative(top, told);
    return this.files.find(({ file }) => file === name);
  }

  /** @param {string} told */
  #moveTo(told) {
    const found = this.#find(told);
    const index = found === undefined ? -1 : this.files.indexOf(found);
    if (index <= this.#at) return [];
    const through = this.files.slice(this.#at, index);
    this.#at = index;
    return through;
  }

  /**
   * The process has ended.
   * @param {import('./run-group.mjs').GroupEnd} end
   * @returns {readonly FileBook[]} the files that are through by this
   */
  close({ problem, left, seconds, processorSeconds }) {
    const rest = this.files.slice(this.#at);
    const [only] = this.files;
    if (this.files.length === 1 && only !== undefined) Object.assign(only, { seconds, processorSeconds });
    for (const name of this.#running.values()) {
      this.current?.fail(name, `it did not end (${problem ?? 'the process ended before it'})`, 'cancelled');
    }
    this.#running.clear();
    for (const file of rest.filter((file) => file.counts.tests === 0)) {
      file.fail('all of it', `never ran (${problem ?? 'it has no test'})`, 'cancelled');
    }
    if (problem !== undefined && !this.files.some((file) => file.isRed)) {
      this.current?.fail('its process', `ended by ${problem} though no test failed`, 'failed');
    }
    for (const process of left)
      this.current?.fail('its processes', `left running, and ended now: ${process}`, 'failed');
    return rest;
  }
}

/** @implements {FileResult} */
export class FileBook {
  file;
  layer;
  counts = noCounts();
  seconds = 0;
  processorSeconds = Number.NaN;
  /** @type {string[]} */
  figures = [];
  /** @type {Ended[]} */
  ended = [];

  /** @param {string} file */
  constructor(file) {
    this.file = file;
    this.layer = layerOf(file);
  }

  get isRed() {
    return this.ended.some(({ outcome }) => outcome === 'failed' || outcome === 'cancelled');
  }

  /** @param {Ended} event */
  add(event) {
    this.ended.push(event);
    if (event.isTop) this.seconds += event.milliseconds / 1000;
    if (event.isSuite) {
      this.counts.suites += 1;
    } else {
      this.counts.tests += 1;
      this.counts[event.outcome] += 1;
    }
  }

  /**
   * What is no test's own failure counts as one more.
   * @param {string} name
   * @param {string} reason
   * @param {'failed' | 'cancelled'} outcome
   */
  fail(name, reason, outcome) {
    const { file } = this;
    this.add({ kind: 'ended', id: -1, file, name, outcome, isSuite: false, isTop: false, milliseconds: 0, reason });
  }
}
