// @ts-check
// What `npm test` runs: the layers of tests, side by side as far as they go, with the real programs that they need.
import { appendFileSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { askedSets, setNames } from './provision/sets.mjs';
import { isAtLeast } from './provision/versions.mjs';
import { closingWords } from './test/closing.mjs';
import { filesOf, isReal, layers } from './test/layers.mjs';
import { Progress } from './test/progress.mjs';
import { RealParts } from './test/real-parts.mjs';
import { filesOfPiece, readPiece } from './test/thorough.mjs';
import { runLayers } from './test/run-layers.mjs';

const help = `Usage: npm test [-- LAYER|FILE…]

Layers: ${Object.keys(layers).join(', ')} (all that have tests, when none is named).

Environment:
  BAKEHOUSE_SETS         the real programs to get and test with: core (the default), all, or names, of
                         ${setNames.join(', ')}
  CI=true                each test is named as it ends, and a test whose program was asked for, could be had here
                         and is missing fails instead of being skipped
  BAKEHOUSE_REQUIRE=1    the second of these alone; BAKEHOUSE_VERBOSE=1 the first
  BAKEHOUSE_PROVISION=0  install nothing; tests whose programs are missing are skipped
  BAKEHOUSE_THOROUGH=1   run the long tables and every moment of a cancel whole, which takes about an hour; or a
                         piece of that: 1/8 to 8/8
  BAKEHOUSE_CHOICE       the number by which the others take a part of them: printed by each run
  BAKEHOUSE_SEED         the number that texts made up by chance begin with: printed by a thorough run
  BAKEHOUSE_LANES        how many test files run side by side (default: two for each core, and up to four while a
                         part of them stands idle)
  BAKEHOUSE_RESULTS      a file that gets a line of JSON for each test
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
  const named = new Set(wanted);
  const known = new Set(Object.keys(layers).flatMap((layer) => [layer, ...filesOf(layer)]));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    console.error(
      `What is to run must be ${Object.keys(layers).join(', ')} or a test file, but was ${quoted(unknown)}.`,
    );
    return 2;
  }
  const asked = askedSets(process.env['BAKEHOUSE_SETS']);
  if ('unknown' in asked) {
    console.error(
      `BAKEHOUSE_SETS must be core, all, or some of ${setNames.join(', ')}, but has ${quoted(asked.unknown)}.`,
    );
    return 2;
  }
  const piece = readPiece(process.env['BAKEHOUSE_THOROUGH']);
  if (piece === 'wrong') {
    console.error(
      `BAKEHOUSE_THOROUGH must be 1, or a piece such as 3/8, but was "${process.env['BAKEHOUSE_THOROUGH']}".`,
    );
    return 2;
  }
  const chosen = Object.keys(layers)
    .map((name) => ({
      name,
      files: filesOf(name).filter((file) => named.size === 0 || named.has(name) || named.has(file)),
    }))
    .map(({ name, files }) => ({ name, files: piece === undefined ? files : filesOfPiece(files, piece) }))
    .filter(({ files }) => files.length > 0);
  if (chosen.length === 0) console.error('There are no test files (test/LAYER/**/*.test.ts) in what was asked for.');
  return runAll(chosen, asked);
}

/** From more real files than this on, some of them want moto. */
const MANY = 3;

/** @param {readonly string[]} words */
function quoted(words) {
  return words.map((word) => `"${word}"`).join(', ');
}

/**
 * @param {readonly { name: string, files: readonly string[] }[]} chosen
 * @param {readonly import('./provision/sets.mjs').SetName[]} asked
 * @returns {Promise<number>}
 */
async function runAll(chosen, asked) {
  const begun = performance.now();
  const stopping = new AbortController();
  // Told to end, the tests that run are ended, and then the daemon is put away as always.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stopping.abort());
  // What the tests start by name is this Node.js.
  process.env['PATH'] = `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`;
  const chance = chances();
  const files = chosen.reduce((sum, { files }) => sum + files.length, 0);
  const isVerbose = process.env['CI'] === 'true' || Boolean(process.env['BAKEHOUSE_VERBOSE']);
  const progress = new Progress((line) => console.log(line), { files, isVerbose });
  const rest = setNames.filter((name) => !asked.includes(name));
  const notes =
    rest.length === 0 ? [] : ['', `Not asked for: ${rest.join(', ')}. To have them too: BAKEHOUSE_SETS=all npm test`];
  console.log(`${files} files: ${chosen.map(({ name, files }) => `${files.length} ${name}`).join(', ')}`);
  for (const note of notes) if (note !== '') console.log(note);
  console.log(chance);

  // What the real programs need goes on while the tests that need none run.
  const parts = chosen.some(({ files }) => files.some(isReal))
    ? new RealParts(asked, (line) => console.log(line), {
        wantsDaemon: chosen.some(({ name }) => layers[name]?.real),
        // A file alone starts its own, if it needs one at all.
        wantsMoto: chosen.flatMap(({ files }) => files.filter(isReal)).length > MANY,
      })
    : undefined;
  parts?.done.catch(() => stopping.abort());
  try {
    const end = await runLayers(chosen, { signal: stopping.signal, progress, parts });
    const isGreen = end.neverRan.length === 0 && end.results.every(({ isRed }) => !isRed) && end.results.length > 0;
    if (!isGreen) console.log(`\nWith the same choice again: ${chance}`);
    console.log(closingWords(end, { milliseconds: performance.now() - begun, notes }));
    keepResults(end.results);
    return isGreen && !stopping.signal.aborted ? 0 : 1;
  } finally {
    await parts?.putAway();
  }
}

/** Makes up what is left to chance, for the tests and to be printed. */
function chances() {
  const names = process.env['BAKEHOUSE_THOROUGH'] ? ['BAKEHOUSE_CHOICE', 'BAKEHOUSE_SEED'] : ['BAKEHOUSE_CHOICE'];
  for (const name of names) process.env[name] ??= `${Math.floor(Math.random() * 2 ** 31)}`;
  return names.map((name) => `${name}=${process.env[name]}`).join(' ');
}

/** @param {readonly import('./test/book.mjs').FileResult[]} results */
function keepResults(results) {
  const target = process.env['BAKEHOUSE_RESULTS'];
  if (!target) return;
  for (const { file, seconds, processorSeconds, figures, ended } of results) {
    const lines = [{ file, seconds, processorSeconds, figures }, ...ended.map((test) => ({ ...test, file }))];
    appendFileSync(target, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
}

process.exitCode = await main(process.argv.slice(2));
