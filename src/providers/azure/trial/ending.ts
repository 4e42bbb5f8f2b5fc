import { z } from 'zod';

import { messageOf } from '../../../core/errors.ts';
import { type Leftover, removeFolder } from '../../../image/leftover.ts';
import { MARK_TAG } from '../../../image/provider-verify.ts';
import { appeared } from '../../clouds/trial.ts';
import type { Arm } from '../cloud/arm.ts';
import { groupPath } from '../cloud/ids.ts';

/** How long Azure may take to show a group that it was asked for itself. */
const SETTLING_MS = 15_000;
/** Ends a machine without shutting it down: it is to go. */
const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };
const groupForm = z.object({
  id: z.string(),
  location: z.string(),
  tags: z.record(z.string(), z.string()).nullish(),
  properties: z.object({ provisioningState: z.string().optional() }),
});

/** The group of a run: nobody else has the mark, which is random. */
export function groupOfMark(mark: string): string {
  return `bakehouse-${mark}`.replaceAll(/[^\w-]/g, '-').slice(0, 90);
}

interface TrialEnd {
  readonly subscription: string;
  readonly mark: string;
  /** The run's own. */
  readonly folder: string;
  /** Whether a group was asked for, and nobody told whether it came to be. */
  readonly mayAppear: boolean;
}

/**
 * Has Azure take away what a test started: all of it is in one group, which is called after the run's mark and has it as a tag. Azure
 * goes on by itself from then. Gives what stays; never throws.
 */
export async function endTrial(end: TrialEnd, arm: Arm): Promise<readonly Leftover[]> {
  const stay = await endGroup(end, arm);
  return [...stay, ...removeFolder(end.folder)];
}

async function endGroup({ subscription, mark, mayAppear }: TrialEnd, arm: Arm): Promise<readonly Leftover[]> {
  const name = groupOfMark(mark);
  const path = groupPath(subscription, name);
  const command = `az group delete --name ${name} --subscription ${subscription} --yes --no-wait`;
  const left = (reason: string, region: string | null): readonly Leftover[] => [
    { kind: 'resource-group', id: name, region, state: 'left', reason, command },
  ];
  try {
    const look = () => arm.get(path, 'resources', groupForm);
    const group = await appeared(look, mayAppear ? SETTLING_MS : 0);
    if (group === undefined || group.properties.provisioningState === 'Deleting') return [];
    if (group.tags?.[MARK_TAG] !== mark)
      return left(`it is called as this run's group would be, but lacks its tag ${MARK_TAG}`, group.location);
    await arm.remove(path, 'resources', FORCE);
    return [];
  } catch (error) {
    return left(messageOf(error), null);
  }
}
