import { type Leftover, listLeftovers } from '../image/leftover.ts';
import type { Ec2SweepRequest } from '../providers/aws/sweep.ts';
import type { Docker } from '../providers/docker/docker.ts';
import { type DockerSightings, type DockerSweepRequest, sweepDocker } from '../providers/docker/sweep.ts';
import { findImages } from './artifact-id.ts';
import type { Observer } from './observer.ts';
import type { Providers } from './preflight.ts';

export interface SweepRequest {
  /** Only the providers of the builds are asked. */
  readonly providers: Providers;
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
  return found.flat();
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

async function sweepAws(request: SweepRequest): Promise<readonly Leftover[]> {
  const { observer } = request;
  const ledgers = [...observer.ledger.builds.values()];
  const all = (pick: (ledger: (typeof ledgers)[number]) => ReadonlySet<string>): readonly string[] => [
    ...new Set(ledgers.flatMap((ledger) => [...pick(ledger)])),
  ];
  const sweepRequest: Ec2SweepRequest = {
    keyPairs: all(({ keyPairs }) => keyPairs),
    securityGroups: all(({ securityGroups }) => securityGroups),
    imageNames: all(({ amiNames }) => amiNames),
    keptImages: new Set(findImages(observer.artifacts, (build) => build).map(({ id }) => id)),
    hintedInstances: all(({ instances }) => instances),
    startedAt: request.startedAt,
    deadline: request.deadline,
    dryRun: request.keepOnFailure,
  };
  const nothing = [sweepRequest.keyPairs, sweepRequest.imageNames, sweepRequest.hintedInstances].every(
    (names) => names.length === 0,
  );
  if (nothing) return [];
  const regions = [...new Set([...request.regions, ...all((ledger) => ledger.regions)])].sort();
  const [{ connectEc2 }, { sweepEc2 }] = await Promise.all([
    import('../providers/aws/ec2.ts'),
    import('../providers/aws/sweep.ts'),
  ]);
  const found = await Promise.all(
    regions.map(async (region) =>
      listLeftovers(
        `key pair ${sweepRequest.keyPairs.join(', ')} and what uses it in ${region}`,
        describeCommand(sweepRequest, region),
        connectEc2(region).then((ec2) => sweepEc2(ec2, sweepRequest)),
      ),
    ),
  );
  return found.flat();
}

function describeCommand(request: Ec2SweepRequest, region: string): string {
  return `aws ec2 describe-instances --region ${region} --filters Name=key-name,Values=${request.keyPairs.join(',')}`;
}
