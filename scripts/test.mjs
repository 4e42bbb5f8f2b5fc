// @ts-check
// What `npm test` runs: the layers of tests, one after the other, with the real programs that they need.
import { delimiter, dirname } from 'node:path';
import { isAtLeast } from './provision/versions.mjs';
import { closingWords } from './test/closing.mjs';
import { filesOf, layers, runLayer } from './test/layers.mjs';
import { prepareRealParts } from './test/real-parts.mjs';

const help = `Usage: npm test [-- LAYER…]

Layers: ${Object.keys(layers).join(', ')} (all that have tests, when none is named).

Environment:
  CI=true                a test whose program could be had here and is missing fails instead of being skipped
  BAKEHOUSE_REQUIRE=1    the same
  BAKEHOUSE_PROVISION=0  install nothing; tests whose programs are missing are skipped
  BAKEHOUSE_THOROUGH=1   run the long tables and every moment of a cancel whole, which takes about an hour
  BAKEHOUSE_CACHE        see node scripts/provision.mjs --help`;

/**
 * @param {readonly string[]} wanted
 * @returns {Promise<number>} the exit code
 */
async function main(wanted) {
  if (wanted.includes('--help') || wanted.includes('-h')) {
    console.log(help);
    return 0;
  }
  if (!isAtLeast(process.versions.node, '22.18.0')) {
    console.error(
      `The tests are TypeScript, which Node.js runs from 22.18 on, but this is ${process.versions.node}. ` +
        'Run `npm ci`, which brings Node.js 24 along, and then `npm test`, which finds it.',
    );
    return 1;
  }
  const unknown = wanted.filter((name) => !Object.hasOwn(layers, name));
  if (unknown.length > 0) {
    console.error(
      `A layer must be ${Object.keys(layers).join(', ')}, but was ${unknown.map((name) => `"${name}"`).join(', ')}.`,
    );
    return 2;
  }
  const chosen = Object.keys(layers)
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .map((name) => ({ name, files: filesOf(name) }))
    .filter(({ files }) => files.length > 0);
  if (chosen.length === 0) console.error('There are no test files (test/LAYER/**/*.test.ts) in what was asked for.');
  return runAll(chosen);
}

/**
 * @param {readonly { name: string, files: readonly string[] }[]} chosen
 * @returns {Promise<number>}
 */
async function runAll(chosen) {
  const begun = performance.now();
  const stopping = new AbortController();
  // Told to end, the layer that runs is ended, and then the daemon is put away as always.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stopping.abort());
  // What the tests start by name is this Node.js.
  process.env['PATH'] = `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`;
  const results = [];
  /** @type {(() => Promise<void>) | undefined} */
  let putAway;
  try {
    for (const { name, files } of chosen) {
      if (stopping.signal.aborted) break;
      if (layers[name]?.real && putAway === undefined) {
        putAway = await prepareRealParts((line) => console.log(line));
      }
      console.log(`\n${name}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`);
      results.push(await runLayer(name, files, stopping.signal));
    }
  } finally {
    await putAway?.();
  }
  console.log(closingWords(results, performance.now() - begun));
  const ran = results.some((result) => result.counts.tests > 0);
  return ran && !stopping.signal.aborted && results.every((result) => result.passed) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
