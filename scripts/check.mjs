// @ts-check
// `npm run check`: what says within a minute whether a change is sound. Lint and types of all, and the unit and contract
// tests of what changed since this branch left main; the rest is `npm test`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { affectedTests, changedFiles } from './test/affected.mjs';
import { filesOf, top } from './test/layers.mjs';

/** A contract that is held against a real program looks whether it is there; nothing is installed within a minute. */
const environment = { ...process.env, BAKEHOUSE_PROVISION: '0' };

/**
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Promise<boolean>} whether it passed; what it printed is shown when it did not
 */
async function step(name, [program = '', ...args]) {
  const begun = performance.now();
  const child = spawn(program, args, { cwd: top, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      said.push(Buffer.from(error.message));
      resolve(1);
    });
    child.once('close', resolve);
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✖'} ${name}: ${seconds} s`);
  if (code !== 0) console.log(Buffer.concat(said).toString('utf8').trimEnd());
  return code === 0;
}

/**
 * What checks the types, and those alone again that a change since the last time can have touched: a sixth of the work.
 * @param {string} project
 */
function typesOf(project) {
  const known = join('node_modules', '.cache', 'bakehouse-check', `${project}.tsbuildinfo`);
  return ['tsc', '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', known];
}

const changed = changedFiles();
const there = changed.filter((file) => existsSync(join(top, file)));
const linted = there.filter((file) => /\.(?:[cm]?[jt]s)$/.test(file) && !file.startsWith('dist/'));
const tests = affectedTests(changed, [...filesOf('contract'), ...filesOf('unit')]);
console.log(`${changed.length} files changed; ${tests.length} test files see them.`);

/** @type {(() => Promise<boolean>)[]} */
const steps = [
  () => step('types', typesOf('tsconfig.json')),
  () => step('types of the oldest Node.js', typesOf('tsconfig.build.json')),
];
if (linted.length > 0) steps.push(() => step('lint', ['oxlint', '--deny-warnings', ...linted]));
if (there.length > 0)
  steps.push(() => step('format', ['oxfmt', '--check', '--no-error-on-unmatched-pattern', ...there]));

// The short ones side by side; the tests fill the processors by themselves.
const short = await Promise.all(steps.map(async (run) => run()));
const runsTests = tests.length === 0 || (await step('tests', [process.execPath, 'scripts/test.mjs', ...tests]));
process.exitCode = runsTests && short.every(Boolean) ? 0 : 1;
