import { groupedBy } from '../../core/grouping.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Candidate } from './candidate.ts';
import type { Placed, There } from './publisher.ts';

/**
 * Where consumers find each image: a machine image in its own region and wherever it was copied to, a container image by the
 * digest under which it was published first, all else where it was baked.
 *
 * @param outcomes of all targets, so far
 */
export function placedImages(candidates: readonly Candidate[], outcomes: readonly There[]): readonly Placed[] {
  return candidates.flatMap((candidate) => {
    const { leg, image, axes, record, values } = candidate;
    const there = outcomes.filter((one) => one.leg === leg && isThere(one));
    const builds = [...groupedBy(candidate.images, ({ build }) => build)];
    return builds.flatMap(([build, images]) => {
      const own = there.filter((one) => one.build === build);
      const places = new Map<string, string>();
      for (const one of images) places.set(one.region, idOf(one, own));
      if (images.some(({ provider }) => provider === 'aws')) {
        for (const { kind, region, id } of own) {
          if (kind === 'aws' && region !== null && id !== null && !places.has(region)) places.set(region, id);
        }
      }
      const common = { leg, image, axes, build, name: record.name, version: values.get('version') ?? '' };
      const provider = images[0]?.provider ?? '';
      return [...places].map(([region, id]) => ({ ...common, provider, region, id }));
    });
  });
}

/** How a consumer on any machine names the image, where it was baked. */
function idOf({ provider, id, files }: BakedImage, there: readonly There[]): string {
  if (provider !== 'docker') return files[0]?.path ?? id;
  const published = there.find((one) => one.kind === 'oci' && one.id?.includes('@') === true);
  return published?.id ?? id;
}

function isThere({ status }: There): boolean {
  return status !== 'failed' && status !== 'skipped';
}
