import { sep } from 'node:path';

import { type Leftover, listLeftovers } from '../image/leftover.ts';
import type { Ec2SweepRequest } from '../providers/aws/sweep.ts';
import type { Docker } from '../providers/docker/docker.ts';
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
    providers.docker ? listLeftovers('containers', 'docker ps --all', sweepDocker(request)) : [],
    providers.aws ? sweepAws(request) : [],
  ]);
  return found.flat();
}

/** A container is ours when something under this bake's own random folder is mounted into it. */
async function sweepDocker(request: SweepRequest): Promise<readonly Leftover[]> {
  const { temporary, observer, docker } = request;
  const hinted = new Set([...observer.ledger.builds.values()].flatMap(({ containers }) => [...containers]));
  const found: Leftover[] = [];
  for (const container of await docker.containers()) {
    const base = { kind: 'container', id: container.id, region: null } as const;
    const command = `docker rm --force --volumes ${container.id}`;
    if (container.mounts.some((mount) => mount.startsWith(`${temporary}${sep}`))) {
      if (request.keepOnFailure) {
        found.push({ ...base, state: 'left', reason: 'kept as keep-on-failure asks', command });
        continue;
      }
      await docker.removeContainer(container.id);
      found.push({ ...base, state: 'removed', reason: "this bake's own folder was mounted into it", command: null });
    } else if (hinted.has(container.id)) {
      const reason = "the log names it, but nothing proves it to be this bake's";
      found.push({ ...base, state: 'left', reason, command });
    }
  }
  found.push(...(await listUnreportedImages(request)));
  return found;
}

/** An image that a build committed, but that Packer then did not report: nobody else will ever name it. */
async function listUnreportedImages({ observer, docker, startedAt }: SweepRequest): Promise<readonly Leftover[]> {
  const reported = new Set(findImages(observer.artifacts, (build) => build).map(({ id }) => id));
  const found: Leftover[] = [];
  for (const { images } of observer.ledger.builds.values()) {
    for (const id of images) {
      if (!id.startsWith('sha256:') || reported.has(id)) continue;
      const image = await docker.inspectImage(id);
      if (image === undefined || image.tags.length > 0 || Date.parse(image.created) < startedAt) continue;
      const reason = 'an untagged image that the log names, but that Packer did not report as made';
      found.push({ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` });
    }
  }
  return found;
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
