import type { Image } from '@aws-sdk/client-ec2';

import { utcOf } from '../../core/utc.ts';
import { isMarkedVerified, tagOf } from './choice.ts';
import type { Ec2Publishing } from './ec2-publishing.ts';
import { KEY_TAG, RUN_TAG } from './image-set.ts';

/** What EC2 itself says of an image that a record tells of. */
export interface Witness {
  readonly id: string;
  readonly region: string;
  /** The account that owns it. */
  readonly account: string | null;
  /** ISO 8601. */
  readonly created: string | null;
  readonly state: string;
  readonly key: string | null;
  /** The run that baked it. */
  readonly run: string | null;
  readonly isVerified: boolean;
}

/** What EC2 says of these own images; those that are not there are left out. One call per 200. */
export async function witnesses(
  ec2: Pick<Ec2Publishing, 'region' | 'imagesById'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Witness>> {
  const images = await ec2.imagesById(ids);
  return new Map(images.map((image) => [image.ImageId ?? '', witnessOf(image, ec2.region)]));
}

export function witnessOf(image: Image, region: string): Witness {
  return {
    id: image.ImageId ?? '',
    region,
    account: image.OwnerId ?? null,
    created: utcOf(image.CreationDate ?? ''),
    state: image.State ?? 'unknown',
    key: tagOf(image, KEY_TAG) ?? null,
    run: tagOf(image, RUN_TAG) ?? null,
    isVerified: isMarkedVerified(image),
  };
}
