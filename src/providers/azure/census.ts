import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { KnownImage, RevokedWords, WithdrawalChange } from '../../image/provider-census.ts';
import type { Arm } from './cloud/arm.ts';
import { type Azure, hasAzureCredentials } from './cloud/connect.ts';
import { isSameId, readId } from './cloud/ids.ts';
import type { AzureImage } from './image.ts';
import { imagesOf } from './look-up.ts';
import { KEY, LEG, mergeTags, PARENT, RECIPE, VERIFIED } from './marks.ts';
import { LONGEST_VALUE } from './naming.ts';
import { isImageId } from './packer-output.ts';
import { profileForm } from './publish/look.ts';
import { changeable } from './publish/steps.ts';

/** Says of an image that it is revoked, since when and why, for whoever looks at it. */
const REVOKED = 'bakehouse:revoked';

const versionWithSource = z.object({
  id: z.string().max(1000),
  properties: z.object({
    storageProfile: z.object({ source: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
  }),
});

/** The images of the own subscription that a bake marked, and versions that were published of such. */
export async function azureCensus(
  connect: () => Promise<Azure>,
  { environment }: Pick<Asker, 'environment'>,
): Promise<readonly KnownImage[]> {
  if (!hasAzureCredentials(environment)) throw new UserError('there are no credentials of Azure');
  const azure = await connect();
  const images = await imagesOf(azure.subscription ?? '', azure);
  if (typeof images === 'string') throw new UserError(images);
  // What was published has the leg, and no key: what it was made of is Azure's own word.
  const published = images.filter(({ tags }) => tags[KEY] === undefined && tags[LEG] !== undefined);
  const sources = await sourcesOf(azure.arm, published);
  return images.flatMap((image): readonly KnownImage[] => {
    const { [KEY]: key = null, [LEG]: leg = '', [RECIPE]: recipe = null, [PARENT]: parent = null } = image.tags;
    const copyOf = key === null ? (sources.get(image.id.toLowerCase()) ?? null) : null;
    if (key === null && copyOf === null) return [];
    const { id, location: region, created, tags } = image;
    const verified = tags[VERIFIED] === 'true';
    return [{ provider: 'azure', region, id, created, leg, key, recipe, parent, copyOf, verified, digests: {} }];
  });
}

/** Of versions, by their ids in lower case, the image that each was made of: one list for each definition. */
async function sourcesOf(arm: Arm, published: readonly AzureImage[]): Promise<ReadonlyMap<string, string>> {
  const lists = new Map(
    published
      .filter(({ id }) => isVersion(id))
      .map(({ id }) => id.slice(0, id.lastIndexOf('/')))
      .map((path) => [path.toLowerCase(), path]),
  );
  // Others make versions of our images, too.
  const ours = new Set(published.map(({ id }) => id.toLowerCase()));
  const found = new Map<string, string>();
  for (const path of lists.values()) {
    for (const { id, properties } of (await arm.all(path, 'galleries', versionWithSource)) ?? []) {
      const source = properties.storageProfile?.source?.id ?? '';
      if (ours.has(id.toLowerCase()) && isImageId(source)) found.set(id.toLowerCase(), source);
    }
  }
  return found;
}

function isVersion(id: string): boolean {
  return isSameId(readId(id)?.type ?? '', 'Microsoft.Compute/galleries/images/versions');
}

const taggedForm = z.object({
  tags: z.record(z.string(), z.string()).nullish(),
  properties: z.object({ publishingProfile: profileForm.optional() }),
});

/** A tag that says why, and of a version that `latest` no longer leads to it. Who names an image itself gets it all the same. */
export async function azureWithdrawal(
  images: readonly Pick<KnownImage, 'region' | 'id'>[],
  { at, reason }: RevokedWords,
  connect: () => Promise<Pick<Azure, 'arm'>>,
): Promise<readonly WithdrawalChange[]> {
  const { arm } = await connect();
  const text = `${at} ${reason}`
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, LONGEST_VALUE)
    .toWellFormed();
  const changes: WithdrawalChange[] = [];
  for (const { id, region } of images) {
    const look = async () => (isImageId(id) ? arm.get(id, isVersion(id) ? 'galleries' : 'compute', taggedForm) : undefined); // prettier-ignore
    const there = await look();
    if (there === undefined) continue;
    changes.push({
      region,
      id,
      what: `tag it ${REVOKED}=${text}`,
      isDone: there.tags?.[REVOKED] === text,
      carryOut: () => mergeTags(arm, id, { [REVOKED]: text }),
    });
    if (!isVersion(id)) continue;
    changes.push({
      region,
      id,
      what: 'exclude it from latest',
      isDone: there.properties.publishingProfile?.excludeFromLatest === true,
      carryOut: async () => {
        // Azure takes the whole of it: regions that it got meanwhile stay.
        const now = (await look())?.properties.publishingProfile;
        if (now === undefined) throw new UserError(`${id} is gone`);
        const profile = { ...changeable(now), excludeFromLatest: true };
        await arm.change('PATCH', id, 'galleries', { properties: { publishingProfile: profile } });
      },
    });
  }
  return changes;
}
