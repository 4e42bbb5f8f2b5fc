import { steadyNow, waitFor } from '../../../core/clock.ts';
import { Staying } from '../../clouds/findings.ts';
import type { ArmService } from '../cloud/arm.ts';
import { groupPath, isSameId, readId, resourcePath } from '../cloud/ids.ts';
import * as forms from './forms.ts';
import type { GroupSweep } from './group-sweep.ts';
import { type MadeByDeployment, readDeployments } from './noted-deployments.ts';
import { type BuildPlace, isOlder } from './ownership.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/** In what order what a deployment made can go: each holds the next ones. Of other types nothing is made. */
const ORDER: readonly (readonly [type: string, kind: string, service: ArmService])[] = [
  ['Microsoft.Compute/virtualMachines', 'virtual-machine', 'compute'],
  ['Microsoft.Network/networkInterfaces', 'network-interface', 'network'],
  ['Microsoft.Network/publicIPAddresses', 'public-ip', 'network'],
  ['Microsoft.Network/virtualNetworks', 'virtual-network', 'network'],
  ['Microsoft.Network/networkSecurityGroups', 'network-security-group', 'network'],
  ['Microsoft.Compute/disks', 'disk', 'disks'],
  ['Microsoft.KeyVault/vaults', 'key-vault', 'vaults'],
];

/**
 * A group that others may use: only what the deployment made, as it says itself or said while it was there, under names of its
 * random characters. The group stays; where Packer made it under the template's name, it is told.
 */
export async function sweepDeployment(sweep: GroupSweep, place: BuildPlace): Promise<void> {
  const { arm, subscription, findings, noted } = sweep;
  const { group: name, deployment, suffix } = place;
  const path = groupPath(subscription, name);
  const show = `az resource list --resource-group '${name}' --subscription ${subscription} --output table`;
  const told = await findings.ask(`the deployment ${deployment} in ${name}`, show, async () => {
    const group = await arm.get(path, 'resources', forms.group);
    if (group === undefined) return undefined;
    const there = await readDeployments(arm, subscription, place);
    const resources = await arm.all(`${path}/resources`, 'resources', forms.listed, { $expand: 'createdTime' });
    return { group, there, resources: resources ?? [] };
  });
  if (told === undefined) return;
  const { group, there, resources } = told;
  const made = [...there, ...noted.filter((one) => one.deployment === deployment && one.group === name)];
  const ofGroup = { kind: 'resource-group', id: name, region: group.location, command: show };
  if (suffix === null) {
    const reason = `the deployment ${deployment} in it has no name that Packer made up, so nothing in it is proven to be this bake's`;
    findings.left({ ...ofGroup, reason });
    return;
  }
  const bearing = resources.filter(({ id }) => isNamedWith(id, suffix));
  if (made.length === 0) {
    for (const { id, location = null } of bearing) {
      const reason = `its name has the random characters of this bake, but no deployment ${deployment} says that it made it`;
      findings.left({ kind: 'resource', id, region: location, command: `az resource delete --ids '${id}'`, reason });
    }
  } else {
    const at = (one: string): string => resourcePath(path, 'Microsoft.Resources/deployments', one);
    for (const one of there.filter(({ state }) => /^(?:Accepted|Running)$/.test(state))) {
      const cancel = () => arm.change('POST', `${at(one.name)}/cancel`, 'resources', undefined);
      await findings.ask(`the deployment ${one.name} in ${name}`, show, cancel);
    }
    const all = { ids: made.flatMap(({ ids }) => ids), names: made.flatMap(({ names }) => names) };
    await removeMade(sweep, place, { made: all, bearing, suffix, show });
    for (const { name: one } of there) {
      const command = `az deployment group delete --name ${one} --resource-group '${name}' --subscription ${subscription}`;
      const thing = { kind: 'deployment', id: one, region: null, command, reason: 'Packer made it' };
      await findings.remove(thing, () => arm.remove(at(one), 'resources'));
    }
  }
  if (place.isMade) {
    findings.left({
      ...ofGroup,
      reason: 'Packer made it under the name that the template gives, which others may use',
    });
  }
}

interface Made {
  readonly made: Pick<MadeByDeployment, 'ids' | 'names'>;
  /** What of the group is named with the random characters. */
  readonly bearing: readonly {
    readonly id: string;
    readonly createdTime?: string | undefined;
    readonly location?: string | undefined;
  }[];
  readonly suffix: string;
  readonly show: string;
}

async function removeMade(
  sweep: GroupSweep,
  { deployment }: BuildPlace,
  { made, bearing, suffix, show }: Made,
): Promise<void> {
  const { arm, findings, startedAt } = sweep;
  const candidates = new Map(made.ids.flatMap((id) => (isNamedWith(id, suffix) ? [[id.toLowerCase(), id]] : [])));
  const named = new Set(made.names.map((name) => name.toLowerCase()));
  for (const { id } of bearing)
    if (named.has(id.split('/').at(-1)?.toLowerCase() ?? '')) candidates.set(id.toLowerCase(), id);
  for (const [type, kind, service] of ORDER) {
    for (const id of [...candidates.values()].filter((one) => isSameId(readId(one)?.type ?? '', type))) {
      const { createdTime, location = null } = bearing.find((one) => isSameId(one.id, id)) ?? {};
      const thing = { kind, id, region: location, command: `az resource delete --ids '${id}'` };
      if (isOlder(createdTime, startedAt)) findings.left({ ...thing, reason: 'it was there before this bake' });
      else {
        const isThere = await findings.ask(`${kind} ${id}`, show, () => arm.get(id, service, forms.something));
        if (isThere === undefined) continue;
        const reason = `the deployment ${deployment} made it`;
        await findings.remove({ ...thing, reason }, () => removed(sweep, id, service));
      }
    }
  }
}

function isNamedWith(id: string, suffix: string): boolean {
  const name = readId(id)?.names[0]?.toLowerCase() ?? '';
  return name.includes(suffix) && /^pkr[a-z]{2}/.test(name);
}

/** Until it is gone, since it holds others, or for as long as there is time. */
async function removed({ arm, deadline }: GroupSweep, id: string, service: ArmService): Promise<void> {
  await arm.remove(id, service, /\/virtualMachines\//i.test(id) ? { forceDeletion: 'true' } : {});
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if ((await arm.get(id, service, forms.something)) === undefined) return;
    if (steadyNow() + pause > deadline) throw new Staying('it was asked to go, and is still there');
    await waitFor(pause);
  }
}
