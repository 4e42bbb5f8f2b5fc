import type { BakedImage } from '../../image/record.ts';
import type { ConnectCloud } from './cloud/connect.ts';

/** An answer that a good bake waits for, in ms. */
const LIMIT_MS = 30_000;

/**
 * What Packer does not say of the image that it made: the region, the project and the time. Packer's own region is that of the
 * environment, unless the template names another one: then it is looked for in all that the cloud has.
 */
export async function completeImage(
  image: BakedImage,
  environment: Readonly<Record<string, string>>,
  connect: ConnectCloud,
  limitMs = LIMIT_MS,
): Promise<BakedImage> {
  const cloud = await connect(environment, { limits: { callMs: limitMs, tries: 3 } });
  const others = cloud.regions.filter((one) => one !== cloud.region);
  for (const region of [cloud.region, ...others]) {
    const there = await cloud.glance(region).get(image.id);
    if (there === undefined) continue;
    return { ...image, region, account: there.owner, created: there.created };
  }
  return image;
}
