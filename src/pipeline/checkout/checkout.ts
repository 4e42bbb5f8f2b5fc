import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import { MARK } from '../../core/process/process.ts';
import { createScrub, type Scrub } from '../../core/secrets/secrets.ts';
import { authorizationFor, gitEnvironment } from './git-environment.ts';
import { createGit, type Git, lastWords } from './git.ts';
import { fetchSubmodules } from './submodules.ts';

export interface CheckoutRequest {
  /** As `checkGitUrl` and `checkBranch` let them through. */
  readonly giturl: string;
  readonly branch: string | null;
  readonly token: string;
  readonly sshKey: string;
  /** Does not exist yet; its parent is ours alone. */
  readonly folder: string;
  /** In the environment of all that is started here, for the post step. */
  readonly mark: string;
  readonly signal: AbortSignal;
}

/** One of the two stages: its log, and what it failed with. */
export interface CheckoutStep {
  readonly log: string;
  readonly failure: UserError | null;
}

export interface Checkout {
  /** Fetches the default branch, and checks nothing out. */
  readonly clone: () => Promise<CheckoutStep>;
  /** Checks the branch, tag or commit out, with its submodules. */
  readonly checkOut: () => Promise<CheckoutStep>;
  /** The commit that was checked out. */
  readonly commit: () => Promise<string>;
  /** Removes the key's file; the repository stays. */
  readonly close: () => void;
}

/** github.com's own, as its documentation publishes it (SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU). */
const KNOWN_HOSTS = 'github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl\n';

/** The repository of a request, by real git, as far as it is needed: one commit deep, with submodules. */
export function openCheckout(host: Host, request: CheckoutRequest): Checkout {
  const { giturl, branch, folder, token } = request;
  const keys = `${folder}.ssh`;
  const secrets = [token, authorizationFor(giturl, token)?.encoded ?? '', ...request.sshKey.split('\n')];
  // Before anything is printed. A line of a key is as telling as the whole of it.
  for (const secret of secrets) if (secret.trim().length > 8 && !secret.startsWith('-----')) host.secret(secret.trim());
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  const knownHosts = join(keys, 'known_hosts');
  writeFileSync(knownHosts, KNOWN_HOSTS, { mode: 0o600 });
  const keyFile = request.sshKey === '' ? null : join(keys, 'key');
  if (keyFile !== null) writeFileSync(keyFile, `${request.sshKey.trim()}\n`, { mode: 0o600 });
  const scrub = createScrub(secrets.filter((secret) => secret.trim() !== ''));
  const environment = gitEnvironment(host.environment, { giturl, token, keyFile, knownHosts });
  const git = createGit({ ...environment, [MARK]: request.mark }, request.signal);
  return {
    clone: () =>
      step(git, scrub, async () => {
        await git.checkVersion();
        const flags = ['--depth=1', '--no-tags', '--no-checkout', '--template=', '--no-recurse-submodules'];
        const cloned = await git.run(['clone', ...flags, '--', giturl, folder]);
        if (cloned.exitCode !== 0) throw new UserError(`${show(giturl)} could not be cloned: ${lastWords(cloned)}`);
      }),
    checkOut: () =>
      step(git, scrub, async () => {
        await checkOutCommit(git, folder, branch);
        await fetchSubmodules(git, folder);
      }),
    commit: async () => (await git.run(['rev-parse', '--verify', 'HEAD^{commit}'], folder)).stdout.trim(),
    close: () => rmSync(keys, { recursive: true, force: true }),
  };
}

async function step(git: Git, scrub: Scrub, work: () => Promise<void>): Promise<CheckoutStep> {
  const from = git.log().length;
  try {
    await work();
    return { log: scrub(git.log().slice(from)), failure: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { log: scrub(`${git.log().slice(from)}${error.message}\n`), failure: error };
  }
}

async function checkOutCommit(git: Git, folder: string, branch: string | null): Promise<void> {
  const wanted = branch === null ? 'HEAD' : await fetchBranch(git, folder, branch);
  const result = await git.run(['checkout', '--quiet', '--force', '--detach', wanted, '--'], folder);
  if (result.exitCode !== 0) {
    throw new UserError(`${branch ?? 'The default branch'} could not be checked out: ${lastWords(result)}`);
  }
}

/** A branch before a tag, as git itself decides for a name that is both on a clone; then a commit. */
async function fetchBranch(git: Git, folder: string, branch: string): Promise<string> {
  const names = [`refs/heads/${branch}`, `refs/tags/${branch}`];
  const listed = await git.run(['ls-remote', '--', 'origin', ...names], folder);
  if (listed.exitCode !== 0) throw new UserError(`The branches could not be asked for: ${lastWords(listed)}`);
  const there = new Set(listed.stdout.split('\n').map((line) => line.split('\t')[1]));
  const name = names.find((one) => there.has(one));
  if (name !== undefined) {
    const fetched = await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', '--', 'origin', name], folder);
    if (fetched.exitCode !== 0) throw new UserError(`${branch} could not be fetched: ${lastWords(fetched)}`);
    return 'FETCH_HEAD';
  }
  const commit = /^[0-9a-f]{7,64}$/i.test(branch) ? await fetchCommit(git, folder, branch.toLowerCase()) : undefined;
  if (commit !== undefined) return commit;
  throw new UserError(`The repository has no branch, tag or commit ${show(branch)}. Mind its spelling.`);
}

/** A server need not give a commit by its name; then all is fetched, and it is looked for. */
async function fetchCommit(git: Git, folder: string, commit: string): Promise<string | undefined> {
  if (commit.length === 40 || commit.length === 64) {
    const fetched = await git.run(['fetch', '--quiet', '--depth=1', '--no-tags', '--', 'origin', commit], folder);
    if (fetched.exitCode === 0) return 'FETCH_HEAD';
  }
  const isShallow = readShallow(folder);
  const depth = isShallow ? ['--unshallow'] : [];
  const refs = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  const all = await git.run(['fetch', '--quiet', ...depth, '--', 'origin', ...refs], folder);
  if (all.exitCode !== 0) throw new UserError(`${commit} could not be fetched: ${lastWords(all)}`);
  const found = await git.run(['rev-parse', '--quiet', '--verify', '--end-of-options', `${commit}^{commit}`], folder);
  return found.exitCode === 0 ? found.stdout.trim() : undefined;
}

function readShallow(folder: string): boolean {
  try {
    return readFileSync(join(folder, '.git', 'shallow'), 'utf8') !== '';
  } catch {
    return false;
  }
}
