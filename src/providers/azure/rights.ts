import { z } from 'zod';

import type { Arm } from './cloud/arm.ts';

// What a role has to allow: the calls that Packer's builder makes, and ours.

/** In the subscription, where Packer makes a group for each bake. */
export const OWN_GROUP_ACTIONS = [
  'Microsoft.Resources/subscriptions/resourceGroups/write',
  'Microsoft.Resources/subscriptions/resourceGroups/delete',
] as const;
/** Where the machine is made. */
export const MACHINE_ACTIONS = [
  'Microsoft.Resources/deployments/write',
  'Microsoft.Compute/virtualMachines/write',
  'Microsoft.Compute/virtualMachines/delete',
  'Microsoft.Compute/virtualMachines/deallocate/action',
  'Microsoft.Compute/virtualMachines/generalize/action',
  'Microsoft.Compute/disks/delete',
  'Microsoft.Network/networkInterfaces/write',
] as const;
/** Where the image is kept. */
export const IMAGE_ACTIONS = ['Microsoft.Compute/images/write', 'Microsoft.Compute/images/read'] as const;
export const GALLERY_ACTIONS = ['Microsoft.Compute/galleries/images/versions/write'] as const;

/** On a gallery that versions are published to. */
export const PUBLISH_ACTIONS = [
  'Microsoft.Compute/galleries/images/read',
  'Microsoft.Compute/galleries/images/versions/read',
  'Microsoft.Compute/galleries/images/versions/write',
] as const;
export const SHARE_ACTION = 'Microsoft.Compute/galleries/share/action';

const permission = z.object({ actions: z.array(z.string()).default([]), notActions: z.array(z.string()).default([]) });
export type Permission = z.output<typeof permission>;

/** Those of the actions that no role of the caller allows there. Throws where Azure does not say. */
export async function lackingActions(arm: Arm, scope: string, actions: readonly string[]): Promise<readonly string[]> {
  const path = `${scope}/providers/Microsoft.Authorization/permissions`;
  const permissions = (await arm.all(path, 'permissions', permission)) ?? [];
  return actions.filter((action) => !isAllowed(action, permissions));
}

/** What one role forbids, another may allow. */
export function isAllowed(action: string, permissions: readonly Permission[]): boolean {
  const fits = (patterns: readonly string[]): boolean => patterns.some((pattern) => matches(action, pattern));
  return permissions.some(({ actions, notActions }) => fits(actions) && !fits(notActions));
}

/** `*` stands for any text. */
function matches(action: string, pattern: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = action.toLowerCase();
  const [first = '', ...rest] = parts;
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return text === first;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
