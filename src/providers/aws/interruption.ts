import type { FailureWords, OwnBake, PackerWords } from '../../image/provider-bake.ts';
import { openEc2 } from './client.ts';

/** The code with which EC2 says that it took a spot instance back. */
const TAKEN_BACK = 'Server.SpotInstanceTermination';
/** Lines of a guest may look like Packer's and name others; so many are asked for. */
const MOST = 5;
const LIMITS = { callMs: 10_000, tries: 3 };

/** Why instances of a region are in the state in which they are, by id: EC2's code. */
type StateReasons = (region: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Whether EC2 itself ended the spot instance of a build that failed. Packer does not ask: to it a connection broke, or the
 * guest never answered. An ended instance is told for about an hour.
 */
export async function interruption(
  { bake: { regions }, words }: { readonly bake: OwnBake; readonly words: Pick<PackerWords, 'told'> },
  build: string,
  ask: StateReasons = askEc2,
): Promise<FailureWords | undefined> {
  const own = words.told('aws').find((one) => one.build === build);
  if (own === undefined || own.trusted('spot').size === 0) return undefined;
  const ids = [...own.hinted('instance')].slice(0, MOST);
  if (ids.length === 0) return undefined;
  for (const region of regions) {
    for (const [id, code] of await ask(region, ids)) {
      if (code === TAKEN_BACK) return { line: `EC2 took the spot instance ${id} back: ${code}`, failure: 'capacity' };
    }
  }
  return undefined;
}

async function askEc2(region: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { sdk, client } = await openEc2(region, {}, LIMITS);
  const found = new Map<string, string>();
  // By filter, not by id: what is not there is then no error.
  const asked = { Filters: [{ Name: 'instance-id', Values: [...ids] }] };
  for await (const { Reservations = [] } of sdk.paginateDescribeInstances({ client }, asked)) {
    for (const { Instances = [] } of Reservations) {
      for (const { InstanceId = '', StateReason } of Instances) found.set(InstanceId, StateReason?.Code ?? '');
    }
  }
  return found;
}
