import { steadyNow } from '../../../core/clock.ts';
import { waitUntil } from '../../../core/process/process.ts';
import type { Ec2Sweeping, SeenInstance } from './ec2-sweeping.ts';
import type { Findings } from './findings.ts';
import { type AttachedVolume, ownVolumes } from './ownership.ts';
import type { Ec2SweepRequest } from './sweep-request.ts';
import { nameOf } from '../trouble.ts';

/** What instances of ours hold, or held. */
export interface Attached {
  /** Those that EC2 told. */
  readonly instances: readonly SeenInstance[];
  /** Whether all of them were ended, or had ended. */
  readonly areEnding: boolean;
  readonly volumes: readonly AttachedVolume[];
  /** Of these volumes those that were made for an instance of ours. */
  readonly ownVolumes: ReadonlySet<string>;
  /** Made for instances of ours, by the note of what EC2 told while they ran: an ended one tells of its volumes no more. */
  readonly notedVolumes: readonly string[];
  /** Of groups that are ours. */
  readonly groupNames: readonly string[];
}

const POLL_MS = 2000;
/** EC2 lets go of a group a little after the instance has ended. */
const GROUP_MS = 20_000;

/** Removes security groups and volumes once no instance of ours holds them any more. */
export async function removeAttached(
  ec2: Ec2Sweeping,
  findings: Findings,
  request: Ec2SweepRequest,
  attached: Attached,
): Promise<void> {
  const groups = await findGroups(ec2, findings, attached);
  const ended = !request.dryRun && attached.areEnding && (await waitForEnd(ec2, findings, request, attached));
  for (const { id } of groups) {
    const command = `delete-security-group --group-id ${id}`;
    if (ended || request.dryRun) {
      await findings.remove({
        kind: 'security-group',
        id,
        reason: 'this bake made it',
        command,
        right: 'ec2:DeleteSecurityGroup',
        remove: () => deleteGroup(ec2, id, request.deadline),
      });
    } else findings.left('security-group', id, 'its instance has not ended yet', command);
  }
  await removeVolumes(ec2, findings, request, attached, ended);
  await removeNotedVolumes(ec2, findings, request, attached);
}

async function findGroups(
  ec2: Ec2Sweeping,
  findings: Findings,
  { groupNames, instances }: Attached,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (groupNames.length === 0) return [];
  const seen = await findings.ask({
    what: `security group ${groupNames.join(', ')}`,
    command: `describe-security-groups --filters Name=group-name,Values=${groupNames.join(',')}`,
    right: 'ec2:DescribeSecurityGroups',
    look: () => ec2.securityGroups(groupNames),
  });
  // Where that is refused, the instances tell it.
  const groups = (seen ?? instances.flatMap((one) => one.groups)).filter(({ name }) => groupNames.includes(name));
  return [...new Map(groups.map((group) => [group.id, group])).values()];
}

/** Whether nothing of ours runs any more, as far as EC2 tells; where it does not, the deletion itself will. */
async function waitForEnd(
  ec2: Ec2Sweeping,
  findings: Findings,
  { deadline }: Ec2SweepRequest,
  { instances }: Attached,
): Promise<boolean> {
  const ids = instances.filter(({ state }) => state !== 'terminated').map(({ id }) => id);
  if (ids.length === 0) return true;
  const hasEnded = async (): Promise<boolean> => {
    const seen = await findings.ask({
      what: `whether ${ids.join(', ')} has ended`,
      command: `describe-instances --instance-ids ${ids.join(' ')}`,
      right: 'ec2:DescribeInstances',
      look: () => ec2.instancesById(ids),
    });
    return seen?.every(({ state }) => state === 'terminated') ?? true;
  };
  return (await waitUntil(hasEnded, deadline, POLL_MS)) && !findings.isSilent;
}

async function deleteGroup(ec2: Ec2Sweeping, id: string, deadline: number): Promise<void> {
  let inUse: unknown;
  const isGone = async (): Promise<boolean> => {
    try {
      await ec2.deleteSecurityGroup(id);
      return true;
    } catch (error) {
      if (nameOf(error) !== 'DependencyViolation') throw error;
      inUse = error;
      return false;
    }
  };
  if (!(await waitUntil(isGone, Math.min(deadline, steadyNow() + GROUP_MS), POLL_MS))) throw inUse;
}

async function removeVolumes(
  ec2: Ec2Sweeping,
  findings: Findings,
  { kept }: Ec2SweepRequest,
  { instances, volumes, ownVolumes: own }: Attached,
  ended: boolean,
): Promise<void> {
  const open = volumes.filter(({ id }) => !kept.has(id));
  if (open.length === 0) return;
  const ids = open.map(({ id }) => id);
  if (!ended) {
    const staying = new Set(
      instances.flatMap((one) => one.volumes.flatMap(({ id, staysOn }) => (staysOn ? [id] : []))),
    );
    const reason = 'its instance has not ended yet, and it stays on when that ends';
    for (const id of ids.filter((one) => staying.has(one) && own.has(one)))
      findings.left('volume', id, reason, `delete-volume --volume-id ${id}`);
    return;
  }
  const seen = await findings.ask({
    what: `volumes ${ids.join(', ')}`,
    command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
    right: 'ec2:DescribeVolumes',
    look: () => ec2.volumes(ids),
  });
  for (const { id, isFree } of ownVolumes(seen ?? [], open)) {
    if (!isFree) continue;
    await findings.remove({
      kind: 'volume',
      id,
      reason: "made for this bake's instance",
      command: `delete-volume --volume-id ${id}`,
      right: 'ec2:DeleteVolume',
      remove: () => ec2.deleteVolume(id),
    });
  }
}

/** Volumes that stay on when their instance ends, after Packer has ended it itself. */
async function removeNotedVolumes(
  ec2: Ec2Sweeping,
  findings: Findings,
  { kept }: Ec2SweepRequest,
  { volumes, notedVolumes }: Attached,
): Promise<void> {
  const ids = notedVolumes.filter((id) => !kept.has(id) && volumes.every((one) => one.id !== id));
  if (ids.length === 0) return;
  const seen = await findings.ask({
    what: `volumes ${ids.join(', ')}`,
    command: `describe-volumes --filters Name=volume-id,Values=${ids.join(',')}`,
    right: 'ec2:DescribeVolumes',
    look: () => ec2.volumes(ids),
  });
  for (const { id, isFree } of (seen ?? []).filter((one) => ids.includes(one.id))) {
    const command = `delete-volume --volume-id ${id}`;
    if (!isFree) findings.left('volume', id, 'something uses it', command);
    // A volume may be what a build is for, and nothing tells which build it was.
    else if (kept.size > 0) findings.left('volume', id, 'a build of this bake ended well, and it may be its', command);
    else
      await findings.remove({
        kind: 'volume',
        id,
        reason: "made for this bake's instance, and stayed on when that ended",
        command,
        right: 'ec2:DeleteVolume',
        remove: () => ec2.deleteVolume(id),
      });
  }
}
