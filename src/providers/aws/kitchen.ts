import { messageOf } from '../../core/errors.ts';
import { shellWord } from '../../core/text/wording.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import type { KitchenDriver, KitchenSide, KitchenSweep } from '../../image/provider-kitchen.ts';
import { type LookAtRunning, MARK_TAG, type Marks } from '../../image/provider-verify.ts';
import { connectEc2, type Ec2 } from './ec2.ts';
import { isMarkedVerified } from './choice.ts';
import { VERIFIED_TAG } from './image-set.ts';

/** What is asked of EC2 about instances of Test Kitchen. */
export type Servers = Pick<Ec2, 'region' | 'instancesById' | 'terminate'>;
type Connect = (region: string) => Promise<Servers>;

const ec2: KitchenDriver = {
  name: 'ec2',
  gem: 'kitchen-ec2',
  // image_id wins over image_search.
  keys: ['image_id', 'image_search'],
  contrary: [],
  regionKey: 'region',
  settings: (subject, { region }) => {
    if (region !== undefined && region !== subject.region) {
      return {
        kind: 'refused',
        reason: `its region is ${region}, and ${subject.id} is in ${subject.region}; leave \`region\` out, or make the two agree`,
      };
    }
    return {
      kind: 'settings',
      settings: [
        ['image_id', subject.id],
        ['region', subject.region],
      ],
    };
  },
  labels: [{ kind: 'mapping', option: 'tags', defaults: { 'created-by': 'test-kitchen' } }],
};

/**
 * Instances of EC2.
 * @param connect for tests; the SDK is loaded when something was noted
 */
export function awsKitchen(connect: Connect = connectEc2): KitchenSide {
  return {
    drivers: [ec2],
    instances: { kind: 'instance', idAt: [['server_id']], isId: (text) => /^i-[0-9a-z]+$/.test(text) },
    sweep: async (sweep) => sweepServers(sweep, connect),
  };
}

/** @param connect for tests */
export function awsRunning(connect: Connect = connectEc2): LookAtRunning {
  return async (subject, server) => {
    const [found] = await (await connect(subject.region)).instancesById([server]);
    const id = found?.ImageId ?? null;
    if (id === null) {
      const note = `not proved: EC2 knows no instance ${server} in ${subject.region}`;
      return { id, isSubject: false, note };
    }
    return { id, isSubject: id === subject.id, note: `EC2 says that ${server} runs ${id}` };
  };
}

/** EC2 instances whose id the run noted, and which have its mark: the id alone was read from the repository's folder. */
async function sweepServers({ noted, mark, kept }: KitchenSweep, connect: Connect): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const region of new Set(noted.map((thing) => thing.region))) {
    const own = noted.flatMap((thing) => (thing.region === region ? [thing.id] : []));
    const ids = [...new Set(own)].filter((id) => !kept.includes(id));
    if (ids.length === 0) continue;
    const command = endCommand(region, ids);
    const swept = async (): Promise<readonly Leftover[]> => terminateMarked(await connect(region), ids, mark);
    found.push(...(await listLeftovers(ids.join(', '), command, swept())));
  }
  return found;
}

function endCommand(region: string, ids: readonly string[]): string {
  return ['aws', 'ec2', 'terminate-instances', '--region', region, '--instance-ids', ...ids].map(shellWord).join(' ');
}

async function terminateMarked(servers: Servers, ids: readonly string[], mark: string): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const { InstanceId: id, Tags, State } of await servers.instancesById(ids)) {
    if (id === undefined || State?.Name === 'shutting-down') continue;
    const command = endCommand(servers.region, [id]);
    const left = (reason: string): Leftover => ({
      kind: 'instance', id, region: servers.region, state: 'left', reason, command,
    }); // prettier-ignore
    if (Tags?.some(({ Key, Value }) => Key === MARK_TAG && Value === mark) !== true) {
      found.push(left("the state of an instance names it, but it lacks this run's mark"));
      continue;
    }
    try {
      await servers.terminate([id]);
      found.push({ ...left("it has this run's own mark"), state: 'removed', command: null });
    } catch (error) {
      found.push(left(messageOf(error)));
    }
  }
  return found;
}

/**
 * A tag of the AMI.
 * @param connect for tests; the SDK is loaded then
 */
export function awsMarks(connect: (region: string) => Promise<Pick<Ec2, 'tag' | 'imagesById'>> = connectEc2): Marks {
  return {
    verified: async ({ region, id }, { run }) => {
      await (await connect(region)).tag([id], { [VERIFIED_TAG]: run === '' ? 'local' : run });
    },
    unverified: async ({ region, id }) => {
      const ec2 = await connect(region);
      const [there] = await ec2.imagesById([id]);
      // Emptied, not removed: whoever may mark need not be allowed to take tags away.
      if (there !== undefined && isMarkedVerified(there)) await ec2.tag([id], { [VERIFIED_TAG]: '' });
    },
  };
}
