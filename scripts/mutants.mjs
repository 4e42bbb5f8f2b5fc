// @ts-check
// `npm run mutants -- PATH…`: breaks each file in many small ways, in a copy of the repository, and runs the unit tests
// that name it. What no test notices is printed. A tool to find tests that are missing; no part of `npm test`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changesOf } from './mutants/changes.mjs';

const TIMEOUT_MS = 120_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run mutants -- src/core/relay.ts …');
  process.exit(2);
}
const copy = mkdtempSync(join(tmpdir(), 'bakehouse-mutants-'));
try {
  for (const name of ['src', 'test', 'scripts', 'actions', 'docs', 'schema', 'examples', 'package.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const file of files) report(file);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** @param {string} file */
function report(file) {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const tests = testsOf(file);
  if (tests.length === 0 || !passes(tests)) {
    console.log(`${file}: ${tests.length === 0 ? 'no unit test names it' : 'its tests fail as it is'}`);
    process.exitCode = 1;
    return;
  }
  const changes = changesOf(file, text);
  let noticed = 0;
  for (const { start, end, text: other, line } of changes) {
    writeFileSync(path, text.slice(0, start) + other + text.slice(end));
    if (!passes(tests)) noticed += 1;
    else
      console.log(`${file}:${line}: not noticed: ${text.slice(start, end).split('\n')[0]} -> ${other.split('\n')[0]}`);
  }
  writeFileSync(path, text);
  console.log(`${file}: ${noticed} of ${changes.length} changes noticed, by ${tests.length} files of tests.`);
}

/**
 * The unit tests that import a file.
 * @param {string} file
 */
function testsOf(file) {
  const end = `/${file.replace(/^src\//, 'src/')}'`;
  return readdirSync(join(copy, 'test', 'unit'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', 'unit', name))
    .filter(
      (name) =>
        readFileSync(join(copy, name), 'utf8').includes(end) || basename(name, '.test.ts') === basename(file, '.ts'),
    );
}

/** @param {readonly string[]} tests */
function passes(tests) {
  const run = spawnSync(process.execPath, ['--test', ...tests], { cwd: copy, stdio: 'ignore', timeout: TIMEOUT_MS });
  return run.status === 0;
}
