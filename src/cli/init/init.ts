import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { type Answers, answersOf, askFor, questions } from './answers.ts';
import { type InitFile, initFiles } from './files.ts';
import { EXIT } from '../usage-error.ts';

/** What `init` did, as `--json` prints it. */
export interface Initiated {
  readonly folder: string;
  /** Relative to the folder. */
  readonly written: readonly string[];
  /** Those that were there and stay as they are. */
  readonly kept: readonly string[];
  readonly next: readonly string[];
}

export interface InitOptions {
  readonly folder: string;
  /** Answers that flags give. */
  readonly given: Readonly<Record<string, string>>;
  /** Whether somebody is there to be asked for the others. */
  readonly asks: boolean;
  readonly tell: (line: string) => void;
}

/**
 * Writes a first image into a repository: what defines it, its test, and the workflow. Nothing that is there is changed.
 * The files are staged, since only what git knows counts for an image. Throws a UserError before anything is written.
 */
async function init({ folder, given, asks, tell }: InitOptions): Promise<Initiated> {
  const root = repositoryRoot(folder);
  if (root !== undefined && root !== realpathSync(folder)) {
    throw new UserError(`${folder} is a folder of the repository ${root}. Run "bakehouse init" at its root.`);
  }
  // Flags that are wrong are told before anybody answers questions.
  answersOf(given);
  const answers = asks ? await ask(given, tell) : answersOf(given);
  const files = initFiles(answers, { packerHasPlugins: packerHasPlugins() });
  const there = files.filter(({ path }) => isThere(join(folder, path)));
  const taken = there.filter(({ mayStay }) => mayStay !== true).map(({ path }) => path);
  if (taken.length > 0) {
    throw new UserError(
      `${taken.join(', ')} ${taken.length === 1 ? 'is' : 'are'} there already, and nothing was written. Move ${taken.length === 1 ? 'it' : 'them'} away, or write the image by hand: docs/manifest.md has all fields.`,
    );
  }
  const written = files.filter((file) => !there.includes(file));
  for (const { path } of written) refuseLink(folder, dirname(path));
  if (root === undefined) git(folder, 'init', '--quiet');
  for (const file of written) write(folder, file);
  git(folder, 'add', '--force', '--', ...written.map(({ path }) => path));
  const done: Initiated = {
    folder,
    written: written.map(({ path }) => path),
    kept: there.map(({ path }) => path),
    next: ['bakehouse run', 'bakehouse plan', `git commit --message "Add the image ${answers.image}"`],
  };
  tellDone(done, root === undefined, tell);
  return done;
}

async function ask(given: Readonly<Record<string, string>>, tell: (line: string) => void): Promise<Answers> {
  if (questions.every(({ name }) => given[name] !== undefined)) return answersOf(given);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // What was typed ahead, or pasted, answers the questions that come.
  const typed = terminal[Symbol.asyncIterator]();
  try {
    return await askFor(
      given,
      async (text) => {
        process.stderr.write(text);
        const { value, done } = await typed.next();
        if (done === true) throw new UserError('Nothing was written: the questions were not answered.');
        return value;
      },
      tell,
    );
  } finally {
    terminal.close();
  }
}

function write(folder: string, { path, text, isExecutable }: InitFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  if (isExecutable === true) chmodSync(file, 0o755);
}

/** Also a link that leads nowhere. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw new UserError(`${path} cannot be looked at: ${messageOf(error)}`);
  }
}

/** A folder that is a link leads out of the repository, where git would not see what is written. */
function refuseLink(folder: string, inside: string): void {
  const path = join(folder, inside);
  if (!isThere(path) || realpathSync(path) === join(realpathSync(folder), inside)) return;
  throw new UserError(`${inside} is a link to another folder, and nothing was written. Put a folder of its own there.`);
}

/** The root of the repository that a folder is in; undefined for a folder that is in none. */
function repositoryRoot(folder: string): string | undefined {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', ['rev-parse', '--show-toplevel'], { cwd: folder, encoding: 'utf8', stdio }).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new UserError('git is not on PATH; install it, and run "bakehouse init" again.');
    return undefined;
  }
}

function git(folder: string, ...args: readonly string[]): void {
  try {
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    throw new UserError(`git ${args[0]} failed in ${folder}: ${messageOf(error)}`);
  }
}

/** Builders are plugins since 1.7. Where there is no Packer, a current one is installed when it is needed. */
function packerHasPlugins(): boolean {
  try {
    const environment = { ...process.env, CHECKPOINT_DISABLE: '1' };
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const said = execFileSync('packer', ['version'], { encoding: 'utf8', env: environment, stdio, timeout: 10_000 });
    return !/^Packer v(?:0\.|1\.[0-6]\.)/m.test(said);
  } catch {
    return true;
  }
}

function tellDone({ folder, written, kept, next }: Initiated, isNew: boolean, tell: (line: string) => void): void {
  if (isNew) tell(`Made a git repository in ${folder}: only files that git knows count for an image.`);
  for (const path of written) tell(`Wrote   ${path}`);
  for (const path of kept) tell(`Kept    ${path}, which was there`);
  tell('');
  tell('The files are staged. Next:');
  for (const line of next) tell(`  ${line}`);
}

/** `bakehouse init` with its flags. Sets the exit code. */
export async function runInit(flags: Readonly<Record<string, unknown>>): Promise<void> {
  const isJson = flags['json'] === true;
  const stream = isJson ? process.stderr : process.stdout;
  const given = Object.fromEntries(
    questions.flatMap(({ name }) => (typeof flags[name] === 'string' ? [[name, flags[name]] as const] : [])),
  );
  try {
    const done = await init({
      folder: process.cwd(),
      given,
      asks: process.stdin.isTTY && process.stderr.isTTY && flags['yes'] !== true && !isJson,
      tell: (line) => stream.write(`${line}\n`),
    });
    if (isJson) process.stdout.write(`${JSON.stringify(done, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`error: ${messageOf(error)}\n`);
    process.exitCode = EXIT.failed;
  }
}
