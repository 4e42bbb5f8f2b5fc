import { messageOf } from '../../core/errors.ts';
import type { TagRequest } from '../../image/provider-keep.ts';
import { snapshotsOf } from './choice.ts';
import { connectEc2, type Ec2 } from './ec2.ts';
import { imageSetTags } from './image-set.ts';

/**
 * Puts tags on AMIs, with one call for each; with a key also those that tell the whole bake. What is ours is put on their
 * snapshots too, which outlive an image that somebody deregisters.
 */
export async function tagImages(
  { images, tags, key, onRefused }: TagRequest,
  connect: (region: string) => Promise<Pick<Ec2, 'tag' | 'imagesById'>> = connectEc2,
): Promise<void> {
  const sets = key === null ? [] : imageSetTags(key, images);
  await Promise.all(
    images.map(async (image, index) => {
      const all = { ...tags, ...sets[index]?.tags };
      try {
        const ec2 = await connect(image.region);
        await ec2.tag([image.id], all);
        await tagSnapshots(ec2, image.id, all);
      } catch (error) {
        onRefused(image, error);
      }
    }),
  );
}

async function tagSnapshots(
  ec2: Pick<Ec2, 'tag' | 'imagesById'>,
  id: string,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    const ids = (await ec2.imagesById([id])).flatMap(snapshotsOf);
    const ours = Object.entries(tags).filter(([name]) => name.startsWith('bakehouse:'));
    if (ids.length > 0) await ec2.tag(ids, Object.fromEntries(ours));
  } catch (error) {
    throw new Error(`its snapshots are without tags: ${messageOf(error)}`, { cause: error });
  }
}
