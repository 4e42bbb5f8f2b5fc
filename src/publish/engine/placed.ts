import { groupedBy } from '../../core/values.ts';
import type { Providers } from '../../image/provider.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Candidate, Placed, There } from '../../image/provider-target.ts';

/**
 * Where consumers find each image: in its own region and wherever it was copied to, by the name under which it was published
 * first where a target gives one, else where it was baked.
 *
 * @param outcomes of all targets, so far
 */
export function placedImages(
  candidates: readonly Candidate[],
  outcomes: readonly There[],
  providers: Providers,
): readonly Placed[] {
  const kindsFor = (image: BakedImage, gives: 'copies' | 'name'): readonly string[] =>
    providers.flatMap(({ name, target }) =>
      (target?.gives === gives || target?.gives === 'version') && target.takes(image) ? [name] : [],
    );
  return candidates.flatMap((candidate) => {
    const { leg, image, axes, record, values } = candidate;
    const there = outcomes.filter((one) => one.leg === leg && isThere(one));
    const builds = [...groupedBy(candidate.images, ({ build }) => build)];
    return builds.flatMap(([build, images]) => {
      const own = there.filter((one) => one.build === build);
      const places = new Map<string, string>();
      for (const one of images) places.set(one.region, idOf(one, own, kindsFor(one, 'name')));
      const copying = new Set(images.flatMap((one) => kindsFor(one, 'copies')));
      for (const { kind, region, id } of own) {
        if (copying.has(kind) && region !== null && id !== null && !places.has(region)) places.set(region, id);
      }
      const common = { leg, image, axes, build, name: record.name, version: values.get('version') ?? '' };
      const provider = images[0]?.provider ?? '';
      return [...places].map(([region, id]) => ({ ...common, provider, region, id }));
    });
  });
}

/** How a consumer on any machine names the image: as it was published, else where it was baked. */
function idOf({ id, files }: BakedImage, there: readonly There[], naming: readonly string[]): string {
  const published = there.find((one) => one.id !== null && naming.includes(one.kind));
  return published?.id ?? files[0]?.path ?? id;
}

function isThere({ status }: There): boolean {
  return status !== 'failed' && status !== 'skipped';
}
