import type { Leftover } from '../image/leftover.ts';
import type { NotedLinks } from '../providers/aws/noted-links.ts';
import type { Docker } from '../providers/docker/docker.ts';
import { type DockerSightings, type DockerSweepRequest, sweepDocker } from '../providers/docker/sweep.ts';
import { findImages } from './artifact-id.ts';
import type { Claims } from './claims.ts';
import { sweepAws } from './ec2-leftovers.ts';
import { listUnasked } from './elsewhere.ts';
import type { Observer } from './observer.ts';
import type { Providers } from './preflight.ts';

export interface SweepRequest {
  /** Only the providers of the builds are asked. */
  readonly providers: Providers;
  readonly claims: Claims;
  /** What EC2 told of its links while the bake ran. */
  readonly noted: NotedLinks;
  /** Ids that are kept beside those that Packer reported. */
  readonly kept: readonly string[];
  /** Nothing is removed, all is listed. */
  readonly keepOnFailure: boolean;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly regions: readonly string[];
  /** PACKER_TMP_DIR of the build. */
  readonly temporary: string;
  readonly observer: Observer;
  readonly docker: Docker;
  readonly seen: DockerSightings;
  /** ms since the epoch. */
  readonly deadline: number;
}

/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended.
 */
export async function sweep(request: SweepRequest): Promise<readonly Leftover[]> {
  const { providers } = request;
  const found = await Promise.all([
    providers.docker ? sweepDocker(dockerRequest(request)) : [],
    providers.aws ? sweepAws(request) : [],
  ]);
  const unasked = listUnasked(request.claims.unasked, request.observer.ledger, request.observer.started);
  return [...found.flat(), ...unasked];
}

/** Containers that some line named: perhaps a guest's. */
export function namedContainers({ ledger }: Observer): ReadonlySet<string> {
  return new Set([...ledger.builds.values()].flatMap(({ containers }) => [...containers]));
}

function dockerRequest(request: SweepRequest): DockerSweepRequest {
  const { docker, temporary, keepOnFailure, startedAt, seen, observer } = request;
  const images = new Set([...observer.ledger.builds.values()].flatMap((one) => [...one.images]));
  const reported = new Set(findImages(observer.artifacts, (build) => build).map(({ id }) => id));
  const hinted = { containers: namedContainers(observer), images };
  return { docker, temporary, keepOnFailure, startedAt, seen, hinted, reported };
}
