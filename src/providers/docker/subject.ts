import { UserError } from '../../core/errors.ts';
import type { SubjectSource, Marks } from '../../image/provider-verify.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { createDocker, type Docker } from './docker.ts';
import { dockerState } from './docker-state.ts';
import { delay } from '../../core/process/process.ts';
import { pushImage } from './push.ts';
import { parseReference } from '../../image/container-reference.ts';
import { buildRegistryTags, stagedReference, verifiedReference } from './staging.ts';
import { emptyTag } from '../oci/empty-tag.ts';
import { readManifest } from '../oci/manifest.ts';

/** Container images are had in the daemon of this machine. */
export const dockerSubject: SubjectSource = {
  ready: async (environment) => {
    const state = await dockerState(environment);
    if (state.kind === 'up') return;
    throw new KitchenError(
      'infrastructure',
      `The image is one of docker, but no daemon answers: ${state.reason}. Start docker, or set DOCKER_HOST.`,
    );
  },
  // Of a registry it is only a name so far; what starts it here does not pull.
  present: async ({ handoff }, reference, environment) => {
    if (handoff?.kind !== 'registry') return;
    const docker = createDocker(environment);
    if ((await docker.inspectImage(reference)) === undefined) await docker.pullImage(reference);
  },
  named: async (_, id, environment) => {
    const image = await createDocker(environment).inspectImage(id);
    if (image === undefined) throw new UserError(`Input "image-id" names ${id}, which docker here does not have.`);
    return { id: image.id, reference: image.tags[0] ?? id };
  },
};

/** A tag of the daemon, and one beside where the image was handed on. */
export const dockerMarks: Marks = {
  verified: async ({ id, handoff }, { key, slug, environment }) => {
    const docker = createDocker(environment);
    if ((await docker.inspectImage(id)) === undefined) return;
    await docker.tagImage(id, verifiedReference(slug, key));
    if (handoff?.kind !== 'registry' || handoff.ref === null) return;
    const { name: repository } = parseReference(handoff.ref);
    await pushImage({ image: id, repository, tag: buildRegistryTags(key).verified }, { environment }, delay);
  },
  unverified: async (image, { key, slug, environment }) => {
    await unmark(createDocker(environment), image.id, slug, key);
    const { handoff } = image;
    if (handoff?.kind !== 'registry' || handoff.ref === null) return;
    const { dockerDistribution } = await import('../oci/docker-distribution.ts');
    const distribution = dockerDistribution({ environment, userAgent: 'bakehouse', idle: IDLE_MS });
    const { name: repository } = parseReference(handoff.ref);
    await emptyTag(distribution, repository, buildRegistryTags(key).verified, (manifest) => {
      const read = readManifest(manifest);
      return read.kind === 'image' && read.config === image.id;
    });
  },
};

const IDLE_MS = 30_000;

/** Takes the name of passed tests from an image of the daemon, which never goes by that. */
export async function unmark(
  docker: Pick<Docker, 'inspectImage' | 'tagImage' | 'removeImage'>,
  id: string,
  slug: string,
  key: string,
): Promise<void> {
  const name = verifiedReference(slug, key);
  const there = await docker.inspectImage(name);
  if (there?.id !== id) return;
  // With its last name it would go.
  if (there.tags.length < 2) await docker.tagImage(id, stagedReference(slug, key));
  await docker.removeImage(name);
}
