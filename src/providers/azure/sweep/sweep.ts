import { steadyNow } from '../../../core/clock.ts';
import { messageOf } from '../../../core/errors.ts';
import { type Leftover, unanswered } from '../../../image/leftover.ts';
import { isOtherBuild, type SweepRequest } from '../../../image/provider-bake.ts';
import { SweepFindings } from '../../clouds/findings.ts';
import { type Azure, type ConnectAzure, ownSubscription } from '../cloud/connect.ts';
import { groupPath, subscriptionPath, UUID } from '../cloud/ids.ts';
import { idsOf } from '../packer-output.ts';
import * as forms from './forms.ts';
import { sweepDeployment } from './deployment-sweep.ts';
import { sweepOwnGroup } from './group-sweep.ts';
import { sweepImages, unseenGalleries } from './image-sweep.ts';
import { readNoted } from './noted-deployments.ts';
import { type BuildPlace, buildPlaces } from './ownership.ts';

/** Under which the ledger keeps what these lines told. */
const AZURE = 'azure';
/** A call gets this long: a runner that was cancelled does not wait. */
const CALL_MS = 15_000;
const TRIES = 4;

/** What the sweep of Azure takes of a bake. */
export type AzureLeftovers = Omit<SweepRequest, 'temporary'>;

/**
 * Removes what Azure itself ties to this bake, lists what it does not, and says where nobody looked. After a clean cancel, too:
 * Packer takes its group away, but not the image that it was just making.
 */
export async function sweepAzure(request: AzureLeftovers, connect: ConnectAzure): Promise<readonly Leftover[]> {
  const { words, environment, onFound, keepOnFailure, deadline, startedAt } = request;
  const builds = words.told(AZURE).filter((one) => !isOtherBuild(one.build, request));
  const { places, bare } = buildPlaces(builds);
  if (places.length + bare.length === 0) return [];
  const signal = AbortSignal.timeout(Math.max(0, deadline - steadyNow()));
  let azure: Azure;
  try {
    azure = await connect(environment, { callMs: CALL_MS, tries: TRIES, signal });
  } catch (error) {
    return unasked(places, bare, messageOf(error));
  }
  const named = [...request.regions, ownSubscription(environment) ?? azure.subscription ?? ''];
  const subscriptions = [...new Set(named.map((one) => one.toLowerCase()))].filter((one) => UUID.test(one));
  if (subscriptions.length === 0) {
    return unasked(
      places,
      bare,
      'neither the template nor the environment says in which subscription (AZURE_SUBSCRIPTION_ID)',
    );
  }
  const kept = new Set([...words.artifacts.flatMap(idsOf), ...request.kept].map((id) => id.toLowerCase()));
  const swept = await Promise.all(
    subscriptions.map(async (subscription) => {
      const findings = new SweepFindings({ isDry: keepOnFailure, tell: onFound, foldsCase: true });
      const { arm } = azure;
      const show = `az account show --subscription ${subscription}`;
      const seen = await findings.ask(`what this bake left in the subscription ${subscription}`, show, async () => ({
        is: await arm.get(subscriptionPath(subscription), 'subscriptions', forms.something),
      }));
      if (seen === undefined) return findings.all;
      if (seen.is === undefined) {
        // Not to be taken for one without any leftovers.
        return unasked(places, bare, `these credentials see no subscription ${subscription}`);
      }
      const noted = readNoted(request.note).filter((one) => one.subscription === subscription);
      const at = { arm, subscription, startedAt, deadline, findings, noted };
      // First what costs: Azure goes on with it whatever becomes of this machine.
      for (const place of places.filter((one) => one.isOwnGroup)) await sweepOwnGroup(at, place);
      for (const name of bare) await tellBareGroup(at, name);
      await sweepImages({ ...at, places, builds, kept });
      for (const place of places.filter((one) => !one.isOwnGroup)) await sweepDeployment(at, place);
      return findings.all;
    }),
  );
  const unseen = await unseenGalleries(azure.arm, subscriptions, builds, kept);
  for (const one of unseen) onFound(one);
  return [...swept.flat(), ...unseen];
}

/** Packer ended between making a group and beginning anything in it. */
async function tellBareGroup(
  { arm, subscription, findings }: Parameters<typeof sweepOwnGroup>[0],
  name: string,
): Promise<void> {
  const command = `az group delete --name '${name}' --subscription ${subscription} --yes --no-wait`;
  const show = `az resource list --resource-group '${name}' --subscription ${subscription} --output table`;
  const path = groupPath(subscription, name);
  const group = await findings.ask(`resource group ${name}`, show, () => arm.get(path, 'resources', forms.group));
  if (group === undefined || group.properties.provisioningState === 'Deleting') return;
  const reason = 'Packer said to make it, but nothing that it began in it proves that';
  findings.left({ kind: 'resource-group', id: name, region: group.location, command, reason });
}

function unasked(places: readonly BuildPlace[], bare: readonly string[], reason: string): readonly Leftover[] {
  const names = [...new Set([...places.map(({ group }) => group), ...bare])];
  const groups = names.map((name): Leftover => {
    const own = places.some(({ group, isOwnGroup }) => group === name && isOwnGroup);
    const command = own
      ? `az group delete --name ${name} --yes --no-wait`
      : `az resource list --resource-group '${name}' --output table`;
    return { kind: 'resource-group', id: name, region: null, state: 'unchecked', reason: unanswered(reason), command };
  });
  const images: Leftover = {
    kind: 'unknown', id: 'images that this bake made on Azure', region: null, state: 'unchecked', reason: unanswered(reason),
    command: 'az image list --output table',
  }; // prettier-ignore
  return [...groups, images];
}
