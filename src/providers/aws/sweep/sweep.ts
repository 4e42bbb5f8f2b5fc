import { type Leftover, unanswered } from '../../../image/leftover.ts';
import type { Ec2Sweeping } from './ec2-sweeping.ts';
import { RegionSweep } from './region-sweep.ts';
import type { Ec2SweepRequest } from './sweep-request.ts';

/**
 * Deletes what EC2's own links tie to this bake, in all regions side by side, and lists the rest. Instances first: they
 * cost. Copies are found by the ids of what they were made from, in whichever region that is; a region that does not
 * answer costs the others no more than its own limits.
 */
export async function sweepEc2(
  regions: readonly string[],
  connect: (region: string) => Promise<Ec2Sweeping>,
  request: Ec2SweepRequest,
): Promise<readonly Leftover[]> {
  const opened = await Promise.all(regions.map((region) => open(region, connect, request)));
  const sweeps = opened.flatMap(({ sweep }) => sweep ?? []);
  const sources = (await Promise.all(sweeps.map((sweep) => sweep.removeOwn()))).flat();
  await Promise.all(sweeps.map((sweep) => sweep.removeCopies(new Set(sources))));
  await Promise.all(sweeps.map((sweep) => sweep.removeAttached()));
  return [...opened.flatMap(({ trouble }) => trouble ?? []), ...sweeps.flatMap((sweep) => sweep.found)];
}

async function open(
  region: string,
  connect: (region: string) => Promise<Ec2Sweeping>,
  request: Ec2SweepRequest,
): Promise<{ sweep?: RegionSweep; trouble?: Leftover }> {
  try {
    return { sweep: new RegionSweep(await connect(region), request) };
  } catch (error) {
    const pairs = request.keyPairs.join(',');
    const command = `aws ec2 describe-instances --filters Name=key-name,Values=${pairs} --region ${region}`;
    const id = `what this bake left in ${region}`;
    return { trouble: { kind: 'unknown', id, region, state: 'unchecked', reason: unanswered(error), command } };
  }
}
