import { mkdirSync } from 'node:fs';

import { steadyNow, waitFor } from '../../core/clock.ts';
import { messageOf } from '../../core/errors.ts';
import { ServiceError } from '../../core/http/answer.ts';
import { type Leftover, removeFolder } from '../../image/leftover.ts';
import type { StartedTrial, TrialRequest, TrialRun } from '../../image/provider-trial.ts';
import { collectFiles } from '../../kitchen/guest/guest-files.ts';
import { type Login, loginVariables, prepareLogin } from '../../kitchen/guest/login.ts';
import { KitchenError } from '../../kitchen/outcome.ts';

// What clouds do alike where a script tests an image: a login with a key of the run's own, what the script is told, and the end.

const PAUSE_MS = 1000;

interface Guest {
  readonly user: string;
  /** Where it listens for ssh, as the user says it. */
  readonly port: string | number | undefined;
}

/** A key of the run's own, for a machine whose address nobody knows yet. */
export async function ownLogin(
  request: TrialRequest,
  { user, port }: Guest,
  environment: Readonly<Record<string, string>>,
): Promise<Login> {
  mkdirSync(request.private, { recursive: true, mode: 0o700 });
  const none = { key: null, password: null, host: 'unknown' };
  return prepareLogin({
    folder: request.private,
    copy: request.folder,
    user,
    port: Number(port ?? 22),
    environment,
    ...none,
  });
}

/** What the script is told of what is up. */
export function toldVariables(login: Login, id: string, image: string, region: string): StartedTrial['variables'] {
  return {
    ...loginVariables(login),
    BAKEHOUSE_INSTANCE_ID: id,
    BAKEHOUSE_IMAGE_ID: image,
    BAKEHOUSE_REGION: region,
  };
}

export function collectBy(
  login: () => Login | undefined,
  request: TrialRequest,
  environment: Readonly<Record<string, string>>,
): NonNullable<TrialRun['collect']> {
  return async (folder, isWanted) => {
    const own = login();
    if (own !== undefined) await collectFiles(own, request.folder, folder, isWanted, environment);
  };
}

/** The error that says that the cloud does not take what was asked for, which the user can mend; any other one as it is. */
export function refusedTrial(error: unknown, what: string): unknown {
  return error instanceof ServiceError && error.status < 429
    ? new KitchenError('config', `${what} was refused: ${messageOf(error)}.`)
    : error;
}

/** What is there; where it was asked for and nobody told whether it came to be, it is waited for. */
export async function appeared<T>(look: () => Promise<T | undefined>, limitMs: number): Promise<T | undefined> {
  const until = steadyNow() + limitMs;
  for (;;) {
    const there = await look();
    if (there !== undefined || steadyNow() >= until) return there;
    await waitFor(PAUSE_MS);
  }
}

/** After a kill: the run's own folder, which has its key, goes also where the cloud cannot be asked. Rejects with what it said. */
export async function endAfterKill<Cloud>(
  folder: string,
  connect: () => Promise<Cloud>,
  end: (cloud: Cloud) => Promise<readonly Leftover[]>,
): Promise<readonly Leftover[]> {
  let cloud: Cloud;
  try {
    cloud = await connect();
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
  return end(cloud);
}
