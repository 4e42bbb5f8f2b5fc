// @ts-check
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { GroupBook } from './book.mjs';
import { groupsOf, secondsLeft } from './groups.mjs';
import { isReal, layers, top } from './layers.mjs';
import { guessSeconds, needsOf } from './needs.mjs';
import { runGroup } from './run-group.mjs';
import { Spare } from './spare.mjs';
import { keepTimings, readTimings } from './timings.mjs';

/**
 * @typedef {import('./book.mjs').FileResult} FileResult
 * @typedef {import('./groups.mjs').Group} Group
 *
 * @typedef {object} LayersEnd
 * @property {readonly FileResult[]} results of the files that began
 * @property {readonly string[]} neverRan the files that did not begin
 * @property {readonly string[]} realParts what the tests ran with
 *
 * @typedef {object} Started a group that runs
 * @property {GroupBook} book
 * @property {number} begun
 * @property {number} expected seconds
 */

const cores = Math.max(2, availableParallelism());

/**
 * Runs test files side by side: those that need no real programs first, and each of the others when its
 * parts are there.
 * @param {readonly { name: string, files: readonly string[] }[]} chosen
 * @param {object} options
 * @param {AbortSignal} options.signal
 * @param {import('./progress.mjs').Progress} options.progress
 * @param {import('./real-parts.mjs').RealParts | undefined} options.parts
 * @returns {Promise<LayersEnd>}
 */
export async function runLayers(chosen, { signal, progress, parts }) {
  const known = readTimings();
  const secondsOf = (/** @type {string} */ layer) => (/** @type {string} */ file) =>
    known[file] ?? guessSeconds(layers[layer]?.guess ?? 1, layers[layer]?.real ? needsOf(file) : []);
  const groups = chosen.flatMap(({ name, files }) =>
    // Some more groups than lanes, so that none stands idle for long at the end.
    groupsOf(name, files, secondsOf(name), layers[name]?.isShared ? cores * 3 : undefined),
  );
  const sumOf = (/** @type {Group} */ { layer, files }) =>
    files.map(secondsOf(layer)).reduce((sum, seconds) => sum + seconds, 0);
  const isRealGroup = (/** @type {Group} */ { files }) => files.some(isReal);
  const pure = groups.filter((group) => !isRealGroup(group));
  // Whatever their layer, the longest first: a long one that begins last would run alone.
  const real = groups.filter(isRealGroup).toSorted((a, b) => sumOf(b) - sumOf(a));
  /** @type {Set<Started>} */
  const running = new Set();
  /** @type {FileResult[]} */
  const results = [];
  /** @type {Set<string>} */
  const realParts = new Set();
  // Pure tests keep a core busy each; those with real programs wait more than they compute, and as many again begin
  // while the processors stand idle all the same.
  const asked = Number(process.env['BAKEHOUSE_LANES']) || undefined;
  const lanes = asked ?? cores * 2;
  const left = () =>
    secondsLeft(
      [...pure, ...real].map(sumOf),
      [...running].map(({ begun, expected }) => Math.max(0, expected - (performance.now() - begun) / 1000)),
      Math.max(lanes, running.size),
    );
  const through = (/** @type {readonly import('./book.mjs').FileBook[]} */ files) => {
    for (const file of files) {
      results.push(file);
      progress.file(file, results.length, left());
    }
  };
  const compiled = join(top, 'node_modules', '.cache', 'bakehouse-test');
  mkdirSync(compiled, { recursive: true });
  const environment = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const runOne = async (/** @type {Group} */ group) => {
    const told = isRealGroup(group) ? parts?.environment(needsOfGroup(group)) : {};
    const started = { book: new GroupBook(group), begun: performance.now(), expected: sumOf(group) };
    running.add(started);
    const end = await runGroup(group, {
      signal,
      environment: { ...environment, ...told },
      hear(event) {
        if (event.kind === 'with') realParts.add(event.text);
        const done = started.book.hear(event);
        if (event.kind === 'ended') progress.test(event, started.book.current?.file ?? '');
        through(done);
      },
    });
    running.delete(started);
    through(started.book.close(end));
  };
  // The longest of those whose parts are there.
  const takeReal = () => {
    const index = real.findIndex((group) => parts === undefined || parts.has(needsOfGroup(group)));
    return index < 0 || signal.aborted ? undefined : real.splice(index, 1)[0];
  };
  const realLane = async (/** @type {() => Promise<void>} */ turn) => {
    while (real.length > 0 && !signal.aborted) {
      await turn();
      const group = takeReal();
      if (group !== undefined) await runOne(group);
      else if (real.length > 0) await parts?.changed(signal);
    }
  };
  const lane = async () => {
    for (let group = pure.shift(); group !== undefined && !signal.aborted; group = pure.shift()) await runOne(group);
    await realLane(async () => {});
  };
  const spare = new Spare(() => real.length > 0 && !signal.aborted);
  const heart = setInterval(() => {
    const begun = [...running].map(({ book, begun }) => ({
      file: book.current?.file ?? '',
      tests: book.running,
      seconds: (performance.now() - begun) / 1000,
    }));
    progress.beat(begun, results.length, left());
  }, 5000);
  try {
    await Promise.all([
      ...Array.from({ length: Math.min(cores, lanes) }, lane),
      ...Array.from({ length: Math.max(0, lanes - cores) }, () => realLane(async () => {})),
      ...Array.from({ length: asked === undefined ? lanes : 0 }, () => realLane(() => spare.room())),
    ]);
  } finally {
    clearInterval(heart);
  }
  keepTimings(Object.fromEntries(results.filter(isWhole).map(({ file, seconds }) => [file, seconds])));
  const began = new Set(results.map(({ file }) => file));
  const neverRan = chosen.flatMap(({ files }) => files).filter((file) => !began.has(file));
  return { results, neverRan, realParts: [...realParts].toSorted() };
}

/** @param {Group} group */
function needsOfGroup({ files }) {
  return new Set(files.flatMap((file) => [...needsOf(file)]));
}

/**
 * Whether its seconds tell how long it takes: most of its tests ran.
 * @param {FileResult} result
 */
function isWhole({ counts }) {
  return counts.cancelled === 0 && counts.skipped * 2 <= counts.tests;
}
