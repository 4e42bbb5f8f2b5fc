import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import type { Pair } from '../core/runner/inputs.ts';
import { DIRTY } from '../image/late-values.ts';
import type { Record } from '../image/record.ts';
import { imageSetTags, REF_TAG } from '../providers/aws/image-set.ts';

/** Puts our tags, and the user's, on images whose provider has tags. One that cannot be tagged is still baked: a warning. */
export async function tagImages(host: Host, own: readonly Pair[], record: Record): Promise<void> {
  const images = record.images.filter(({ provider }) => provider === 'aws');
  if (images.length === 0) return;
  const { connectEc2 } = await import('../providers/aws/ec2.ts');
  const tags = imageTags(own, record);
  const tagged =
    record.key === null ? images.map((image) => ({ ...image, tags: {} })) : imageSetTags(record.key, images);
  await Promise.all(
    tagged.map(async ({ id, region, tags: set }) => {
      try {
        await (await connectEc2(region)).tag([id], { ...tags, ...set });
      } catch (error) {
        const message = `${id} in ${region} could not be tagged: ${messageOf(error)}`;
        host.annotate({ level: 'warning', title: 'Tags', message });
      }
    }),
  );
}

/** By these an image is found again, and told apart from everybody else's. */
export function imageTags(own: readonly Pair[], record: Record): Readonly<{ [name: string]: string }> {
  const { leg, layer, parent, git, run, recipe } = record;
  return {
    ...Object.fromEntries(own),
    'bakehouse:leg': leg,
    'bakehouse:layer': layer,
    ...(parent === null ? {} : { 'bakehouse:parent': parent.id }),
    ...(git.commit === ''
      ? {}
      : { 'bakehouse:commit': git.dirty === undefined ? git.commit : `${git.commit}${DIRTY}` }),
    ...(run.id === '' ? {} : { 'bakehouse:run': run.id }),
    ...(git.ref === '' ? {} : { [REF_TAG]: git.ref }),
    ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
    // A place that is kept: an image that was baked without it could not be told apart later.
    'bakehouse:epoch': '',
  };
}
