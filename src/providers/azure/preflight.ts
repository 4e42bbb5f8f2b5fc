import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { isObject } from '../../core/values.ts';
import type { PreflightRequest, ReadBuild } from '../../image/provider-bake.ts';
import {
  answered,
  askIfPossible,
  type AskIfPossible,
  PREFLIGHT_LIMITS,
  refusedBuild,
  tellNoCredentials,
  tellUnread,
  textOf,
} from '../clouds/preflight.ts';
import { type Azure, type ConnectAzure, hasAzureCredentials, ownSubscription } from './cloud/connect.ts';
import { groupPath, isGroupName, resourcePath, subscriptionPath, UUID } from './cloud/ids.ts';
import { GALLERY_ACTIONS, IMAGE_ACTIONS, lackingActions, MACHINE_ACTIONS, OWN_GROUP_ACTIONS } from './rights.ts';

const there = z.object({ id: z.string() });
const definition = z.object({
  properties: z.object({ osType: z.string().optional(), osState: z.string().optional() }),
});
const GALLERY = 'shared_image_gallery_destination';

/**
 * Credentials, subscription, groups, gallery and rights, before a machine is paid for. Resolves with the subscription. Credentials
 * that only the template has are Packer's business.
 */
export async function checkAzure(
  { host, recipe, account }: PreflightRequest,
  connect: ConnectAzure,
): Promise<string | null> {
  const { environment } = host;
  const builds = recipe.builds.filter(({ type }) => type.startsWith('azure-'));
  if (!hasAzureCredentials(environment)) {
    const remedy = 'Set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET, or sign in with az login.';
    tellNoCredentials(host, account, 'Azure', remedy);
    return null;
  }
  const azure = await answered(() => connect(environment, PREFLIGHT_LIMITS));
  tellUnread(host, builds, 'subscription_id', { account, own: azure.subscription ?? 'no subscription', isId: UUID });
  const subscriptions = new Set(builds.map((build) => subscriptionOf(build, azure)));
  for (const subscription of subscriptions) {
    if (subscription === null)
      throw new UserError(
        'Nothing says which subscription of Azure the template bakes in. Set AZURE_SUBSCRIPTION_ID. Nothing was baked.',
      );
    if (account !== '' && account.toLowerCase() !== subscription) {
      throw new UserError(
        `Input "account" is ${account}, but the template bakes in the subscription ${subscription}. Nothing was baked.`,
      );
    }
    if ((await answered(() => azure.arm.get(subscriptionPath(subscription), 'subscriptions', there))) === undefined) {
      throw new UserError(`Azure: the credentials at hand see no subscription ${subscription}. Nothing was baked.`);
    }
  }
  for (const build of builds) await checkBuild(build, azure, host);
  return [...subscriptions][0] ?? null;
}

/** Where a bake may leave something: the subscriptions that its builds name, else the own one. */
export function azureSubscriptions(
  { builds }: { readonly builds: readonly Pick<ReadBuild, 'type' | 'literals'>[] },
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const named = builds.flatMap(({ type, literals: { subscription_id: one } }) =>
    type.startsWith('azure-') && typeof one === 'string' && UUID.test(one) ? [one.toLowerCase()] : [],
  );
  const own = ownSubscription(environment);
  return [...new Set([...named, ...(own === null ? [] : [own])])];
}

/** As the builder takes it. */
function subscriptionOf({ literals }: ReadBuild, azure: Azure): string | null {
  const named = literals['subscription_id'];
  return typeof named === 'string' && UUID.test(named) ? named.toLowerCase() : azure.subscription;
}

async function checkBuild(build: ReadBuild, azure: Azure, host: Host): Promise<void> {
  const { arm } = azure;
  const subscription = subscriptionOf(build, azure) ?? '';
  const text = (name: string): string | undefined => textOf(build, name);
  const whole = askIfPossible(host);
  const groupOf = async (setting: string): Promise<string | undefined> => {
    const name = text(setting);
    if (name === undefined || !isGroupName(name)) return undefined;
    const path = groupPath(subscription, name);
    const group = await whole(`the resource group ${name}`, () => arm.get(path, 'resources', there));
    if (group === undefined || group.is !== undefined) return path;
    throw refusedBuild(
      build,
      `names the resource group ${name} as ${setting}, which is not in the subscription ${subscription}. Make it first: az group create --name ${name} --location LOCATION --subscription ${subscription}`,
    );
  };
  const imageGroup = await groupOf('managed_image_resource_group_name');
  const buildGroup = await groupOf('build_resource_group_name');
  if (text('location') !== undefined && text('build_resource_group_name') !== undefined) {
    throw refusedBuild(
      build,
      'has both location and build_resource_group_name: a bake in a group that is there is in the location of that group. Leave location out',
    );
  }
  const gallery = await checkGallery(build, azure, whole);
  const mayLack = build.isWritten('build_resource_group_name') && buildGroup === undefined;
  const scopes: readonly (readonly [scope: string | undefined, actions: readonly string[], what: string])[] = [
    [
      mayLack ? undefined : (buildGroup ?? subscriptionPath(subscription)),
      buildGroup === undefined ? [...OWN_GROUP_ACTIONS, ...MACHINE_ACTIONS] : MACHINE_ACTIONS,
      buildGroup === undefined ? 'the subscription' : 'the build group',
    ],
    [imageGroup, IMAGE_ACTIONS, "the image's group"],
    [gallery, GALLERY_ACTIONS, 'the gallery'],
  ];
  for (const [scope, actions, what] of scopes) {
    if (scope === undefined) continue;
    const lacking = await whole(`the rights on ${what}`, () => lackingActions(arm, scope, actions));
    if (lacking === undefined || lacking.is.length === 0) continue;
    throw refusedBuild(
      build,
      `needs rights on ${what} that no role of these credentials gives: ${lacking.is.join(', ')}. Roles that are enough stand in docs/bake-azure.md`,
    );
  }
}

/** The definition that a version is made in, as far as the template says it outright. */
async function checkGallery(build: ReadBuild, { arm }: Azure, whole: AskIfPossible): Promise<string | undefined> {
  const [written] = destinationsOf(build);
  const said = (name: string): string => (typeof written?.[name] === 'string' ? written[name] : '');
  const [subscription, group, gallery, image] = ['subscription', 'resource_group', 'gallery_name', 'image_name'].map(
    said,
  );
  const words = [group ?? '', gallery ?? '', image ?? ''];
  if (subscription === undefined || !UUID.test(subscription) || !words.every(isGroupName)) return undefined;
  const scope = groupPath(subscription, group ?? '');
  const path = resourcePath(scope, 'Microsoft.Compute/galleries/images', gallery ?? '', image ?? '');
  const found = await whole(`the definition ${image}`, () => arm.get(path, 'galleries', definition));
  if (found === undefined) return undefined;
  if (found.is === undefined) {
    throw refusedBuild(
      build,
      `makes a version of ${image} in the gallery ${gallery}, and the group ${group} has no such definition. Make it first: az sig image-definition create --resource-group ${group} --gallery-name ${gallery} --gallery-image-definition ${image} --publisher P --offer O --sku S --os-type Linux`,
    );
  }
  const wanted = build.literals['os_type'];
  const { osType } = found.is.properties;
  if (typeof wanted === 'string' && osType !== undefined && wanted.toLowerCase() !== osType.toLowerCase()) {
    throw refusedBuild(
      build,
      `has the os_type ${wanted}, but the definition ${image} of the gallery ${gallery} is for ${osType}`,
    );
  }
  return path;
}

function destinationsOf({ literals, blocks }: ReadBuild): readonly Readonly<Record<string, unknown>>[] {
  const own = literals[GALLERY];
  const listed: readonly unknown[] = Array.isArray(own) ? own : [own];
  return [...(blocks?.(GALLERY) ?? []), ...listed.filter(isObject)];
}
