import { hasStatus } from '../../../core/http/answer.ts';
import type { SweepFindings } from '../../clouds/findings.ts';
import type { Arm } from '../cloud/arm.ts';
import { groupPath } from '../cloud/ids.ts';
import * as forms from './forms.ts';
import { type NotedDeployment, readDeployments } from './noted-deployments.ts';
import { type BuildPlace, isOlder } from './ownership.ts';

/** Where and since when something is looked for. */
export interface GroupSweep {
  readonly arm: Arm;
  readonly subscription: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** ms of the steady clock. */
  readonly deadline: number;
  readonly findings: SweepFindings;
  /** What deployments said while they were there. */
  readonly noted: readonly NotedDeployment[];
}

/** Ends a machine without shutting it down: it is to go. */
const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };

/**
 * The group that Packer made up and made: asked to go, whole, where it holds the deployment of the same random characters,
 * nothing in it is older than the bake, and no lock is on it. Azure goes on by itself from then.
 */
export async function sweepOwnGroup(sweep: GroupSweep, place: BuildPlace): Promise<void> {
  const { group: name, deployment } = place;
  const { arm, subscription, findings, startedAt, noted } = sweep;
  const path = groupPath(subscription, name);
  const command = `az group delete --name ${name} --subscription ${subscription} --yes --no-wait`;
  const show = `az resource list --resource-group ${name} --subscription ${subscription} --output table`;
  const group = await findings.ask(`resource group ${name}`, show, () => arm.get(path, 'resources', forms.group));
  if (group === undefined || group.properties.provisioningState === 'Deleting') return;
  const thing = { kind: 'resource-group', id: name, region: group.location, command };
  const held = await findings.ask(`what is in ${name}`, show, async () => ({
    deployments: await readDeployments(arm, subscription, place),
    resources: (await arm.all(`${path}/resources`, 'resources', forms.listed, { $expand: 'createdTime' })) ?? [],
    locks: await locksOn(arm, path),
  }));
  if (held === undefined) return;
  const older = held.resources.find(({ createdTime }) => isOlder(createdTime, startedAt));
  const [lock] = held.locks;
  // Packer takes the deployment away first: that it was there has been noted then.
  if (held.deployments.length === 0 && noted.every((one) => one.deployment !== deployment || one.group !== name)) {
    findings.left({
      ...thing,
      reason: `Packer made up its name, but it holds no deployment ${deployment}, by which it could be known`,
    });
  } else if (older !== undefined) {
    findings.left({
      ...thing,
      command: show,
      reason: `it holds ${older.id.split('/').at(-1)}, which was there before this bake`,
    });
  } else if (lock !== undefined) {
    findings.left({
      ...thing,
      reason: `the lock ${lock.name} (${lock.properties.level}) is on it; remove that first: az lock delete`,
    });
  } else {
    await findings.remove(
      {
        ...thing,
        reason: `Packer made it, with the deployment ${deployment}; Azure deletes it with all that is in it`,
      },
      () => arm.remove(path, 'resources', FORCE),
    );
  }
}

/** A refusal keeps nobody from trying: a lock is looked at by Azure itself, too. */
async function locksOn(arm: Arm, path: string): ReturnType<typeof askLocks> {
  return askLocks(arm, path).catch((error: unknown) => {
    if (hasStatus(error, 401, 403)) return [];
    throw error;
  });
}

const askLocks = async (arm: Arm, path: string) =>
  (await arm.all(`${path}/providers/Microsoft.Authorization/locks`, 'locks', forms.lock)) ?? [];
