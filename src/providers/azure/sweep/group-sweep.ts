import { steadyNow, waitFor } from '../../../core/clock.ts';
import type { Arm, Service } from '../cloud/arm.ts';
import { groupPath, isSameId, readId, resourcePath } from '../cloud/ids.ts';
import { isRefusal } from '../cloud/trouble.ts';
import type { AzureFindings } from './findings.ts';
import * as forms from './forms.ts';
import { type BuildPlace, isOlder } from './ownership.ts';

/** Where and since when something is looked for. */
export interface GroupSweep {
  readonly arm: Arm;
  readonly subscription: string;
  /** ms since the epoch. */
  readonly startedAt: number;
  /** ms of the steady clock. */
  readonly deadline: number;
  readonly findings: AzureFindings;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
/** Ends a machine without shutting it down: it is to go. */
const FORCE = { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' };
const DEPLOYMENTS = 'Microsoft.Resources/deployments';

/**
 * The group that Packer made up and made: asked to go, whole, where it holds the deployment of the same random characters,
 * nothing in it is older than the bake, and no lock is on it. Azure goes on by itself from then.
 */
export async function sweepOwnGroup(sweep: GroupSweep, { group: name, deployment }: BuildPlace): Promise<void> {
  const { arm, subscription, findings, startedAt } = sweep;
  const path = groupPath(subscription, name);
  const command = `az group delete --name ${name} --subscription ${subscription} --yes --no-wait`;
  const show = `az resource list --resource-group ${name} --subscription ${subscription} --output table`;
  const group = await findings.ask(`resource group ${name}`, show, () =>
    found(arm.get(path, 'resources', forms.group)),
  );
  if (group?.is === undefined || group.is.properties.provisioningState === 'Deleting') return;
  const thing = { kind: 'resource-group', id: name, region: group.is.location, command };
  const held = await findings.ask(`what is in ${name}`, show, async () => ({
    deployment: await arm.get(resourcePath(path, DEPLOYMENTS, deployment), 'resources', forms.deployment),
    resources: (await arm.all(`${path}/resources`, 'resources', forms.listed, { $expand: 'createdTime' })) ?? [],
    locks: await locksOn(arm, path),
  }));
  if (held === undefined) return;
  const older = held.resources.find(({ createdTime }) => isOlder(createdTime, startedAt));
  const [lock] = held.locks;
  if (held.deployment === undefined) {
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
    if (isRefusal(error)) return [];
    throw error;
  });
}

const askLocks = async (arm: Arm, path: string) =>
  (await arm.all(`${path}/providers/Microsoft.Authorization/locks`, 'locks', forms.lock)) ?? [];

/** Tells nothing there apart from no answer. */
async function found<T>(asked: Promise<T>): Promise<{ readonly is: T }> {
  return { is: await asked };
}

/** In what order what a deployment made can go: each holds the next ones. Of other types nothing is made. */
const ORDER: readonly (readonly [type: string, kind: string, service: Service])[] = [
  ['Microsoft.Compute/virtualMachines', 'virtual-machine', 'compute'],
  ['Microsoft.Network/networkInterfaces', 'network-interface', 'network'],
  ['Microsoft.Network/publicIPAddresses', 'public-ip', 'network'],
  ['Microsoft.Network/virtualNetworks', 'virtual-network', 'network'],
  ['Microsoft.Network/networkSecurityGroups', 'network-security-group', 'network'],
  ['Microsoft.Compute/disks', 'disk', 'disks'],
  ['Microsoft.KeyVault/vaults', 'key-vault', 'vaults'],
];

/**
 * A group that others may use: only what the deployment made, as it says itself, under names of its random characters. The
 * group stays; where Packer made it under the template's name, it is told.
 */
export async function sweepDeployment(sweep: GroupSweep, place: BuildPlace): Promise<void> {
  const { arm, subscription, findings, startedAt } = sweep;
  const { group: name, deployment, suffix } = place;
  const path = groupPath(subscription, name);
  const show = `az resource list --resource-group '${name}' --subscription ${subscription} --output table`;
  const at = resourcePath(path, DEPLOYMENTS, deployment);
  const told = await findings.ask(`the deployment ${deployment} in ${name}`, show, async () => {
    const group = await arm.get(path, 'resources', forms.group);
    if (group === undefined) return { group, made: undefined, resources: [], operations: [] };
    const made = await arm.get(at, 'resources', forms.deployment);
    const resources = (await arm.all(`${path}/resources`, 'resources', forms.listed, { $expand: 'createdTime' })) ?? [];
    const operations =
      made === undefined
        ? []
        : await arm.all(`${path}/deployments/${deployment}/operations`, 'resources', forms.operation);
    return { group, made, resources, operations: operations ?? [] };
  });
  if (told?.group === undefined) return;
  const { made, resources, operations, group } = told;
  const bearing = suffix === null ? [] : resources.filter(({ id }) => isNamedWith(id, suffix));
  const ofGroup = { kind: 'resource-group', id: name, region: group.location };
  if (made === undefined || suffix === null) {
    // Packer takes the deployment away before the rest: then nothing says what it made.
    for (const { id, location = null } of bearing) {
      const command = `az resource delete --ids '${id}'`;
      findings.left({
        kind: 'resource',
        id,
        region: location,
        command,
        reason: `its name has the random characters of this bake, but no deployment ${deployment} says that it made it`,
      });
    }
    if (suffix === null) {
      findings.left({
        ...ofGroup,
        command: show,
        reason: `the deployment ${deployment} in it has no name that Packer made up, so nothing in it is proven to be this bake's`,
      });
    }
    return;
  }
  if (/^(?:Accepted|Running)$/.test(made.properties.provisioningState ?? '')) {
    await findings.ask(`the deployment ${deployment} in ${name}`, show, () =>
      arm.change('POST', `${at}/cancel`, 'resources', undefined),
    );
  }
  const names = new Set(Object.values(made.properties.parameters ?? {}).map(({ value }) => value));
  const said = [
    ...(made.properties.outputResources ?? []),
    ...operations.map(({ properties }) => properties.targetResource ?? {}),
  ];
  const candidates = new Map(said.flatMap(({ id = '' }) => (isNamedWith(id, suffix) ? [[id.toLowerCase(), id]] : [])));
  // A disk is made by the machine, and told by the parameters alone.
  for (const { id } of bearing) if (names.has(id.split('/').at(-1))) candidates.set(id.toLowerCase(), id);
  for (const [type, kind, service] of ORDER) {
    for (const id of [...candidates.values()].filter((one) => isSameId(readId(one)?.type ?? '', type))) {
      const { createdTime, location = null } = resources.find((one) => isSameId(one.id, id)) ?? {};
      const thing = { kind, id, region: location, command: `az resource delete --ids '${id}'` };
      if (isOlder(createdTime, startedAt)) findings.left({ ...thing, reason: 'it was there before this bake' });
      else {
        const isThere = await findings.ask(`${kind} ${id}`, show, () => found(arm.get(id, service, forms.something)));
        if (isThere?.is === undefined) continue;
        await findings.remove({ ...thing, reason: `the deployment ${deployment} made it` }, () =>
          removed(sweep, id, service),
        );
      }
    }
  }
  await findings.remove(
    {
      kind: 'deployment',
      id: deployment,
      region: null,
      command: `az deployment group delete --name ${deployment} --resource-group '${name}' --subscription ${subscription}`,
      reason: 'Packer made it',
    },
    () => arm.remove(at, 'resources'),
  );
  if (place.isMade)
    findings.left({
      ...ofGroup,
      command: show,
      reason: 'Packer made it under the name that the template gives, which others may use',
    });
}

function isNamedWith(id: string, suffix: string): boolean {
  const { names = [] } = readId(id) ?? {};
  return names[0]?.includes(suffix) === true && /^pkr[a-z]{2}/.test(names[0]);
}

/** Until it is gone, since it holds others, or for as long as there is time. */
async function removed({ arm, deadline }: GroupSweep, id: string, service: Service): Promise<void> {
  await arm.remove(id, service, /\/virtualMachines\//i.test(id) ? { forceDeletion: 'true' } : {});
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if ((await arm.get(id, service, forms.something)) === undefined) return;
    if (steadyNow() + pause > deadline) throw new Error('it was asked to go, and is still there');
    await waitFor(pause);
  }
}
