import { join } from 'node:path';

import { LOCAL_MS } from '../../core/process/command.ts';
import { type GitResult, runGit } from '../../core/process/git.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import { UserError } from '../../core/errors.ts';
import type { Environment } from '../../core/runner/host.ts';
import { pathText } from './path-bytes.ts';

/** What git tracks below a folder, by paths relative to it. */
export interface GitIndex {
  readonly files: readonly string[];
  readonly submodules: readonly string[];
  /** Of the files, those that a sparse checkout leaves out. */
  readonly skipped: readonly string[];
  /** Files on disk that it neither tracks nor ignores. */
  readonly untracked: readonly string[];
}

/** Settings by which the configuration of a repository names programs that git runs. */
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.untrackedCache=false'];

/**
 * Reads git's index; executes nothing that the repository or its configuration names. What the machine's own
 * configuration says is heeded, as `safe.directory` stands there.
 * @param folder absolute
 */
async function readGitIndex(folder: string, environment: Environment): Promise<GitIndex> {
  const [tracked, others] = await Promise.all([
    listFiles(folder, environment, ['--stage', '-t']),
    listFiles(folder, environment, ['--others', '--exclude-standard']),
  ]);
  // A folder that cannot be looked into, as another user's, holds nothing that a bake could read.
  if (others.exitCode !== 0) throw refusal(folder, others.stderr);
  // An object that is missing (a sparse index in a partial clone) is no failure to git: it lists what it has.
  if (tracked.exitCode !== 0 || /^(?:error|fatal): /m.test(tracked.stderr)) throw refusal(folder, tracked.stderr);
  return { ...entriesOf(tracked.stdout), untracked: pathsOf(others.stdout) };
}

async function listFiles(folder: string, environment: Environment, flags: readonly string[]): Promise<GitResult> {
  return await runGit([...HARMLESS, '--no-pager', 'ls-files', ...flags, '-z'], {
    cwd: folder,
    environment: childEnvironment(environment, [], {
      LC_ALL: 'C',
      LANGUAGE: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
      // A git that does not know this yet would fetch what is missing: by no protocol.
      GIT_ALLOW_PROTOCOL: 'none',
    }),
    limitMs: LOCAL_MS,
  });
}

/** Paths with a NUL byte behind each. A repository within, which is none of its submodules, is named with a slash. */
function pathsOf(listing: Buffer): readonly string[] {
  const paths: string[] = [];
  for (let at = 0; at < listing.length;) {
    const end = listing.indexOf(0, at);
    if (end === -1) throw new Error('git ls-files wrote a line of no known form.');
    if (listing[end - 1] !== 0x2f) paths.push(pathText(listing.subarray(at, end)));
    at = end + 1;
  }
  return paths;
}

/** `<tag> <mode> <object> <stage>\t<path>` and a NUL byte; while a merge is not settled, a path has up to three entries. */
function entriesOf(listing: Buffer): Omit<GitIndex, 'untracked'> {
  const files = new Set<string>();
  const skipped = new Set<string>();
  const submodules = new Set<string>();
  for (let at = 0; at < listing.length;) {
    const end = listing.indexOf(0, at);
    const tab = listing.indexOf(0x09, at);
    if (end === -1 || tab === -1 || tab > end) throw new Error('git ls-files wrote a line of no known form.');
    const path = pathText(listing.subarray(tab + 1, end));
    if (listing.subarray(at + 2, at + 9).toString('latin1') === '160000 ') submodules.add(path);
    else files.add(path);
    // S: skip-worktree.
    if (listing[at] === 0x53) skipped.add(path);
    at = end + 1;
  }
  return { files: [...files], submodules: [...submodules], skipped: [...skipped] };
}

function refusal(folder: string, stderr: string): UserError {
  const lines = stderr.trim().split('\n');
  const said = lines.find((line) => /^(?:error|fatal): /.test(line)) ?? lines[0] ?? '';
  if (stderr.includes('dubious ownership')) {
    return new UserError(
      `git does not trust ${folder}, since another user owns it, as in a job that runs in a container. ` +
        `Add a step: git config --global --add safe.directory ${JSON.stringify(folder)}`,
    );
  }
  if (stderr.includes('not a git repository')) {
    return new UserError(
      `${folder} is no git repository, so nobody can tell which files are inputs of an image. ` +
        'Check it out with actions/checkout; an unpacked archive has no .git. On a laptop, run git init and git add.',
    );
  }
  return new UserError(`git cannot list the files of ${folder}: ${said}`);
}

/** The same with the files of its submodules; those that are not checked out stay submodules. */
export async function readWholeIndex(
  folder: string,
  environment: Environment,
  isCheckedOut: (submodule: string) => boolean,
): Promise<GitIndex> {
  const index = await readGitIndex(folder, environment);
  const inner = await Promise.all(
    index.submodules.map(async (path): Promise<GitIndex> => {
      if (!isCheckedOut(join(folder, path))) return { files: [], submodules: [path], skipped: [], untracked: [] };
      const below = await readWholeIndex(join(folder, path), environment, isCheckedOut);
      const under = (one: string): string => `${path}/${one}`;
      return {
        files: below.files.map(under),
        submodules: below.submodules.map(under),
        skipped: below.skipped.map(under),
        untracked: below.untracked.map(under),
      };
    }),
  );
  return {
    files: [...index.files, ...inner.flatMap(({ files }) => files)],
    submodules: inner.flatMap(({ submodules }) => submodules),
    skipped: [...index.skipped, ...inner.flatMap(({ skipped }) => skipped)],
    untracked: [...index.untracked, ...inner.flatMap(({ untracked }) => untracked)],
  };
}
