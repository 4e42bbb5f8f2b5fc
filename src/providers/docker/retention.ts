import { utcOf } from '../../core/clock.ts';
import { messageOf } from '../../core/errors.ts';
import type { Hold, RetainableImage, RetentionStep, RetentionSurvey } from '../../image/provider-retention.ts';
import { slugOf } from '../../image/leg.ts';
import type { Docker, DockerImage } from './docker.ts';
import { LOCAL_PREFIX } from './staging.ts';

/** `bakehouse.local/<slug>:<key>`, the same of tested ones, and of one of several builds. */
const STAGED = /^bakehouse\.local\/([a-z0-9._-]+):((bk\d{1,3}-[a-z2-7]{40})(-verified)?(?:\.[A-Za-z0-9._-]+)?)$/;

/**
 * The images that the daemon has under names of ours, by those names: several may be of one image. What Packer commits has no
 * labels that say of which repository it is.
 */
export async function surveyDocker(
  docker: Pick<Docker, 'references' | 'imagesById' | 'usedImages'>,
): Promise<RetentionSurvey> {
  const references = await docker.references(LOCAL_PREFIX);
  const names = [...references].flatMap(([name, id]) => {
    const [, slug = '', tag = '', key = '', verified] = STAGED.exec(name) ?? [];
    return key === '' ? [] : [{ name, id, slug, tag, key, isVerified: verified !== undefined }];
  });
  const images = await docker.imagesById([...new Set(names.map(({ id }) => id))]);
  const uses = await usesOf(docker);
  return {
    remnants: [],
    images: names
      .filter(({ isVerified }) => !isVerified)
      .flatMap(({ name, id, slug, tag, key }): readonly RetainableImage[] => {
        const image = images.get(id);
        if (image === undefined) return [];
        const facts = factsOf(image, slug);
        const tested = `${LOCAL_PREFIX}${slug}:${tag.replace(key, `${key}-verified`)}`;
        const isTested = references.get(tested) === id;
        return [
          {
            ...facts,
            provider: 'docker',
            region: 'local',
            id: name,
            created: utcOf(image.created),
            key,
            copyOf: null,
            verified: isTested,
            digests: { config: id },
            arch: null,
            stage: null,
            since: null,
            holds: [...uses(id), ...otherNames(image)],
            parts: isTested ? [tested] : [],
            spared: [],
          },
        ];
      }),
  };
}

/** What its labels say of it; of what only has those of its base image, as what Packer commits, nothing. */
function factsOf(
  { labels }: DockerImage,
  slug: string,
): Pick<RetainableImage, 'leg' | 'recipe' | 'parent' | 'run' | 'ref' | 'repository' | 'commit'> {
  const leg = labels['dev.bakehouse.leg'] ?? '';
  const areOwn = leg !== '' && isSlugOf(slug, slugOf(leg));
  const label = (name: string): string | null => (areOwn && labels[name]) || null;
  // Also that of its base image: it stands on that, too.
  const base = labels['org.opencontainers.image.base.name'] || null;
  return {
    leg: areOwn ? leg : slug,
    recipe: label('dev.bakehouse.recipe'),
    // A name of ours says the key of what is behind it.
    parent: base === null ? null : (STAGED.exec(base)?.[3] ?? base),
    run: label('dev.bakehouse.run'),
    ref: label('dev.bakehouse.ref'),
    // A label of a repository could be that of a base image; a commit that this repository has tells.
    repository: null,
    commit: label('org.opencontainers.image.revision'),
  };
}

/** Legs whose ids would have the same slug have a part of a hash at its end. */
function isSlugOf(slug: string, own: string): boolean {
  const [, short = ''] = /^(.+)-[0-9a-f]{8,64}$/.exec(slug) ?? [];
  return slug === own || (short !== '' && own.startsWith(short) && (own === short || slug.length === LONGEST_SLUG));
}

const LONGEST_SLUG = 100;

async function usesOf(docker: Pick<Docker, 'usedImages'>): Promise<(id: string) => readonly Hold[]> {
  try {
    const used = await docker.usedImages();
    return (id) =>
      used
        .filter(({ image }) => image === id)
        .map(({ container }) => ({ kind: 'instance', what: `the container ${container}` }));
  } catch (error) {
    const what = `containers, which could not be asked for: ${messageOf(error).replace(/\.$/, '')}`;
    return () => [{ kind: 'unknown', what }];
  }
}

/** Whoever gave it a name of their own uses it; without that name nothing would be freed either. */
function otherNames({ tags }: DockerImage): readonly Hold[] {
  return tags
    .filter((name) => !name.startsWith(LOCAL_PREFIX))
    .map((name) => ({ kind: 'by-hand', what: `its name ${name}` }));
}

/** Takes our names from an image, which is gone with the last one. */
export async function removeNames(docker: Pick<Docker, 'removeImage'>, { id, parts }: RetentionStep): Promise<void> {
  for (const name of [...parts, id]) {
    try {
      await docker.removeImage(name);
    } catch (error) {
      if (!/no such image/i.test(messageOf(error))) throw error;
    }
  }
}
