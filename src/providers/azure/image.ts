import { z } from 'zod';

import { utcOf } from '../../core/clock.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Arm } from './cloud/arm.ts';
import type { ConnectAzure } from './cloud/connect.ts';
import { groupPath, isSameId, locationOf, readId } from './cloud/ids.ts';
import { isImageId } from './packer-output.ts';

/** A managed image, or a version in a gallery, as Azure tells it. */
export interface AzureImage {
  readonly id: string;
  readonly location: string;
  /** ISO 8601, UTC; null where it is not told. */
  readonly created: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** Succeeded, Creating, Updating, Failed, Deleting, … */
  readonly state: string;
}

const tags = z.record(z.string(), z.string()).nullish();

/** An item of `…/resources?$expand=createdTime,provisioningState`. */
export const listedImage = z.object({
  id: z.string().max(1000),
  location: z.string(),
  createdTime: z.string().optional(),
  provisioningState: z.string().optional(),
  tags,
});

const told = z.object({
  id: z.string().max(1000),
  location: z.string(),
  tags,
  properties: z.object({
    provisioningState: z.string().optional(),
    publishingProfile: z.object({ publishedDate: z.string().optional() }).optional(),
  }),
});

/** An answer that a good bake waits for, in ms. */
const LIMIT_MS = 30_000;

/** Of a list: the id is in whatever letters the list has it. */
export function imageOfList(one: z.output<typeof listedImage>): AzureImage {
  return {
    id: one.id,
    location: locationOf(one.location),
    created: utcOf(one.createdTime ?? ''),
    tags: one.tags ?? {},
    state: one.provisioningState ?? 'Succeeded',
  };
}

/** The image itself; undefined where there is none. When a managed image was made, only the list of its group tells. */
export async function describeImage(arm: Arm, id: string): Promise<AzureImage | undefined> {
  const { type = '', group = '', subscription = '' } = readId(id) ?? {};
  if (!isImageId(id)) return undefined;
  const isManaged = isSameId(type, 'Microsoft.Compute/images');
  const one = await arm.get(id, isManaged ? 'compute' : 'galleries', told);
  if (one === undefined) return undefined;
  const { provisioningState: state = '', publishingProfile: published } = one.properties;
  let created = published?.publishedDate;
  if (isManaged) {
    const query = { $filter: `resourceType eq 'Microsoft.Compute/images'`, $expand: 'createdTime' };
    const listed = await arm.all(`${groupPath(subscription, group)}/resources`, 'resources', listedImage, query);
    created = listed?.find((other) => isSameId(other.id, id))?.createdTime;
  }
  return { id: one.id, location: locationOf(one.location), created: utcOf(created ?? ''), tags: one.tags ?? {}, state };
}

/** What Packer does not say of the image that it made: subscription, location and time. */
export async function completeImage(
  image: BakedImage,
  environment: Readonly<Record<string, string>>,
  connect: ConnectAzure,
  limitMs = LIMIT_MS,
): Promise<BakedImage> {
  const { subscription } = readId(image.id) ?? {};
  if (subscription === undefined) return image;
  const known = { ...image, account: subscription };
  try {
    const { arm } = await connect(environment, { callMs: limitMs, tries: 3 });
    const there = await describeImage(arm, image.id);
    return there === undefined ? known : { ...known, region: there.location, created: there.created };
  } catch {
    return known;
  }
}
