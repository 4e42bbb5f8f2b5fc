import { mkdirSync } from 'node:fs';

import { CommandError, UserError } from '../../../core/errors.ts';
import { git, type GitPlace, gitResult } from './git.ts';

/** Something on the way to the server that may be over in a moment. */
export class PassingTrouble extends Error {
  override readonly name = 'PassingTrouble';
}

/** The branches that matter, as the server has them. */
export interface RemoteRefs {
  readonly defaultBranch: string | null;
  /** Commits by the name of their branch. */
  readonly branches: ReadonlyMap<string, string>;
}

const PASSING =
  /returned error: (?:429|5\d\d)|timed out|Could not resolve|Connection (?:reset|refused)|early EOF|hung up|RPC failed|Recv failure|Empty reply/i;
const REFUSED_LOGIN = /returned error: 40[13]|Authentication failed|could not read Username|Permission.{0,200}denied/i;
const LOST_RACE =
  /\(fetch first\)|\(non-fast-forward\)|\(stale info\)|cannot lock ref|failed to lock|incorrect old value|reference already exists|failed to update ref|but expected/i;

/** A bare repository of our own for what is fetched. */
export async function createLocalRepository(place: GitPlace): Promise<void> {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  // No template: it could bring hooks.
  await git(place, 'init', '--quiet', '--bare', '--template=', '.');
}

/** Throws a UserError or PassingTrouble. */
export async function remoteRefs(place: GitPlace, remote: string, branches: readonly string[]): Promise<RemoteRefs> {
  const patterns = ['HEAD', ...branches.map((branch) => `refs/heads/${branch}`)];
  const said = await overNetwork(place, remote, ['ls-remote', '--symref', '--', remote, ...patterns]);
  const found = new Map<string, string>();
  let defaultBranch: string | null = null;
  for (const line of said.split('\n')) {
    const [value = '', name = ''] = line.split('\t');
    const head = /^ref: refs\/heads\/(.+)$/.exec(value)?.[1];
    if (head !== undefined && name === 'HEAD') defaultBranch = head;
    else if (name.startsWith('refs/heads/')) found.set(name.slice('refs/heads/'.length), value);
  }
  // A pattern also fits the end of a longer name.
  return {
    defaultBranch,
    branches: new Map(branches.flatMap((one) => (found.has(one) ? [[one, found.get(one) ?? '']] : []))),
  };
}

/** The newest commit of a branch, with so much of its history. Throws a UserError or PassingTrouble. */
export async function fetchBranch(place: GitPlace, remote: string, branch: string, depth: 1 | 2 = 1): Promise<string> {
  await overNetwork(place, remote, [
    'fetch',
    '--quiet',
    `--depth=${depth}`,
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--',
    remote,
    `+refs/heads/${branch}:refs/fetched/${branch}`,
  ]);
  return git(place, 'rev-parse', '--verify', `refs/fetched/${branch}^{commit}`);
}

/**
 * Sends a commit. `lost`: somebody else was there first, and nothing was changed. Throws a UserError or PassingTrouble,
 * after which nobody knows.
 * @param expected the commit that is replaced, which may be of another line; '': the branch is new; null: it must be an
 *   ancestor
 */
export async function pushCommit(
  place: GitPlace,
  remote: string,
  commit: string,
  branch: string,
  expected: string | null,
): Promise<'pushed' | 'lost'> {
  const ref = `refs/heads/${branch}`;
  const lease = expected === null ? [] : [`--force-with-lease=${ref}:${expected}`];
  const args = ['push', '--porcelain', '--no-verify', ...lease, '--', remote, `${commit}:${ref}`];
  const { exitCode, stdout, stderr } = await gitResult(place, args);
  if (exitCode === 0) return 'pushed';
  const said = `${stderr}\n${stdout.toString('utf8')}`;
  if (LOST_RACE.test(said)) return 'lost';
  const refusal = /^!\t[^\t]*\t\[remote rejected\] \((.*)\)$/m.exec(said)?.[1];
  if (refusal !== undefined) {
    const reasons = [...stderr.matchAll(/^remote: (.*\S)/gm)].map(([, line = '']) => line);
    const more = reasons.length === 0 ? '' : ` It said: ${reasons.slice(0, 5).join(' ').slice(0, 500)}`;
    throw new UserError(
      `${shownRemote(remote)} does not take the commit on ${branch}: ${refusal}.${more} Where a rule protects the branch, use deliver: pull-request.`,
    );
  }
  throw troubleOf(remote, 'push', exitCode, stderr);
}

async function overNetwork(place: GitPlace, remote: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await gitResult(place, args);
  if (exitCode === 0) return stdout.toString('utf8').trimEnd();
  throw troubleOf(remote, args[0] ?? '', exitCode, stderr);
}

function troubleOf(remote: string, verb: string, exitCode: number, stderr: string): Error {
  const { message } = new CommandError(`git ${verb}`, exitCode, stderr);
  if (PASSING.test(stderr)) return new PassingTrouble(message);
  if (REFUSED_LOGIN.test(stderr)) {
    return new UserError(
      `${shownRemote(remote)} refuses the login: ${message}. The job needs \`permissions: contents: write\`, or a github-token that may write there.`,
    );
  }
  return new UserError(`${shownRemote(remote)} cannot be reached: ${message}`);
}

function shownRemote(remote: string): string {
  return remote.replace(/\/\/[^/@]*@/, '//');
}
