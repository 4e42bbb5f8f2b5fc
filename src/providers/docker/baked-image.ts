import { utcOf } from '../../core/clock.ts';
import type { KeepRequest } from '../../image/provider-keep.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Docker } from './docker.ts';
import { stagedReference } from './staging.ts';

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** The image that docker has under its id or name: its id, when it was made, its digests and all its names. */
export async function completeImage(image: BakedImage, docker: Pick<Docker, 'inspectImage'>): Promise<BakedImage> {
  const seen = await docker.inspectImage(image.id);
  if (seen === undefined) return image;
  const pulled = seen.repoDigests
    .map((reference) => reference.split('@')[1] ?? '')
    .find((digest) => DIGEST.test(digest));
  return {
    ...image,
    id: seen.id,
    created: utcOf(seen.created),
    digests: {
      ...(DIGEST.test(seen.id) ? { config: seen.id } : {}),
      ...(pulled === undefined ? {} : { manifest: pulled }),
    },
    tags: [...new Set([...image.tags, ...seen.tags])].sort(),
  };
}

/** Gives a container image the reference by which its key finds it, and the name that its leg declares. */
export async function keepImage(
  image: BakedImage,
  request: KeepRequest,
  docker: Pick<Docker, 'tagImage'>,
): Promise<BakedImage> {
  const { slug, declaredTag } = request;
  // Without a plan and a key nobody would look for the reference.
  if (!DIGEST.test(image.id) || (request.key === null && !request.isPlanned)) return image;
  const key = request.key ?? image.id.replace(/^sha256:/, '').slice(0, 12);
  await docker.tagImage(image.id, stagedReference(slug, key, request.isOneOfSeveral ? image.build : undefined));
  if (declaredTag === null) return image;
  await docker.tagImage(image.id, declaredTag);
  return { ...image, tags: [...new Set([...image.tags, declaredTag])] };
}

/** Removes an image that has no name: whoever gave it one may use it. */
export async function removeUnnamed(id: string, docker: Pick<Docker, 'inspectImage' | 'removeImage'>): Promise<void> {
  const tags = (await docker.inspectImage(id))?.tags ?? [];
  if (tags.length > 0) throw new Error(`it is called ${tags.join(', ')}`);
  await docker.removeImage(id);
}
