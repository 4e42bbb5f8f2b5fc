import { messageOf } from '../../core/errors.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import type { KitchenSide, KitchenSweep } from '../../image/provider-kitchen.ts';
import { type LookAtRunning, MARK_TAG } from '../../image/provider-verify.ts';
import type { ConnectCloud } from './cloud/connect.ts';
import { regionIn } from './naming.ts';

/** A server's id, as the state of kitchen-openstack has it. */
const SERVER = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Servers of OpenStack, by kitchen-openstack.
 * @param connect for tests
 */
export function openstackKitchen(connect: ConnectCloud): KitchenSide {
  return {
    drivers: [
      {
        name: 'openstack',
        gem: 'kitchen-openstack',
        // "Cannot specify both image_ref and image_id"
        keys: ['image_id', 'image_ref'],
        contrary: ['image_ref'],
        regionKey: 'openstack_region',
        settings: (subject, { region }) => {
          const isKnown = subject.region !== 'local' && subject.region !== '';
          if (region !== undefined && isKnown && region !== subject.region) {
            return {
              kind: 'refused',
              reason: `its openstack_region is ${region}, and ${subject.id} is in ${subject.region}; leave \`openstack_region\` out, or make the two agree`,
            };
          }
          const place = isKnown ? ([['openstack_region', subject.region]] as const) : [];
          return { kind: 'settings', settings: [['image_id', subject.id], ...place] };
        },
        labels: [
          { kind: 'mapping', option: 'metadata' },
          { kind: 'prefix', option: 'server_name_prefix', others: ['server_name'] },
        ],
      },
    ],
    instances: {
      kind: 'server',
      idAt: [['server_id']],
      isId: (text) => SERVER.test(text),
      removal: (id) => `openstack server delete ${id}`,
    },
    sweep: async (sweep) => sweepServers(sweep, connect),
  };
}

/** @param connect for tests */
export function openstackRunning(connect: ConnectCloud): LookAtRunning {
  return async (subject, id, environment) => {
    const cloud = await connect(environment);
    const region = regionIn(cloud, subject.region);
    const server = SERVER.test(id) ? await cloud.nova(region).server(id) : undefined;
    if (server === undefined)
      return { id: null, isSubject: false, note: `not proved: Nova knows no server ${id} in ${region}` };
    const { image } = server;
    if (image === null) {
      return {
        id: null,
        isSubject: false,
        note: `not proved: ${id} runs from a volume, of which Nova does not say the image`,
      };
    }
    return { id: image, isSubject: image === subject.id, note: `Nova says that ${id} runs ${image}` };
  };
}

/** Servers whose id the run noted, and which have its mark: the id alone was read from the repository's folder. */
async function sweepServers(
  { noted, mark, kept, environment }: KitchenSweep,
  connect: ConnectCloud,
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const { region, id } of noted) {
    if (kept.includes(id) || !SERVER.test(id)) continue;
    const command = `openstack server delete ${id}`;
    const left = (reason: string): Leftover => ({ kind: 'server', id, region, state: 'left', reason, command });
    const swept = async (): Promise<readonly Leftover[]> => {
      const cloud = await connect(environment);
      const nova = cloud.nova(regionIn(cloud, region));
      const server = await nova.server(id);
      if (server === undefined || server.status === 'DELETED') return [];
      if (server.project !== cloud.project || server.metadata[MARK_TAG] !== mark)
        return [left("the state of an instance names it, but it lacks this run's mark")];
      try {
        await nova.removeServer(id);
        return [{ ...left("it has this run's own mark"), state: 'removed', command: null }];
      } catch (error) {
        return [left(messageOf(error))];
      }
    };
    found.push(...(await listLeftovers(id, command, swept())));
  }
  return found;
}
