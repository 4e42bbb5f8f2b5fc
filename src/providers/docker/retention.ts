import { utcOf } from '../../core/clock.ts';
import { messageOf } from '../../core/errors.ts';
import type { Hold, RetainableImage, RetentionStep, RetentionSurvey } from '../../image/provider-retention.ts';
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
        const tested = `${LOCAL_PREFIX}${slug}:${tag.replace(key, `${key}-verified`)}`;
        const isTested = references.get(tested) === id;
        return [
          {
            ...factsOf(image),
            provider: 'docker',
            region: 'local',
            id: name,
            created: utcOf(image.created),
            leg: slug,
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

function factsOf({
  labels,
}: DockerImage): Pick<RetainableImage, 'recipe' | 'parent' | 'run' | 'ref' | 'repository' | 'commit'> {
  const label = (name: string): string | null => labels[name] || null;
  const base = label('org.opencontainers.image.base.name');
  return {
    recipe: label('dev.bakehouse.recipe'),
    // A name of ours says the key of what is behind it.
    parent: base === null ? null : (STAGED.exec(base)?.[3] ?? base),
    run: label('dev.bakehouse.run'),
    ref: label('dev.bakehouse.ref'),
    // A base image lends what is built on it labels of its own; a commit that this repository has cannot be lent.
    repository: null,
    commit: label('org.opencontainers.image.revision'),
  };
}

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
