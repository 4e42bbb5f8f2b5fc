import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import { sha256, sha256OfFile } from '../../core/files/digest.ts';
import { utcOf } from '../../core/utc.ts';
import type { BakedImage } from '../../image/record.ts';
import type { Docker } from '../../providers/docker/docker.ts';
import type { FoundImage } from './artifact-id.ts';

/** Asks the providers about what Packer's artifacts name: ids behind tags, creation times, digests, file contents. */
export async function completeImages(
  found: readonly FoundImage[],
  workingDirectory: string,
  account: string | null,
  docker: Docker,
): Promise<readonly BakedImage[]> {
  const completed = await Promise.all(found.map((one) => completeImage(one, workingDirectory, account, docker)));
  const images = completed.filter(({ id }) => id !== '');
  // The same image under two names is one image.
  const distinct = new Map(images.map((image) => [`${image.build}\n${image.region}\n${image.id}`, image]));
  return [...distinct.values()].sort((a, b) =>
    compare(`${a.build} ${a.region} ${a.id}`, `${b.build} ${b.region} ${b.id}`),
  );
}

async function completeImage(
  found: FoundImage,
  workingDirectory: string,
  account: string | null,
  docker: Docker,
): Promise<BakedImage> {
  const base: BakedImage = {
    build: found.build,
    'builder-id': found.builderId,
    provider: found.provider,
    account: found.provider === 'aws' ? account : null,
    region: found.region,
    id: found.id,
    created: null,
    digests: {},
    tags: [...found.tags],
    files: [],
    handoff: null,
  };
  try {
    if (found.provider === 'docker') return await completeDockerImage(base, docker);
    if (found.files.length > 0) return await completeFiles(base, found.files, workingDirectory);
  } catch {
    // What cannot be asked stays unsaid; the image is there all the same.
  }
  return base;
}

async function completeDockerImage(image: BakedImage, docker: Docker): Promise<BakedImage> {
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

/** The id of an image that is files is the digest of their paths and contents. */
async function completeFiles(
  image: BakedImage,
  files: readonly string[],
  workingDirectory: string,
): Promise<BakedImage> {
  const entries = (
    await Promise.all(
      files.map(async (path) => {
        const full = resolve(workingDirectory, path);
        const stat = statSync(full, { throwIfNoEntry: false });
        // A post-processor may have moved it since.
        if (stat === undefined || !stat.isFile()) return [];
        return [{ path, size: stat.size, sha256: await sha256OfFile(full), mtime: stat.mtime }];
      }),
    )
  ).flat();
  if (entries.length === 0) return image;
  const listed = entries.map(({ path, size, sha256: digest }) => ({ path, size, sha256: digest }));
  const newest = entries.map(({ mtime }) => mtime.getTime()).sort((a, b) => b - a)[0];
  return {
    ...image,
    id: listed.length === 1 ? (listed[0]?.sha256 ?? '') : sha256(JSON.stringify(listed)),
    created: newest === undefined ? null : new Date(newest).toISOString(),
    files: listed,
  };
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
