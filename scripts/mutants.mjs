// @ts-check
// `npm run mutants -- PATH…`: breaks each file in many small ways, in a copy of the repository, and runs the unit tests
// that name it. What no test notices is printed. A tool to find tests that are missing; no part of `npm test`.
// With `--sample 300 --seed 7` only so many of all the changes are tried, chosen by that number: the same each time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changesOf } from './mutants/changes.mjs';
import { readOptions } from './source/options.mjs';

/** How many times longer than unbroken a file's tests may take; a change that makes them hang counts as noticed. */
const PATIENCE = 10;
const STARTING_MS = 5000;
/** How far a test may be from a file that no test names: the tests of what uses it, or of what uses that. */
const STEPS = 3;
const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals: files } = readOptions(
  {
    allowPositionals: true,
    options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  },
  'npm run mutants',
);
if (files.length === 0) {
  console.error('Usage: npm run mutants -- [--sample 300 --seed 7] src/core/process/relay.ts …');
  process.exit(2);
}
const copy = mkdtempSync(join(tmpdir(), 'bakehouse-mutants-'));
try {
  for (const name of ['src', 'test', 'scripts', 'actions', 'docs', 'schema', 'examples', 'package.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const totals = [...chosen(files)].map(([file, changes]) => report(file, changes));
  const noticed = totals.reduce((sum, one) => sum + one.noticed, 0);
  const tried = totals.reduce((sum, one) => sum + one.tried, 0);
  console.log(`${noticed} of ${tried} changes noticed, in ${totals.length} files.`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/**
 * What is tried of each file.
 * @param {readonly string[]} files
 * @returns {ReadonlyMap<string, readonly import('./mutants/changes.mjs').Change[]>}
 */
function chosen(files) {
  const all = files.flatMap((file) =>
    changesOf(file, readFileSync(join(copy, file), 'utf8')).map((change, index) => ({
      file,
      change,
      rank: createHash('sha256').update(`${values.seed} ${file} ${index}`).digest('hex'),
    })),
  );
  const ranks = all.map(({ rank }) => rank).sort();
  const last = ranks[Number(values.sample ?? all.length) - 1];
  return new Map(
    files.map((file) => [
      file,
      all.filter((one) => one.file === file && (last === undefined || one.rank <= last)).map(({ change }) => change),
    ]),
  );
}

/**
 * @param {string} file
 * @param {readonly import('./mutants/changes.mjs').Change[]} changes
 */
function report(file, changes) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const tests = testsOf(file);
  const begun = performance.now();
  if (tests.length === 0 || !passes(tests, 120_000)) {
    console.log(
      `${file}: none of ${changes.length}: ${tests.length === 0 ? 'no unit test names it' : 'its tests fail as it is'}`,
    );
    process.exitCode = 1;
    return { noticed: 0, tried: changes.length };
  }
  const limit = Math.round(STARTING_MS + PATIENCE * (performance.now() - begun));
  let noticed = 0;
  for (const { start, end, text: other, line } of changes) {
    writeFileSync(path, text.slice(0, start) + other + text.slice(end));
    if (!passes(tests, limit)) noticed += 1;
    else
      console.log(`${file}:${line}: not noticed: ${text.slice(start, end).split('\n')[0]} -> ${other.split('\n')[0]}`);
  }
  writeFileSync(path, text);
  console.log(`${file}: ${noticed} of ${changes.length} changes noticed, by ${tests.length} files of tests.`);
  return { noticed, tried: changes.length };
}

/**
 * The unit tests that import a file, not only its types: the one of its name first, which likely notices. Where none does,
 * those of the files that use it, or of those that use them.
 * @param {string} file
 * @returns {readonly string[]}
 */
function testsOf(file) {
  const isNamesake = (/** @type {string} */ test) => basename(test, '.test.ts') === basename(file, '.ts');
  const tests = filesOf('test/unit').filter((path) => path.endsWith('.test.ts'));
  const direct = tests.filter((test) => isNamesake(test) || imports(test, file));
  if (direct.length > 0) return direct.sort((a, b) => Number(isNamesake(b)) - Number(isNamesake(a)));
  const sources = filesOf('src');
  let users = [file];
  for (let step = 0; step < STEPS; step += 1) {
    users = sources.filter((path) => users.some((user) => imports(path, user)));
    const found = tests.filter((test) => users.some((user) => imports(test, user)));
    if (found.length > 0) return found;
  }
  return [];
}

/** @param {string} folder */
function filesOf(folder) {
  return readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));
}

/**
 * Whether a file imports something of another that is more than a type.
 * @param {string} path
 * @param {string} file
 */
function imports(path, file) {
  return readFileSync(join(copy, path), 'utf8')
    .split(';')
    .filter((statement) => !/^\s*import type /.test(statement))
    .some((statement) => {
      const from = /from '(\.[^']+)'/.exec(statement)?.[1];
      return from !== undefined && join(dirname(path), from) === file;
    });
}

/**
 * Whether all pass: one file after the other, until one fails.
 * @param {readonly string[]} tests
 * @param {number} limit in milliseconds, of each file
 */
function passes(tests, limit) {
  return tests.every(
    (test) =>
      spawnSync(process.execPath, ['--test', test], { cwd: copy, stdio: 'ignore', timeout: limit }).status === 0,
  );
}
