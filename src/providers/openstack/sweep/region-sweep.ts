import { steadyNow, waitFor } from '../../../core/clock.ts';
import type { Cloud } from '../cloud/connect.ts';
import { type CloudImage, listAll } from '../cloud/glance.ts';
import type { CloudServer } from '../cloud/nova.ts';
import { isGeneratedName } from '../packer-output.ts';
import { Staying } from '../../clouds/findings.ts';
import type { CloudFindings } from './findings.ts';
import { type BakeSigns, isOlder, isOwnAddress, isOwnVolume, ownImages, ownServers } from './ownership.ts';

/** What a bake's lines told, sorted into what proves something and what says only where to look. */
export interface CloudSweepRequest {
  readonly startedAt: number;
  readonly keyPairs: readonly string[];
  /** Names that Packer did not make up: listed, never removed. */
  readonly namedKeyPairs: readonly string[];
  readonly servers: readonly string[];
  /** Key pairs of builds that asked for a server whose id nobody told. */
  readonly launching: readonly string[];
  readonly floatingIps: readonly string[];
  /** The same of an address. */
  readonly isAddressing: boolean;
  readonly volumes: readonly { readonly name: string; readonly id: string }[];
  /** Images that were made of an address, by Packer's own name and Glance's id. */
  readonly sourceImages: readonly string[];
  readonly sourceNames: readonly string[];
  /** A guest may have said them. */
  readonly hintedImages: readonly string[];
  readonly kept: ReadonlySet<string>;
  /** ms of the steady clock. */
  readonly deadline: number;
}

const PAUSE_MS = 1000;
/** How long Nova may take to show a server that a killed Packer had asked for. */
const SETTLING_MS = 5000;
/** More than a few would bury all else that is told. */
const MOST_CANDIDATES = 10;

/**
 * The sweep of one region. Servers first, since they cost, and what they hold cannot go before them; key pairs last, since
 * every proof begins with them: whoever comes after a sweep that was cut short finds them still.
 */
export async function sweepRegion(
  cloud: Cloud,
  region: string,
  request: CloudSweepRequest,
  findings: CloudFindings,
): Promise<void> {
  const { startedAt } = request;
  const nova = cloud.nova(region);
  const signs: BakeSigns = {
    project: cloud.project,
    startedAt,
    keyPairs: new Set(request.keyPairs),
    servers: new Set(request.servers),
  };
  const own = await findServers(nova, signs, request, findings);
  // Also those that Packer has taken away itself: what was made of them leads back to their ids.
  const servers = new Set([...own.map(({ id }) => id), ...request.servers]);
  const ports = await portsOf(
    cloud,
    region,
    request,
    own.map(({ id }) => id),
    findings,
  );
  // All are asked to go before the first is waited for: they go side by side.
  const until = halfWay(request.deadline);
  await Promise.all(
    own.map(async ({ id, keyPair }) => {
      const reason =
        keyPair !== null && signs.keyPairs.has(keyPair)
          ? `its key pair ${keyPair} is this bake's own`
          : 'this bake started it';
      await findings.remove({
        service: 'compute',
        kind: 'server',
        id,
        reason,
        command: `openstack server delete --wait ${id}`,
        remove: () => removeServer(cloud, region, id, until),
      });
    }),
  );
  await removeAddresses(cloud, region, request, { ports, servers, project: cloud.project }, findings);
  await removeVolumes(cloud, region, request, servers, findings);
  await removeImages(cloud, region, request, servers, findings);
  for (const name of request.keyPairs) await removeKeyPair(cloud, region, name, findings);
  for (const name of request.namedKeyPairs) {
    const isThere = await findings.ask('compute', `key pair ${name}`, `openstack keypair show ${name}`, () =>
      nova.hasKeyPair(name),
    );
    if (isThere === true) {
      const reason = "Packer did not make up its name, so it may be somebody else's";
      findings.left('key-pair', name, reason, `openstack keypair delete ${name}`);
    }
  }
}

/** All of the bake that are there, or are there soon after. */
async function findServers(
  nova: ReturnType<Cloud['nova']>,
  signs: BakeSigns,
  { launching, deadline }: CloudSweepRequest,
  findings: CloudFindings,
): Promise<readonly CloudServer[]> {
  const told = [...signs.keyPairs, ...signs.servers].join(', ');
  const until = Math.min(steadyNow() + SETTLING_MS, halfWay(deadline));
  for (;;) {
    const seen = await findings.ask('compute', `servers of ${told}`, 'openstack server list --long', () =>
      nova.servers(),
    );
    const own = ownServers(seen ?? [], signs);
    const areShown = launching.every((pair) => own.some(({ keyPair }) => keyPair === pair));
    if (areShown || seen === undefined || steadyNow() + PAUSE_MS > until) return own;
    await waitFor(PAUSE_MS);
  }
}

/** What a wait may take of the time: all else that a bake left costs as well, and has to be asked for. */
function halfWay(deadline: number): number {
  return steadyNow() + Math.max(0, deadline - steadyNow()) / 2;
}

/** Nova takes the request at once, and the server away in its own time. */
async function removeServer(cloud: Cloud, region: string, id: string, deadline: number): Promise<void> {
  const nova = cloud.nova(region);
  await nova.removeServer(id);
  for (;;) {
    const server = await nova.server(id);
    // Clouds that delete softly show it for hours or days more.
    if (server === undefined || /^(?:SOFT_)?DELETED$/.test(server.status)) return;
    if (steadyNow() + PAUSE_MS > deadline) throw new Staying(`it was asked to go, and is still ${server.status}`);
    await waitFor(PAUSE_MS);
  }
}

/** Asked before the servers go: with them go their ports, and the links of their addresses. */
async function portsOf(
  cloud: Cloud,
  region: string,
  { floatingIps }: CloudSweepRequest,
  servers: readonly string[],
  findings: CloudFindings,
): Promise<ReadonlySet<string>> {
  const ports = new Set<string>();
  if (floatingIps.length === 0) return ports;
  for (const server of servers) {
    const command = `openstack port list --server ${server}`;
    const seen = await findings.ask('network', `ports of ${server}`, command, () =>
      cloud.neutron(region).portsOf(server),
    );
    for (const port of seen ?? []) ports.add(port);
  }
  return ports;
}

interface Held {
  readonly ports: ReadonlySet<string>;
  readonly servers: ReadonlySet<string>;
  readonly project: string;
}

async function removeAddresses(
  cloud: Cloud,
  region: string,
  { floatingIps, isAddressing, startedAt }: CloudSweepRequest,
  held: Held,
  findings: CloudFindings,
): Promise<void> {
  if (isAddressing) await listCandidates(cloud, region, startedAt, findings);
  for (const id of floatingIps) {
    const neutron = cloud.neutron(region);
    const command = `openstack floating ip delete ${id}`;
    const one = await findings.ask('network', `floating ip ${id}`, `openstack floating ip show ${id}`, () =>
      neutron.floatingIp(id),
    );
    if (one === undefined) continue;
    if (!isOwnAddress(one, held.ports, held)) {
      findings.left(
        'floating-ip',
        id,
        `this bake made ${one.address}, but it is at a port now that is none of its server's`,
        command,
      );
      continue;
    }
    const reason = `this bake made it (${one.address})`;
    await findings.remove({
      service: 'network',
      kind: 'floating-ip',
      id,
      reason,
      command,
      remove: () => neutron.removeFloatingIp(id),
    });
  }
}

/** Of an address that was asked for without an answer nothing is known, and no link leads to it: what may be it is told. */
async function listCandidates(cloud: Cloud, region: string, startedAt: number, findings: CloudFindings): Promise<void> {
  const list = 'openstack floating ip list --status DOWN';
  const free = await findings.ask('network', 'floating addresses at no port', list, () =>
    cloud.neutron(region).freeFloatingIps(),
  );
  const may = (free ?? [])
    .filter(({ project, created }) => project === cloud.project && !isOlder(created, startedAt))
    .toSorted((a, b) => b.created - a.created);
  for (const { id, address } of may.slice(0, MOST_CANDIDATES)) {
    const reason = `this bake was asking for an address when it ended; ${address} came since then and is at no port, so it may be that one, or somebody else's`;
    findings.left('floating-ip', id, reason, `openstack floating ip delete ${id}`);
  }
  const more = may.length - MOST_CANDIDATES;
  if (more > 0) {
    const reason = 'this bake was asking for an address when it ended, and these are at no port, too';
    findings.left('floating-ip', `${more} more floating addresses`, reason, list);
  }
}

async function removeVolumes(
  cloud: Cloud,
  region: string,
  { volumes, startedAt, deadline: end }: CloudSweepRequest,
  servers: ReadonlySet<string>,
  findings: CloudFindings,
): Promise<void> {
  for (const { name, id } of volumes) {
    const cinder = cloud.cinder(region);
    const command = `openstack volume delete ${id}`;
    const volume = await findings.ask('volume', `volume ${id}`, `openstack volume show ${id}`, () => cinder.volume(id));
    if (volume === undefined || volume.status === 'deleting') continue;
    if (!isGeneratedName(name) || !isOwnVolume(volume, name, servers, { project: cloud.project, startedAt })) {
      findings.left('volume', id, 'this bake waited for it, but nothing proves that it is no one else’s', command);
      continue;
    }
    const deadline = halfWay(end);
    const remove = async (): Promise<void> => {
      // Cinder deletes none that is still being made, or still let go of by a server.
      for (;;) {
        const now = await cinder.volume(id);
        if (now === undefined || /^(?:available|error\w*)$/.test(now.status)) break;
        if (steadyNow() + PAUSE_MS > deadline) throw new Staying(`it is still ${now.status}`);
        await waitFor(PAUSE_MS);
      }
      await cinder.removeVolume(id);
    };
    await findings.remove({
      service: 'volume',
      kind: 'volume',
      id,
      reason: `Packer made it as ${name}`,
      command,
      remove,
    });
  }
}

async function removeImages(
  cloud: Cloud,
  region: string,
  request: CloudSweepRequest,
  servers: ReadonlySet<string>,
  findings: CloudFindings,
): Promise<void> {
  const glance = cloud.glance(region);
  const { project } = cloud;
  const isOpen = ({ id }: Pick<CloudImage, 'id'>): boolean => !request.kept.has(id);
  const remove = async (image: CloudImage, reason: string): Promise<void> => {
    const command = image.isProtected
      ? `openstack image set --unprotected ${image.id} && openstack image delete ${image.id}`
      : `openstack image delete ${image.id}`;
    await findings.remove({
      service: 'image',
      kind: 'image',
      id: image.id,
      reason,
      command,
      remove: () => glance.remove(image.id),
    });
  };
  const known = new Set<string>();
  for (const server of servers) {
    const seen = await findings.ask(
      'image',
      `images made of ${server}`,
      `openstack image list --property instance_uuid=${server}`,
      () => listAll(glance, { instance_uuid: server, owner: project }),
    );
    for (const image of ownImages(seen ?? [], servers, { project, startedAt: request.startedAt }).filter(isOpen)) {
      known.add(image.id);
      await remove(image, `made of ${server}, which is this bake's own, and not reported as finished`);
    }
  }
  for (const id of request.sourceImages) {
    const image = await findings.ask('image', `image ${id}`, `openstack image show ${id}`, () => glance.get(id));
    if (image === undefined || !isOpen(image)) continue;
    known.add(id);
    if (image.owner === project && request.sourceNames.includes(image.name))
      await remove(image, `Packer made it as ${image.name}`);
    else
      findings.left(
        'image',
        id,
        'Packer said to have made it, but it is of another name or project',
        `openstack image delete ${id}`,
      );
  }
  for (const id of request.hintedImages.filter((one) => !known.has(one) && isOpen({ id: one }))) {
    const image = await findings.ask('image', `image ${id}`, `openstack image show ${id}`, () => glance.get(id));
    if (image === undefined || image.owner !== project || isOlder(Date.parse(image.created ?? ''), request.startedAt))
      continue;
    // One that is of another server is somebody else's, whatever the log says.
    if (image.properties['instance_uuid'] !== undefined) continue;
    findings.left(
      'image',
      id,
      "the log names it, but nothing proves it to be this bake's",
      `openstack image delete ${id}`,
    );
  }
}

async function removeKeyPair(cloud: Cloud, region: string, name: string, findings: CloudFindings): Promise<void> {
  const nova = cloud.nova(region);
  const command = `openstack keypair delete ${name}`;
  const isThere = await findings.ask('compute', `key pair ${name}`, `openstack keypair show ${name}`, () =>
    nova.hasKeyPair(name),
  );
  if (isThere !== true) return;
  await findings.remove({
    service: 'compute',
    kind: 'key-pair',
    id: name,
    reason: 'this bake made it',
    command,
    remove: () => nova.removeKeyPair(name),
  });
}
