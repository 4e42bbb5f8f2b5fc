import { type Leftover, unanswered } from '../../../image/leftover.ts';
import type { Ec2Sweeping } from './ec2-sweeping.ts';
import type { NotedLinks } from './noted-links.ts';
import { RegionSweep } from './region-sweep.ts';

/** What a bake that did not end well may have left in EC2, and where every proof of it begins. */
export interface Ec2SweepRequest {
  /** Names of temporary key pairs that Packer generated and told before any guest could speak. */
  readonly keyPairs: readonly string[];
  /** The same of security groups, of builds that made such a key pair. */
  readonly securityGroups: readonly string[];
  /** Announced, too, but proof of nothing: listed where they are. */
  readonly unproven: { readonly keyPairs: readonly string[]; readonly securityGroups: readonly string[] };
  /** Names of people's choice: an image of that name is listed, never deleted for it. */
  readonly imageNames: readonly string[];
  /** Ids that some line named. Listed when they live, never deleted. */
  readonly hinted: {
    readonly instances: readonly string[];
    readonly images: readonly string[];
    readonly snapshots: readonly string[];
    readonly launchTemplates: readonly string[];
  };
  /** Whether a build asked for a spot instance, which brings a launch template and a request with it. */
  readonly spot: boolean;
  /** Ids that this run reported as made: never touched. */
  readonly kept: ReadonlySet<string>;
  readonly noted: NotedLinks;
  /** ms since the epoch; nothing older is ours. */
  readonly startedAt: number;
  /** ms since the epoch: until then the sweep waits for what has to end before the next thing can be deleted. */
  readonly deadline: number;
  /** Lists what would be deleted, and deletes nothing. */
  readonly dryRun: boolean;
}

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
