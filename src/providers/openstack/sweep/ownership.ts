import type { CloudImage } from '../cloud/glance.ts';
import type { CloudServer } from '../cloud/nova.ts';
import type { CloudVolume } from '../cloud/cinder.ts';
import type { FloatingIp } from '../cloud/neutron.ts';

// What of a project is a bake's own: only what the cloud's own links tie to a random name that Packer made up, or to a random
// id that the cloud gave, told before any guest could speak. Names of people's choice and later lines prove nothing; a time
// only forbids. Of each thing the project is looked at, too: the credentials may see others'.

/** Clocks of the runner and of the cloud differ a little. The slack makes a time forbid less; it never lets anything in. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** Whether the cloud says that something was there before the bake began; where it does not tell, nothing is forbidden. */
export function isOlder(time: number, startedAt: number): boolean {
  return time > 0 && time < startedAt - CLOCK_SLACK_MS;
}

/** What a sweep knows of the bake. */
export interface BakeSigns {
  readonly project: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** Names that Packer made up. */
  readonly keyPairs: ReadonlySet<string>;
  /** Ids that were told before a guest could speak. */
  readonly servers: ReadonlySet<string>;
}

/** Nova may pass over a filter by key pair, and give all servers of a project: each is looked at. */
export function ownServers(seen: readonly CloudServer[], signs: BakeSigns): readonly CloudServer[] {
  return seen.filter(
    ({ id, project, keyPair, created }) =>
      project === signs.project &&
      !isOlder(created, signs.startedAt) &&
      ((keyPair !== null && signs.keyPairs.has(keyPair)) || signs.servers.has(id)),
  );
}

/** Made by Nova of one of our servers. A template may set the property as it likes, and so it is held against owner and time. */
export function ownImages(
  seen: readonly CloudImage[],
  servers: ReadonlySet<string>,
  { project, startedAt }: Pick<BakeSigns, 'project' | 'startedAt'>,
): readonly CloudImage[] {
  return seen.filter(
    ({ owner, created, properties }) =>
      owner === project &&
      servers.has(properties['instance_uuid'] ?? '') &&
      created !== null &&
      !isOlder(Date.parse(created), startedAt),
  );
}

/** An address that the builder said to have made, at a port of ours or at none. */
export function isOwnAddress(
  { project, port }: FloatingIp,
  ports: ReadonlySet<string>,
  own: Pick<BakeSigns, 'project'>,
): boolean {
  return project === own.project && (port === null || ports.has(port));
}

/** A volume of that generated name and id, which nobody else's server has. */
export function isOwnVolume(
  volume: CloudVolume,
  name: string,
  servers: ReadonlySet<string>,
  { project, startedAt }: Pick<BakeSigns, 'project' | 'startedAt'>,
): boolean {
  return (
    volume.name === name &&
    (volume.project === null || volume.project === project) &&
    !isOlder(volume.created, startedAt) &&
    volume.servers.every((server) => servers.has(server))
  );
}
