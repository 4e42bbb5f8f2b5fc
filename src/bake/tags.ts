import { messageOf } from '../core/errors.ts';
import type { Host } from '../core/runner/host.ts';
import type { Pair } from '../core/runner/inputs.ts';
import { DIRTY } from '../image/late-values.ts';
import type { Providers } from '../image/provider.ts';
import type { TagRequest } from '../image/provider-keep.ts';
import type { Record } from '../image/record.ts';

/** Puts our tags, and the user's, on images whose provider has tags. One that cannot be tagged is still baked: a warning. */
export async function tagImages(host: Host, providers: Providers, own: readonly Pair[], record: Record): Promise<void> {
  const tags = imageTags(own, record);
  await Promise.all(
    providers.map(async ({ name, tag }) => {
      const images = record.images.filter(({ provider }) => provider === name);
      if (images.length === 0 || tag === undefined) return;
      const onRefused: TagRequest['onRefused'] = ({ id, region }, error) => {
        const message = `${id} in ${region} could not be tagged: ${messageOf(error)}`;
        host.annotate({ level: 'warning', title: 'Tags', message });
      };
      try {
        await tag({ environment: host.environment, images, tags, key: record.key, onRefused });
      } catch (error) {
        for (const image of images) onRefused(image, error);
      }
    }),
  );
}

/** By these an image is found again, and told apart from everybody else's. */
export function imageTags(own: readonly Pair[], record: Record): Readonly<{ [name: string]: string }> {
  const { leg, tier, parent, git, run, recipe, epoch, tools } = record;
  return {
    ...Object.fromEntries(own),
    'bakehouse:leg': leg,
    'bakehouse:tier': tier,
    ...(parent === null ? {} : { 'bakehouse:parent': parent.id }),
    ...(git.commit === ''
      ? {}
      : { 'bakehouse:commit': git.dirty === undefined ? git.commit : `${git.commit}${DIRTY}` }),
    ...(run.id === '' ? {} : { 'bakehouse:run': run.id }),
    ...(git.ref === '' ? {} : { 'bakehouse:ref': git.ref }),
    ...(git.repository === '' ? {} : { 'bakehouse:repository': git.repository }),
    ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
    ...(tools.packer === null ? {} : { 'bakehouse:packer': tools.packer }),
    // Empty where it is not refreshed: what it builds on may lend it its own.
    'bakehouse:epoch': epoch ?? '',
  };
}
