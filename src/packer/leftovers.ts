import { sep } from 'node:path';

import { messageOf } from '../core/errors.ts';
import { processesMarked, sendSignal, waitUntil } from '../core/process.ts';
import type { Leftover } from '../image/leftover.ts';
import type { Ec2SweepRequest } from '../providers/aws/sweep.ts';
import type { Docker } from '../providers/docker/docker.ts';
import { findImages } from './artifact-id.ts';
import { MARK } from './environment.ts';
import type { BakeFolder, Journal } from './journal.ts';
import type { Observer } from './observer.ts';

export interface SweepRequest {
  readonly journal: Journal;
  readonly folder: BakeFolder;
  readonly observer: Observer;
  readonly docker: Docker;
  /** ms since the epoch. */
  readonly deadline: number;
}

/**
 * Removes what a bake that did not end well left behind, and lists what may be its but is not proven to be.
 * Packer itself must have ended. With `keep-on-failure` nothing is removed, all is listed.
 */
export async function sweep(request: SweepRequest): Promise<readonly Leftover[]> {
  const { journal } = request;
  const found = await Promise.all([
    journal.keepOnFailure ? [] : sweepProcesses(journal),
    journal.docker ? told('containers', 'docker ps --all', sweepDocker(request)) : [],
    journal.aws ? sweepAws(request) : [],
  ]);
  return found.flat();
}

/** What a local provisioner started outlives Packer; the mark in its environment says that it is ours. */
async function sweepProcesses(journal: Journal): Promise<readonly Leftover[]> {
  const marked = processesMarked(MARK, journal.mark);
  if (marked.length === 0) return [];
  for (const pid of marked) sendSignal(pid, 'SIGTERM');
  await waitUntil(async () => processesMarked(MARK, journal.mark).length === 0, Date.now() + 2000);
  for (const pid of processesMarked(MARK, journal.mark)) sendSignal(pid, 'SIGKILL');
  return marked.map((pid) => ({
    kind: 'process',
    id: String(pid),
    region: null,
    state: 'removed',
    reason: 'it was started by this bake and went on after it',
    command: null,
  }));
}

/** A container is ours when something under this bake's own random folder is mounted into it. */
async function sweepDocker(request: SweepRequest): Promise<readonly Leftover[]> {
  const { journal, folder, observer, docker } = request;
  const hinted = new Set([...observer.ledger.builds.values()].flatMap(({ containers }) => [...containers]));
  const found: Leftover[] = [];
  for (const container of await docker.containers()) {
    const base = { kind: 'container', id: container.id, region: null } as const;
    const command = `docker rm --force --volumes ${container.id}`;
    if (container.mounts.some((mount) => mount.startsWith(`${folder.temporary}${sep}`))) {
      if (journal.keepOnFailure) {
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
async function listUnreportedImages({ observer, docker, journal }: SweepRequest): Promise<readonly Leftover[]> {
  const reported = new Set(findImages(observer.artifacts, (build) => build).map(({ id }) => id));
  const found: Leftover[] = [];
  for (const { images } of observer.ledger.builds.values()) {
    for (const id of images) {
      if (!id.startsWith('sha256:') || reported.has(id)) continue;
      const image = await docker.inspectImage(id);
      if (image === undefined || image.tags.length > 0 || Date.parse(image.created) < journal.startedAt) continue;
      const reason = 'an untagged image that the log names, but that Packer did not report as made';
      found.push({ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` });
    }
  }
  return found;
}

async function sweepAws(request: SweepRequest): Promise<readonly Leftover[]> {
  const { journal, observer } = request;
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
    startedAt: journal.startedAt,
    deadline: request.deadline,
    dryRun: journal.keepOnFailure,
  };
  const nothing = [sweepRequest.keyPairs, sweepRequest.imageNames, sweepRequest.hintedInstances].every(
    (names) => names.length === 0,
  );
  if (nothing) return [];
  const regions = [...new Set([...journal.regions, ...all((ledger) => ledger.regions)])].sort();
  const [{ connectEc2 }, { sweepEc2 }] = await Promise.all([
    import('../providers/aws/ec2.ts'),
    import('../providers/aws/sweep.ts'),
  ]);
  const found = await Promise.all(
    regions.map(async (region) =>
      told(
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

/** A provider that does not answer leaves a line with the command to look for oneself, not an error. */
async function told(what: string, command: string, found: Promise<readonly Leftover[]>): Promise<readonly Leftover[]> {
  try {
    return await found;
  } catch (error) {
    return [
      {
        kind: 'unknown',
        id: what,
        region: null,
        state: 'left',
        reason: `could not be looked for: ${messageOf(error)}`,
        command,
      },
    ];
  }
}
