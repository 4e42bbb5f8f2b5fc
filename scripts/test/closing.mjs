// @ts-check
/** @typedef {import('./layers.mjs').Result} Result */

/**
 * What a reader wants to know when all layers have run: a table, then which tests were skipped or failed, and last the
 * totals as node's test runner writes them.
 * @param {readonly Result[]} results
 * @param {number} milliseconds
 * @returns {string}
 */
export function closingWords(results, milliseconds) {
  return [
    '',
    ...table(results),
    ...list('Skipped', 'skipped', results),
    ...list('Failed', 'failed', results),
    ...leftovers(results),
    '',
    ...totals(results, milliseconds),
  ].join('\n');
}

/** @param {readonly Result[]} results */
function leftovers(results) {
  const lines = results.flatMap(({ layer, left }) => left.map((process) => `  ${layer}: ${process}`));
  return lines.length === 0 ? [] : ['', 'Left running by tests, which is a failure, and ended now:', ...lines];
}

/** @param {readonly Result[]} results */
function table(results) {
  const rows = results.map(({ layer, counts, seconds }) => [
    layer,
    `${counts.tests}`,
    `${counts.passed}`,
    `${counts.failed + counts.cancelled}`,
    `${counts.skipped + counts.todo}`,
    `${seconds.toFixed(1)} s`,
  ]);
  const head = ['layer', 'tests', 'passed', 'failed', 'skipped', 'time'];
  return [head, ...rows].map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(12) : cell.padStart(9))).join(''),
  );
}

/**
 * @param {string} title
 * @param {'skipped' | 'failed'} kind
 * @param {readonly Result[]} results
 */
function list(title, kind, results) {
  const tests = results.flatMap((result) => result.told.filter((test) => test.kind === kind));
  if (tests.length === 0) return [];
  // Many tests may lack the same program: the reason is told once.
  const reasons = [...new Set(tests.map((test) => test.reason))];
  const lines = reasons.flatMap((reason) => {
    const those = tests.filter((test) => test.reason === reason);
    return [`  ${reason}`, ...those.map(({ file, name }) => `    ${file}: ${name}`)];
  });
  return ['', `${title}:`, ...lines];
}

/**
 * @param {readonly Result[]} results
 * @param {number} milliseconds
 */
function totals(results, milliseconds) {
  const sum = (/** @type {keyof Result['counts']} */ key) =>
    results.reduce((total, { counts }) => total + counts[key], 0);
  return [
    `# tests ${sum('tests')}`,
    `# suites ${sum('suites')}`,
    `# pass ${sum('passed')}`,
    `# fail ${sum('failed')}`,
    `# cancelled ${sum('cancelled')}`,
    `# skipped ${sum('skipped')}`,
    `# todo ${sum('todo')}`,
    `# duration_ms ${milliseconds.toFixed(3)}`,
  ];
}
