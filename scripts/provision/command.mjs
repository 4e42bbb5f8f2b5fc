// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Unavailable } from './unavailable.mjs';

/**
 * Where a program is on PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function which(name, env = process.env) {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      if (folder !== '' && statSync(file).isFile()) return file;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/**
 * What a short command prints, trimmed; undefined when it cannot run, fails or takes too long.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, milliseconds?: number }} [options]
 * @returns {string | undefined}
 */
export function ask(program, args, { env = process.env, milliseconds = 10_000 } = {}) {
  const { status, stdout } = spawnSync(program, args, {
    env,
    timeout: milliseconds,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Runs a long command with its output appended to a log file; on failure the error shows the end of it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.log
 * @param {string} options.remedy
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.milliseconds]
 * @param {boolean} [options.isPatient] whether it lets go first what runs beside it: it would keep every processor busy
 * @returns {Promise<void>}
 * @throws {Unavailable}
 */
export async function run(
  program,
  args,
  { log, remedy, cwd, env = process.env, milliseconds = 30 * 60_000, isPatient = false },
) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'a');
  writeSync(output, `$ ${[program, ...args].join(' ')}\n`);
  const from = statSync(log).size;
  try {
    const nice = isPatient ? which('nice') : undefined;
    const [first, ...rest] = nice === undefined ? [program, ...args] : [nice, '-n', '5', program, ...args];
    const child = spawn(first, rest, { cwd, env, stdio: ['ignore', output, output] });
    // Not `timeout`, by which Node.js goes on waiting for a program that could not be started.
    const limit = setTimeout(() => child.kill(), milliseconds);
    for (const event of ['error', 'exit']) child.once(event, () => clearTimeout(limit));
    const failure = await new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('close', (code, signal) =>
        resolve(code === 0 ? undefined : signal ? `ended by ${signal}` : `exit ${code}`),
      );
    });
    if (failure === undefined) return;
    const tail = readFileSync(log).subarray(from).toString('utf8').trimEnd().split('\n').slice(-12);
    const detail = [`The end of ${log}:`, ...tail.map((line) => `  ${line}`)].join('\n');
    throw new Unavailable(`${[program, ...args.slice(0, 1)].join(' ')} failed (${failure})`, remedy, detail);
  } finally {
    closeSync(output);
  }
}
