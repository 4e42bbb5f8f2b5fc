import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { CensusWant, KnownImage, RevokedWords, WithdrawalChange } from '../../image/provider-census.ts';
import { cloudsFolder, hasCloudCredentials } from './cloud/clouds-file.ts';
import type { Cloud } from './cloud/connect.ts';
import { type CloudImage, listAll } from './cloud/glance.ts';
import { COPY_OF, isVerified, KEY, LEG, markOf, PARENT, propertyChanges, RECIPE } from './image-marks.ts';
import { regionIn } from './naming.ts';

/** Says of an image that it is revoked, since when and why. */
const REVOKED = 'bakehouse_revoked';
const LONGEST = 255;

/** The images of this project that a bake marked, and copies of such. */
export async function openstackCensus(
  { regions }: CensusWant,
  connect: () => Promise<Cloud>,
  { environment, untrusted }: Pick<Asker, 'environment' | 'untrusted'>,
): Promise<readonly KnownImage[]> {
  if (untrusted !== null) throw new UserError(untrusted);
  if (!hasCloudCredentials(environment, cloudsFolder(environment)))
    throw new UserError('there are no credentials of OpenStack');
  const cloud = await connect();
  const all = new Set([cloud.region, ...regions.filter((region) => cloud.regions.includes(region))]);
  const found = await Promise.all(
    [...all].map(async (region) => {
      const images = await listAll(cloud.glance(region), { owner: cloud.project });
      return images.filter(({ owner }) => owner === cloud.project).flatMap((image) => knownImage(image, region));
    }),
  );
  return found.flat();
}

function knownImage(image: CloudImage, region: string): readonly KnownImage[] {
  const key = markOf(image, KEY) ?? null;
  const copyOf = image.properties[COPY_OF] ?? null;
  if (key === null && copyOf === null) return [];
  return [
    {
      provider: 'openstack',
      region,
      id: image.id,
      created: image.created,
      leg: markOf(image, LEG) ?? '',
      key,
      recipe: markOf(image, RECIPE) ?? null,
      parent: markOf(image, PARENT) ?? null,
      copyOf,
      verified: isVerified(image),
      digests: {},
    },
  ];
}

/** A property that says why, hidden from lists, and no new server: what is deactivated cannot be downloaded or booted. */
export async function openstackWithdrawal(
  images: readonly Pick<KnownImage, 'region' | 'id'>[],
  { at, reason }: RevokedWords,
  connect: () => Promise<Cloud>,
): Promise<readonly WithdrawalChange[]> {
  const cloud = await connect();
  const text = `${at} ${reason}`
    .replaceAll(/[\p{Cc}\u{10000}-\u{10ffff}]/gu, ' ')
    .slice(0, LONGEST)
    .toWellFormed();
  const changes: WithdrawalChange[] = [];
  for (const { id, region } of images) {
    const glance = cloud.glance(regionIn(cloud, region));
    const there = await glance.get(id);
    if (there === undefined || there.owner !== cloud.project) continue;
    const properties = propertyChanges(there, { [REVOKED]: text });
    changes.push(
      {
        region,
        id,
        what: `set ${REVOKED} to ${text}`,
        isDone: properties.length === 0,
        carryOut: () => glance.change(id, properties),
      },
      {
        region,
        id,
        what: 'hide it',
        isDone: there.isHidden,
        carryOut: () => glance.change(id, [{ op: 'replace', path: 'os_hidden', value: true }]),
      },
      {
        region,
        id,
        what: 'deactivate it',
        isDone: there.status === 'deactivated',
        carryOut: () => glance.deactivate(id),
      },
    );
  }
  return changes;
}
