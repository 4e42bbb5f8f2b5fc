import { messageOf } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found, FoundImage, Marked } from '../../image/found.ts';
import type { WantedLeg, WantedRecipe } from '../../image/provider-plan.ts';
import { lookUpByPlace, marksOf } from '../clouds/look-up.ts';
import { chooseBake, foundImage, nameOf, wholeBakesOf } from './choice.ts';
import { type Azure, hasAzureCredentials } from './cloud/connect.ts';
import { subscriptionPath, UUID } from './cloud/ids.ts';
import { type AzureImage, describeImage, imageOfList, listedImage } from './image.ts';
import { EPOCH, KEY, RECIPE } from './marks.ts';
import { isImageId } from './packer-output.ts';

/** Images of both kinds, with their tags, in one list of a subscription. */
const FILTER = `resourceType eq 'Microsoft.Compute/images' or resourceType eq 'Microsoft.Compute/galleries/images/versions'`;

/** What Azure has of each leg, in the order asked: one list for all legs of a subscription. Without credentials nobody is asked. */
export async function lookUpAzure(
  legs: readonly WantedLeg[],
  connect: () => Promise<Azure>,
  asker: Pick<Asker, 'environment'>,
): Promise<readonly Found[]> {
  return await lookUpByPlace(legs, {
    ...ofAzure(connect, asker),
    answers: async (azure, subscription, own) => {
      const images = await imagesOf(subscription, azure);
      return Promise.all(own.map((leg) => lookUpLeg(leg, images, azure)));
    },
  });
}

/** The same of each recipe: all images of it, in whatever state. */
export async function lookUpAzureRecipes(
  legs: readonly WantedRecipe[],
  connect: () => Promise<Azure>,
  asker: Pick<Asker, 'environment'>,
): Promise<readonly Marked[]> {
  const markOf = ({ tags }: AzureImage) => ({ recipe: tags[RECIPE], key: tags[KEY], epoch: tags[EPOCH] });
  return await lookUpByPlace(legs, {
    ...ofAzure(connect, asker),
    answers: async (azure, subscription, own) => {
      const images = await imagesOf(subscription, azure);
      return own.map(({ recipe }) => marksOf(images, markOf, recipe));
    },
  });
}

function ofAzure(connect: () => Promise<Azure>, { environment }: Pick<Asker, 'environment'>) {
  return { title: 'Azure', hasCredentials: () => hasAzureCredentials(environment), connect, placeOf: subscriptionOf };
}

/** All whole bakes of the key of a leg; none where nobody can be asked. Throws where Azure does not say. */
export async function azureBakesOfKey(
  leg: WantedLeg,
  { environment }: Pick<Asker, 'environment'>,
  connect: () => Promise<Azure>,
): Promise<readonly (readonly FoundImage[])[]> {
  if (!hasAzureCredentials(environment)) return [];
  const azure = await connect();
  const images = await imagesOf(subscriptionOf(leg, azure), azure);
  if (typeof images === 'string') throw new Error(images);
  const listed = images.filter(({ tags }) => tags[KEY] === leg.key);
  // The list has ids in other letters, and other times, than the images themselves.
  const now = await Promise.all(listed.map(({ id }) => describeImage(azure.arm, id)));
  return wholeBakesOf(
    now.filter((one) => one !== undefined).filter(({ tags }) => tags[KEY] === leg.key),
    leg.refs,
  );
}

/** That of the leg's account, else the one that its template names, else the own one. */
export function subscriptionOf({ account, builds }: Pick<WantedLeg, 'account' | 'builds'>, azure: Azure): string {
  const literals = builds.map(({ literals: { subscription_id: one } }) => (typeof one === 'string' ? one : ''));
  const named = [account ?? '', ...literals].find((one) => UUID.test(one));
  return named?.toLowerCase() ?? azure.subscription ?? '';
}

/** All that are there, or why they cannot be told. */
export async function imagesOf(subscription: string, { arm }: Azure): Promise<readonly AzureImage[] | string> {
  if (subscription === '') return 'nothing says which subscription to look in (AZURE_SUBSCRIPTION_ID)';
  const query = { $filter: FILTER, $expand: 'createdTime,provisioningState' };
  try {
    const listed = await arm.all(`${subscriptionPath(subscription)}/resources`, 'resources', listedImage, query);
    return (
      listed?.filter(({ id }) => isImageId(id)).map(imageOfList) ?? 'these credentials do not see the subscription'
    );
  } catch (error) {
    return messageOf(error);
  }
}

async function lookUpLeg(leg: WantedLeg, images: readonly AzureImage[] | string, { arm }: Azure): Promise<Found> {
  if (typeof images === 'string') return { kind: 'unknown', reason: images };
  const found = chooseBake(images.filter(({ tags }) => tags[KEY] === leg.key), leg.refs); // prettier-ignore
  if (found.kind !== 'found') return found;
  try {
    // The list is a little behind, and has ids in other letters and other times: what it tells is looked at itself.
    const there: FoundImage[] = [];
    for (const { id, region } of found.images) {
      const now = await describeImage(arm, id);
      const missing = (reason: string): Found => ({ kind: 'missing', reason });
      if (now === undefined) return missing(`${nameOf({ id, location: region })} is gone`);
      if (now.state !== 'Succeeded') return missing(`${nameOf(now)} is ${now.state}`);
      if (now.tags[KEY] !== leg.key) return missing(`${nameOf(now)} is of another key now`);
      there.push(foundImage(now));
    }
    return { kind: 'found', images: there };
  } catch (error) {
    return { kind: 'unknown', reason: messageOf(error) };
  }
}
