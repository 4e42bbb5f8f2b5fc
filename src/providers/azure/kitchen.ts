import { z } from 'zod';

import { messageOf, UserError } from '../../core/errors.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import type { KitchenSide, KitchenSweep } from '../../image/provider-kitchen.ts';
import { type LookAtRunning, MARK_TAG } from '../../image/provider-verify.ts';
import type { Azure, ConnectAzure } from './cloud/connect.ts';
import { groupPath, isGroupName, isSameId, readId, subscriptionPath } from './cloud/ids.ts';
import { madeOfImage, something } from './sweep/forms.ts';

const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };

const groupForm = z.object({ id: z.string(), tags: z.record(z.string(), z.string()).nullish() });

/**
 * Machines of Azure, by kitchen-azurerm, which makes a group for each.
 * @param connect for tests
 */
export function azureKitchen(connect: ConnectAzure): KitchenSide {
  return {
    drivers: [
      {
        name: 'azurerm',
        gem: 'kitchen-azurerm',
        // image_id wins over image_urn.
        keys: ['image_id', 'image_urn'],
        contrary: [],
        settings: ({ id }) => ({ kind: 'settings', settings: [['image_id', id]] }),
        labels: [
          { kind: 'mapping', option: 'resource_group_tags' },
          { kind: 'mapping', option: 'vm_tags' },
        ],
      },
    ],
    instances: {
      kind: 'resource-group',
      idAt: [['azure_resource_group_name']],
      // `kitchen-INSTANCE-TIME`, or by explicit_resource_group_name.
      isId: isGroupName,
      removal: (id) => `az group delete --name '${id}' --yes --no-wait`,
    },
    sweep: async (sweep) => sweepGroups(sweep, connect),
  };
}

/** @param connect for tests */
export function azureRunning(connect: ConnectAzure): LookAtRunning {
  return async (subject, group, environment) => {
    const unknown = (why: string) => ({ id: null, isSubject: false, note: `not proved: ${why}` });
    if (!isGroupName(group)) return unknown('the state of the instance names no group of Azure');
    const azure = await connect(environment);
    const path = `${groupPath(subscriptionOf(subject.id, azure), group)}/providers/Microsoft.Compute/virtualMachines`;
    const [machine, ...more] = (await azure.arm.all(path, 'compute', madeOfImage)) ?? [];
    if (machine === undefined) return unknown(`Azure knows no machine in the group ${group}`);
    if (more.length > 0) return unknown(`the group ${group} has ${more.length + 1} machines`);
    const id = machine.properties.storageProfile?.imageReference?.id;
    if (id === undefined) return unknown(`the machine in ${group} was not made of an image with an id`);
    return { id, isSubject: isSameId(id, subject.id), note: `Azure says that the machine in ${group} runs ${id}` };
  };
}

function subscriptionOf(id: string, azure: Azure): string {
  return readId(id)?.subscription ?? azure.subscription ?? '';
}

/** Groups whose name the run noted, and which have its mark: the name alone was read from the repository's folder. */
async function sweepGroups(
  { noted, mark, kept, environment }: KitchenSweep,
  connect: ConnectAzure,
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const { region, id } of noted) {
    if (kept.includes(id) || !isGroupName(id)) continue;
    const command = `az group delete --name '${id}' --yes --no-wait`;
    const left = (reason: string): Leftover => ({ kind: 'resource-group', id, region, state: 'left', reason, command });
    const swept = async (): Promise<readonly Leftover[]> => {
      const { arm, subscription } = await connect(environment);
      if (subscription === null)
        throw new UserError('nothing says in which subscription groups are (AZURE_SUBSCRIPTION_ID)');
      const path = groupPath(subscription, id);
      const group = await arm.get(path, 'resources', groupForm);
      if (group === undefined) {
        // Not to be taken for one that is gone.
        if ((await arm.get(subscriptionPath(subscription), 'subscriptions', something)) === undefined)
          throw new UserError(`these credentials see no subscription ${subscription}`);
        return [];
      }
      if (group.tags?.[MARK_TAG] !== mark)
        return [left("the state of an instance names it, but it lacks this run's mark")];
      try {
        await arm.remove(path, 'resources', FORCE);
        return [{ ...left("it has this run's own mark"), state: 'removed', command: null }];
      } catch (error) {
        return [left(messageOf(error))];
      }
    };
    found.push(...(await listLeftovers(id, command, swept())));
  }
  return found;
}
