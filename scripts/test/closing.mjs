// @ts-check
import { addCounts, noCounts } from './book.mjs';
import { isOnlyAround } from './progress.mjs';

/**
 * @typedef {import('./book.mjs').FileResult} FileResult
 * @typedef {import('./events.mjs').Ended} Ended
 */

/** How many of the slowest files are named. */
const SLOWEST = 10;
/** How many tests that were skipped for one reason are named; more are counted. */
const NAMED = 3;
/** Of what a failed test said, in lines and in characters of a line. */
const HEAD = 8;
const TAIL = 12;
const WIDEST = 300;

/**
 * What a reader wants to know when all has run, on one screen; and last the totals as node's test runner writes them.
 * @param {import('./run-layers.mjs').LayersEnd} end
 * @param {{ milliseconds: number, notes: readonly string[] }} more `notes`: lines on what was not asked for or not to be had
 * @returns {string}
 */
export function closingWords({ results, neverRan, realParts }, { milliseconds, notes }) {
  return [
    ...section('Real parts', realParts),
    ...section(`Slowest ${SLOWEST} files`, slowest(results)),
    ...section('Figures', figures(results)),
    ...section('Skipped', skipped(results)),
    ...section('Known failures', knownFailures(results)),
    ...notes,
    ...section('Never ran', neverRan),
    ...section('Failed', failed(results)),
    '',
    ...table(results),
    '',
    ...totals(results, neverRan.length, milliseconds),
  ].join('\n');
}

/**
 * @param {string} title
 * @param {readonly string[]} lines
 */
function section(title, lines) {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** @param {readonly FileResult[]} results */
function table(results) {
  const names = [...new Set(results.map(({ layer }) => layer))];
  const rows = names.map((layer) => {
    const those = results.filter((result) => result.layer === layer);
    const counts = sumOf(those);
    return [
      layer,
      `${counts.tests}`,
      `${counts.passed}`,
      `${counts.failed + counts.cancelled}`,
      `${counts.skipped}`,
      `${counts.todo}`,
      `${those.length}`,
      minutes(those.reduce((sum, { seconds }) => sum + seconds, 0)),
    ];
  });
  const head = ['layer', 'tests', 'passed', 'failed', 'skipped', 'to do', 'files', 'their time'];
  return [head, ...rows].map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(12) : cell.padStart(column === 7 ? 12 : 9))).join(''),
  );
}

/** @param {number} seconds */
function minutes(seconds) {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;
}

/** @param {readonly FileResult[]} results */
function slowest(results) {
  return results
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST)
    .map(({ file, seconds }) => `${`${seconds.toFixed(1)} s`.padStart(8)}  ${file}`);
}

/** @param {readonly FileResult[]} results */
function figures(results) {
  const telling = results.filter((result) => result.figures.length > 0).toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return telling.flatMap((result) => [result.file, ...result.figures.map((line) => `  ${line}`)]);
}

/**
 * Many tests may lack the same thing: it is told once, with how many they are.
 * @param {readonly FileResult[]} results
 */
function skipped(results) {
  const tests = endedAs(results, ({ outcome, isSuite }) => outcome === 'skipped' && !isSuite);
  const split = tests.map(({ file, test }) => ({ file, test, ...reasonOf(test) }));
  return [...new Set(split.map(({ reason }) => reason))].flatMap((reason) => {
    const those = split.filter((one) => one.reason === reason);
    const parts = [...new Set(those.flatMap(({ part }) => part ?? []))];
    const named = those.length <= NAMED ? those.map(({ file, test }) => `${file}: ${test.name}`) : [];
    const words = `${parts.length === 0 ? '' : `${parts.join(', ')}: `}${reason}`;
    return [`${`${those.length}`.padStart(4)}  ${words}`, ...named.map((line) => `        ${line}`)];
  });
}

/**
 * What test/support/peers/available.ts says of a part, so that parts that are missing for one reason are told together.
 * @param {Ended} test
 * @returns {{ reason: string, part?: string }}
 */
function reasonOf({ reason = '' }) {
  const match = /^(\S+) is missing: (.*)$/s.exec(reason);
  return match === null ? { reason } : { part: match[1] ?? '', reason: match[2] ?? '' };
}

/** @param {readonly FileResult[]} results */
function knownFailures(results) {
  return endedAs(results, ({ outcome, isSuite }) => outcome === 'todo' && !isSuite).map(
    ({ file, test }) => `${file}: ${test.name} (${test.reason}${test.detail === undefined ? '; it passes now' : ''})`,
  );
}

/** @param {readonly FileResult[]} results */
function failed(results) {
  return endedAs(
    results,
    (test) => (test.outcome === 'failed' || test.outcome === 'cancelled') && !isOnlyAround(test),
  ).flatMap(({ file, test }) => [`${file}: ${test.name}`, ...shortened(test).map((line) => `    ${line}`)]);
}

/**
 * Of a long log often no more is kept than its end: what is needed to understand a failure stands here once more. An
 * assertion's message comes first, and what it got and wanted last.
 * @param {Ended} test
 */
function shortened({ reason = '', detail = '' }) {
  const lines = (detail === '' ? reason : detail).split('\n').map((line) => line.slice(0, WIDEST));
  const left = lines.length - HEAD - TAIL;
  if (left <= 1) return lines;
  return [...lines.slice(0, HEAD), `… (${left} lines more, told where it failed)`, ...lines.slice(-TAIL)];
}

/**
 * @param {readonly FileResult[]} results
 * @param {(test: Ended) => boolean} isWanted
 */
function endedAs(results, isWanted) {
  return results.flatMap(({ file, ended }) => ended.filter(isWanted).map((test) => ({ file, test })));
}

/** @param {readonly FileResult[]} results */
function sumOf(results) {
  const sum = noCounts();
  for (const { counts } of results) addCounts(sum, counts);
  return sum;
}

/**
 * A file that never ran counts as one that was cancelled.
 * @param {readonly FileResult[]} results
 * @param {number} neverRan
 * @param {number} milliseconds
 */
function totals(results, neverRan, milliseconds) {
  const sum = sumOf(results);
  return [
    `# tests ${sum.tests + neverRan}`,
    `# suites ${sum.suites}`,
    `# pass ${sum.passed}`,
    `# fail ${sum.failed}`,
    `# cancelled ${sum.cancelled + neverRan}`,
    `# skipped ${sum.skipped}`,
    `# todo ${sum.todo}`,
    `# duration_ms ${milliseconds.toFixed(3)}`,
  ];
}
