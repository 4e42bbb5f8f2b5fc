import { setTimeout as after } from 'node:timers/promises';

import { createInsecureHosts } from '../docker/daemon-info.ts';
import { createDockerLogins } from './credentials.ts';
import { createDistribution, type Distribution } from './distribution.ts';
import { parseReference } from '../../image/container-reference.ts';

export interface DockerDistributionOptions {
  /** Of docker: its logins, and what its daemon was told, are those of this environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly userAgent: string;
  /** Milliseconds without an answer after which a registry counts as unreachable. */
  readonly idle: number;
}

/** A question that somebody waits for is asked again once. */
const PAUSES: readonly number[] = [1000];

/** Registries as docker reaches them from here, for questions. */
export function dockerDistribution({ environment, userAgent, idle }: DockerDistributionOptions): Distribution {
  return createDistribution({
    userAgent,
    idle,
    logins: createDockerLogins(environment),
    isInsecure: createInsecureHosts(environment),
    pauses: PAUSES,
    probes: false,
    pause: async (ms, signal) => after(ms, undefined, signal === undefined ? {} : { signal }),
    now: Date.now,
  });
}

const IDLE_MS = 30_000;

/** All tags of the repository where a run hands images on, with docker's logins. Throws what the registry says. */
export async function listBuildRegistry(
  repository: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const distribution = dockerDistribution({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
  return await distribution.tags(parseReference(repository));
}
