import { z } from 'zod';

import { messageOf, UserError } from '../../core/errors.ts';
import type { ResolvedSource } from '../../image/definition.ts';
import type { Azure } from './cloud/connect.ts';
import { groupPath, locationOf, resourcePath, subscriptionPath } from './cloud/ids.ts';
import { definitionProblem, readGallery, regionProblem } from './publish/fields.ts';

/** What an image to start from has to be: of the platform, or of a gallery. */
export interface NewestAzureImage {
  readonly publisher: string | null;
  readonly offer: string | null;
  readonly sku: string | null;
  readonly gallery: string | null;
  readonly definition: string | null;
  /** Null: any; only of a gallery. */
  readonly region: string | null;
}

/** As the platform has publishers, offers, SKUs and versions: nothing else becomes part of an address. */
const WORD = /^[A-Za-z0-9](?:[\w.-]{0,126}[A-Za-z0-9])?$/;
const NUMBERS = /^\d{1,18}(?:\.\d{1,18}){0,5}$/;

const platformVersion = z.object({ name: z.string() });
const galleryVersion = z.object({
  name: z.string(),
  properties: z.object({
    provisioningState: z.string().optional(),
    publishingProfile: z
      .object({
        excludeFromLatest: z.boolean().nullish(),
        targetRegions: z.array(z.object({ name: z.string() })).nullish(),
      })
      .optional(),
  }),
});

/**
 * The newest one. The id of an image of the platform is its URN, `publisher:offer:sku:version`; the name is the version's number,
 * as templates take it. Throws a UserError.
 */
export async function newestAzureImage(wanted: NewestAzureImage, azure: Azure): Promise<ResolvedSource> {
  try {
    return await (wanted.publisher === null ? newestVersion(wanted, azure) : newestOfPlatform(wanted, azure));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`source.azure: it could not be looked for: ${messageOf(error)}.`);
  }
}

async function newestOfPlatform(wanted: NewestAzureImage, { arm, subscription }: Azure): Promise<ResolvedSource> {
  const names = [wanted.publisher ?? '', wanted.offer ?? '', wanted.sku ?? ''];
  const region = locationOf(wanted.region ?? '');
  const wrong = names.find((one) => !WORD.test(one));
  if (wrong !== undefined) throw new UserError(`source.azure: ${JSON.stringify(wrong)} is no publisher, offer or SKU.`);
  mustBeRegion(region);
  const [publisher, offer, sku] = names;
  const path = `${subscriptionPath(ownOf(subscription))}/providers/Microsoft.Compute/locations/${region}/publishers/${publisher}/artifacttypes/vmimage/offers/${offer}/skus/${sku}/versions`;
  // It is a list without pages; all of it, since Azure sorts by letters.
  const versions = (await arm.get(path, 'compute', z.array(platformVersion))) ?? [];
  const newest = highest(versions.map(({ name }) => name));
  if (newest === undefined) {
    throw new UserError(
      `source.azure: ${names.join(':')} has no version in ${region}: az vm image list-skus --location ${region} --publisher ${publisher} --offer ${offer} --output table`,
    );
  }
  return { of: 'azure', id: `${names.join(':')}:${newest}`, name: newest };
}

async function newestVersion(wanted: NewestAzureImage, { arm, subscription }: Azure): Promise<ResolvedSource> {
  const gallery = readGallery(wanted.gallery ?? '');
  const definition = wanted.definition ?? '';
  if (gallery === undefined || definitionProblem(definition) !== null)
    throw new UserError(
      `source.azure: "gallery" is GROUP/GALLERY or the id of a gallery, and "definition" a name in it.`,
    );
  const region = wanted.region === null || wanted.region === '' ? null : locationOf(wanted.region);
  if (region !== null) mustBeRegion(region);
  const group = groupPath(gallery.subscription ?? ownOf(subscription), gallery.group);
  const path = resourcePath(group, 'Microsoft.Compute/galleries/images', gallery.name, definition);
  const versions = await arm.all(`${path}/versions`, 'galleries', galleryVersion);
  const where = `${gallery.name}/${definition}`;
  if (versions === undefined)
    throw new UserError(`source.azure: there is no definition ${where} in the group ${gallery.group}, or the credentials do not see it.`); // prettier-ignore
  const fit = versions.filter(({ properties: { provisioningState, publishingProfile } }) => {
    const regions = (publishingProfile?.targetRegions ?? []).map(({ name }) => locationOf(name));
    return (
      provisioningState === 'Succeeded' &&
      publishingProfile?.excludeFromLatest !== true &&
      (region === null || regions.includes(region))
    );
  });
  const newest = highest(fit.map(({ name }) => name));
  const found = fit.find(({ name }) => name === newest);
  if (found === undefined) {
    throw new UserError(
      `source.azure: ${where} has no version${region === null ? '' : ` in ${region}`} to which latest may lead, of ${versions.length} in all.`,
    );
  }
  // Azure writes ids in letters of either case, and this one becomes part of a key.
  return { of: 'azure', id: `${path}/versions/${found.name}`, name: found.name };
}

function ownOf(subscription: string | null): string {
  if (subscription !== null) return subscription;
  throw new UserError('source.azure: nothing says which subscription to look in (AZURE_SUBSCRIPTION_ID).');
}

function mustBeRegion(region: string): void {
  const problem = regionProblem(region);
  if (problem !== null) throw new UserError(`source.azure: ${JSON.stringify(region)} is no region.`);
}

/** By their numbers, not by their letters: 1.0.10 is higher than 1.0.9. Undefined: none is a version. */
function highest(versions: readonly string[]): string | undefined {
  return versions
    .filter((one) => NUMBERS.test(one))
    .toSorted(byNumbers)
    .at(-1);
}

function byNumbers(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => text.split('.').map(BigInt));
  for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at += 1) {
    const [left, right] = [a?.[at] ?? 0n, b?.[at] ?? 0n];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
