import type { Image } from '@aws-sdk/client-ec2';

import { utcOf } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { CensusWant, KnownImage, RevokedWords, WithdrawalChange } from '../../image/provider-census.ts';
import { isMarkedVerified, tagOf } from './choice.ts';
import type { ConnectEc2 } from './ec2.ts';
import type { Ec2Publishing } from './ec2-publishing.ts';
import { hasAwsCredentials } from './identity.ts';
import { KEY_TAG, LEG_TAG, PARENT_TAG, RECIPE_TAG } from './image-set.ts';
import { SOURCE_IMAGE_TAG } from './publish/copy.ts';
import { ownRegion } from './regions.ts';

/** Says of an image that it is revoked, since when and why, for whoever looks at it. */
const REVOKED_TAG = 'bakehouse:revoked';
/** EC2 takes `*` in a filter for any value. */
const ANY = ['*'];

/** The own AMIs of these regions that a bake or a copy marked. */
export async function awsCensus(
  { regions }: CensusWant,
  connect: ConnectEc2,
  { environment }: Pick<Asker, 'environment'>,
): Promise<readonly KnownImage[]> {
  if (!hasAwsCredentials(environment)) throw new UserError('there are no AWS credentials');
  const own = ownRegion(environment);
  const all = [...new Set([...regions, ...(own === null ? [] : [own])])];
  if (all.length === 0) throw new UserError('no region says where to look; set AWS_REGION');
  const found = await Promise.all(
    all.map(async (region) => {
      const ec2 = await connect(region);
      const images = [...(await ec2.imagesByTag(KEY_TAG, ANY)), ...(await ec2.imagesByTag(SOURCE_IMAGE_TAG, ANY))];
      return [...new Map(images.map((image) => [image.ImageId ?? '', image])).values()].map((image) =>
        knownImage(image, region),
      );
    }),
  );
  return found.flat();
}

function knownImage(image: Image, region: string): KnownImage {
  return {
    provider: 'aws',
    region,
    id: image.ImageId ?? '',
    created: utcOf(image.CreationDate ?? ''),
    leg: tagOf(image, LEG_TAG) ?? '',
    key: tagOf(image, KEY_TAG) ?? null,
    recipe: tagOf(image, RECIPE_TAG) ?? null,
    parent: tagOf(image, PARENT_TAG) ?? null,
    copyOf: tagOf(image, SOURCE_IMAGE_TAG) ?? null,
    verified: isMarkedVerified(image),
    digests: {},
  };
}

/** EC2 takes no time of the past, and rounds to the minute; what is due is carried out one after the other. */
const SOON_MS = 10 * 60_000;
const A_MINUTE = 60_000;
const LONGEST_TAG = 256;

/** A tag that says why, and a deprecation: other accounts no longer see it, and the newest image of a filter is another. */
export async function awsWithdrawal(
  images: readonly Pick<KnownImage, 'region' | 'id'>[],
  { at, reason }: RevokedWords,
  connect: (region: string) => Promise<Pick<Ec2Publishing, 'imagesById' | 'tag' | 'deprecate'>>,
  now: number,
): Promise<readonly WithdrawalChange[]> {
  const tag = `${at} ${reason}`
    .replaceAll(/[^\p{L}\p{N}\p{Zs}_.:/=+@-]/gu, ' ')
    .slice(0, LONGEST_TAG)
    .toWellFormed();
  const changes: WithdrawalChange[] = [];
  for (const region of new Set(images.map((image) => image.region))) {
    const ec2 = await connect(region);
    const ids = images.filter((image) => image.region === region).map(({ id }) => id);
    for (const image of await ec2.imagesById(ids)) {
      const id = image.ImageId ?? '';
      const deprecated = Date.parse(image.DeprecationTime ?? '');
      changes.push(
        {
          region,
          id,
          what: `tag it ${REVOKED_TAG}=${tag}`,
          isDone: tagOf(image, REVOKED_TAG) === tag,
          carryOut: () => ec2.tag([id], { [REVOKED_TAG]: tag }),
        },
        {
          region,
          id,
          what: 'deprecate it',
          isDone: deprecated <= now + SOON_MS + A_MINUTE,
          carryOut: () => ec2.deprecate(id, now + SOON_MS),
        },
      );
    }
  }
  return changes;
}
