import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { type ProcessIdentity, runLongProcess } from '../../core/process/long-process.ts';
import { DISK_FULL } from '../../image/outcome.ts';
import { insideWorkspace, isInside, shownPath } from '../../core/files/paths.ts';
import { createScrub } from '../../core/secrets/secrets.ts';
import { type BerksFailure, failureOfBerks } from './berks-failure.ts';
import { lockedVersions } from '../run/gems.ts';
import { programOnPath } from '../run/program.ts';
import { type Traces, watchTraces } from './repository-traces.ts';

/** Where cookbooks are vendored to, beside the Berksfile: the default of `berks vendor`, which templates name. */
const COOKBOOKS = 'berks-cookbooks';
const LOCK = 'Berksfile.lock';

/** What Berkshelf reads besides what every program gets, and Ruby. */
export const BERKSHELF_VARIABLES = [
  'BERKSHELF_PATH',
  'BERKSHELF_CHEF_CONFIG',
  'BERKSHELF_CONFIG',
  'GIT_SSH_COMMAND',
] as const;

export interface BerksWish {
  /** `auto`: where there is a Berksfile. */
  readonly berks: 'auto' | 'true' | 'false';
  /** Whether Berksfile.lock must be there and stay as it is. */
  readonly frozen: boolean;
  /** Where the Berksfile is looked for and berks runs: absolute, links resolved. */
  readonly folder: string;
}

export interface BerksRequest extends BerksWish {
  /** Built, not inherited: a Berksfile is Ruby, the repository's own code. */
  readonly environment: Readonly<Record<string, string>>;
  /** A folder of ours, outside of the repository, that lasts as long as the traces. */
  readonly scratch: string;
  readonly secrets: readonly string[];
  /** Gets all that berks says. */
  readonly logPath: string;
  readonly timeoutMinutes: number;
  readonly interrupt: Interrupt;
  /** Told before berks runs: what has to be removed, or put back, when the cookbooks are not needed any more. */
  readonly onTraces: (traces: Traces) => void;
  readonly onStart: (started: ProcessIdentity) => void;
}

export type BerksResult =
  | { readonly kind: 'skipped'; readonly reason: string }
  /** `lockChanges`: what berks changed in Berksfile.lock, in words; `null` when there was none. */
  | { readonly kind: 'complete'; readonly cookbooks: readonly string[]; readonly lockChanges: readonly string[] | null }
  | { readonly kind: 'failed'; readonly failure: BerksFailure }
  /** `isLeft`: it was still running when we had to let go of it. */
  | { readonly kind: 'cancelled'; readonly isLeft: boolean };

/** Why nothing is to be vendored; `undefined` when something is. Opens no file. */
export function reasonToSkip({ berks, folder }: BerksWish): string | undefined {
  if (berks === 'false') return 'berks is false';
  return berks === 'auto' && !isFile(join(folder, 'Berksfile')) ? 'there is no Berksfile' : undefined;
}

/**
 * Runs `berks vendor` and puts the cookbooks into `berks-cookbooks`. They are vendored outside of the repository and moved
 * in: berks itself merges into what is there (berkshelf#1727), and a cookbook of the folder itself would be copied into
 * itself (#1790). Berks has no frozen mode: a lock that it does not trust it rewrites without a word, with exit code 0.
 */
export async function vendorCookbooks(host: Host, request: BerksRequest): Promise<BerksResult> {
  const reason = reasonToSkip(request);
  if (reason !== undefined) return { kind: 'skipped', reason };
  const { folder, frozen, scratch, environment, interrupt } = request;
  const shown = shownPath(host.workspace, folder);
  const lockPath = join(folder, LOCK);
  if (!isFile(join(folder, 'Berksfile'))) {
    const where = shown === '.' ? 'the workspace' : shown;
    return failed(`Input "berks" is true, but ${where} has no Berksfile. Add one, or set "berks" to auto.`);
  }
  insideWorkspace('Berksfile', host.workspace, folder, 'Berksfile');
  const before = readLock(lockPath);
  if (frozen && before === null) {
    return failed(
      `Input "berks-frozen" is true, but there is no ${LOCK} beside the Berksfile. Run berks install and commit it (look into .gitignore), or set "berks-frozen" to false.`,
    );
  }
  const command = berksCommand(host.workspace, folder, environment['PATH']);
  if (command === undefined) {
    return failed(
      'There is a Berksfile, but Berkshelf is not installed: neither is berks on PATH, nor berkshelf in a Gemfile.lock that bundle could run. ' +
        'Install Chef Workstation or `gem install berkshelf` before this step, or set "berks" to false.',
    );
  }
  if (existsSync(join(folder, COOKBOOKS))) {
    host.info(`${COOKBOOKS} is there already; it is replaced, and put back afterwards.`);
  }
  const watches = [COOKBOOKS, LOCK].map((path) => ({ path, keeps: 'whole' as const }));
  request.onTraces(watchTraces(folder, watches, scratch));
  // Else a cookbook that is the folder itself would hold the cookbooks of an earlier run.
  rmSync(join(folder, COOKBOOKS), { recursive: true, force: true });

  const vendored = join(scratch, 'cookbooks');
  const stderr = join(scratch, 'berks-err.log');
  const [program, ...words] = command;
  const end = await runLongProcess(host, {
    name: 'Berkshelf',
    program,
    args: [...words, 'vendor', vendored],
    cwd: folder,
    environment,
    stdout: join(scratch, 'berks-out.log'),
    stderr,
    render: (lines) => lines,
    stage: () => 'berks vendor',
    logPath: request.logPath,
    secrets: request.secrets,
    timeoutMs: request.timeoutMinutes * 60_000,
    interrupt,
    onStart: request.onStart,
  });
  if (end.exitCode === undefined) return { kind: 'cancelled', isLeft: true };
  if (end.timedOut) {
    const message = `berks vendor was stopped after ${request.timeoutMinutes} minutes, the timeout.`;
    return { kind: 'failed', failure: { class: 'cancelled', message, line: null } };
  }
  if (interrupt.at() !== undefined) return { kind: 'cancelled', isLeft: false };
  if (end.isDiskFull) return { kind: 'failed', failure: { ...DISK_FULL, line: null } };
  if (end.exitCode !== 0) {
    const failure = failureOfBerks(end.exitCode, createScrub(request.secrets)(lastOf(stderr)));
    return { kind: 'failed', failure };
  }
  const changes = before === null ? null : lockChanges(before, readLock(lockPath) ?? '');
  if (frozen && changes !== null && changes.length > 0) {
    return failed(
      `Input "berks-frozen" is true, but ${LOCK} does not fit the Berksfile and its cookbooks: ${listed(changes)}. Run berks install (or berks update) and commit ${LOCK}.`,
    );
  }
  place(vendored, join(folder, COOKBOOKS));
  return { kind: 'complete', cookbooks: readdirSync(join(folder, COOKBOOKS)).sort(), lockChanges: changes };
}

/** What to warn of after a run that was not frozen; `undefined` when all is as it was locked. */
export function lockWarning(changes: readonly string[] | null): string | undefined {
  if (changes === null) {
    return `There is no ${LOCK}: the versions of cookbooks are chosen anew each time. Run berks install and commit it.`;
  }
  if (changes.length === 0) return undefined;
  return `${LOCK} does not fit the Berksfile and its cookbooks, and berks chose anew: ${listed(changes)}. Run berks install and commit ${LOCK}; "berks-frozen: true" makes this an error.`;
}

function failed(message: string): BerksResult {
  return { kind: 'failed', failure: { class: 'config', message, line: null } };
}

function listed(changes: readonly string[]): string {
  const rest = changes.length - 5;
  return [...changes.slice(0, 5), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

/** `bundle exec berks` where the bundle of the folder has it, else `berks`; `undefined` when neither can be run. */
function berksCommand(
  workspace: string,
  folder: string,
  path: string | undefined,
): readonly [program: string, ...words: string[]] | undefined {
  const bundle = hasBerkshelf(workspace, folder) ? programOnPath('bundle', path) : undefined;
  if (bundle !== undefined) return [bundle, 'exec', 'berks'];
  const berks = programOnPath('berks', path);
  return berks === undefined ? undefined : [berks];
}

function hasBerkshelf(workspace: string, folder: string): boolean {
  const lock = join(folder, 'Gemfile.lock');
  if (isFile(lock)) return lockedVersions(readFileSync(lock, 'utf8'), ['berkshelf']).size > 0;
  return folder !== workspace && isInside(workspace, dirname(folder)) && hasBerkshelf(workspace, dirname(folder));
}

/** Byte for byte, or as near as a text comes to that; `null` when there is none. */
function readLock(path: string): string | null {
  return isFile(path) ? readFileSync(path, 'latin1') : null;
}

/** The end of it: what Ruby says last is why it failed, but a trace comes after the words, so not too little. */
function lastOf(path: string): string {
  return readFileSync(path)
    .subarray(-256 * 1024)
    .toString('utf8');
}

/** Across file systems, too. */
function place(from: string, to: string): void {
  mkdirSync(from, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
    rmSync(from, { recursive: true, force: true });
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The cookbooks that a Berksfile.lock pins, by name; empty for a text that is none. */
export function lockedCookbooks(lock: string): ReadonlyMap<string, string> {
  const [, graph = ''] = lock.replaceAll('\r', '').split(/^GRAPH$/m);
  // Two blanks: the cookbooks themselves; four: what they depend on.
  return new Map(
    [...graph.matchAll(/^ {2}(\S+) \(([^\s)]+)\)$/gm)].map(([, name = '', version = '']) => [name, version]),
  );
}

/** What differs between two texts of a lock, in words, the cookbooks by name; empty when they are the same, byte for byte. */
export function lockChanges(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const old = lockedCookbooks(before);
  const now = lockedCookbooks(after);
  const changes = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const was = old.get(name);
    const is = now.get(name);
    if (was === is) return [];
    if (was === undefined) return [`${name} ${is ?? ''} is new`];
    return [is === undefined ? `${name} ${was} is gone` : `${name} ${was} became ${is}`];
  });
  return changes.length > 0 ? changes : ['its sources or constraints, at the same versions'];
}
