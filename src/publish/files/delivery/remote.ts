import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { UserError } from '../../../core/errors.ts';
import { retry } from '../../../core/side-by-side.ts';
import type { Environment } from '../../../core/runner/host.ts';
import type { FileChange } from '../file-change.ts';
import type { CommitIdentity } from './commit-tree.ts';
import { gitEnvironment, type GitPlace, loginOf } from './git.ts';
import { createLocalRepository, PassingTrouble } from './remote-repository.ts';
import { withoutTrailing } from '../../../core/text/wording.ts';

/** The repository that commits and pull requests go to. */
export interface Remote {
  /** The address that git speaks to, without a login: `https://github.com/acme/images.git`. */
  readonly url: string;
  /** `acme/images` */
  readonly repository: string;
  /** `https://api.github.com` */
  readonly apiUrl: string;
  /** Null: what is read needs none, or git has one of its own, as over ssh. */
  readonly token: string | null;
  readonly identity: CommitIdentity;
}

/** What acting on a remote takes from the run. */
export interface RemoteWorld {
  readonly remote: Remote;
  /** Absolute; a folder of our own is made in it, and is gone afterwards. */
  readonly temporary: string;
  /** Of child processes (core/environment.ts). */
  readonly environment: Readonly<Record<string, string>>;
  /** In milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Registers what must never be shown (Host.secret). */
  readonly secret: (value: string) => void;
}

/** GitHub's own bot of workflows, on github.com: the commit is shown as made by one. */
const IDENTITY: CommitIdentity = {
  name: 'bakehouse[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

/**
 * The repository that a workflow runs in; null outside of one.
 * @param environment GITHUB_REPOSITORY, GITHUB_SERVER_URL, GITHUB_API_URL, as the runner sets them
 * @param token '': none
 */
export function remoteOf(environment: Environment, token: string, identity: CommitIdentity = IDENTITY): Remote | null {
  const repository = environment['GITHUB_REPOSITORY'] ?? '';
  const server = environment['GITHUB_SERVER_URL'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^https?:\/\/[^\s@]+$/.test(server)) return null;
  return {
    url: `${withoutTrailing(server, '/')}/${repository}.git`,
    repository,
    apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
    token: token === '' ? null : token,
    identity,
  };
}

/** Somebody else changed a branch between our look and our push; nothing was changed. */
export class LostRace extends PassingTrouble {}

const MOST_ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;

/**
 * Does something with a remote that begins by fetching it, again and again while what stands in its way may be over:
 * somebody else's push, a server that stumbles. Throws a UserError when it does not end.
 */
export async function withRemote<T>(
  world: RemoteWorld,
  target: string,
  signal: AbortSignal | undefined,
  attempt: (place: GitPlace) => Promise<T>,
): Promise<T> {
  const { remote, temporary, environment, sleep, secret } = world;
  if (remote.token !== null) {
    secret(remote.token);
    secret(loginOf(remote.token));
  }
  const folder = join(temporary, `files-of-${target}.git`);
  const place: GitPlace = {
    folder,
    environment: gitEnvironment(environment, remote.url, remote.token),
    ...(signal === undefined ? {} : { signal }),
  };
  rmSync(folder, { recursive: true, force: true });
  try {
    await createLocalRepository(place);
    return await retry(
      () => attempt(place),
      (error, attempts) => {
        if (!(error instanceof PassingTrouble)) return undefined;
        if (attempts < MOST_ATTEMPTS) return FIRST_PAUSE_MS * 2 ** (attempts - 1);
        throw new UserError(`${remote.repository}: tried ${MOST_ATTEMPTS} times, the last time: ${error.message}`);
      },
      async (ms) => {
        await sleep(ms);
        signal?.throwIfAborted();
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for the same files: by it our own commit is known again. */
export function commitMessage(target: string, files: readonly FileChange[]): string {
  const list = files.map(({ rendering }) => `- ${rendering.path}`).join('\n');
  return `Update image ids of ${target}\n\n${list}\n\n${trailerOf(target)}`;
}

export function trailerOf(target: string): string {
  return `Bakehouse-Target: ${target}`;
}
