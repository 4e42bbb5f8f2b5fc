import { utcOf } from '../../core/clock.ts';
import type { KnownImage } from '../../image/provider-census.ts';
import type { Docker } from './docker.ts';
import { LOCAL_PREFIX } from './staging.ts';

/** `bakehouse.local/<slug>:<key>`, and what else a reference of ours says behind the key. */
const STAGED = /^bakehouse\.local\/([a-z0-9._-]+):(bk\d+-[a-z2-7]{40})(-verified)?(?:\.[A-Za-z0-9._-]+)?$/;

/**
 * The images that the daemon has under names of ours. What it was baked on is told of a Dockerfile alone: by a label with the
 * name that its parent had.
 */
export async function dockerCensus(docker: Pick<Docker, 'references' | 'imagesById'>): Promise<readonly KnownImage[]> {
  const references = await docker.references(LOCAL_PREFIX);
  const names = [...references].flatMap(([name, id]) => {
    const [, slug, key, verified] = STAGED.exec(name) ?? [];
    return slug === undefined || key === undefined ? [] : [{ slug, key, id, verified: verified !== undefined }];
  });
  const images =
    names.length === 0 ? new Map<string, never>() : await docker.imagesById([...new Set(names.map(({ id }) => id))]);
  return names
    .filter(({ verified }) => !verified)
    .flatMap(({ slug, key, id }): readonly KnownImage[] => {
      const image = images.get(id);
      if (image === undefined) return [];
      const label = (name: string): string | null => image.labels[name] || null;
      return [
        {
          provider: 'docker',
          region: 'local',
          id,
          created: utcOf(image.created),
          leg: slug,
          key,
          recipe: label('dev.bakehouse.recipe'),
          parent: parentOf(label('org.opencontainers.image.base.name')),
          copyOf: null,
          verified: names.some((one) => one.verified && one.id === id && one.slug === slug && one.key === key),
          digests: { config: id },
        },
      ];
    });
}

/** A name of ours says the key of what is behind it; any other is of an image that nobody of us baked. */
function parentOf(base: string | null): string | null {
  return base === null ? null : (STAGED.exec(base)?.[2] ?? base);
}
