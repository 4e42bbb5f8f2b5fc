import { steadyNow, waitFor } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import { type Leftover, removeFolder, unanswered } from '../../../image/leftover.ts';
import { MARK_TAG } from '../../../image/provider-verify.ts';
import { appeared } from '../../clouds/trial.ts';
import type { Cloud } from '../cloud/connect.ts';
import type { CloudServer } from '../cloud/nova.ts';
import { regionIn, regionOption } from '../naming.ts';

/** Nova takes the request at once, and the server away in its own time. */
const GOING_MS = 60_000;
/** How long Nova may take to show what it was asked for itself. */
const SETTLING_MS = 15_000;
const PAUSE_MS = 1000;

/** What the key pair of a run is called, and its addresses are described as: nobody else has the mark, which is random. */
export function nameOfRun(mark: string): string {
  return `bakehouse_${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 255);
}

interface TrialEnd {
  readonly region: string;
  readonly mark: string;
  /** The run's own. */
  readonly folder: string;
  /** Whether a server was asked for whose id nobody told. */
  readonly mayAppear: boolean;
}

/**
 * Takes away what a test started, all known by the run's own mark: servers that have it in their metadata, floating addresses
 * that are described by it, the key pair that is called after it. An address that somebody led to such a server stays. Gives
 * what stays; never throws.
 */
export async function endTrial(end: TrialEnd, cloud: Cloud): Promise<readonly Leftover[]> {
  return [...(await endMarked(end, cloud)), ...removeFolder(end.folder)];
}

/** The same of a run of which no folder is left. */
export async function endMarked(end: Omit<TrialEnd, 'folder'>, cloud: Cloud): Promise<readonly Leftover[]> {
  const region = regionIn(cloud, end.region);
  const [nova, neutron] = [cloud.nova(region), cloud.neutron(region)];
  const stay: Leftover[] = [];
  const left = (kind: string, id: string, reason: string, command: string): void => {
    stay.push({ kind, id, region, state: 'left', reason, command: `${command}${regionOption(region)}` });
  };
  const attempt = async (kind: string, id: string, command: string, remove: () => Promise<void>): Promise<void> => {
    try {
      await remove();
    } catch (error) {
      left(kind, id, messageOf(error), command);
    }
  };
  let servers: readonly CloudServer[] = [];
  try {
    servers = await markedServers(end, cloud, region);
  } catch (error) {
    const command = `openstack server list --long -c ID -c Name -c Properties | grep ${MARK_TAG}=.${end.mark}`;
    left('server', `servers with ${MARK_TAG}=${end.mark}`, unanswered(error), command);
  }
  const name = nameOfRun(end.mark);
  // Before the servers: with them goes what the addresses lead to.
  if (cloud.has('network', region)) {
    const list = `openstack floating ip list --long | grep ${name}`;
    await attempt('floating-ip', `floating addresses described as ${name}`, list, async () => {
      for (const { id, project } of await neutron.floatingIpsDescribed(name)) {
        if (project !== null && project !== cloud.project) continue;
        const command = `openstack floating ip delete ${id}`;
        await attempt('floating-ip', id, command, () => neutron.removeFloatingIp(id));
      }
    });
  }
  for (const { id } of servers) {
    await attempt('server', id, `openstack server delete --wait ${id}`, async () => {
      await nova.removeServer(id);
      const until = steadyNow() + GOING_MS;
      for (;;) {
        const server = await nova.server(id);
        if (server === undefined || /^(?:SOFT_)?DELETED$/.test(server.status)) return;
        if (steadyNow() > until) throw new Error(`it was asked to go, and is still ${server.status}`);
        await waitFor(PAUSE_MS);
      }
    });
  }
  await attempt('key-pair', name, `openstack keypair delete ${name}`, () => nova.removeKeyPair(name));
  return stay;
}

/** A filter may be passed over in silence: each is looked at. */
async function markedServers(
  { mark, mayAppear }: Omit<TrialEnd, 'folder'>,
  cloud: Cloud,
  region: string,
): Promise<readonly CloudServer[]> {
  const look = async (): Promise<readonly CloudServer[] | undefined> => {
    const all = await cloud.nova(region).servers();
    const own = all.filter(({ project, metadata }) => project === cloud.project && metadata[MARK_TAG] === mark);
    return own.length > 0 ? own : undefined;
  };
  return (await appeared(look, mayAppear ? SETTLING_MS : 0)) ?? [];
}
