import type { TagRequest } from '../../image/provider-keep.ts';
import { connectEc2, type Ec2 } from './ec2.ts';
import { imageSetTags } from './image-set.ts';

/** Puts tags on AMIs, with one call for each; with a key also those that tell the whole bake. */
export async function tagImages(
  { images, tags, key, onRefused }: TagRequest,
  connect: (region: string) => Promise<Pick<Ec2, 'tag'>> = connectEc2,
): Promise<void> {
  const sets = key === null ? [] : imageSetTags(key, images);
  await Promise.all(
    images.map(async (image, index) => {
      try {
        await (await connect(image.region)).tag([image.id], { ...tags, ...sets[index]?.tags });
      } catch (error) {
        onRefused(image, error);
      }
    }),
  );
}
