import { execFileSync, type StdioOptions } from 'node:child_process';

import { InputError, UserError } from '../../core/errors.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import { type InputSpec, type InputsOf, readInputs, show } from '../../core/runner/inputs.ts';
import type { PlaceInputs } from './inputs.ts';
import { type GitHub, openGitHub } from './github.ts';

/** What every command about requests works with. */
export interface AtGitHub<I> {
  readonly inputs: I;
  /** Opened at its first use: a request that is wrong is told without a token. */
  readonly github: () => Promise<GitHub>;
  readonly signal: AbortSignal;
  readonly interrupt: Interrupt;
}

/** What all commands share: the inputs, the way to GitHub, and that a cancel is answered at once. */
export async function atGitHub<S extends InputSpec, R>(
  host: Host,
  spec: S,
  work: (at: AtGitHub<InputsOf<S>>) => Promise<R>,
): Promise<R> {
  const token = host.input('github-token').trim();
  if (token !== '') host.secret(token);
  const inputs = readInputs(spec, (name) => host.input(name));
  const place: PlaceInputs = {
    repo: host.input('repo').trim(),
    workflow: host.input('workflow').trim() === '' ? 'request.yml' : host.input('workflow').trim(),
    'github-token': token,
  };
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort());
  try {
    const github = (): Promise<GitHub> => openPlace(host, place, stop.signal);
    return await leaveInTime(host, interrupt, () => work({ inputs, github, signal: stop.signal, interrupt }));
  } finally {
    interrupt.dispose();
  }
}

/** The repository and the workflow that are meant, with a token for them. Throws a UserError that says what is missing. */
export async function openPlace(host: Host, inputs: PlaceInputs, signal: AbortSignal): Promise<GitHub> {
  const { environment } = host;
  const repository = repositoryOf(host, inputs.repo);
  const { workflow } = inputs;
  if (!/^[\w.-]{1,100}\.ya?ml$/.test(workflow)) {
    throw new UserError(
      `Input "workflow" must be the file name of a workflow, as request.yml, but was ${show(workflow)}.`,
    );
  }
  const token = tokenOf(host, inputs['github-token']);
  if (token === '') {
    const where =
      host.kind === 'terminal'
        ? 'Give --github-token @FILE, or set BAKEHOUSE_GITHUB_TOKEN, GH_TOKEN or GITHUB_TOKEN'
        : 'Give the input "github-token"';
    throw new UserError(
      `There is no token for ${repository}. ${where}: a fine-grained one of that repository with "Actions: read and write".`,
    );
  }
  host.secret(token);
  const apiUrl = environment['GITHUB_API_URL'] ?? '';
  return openGitHub({
    repository,
    workflow,
    token,
    apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
    signal,
    onWait: (message) => host.info(message),
  });
}

/** What people have in their environment for GitHub's own command line is theirs on a terminal, too. */
export function tokenOf({ kind, environment }: Host, given: string): string {
  if (given !== '' || kind !== 'terminal') return given;
  return ['GH_TOKEN', 'GITHUB_TOKEN'].map((name) => environment[name] ?? '').find((one) => one !== '') ?? '';
}

/** The one that is named, else that of the run, else that of the checkout; undefined: none is known. */
export function knownRepository(host: Host, given: string): string | undefined {
  const own = host.environment['GITHUB_REPOSITORY'] ?? '';
  const found = given !== '' ? given : own !== '' ? own : (ofRemote(host.workspace) ?? '');
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(found)) return found;
  if (found !== '') throw new UserError(`Input "repo" must be owner/name, but was ${show(found)}.`);
  return undefined;
}

function repositoryOf(host: Host, given: string): string {
  const found = knownRepository(host, given);
  if (found !== undefined) return found;
  throw new InputError(
    'Which repository is meant is not known: this folder has no remote "origin" on GitHub. Give it: --repo owner/name.',
  );
}

/** The repository of the checkout's origin: https://host/owner/name.git, or git@host:owner/name. */
function ofRemote(folder: string): string | undefined {
  const address = git(folder, 'remote', 'get-url', 'origin');
  const bare = address.endsWith('/') ? address.slice(0, -1) : address;
  const words = (bare.endsWith('.git') ? bare.slice(0, -'.git'.length) : bare).split(/[/:]/);
  return words.length < 3 ? undefined : words.slice(-2).join('/');
}

/** The branch whose workflow is started, where nobody names one. A checkout of another repository says nothing of it. */
export function defaultRef(host: Pick<Host, 'workspace' | 'environment'>, repository: string): string {
  if (ofRemote(host.workspace)?.toLowerCase() !== repository.toLowerCase()) return 'main';
  const head = git(host.workspace, 'symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  return head.startsWith('origin/') ? head.slice('origin/'.length) : 'main';
}

function git(folder: string, ...args: readonly string[]): string {
  const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
  try {
    return execFileSync('git', [...args], { cwd: folder, encoding: 'utf8', stdio, timeout: 10_000 }).trim();
  } catch {
    return '';
  }
}
