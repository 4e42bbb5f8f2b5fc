import { steadyNow } from '../../core/clock.ts';
import { type Leftover, sweepPart } from '../../image/leftover.ts';
import type { NotedLinks } from '../../providers/aws/sweep/noted-links.ts';
import type { Docker } from '../../providers/docker/docker.ts';
import {
  containerCommand,
  type DockerSightings,
  type DockerSweepRequest,
  sweepDocker,
} from '../../providers/docker/sweep.ts';
import { findImages } from './artifact-id.ts';
import type { Claims } from './claims.ts';
import { sweepAws } from '../../providers/aws/packer-leftovers.ts';
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
  /** Told of each as it comes: a provider that is silent keeps nobody else's back. */
  readonly onFound?: (one: Leftover) => void;
}

/** A daemon on this machine answers sooner, or not at all. */
const DOCKER_SHARE_MS = 30_000;

/** It has this deadline itself, and names region by region what did not answer. */
const OWN_WORDS_MS = 3000;

/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended.
 */
export async function sweep(request: SweepRequest): Promise<readonly Leftover[]> {
  const { providers, deadline, onFound = (): void => {} } = request;
  const docker = {
    what: 'containers',
    command: containerCommand(request.temporary),
    sweep: (tell: (one: Leftover) => void) => sweepDocker({ ...dockerRequest(request), onFound: tell }),
  };
  const aws = {
    what: 'resources of EC2',
    command: 'aws ec2 describe-instances',
    sweep: () => sweepAws(request),
  };
  const found = await Promise.all([
    providers.docker ? sweepPart(docker, Math.min(deadline, steadyNow() + DOCKER_SHARE_MS), onFound) : [],
    providers.aws ? sweepPart(aws, deadline + OWN_WORDS_MS, onFound) : [],
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
