import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import { sha256, sha256OfFile } from '../../core/files/files.ts';
import { providerNamed, type Providers } from '../../image/provider.ts';
import type { BakedImage } from '../../image/record.ts';
import type { ArtifactImage } from './artifact-id.ts';

/** By whom images are completed. */
export interface Completing {
  readonly providers: Providers;
  /** Of the builder, without its mark. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the builder ran; absolute. */
  readonly workingDirectory: string;
  /** The account that each provider's preflight found; by name, and only where it was asked for. */
  readonly accounts: Readonly<Record<string, string | null>>;
  /** That a provider's answer may take, in ms; absent: as long as the provider thinks fit. */
  readonly limitMs?: number;
}

/** Asks the providers about what Packer's artifacts name: ids behind tags, creation times, digests, file contents. */
export async function completeImages(
  found: readonly ArtifactImage[],
  completing: Completing,
): Promise<readonly BakedImage[]> {
  const completed = await Promise.all(found.map((one) => completeImage(one, completing)));
  const images = completed.filter(({ id }) => id !== '');
  // The same image under two names is one image.
  const distinct = new Map(images.map((image) => [`${image.build}\n${image.region}\n${image.id}`, image]));
  return [...distinct.values()].sort((a, b) =>
    compare(`${a.build} ${a.region} ${a.id}`, `${b.build} ${b.region} ${b.id}`),
  );
}

async function completeImage(found: ArtifactImage, completing: Completing): Promise<BakedImage> {
  const { providers, environment, workingDirectory, accounts } = completing;
  const base: BakedImage = {
    build: found.build,
    'builder-id': found.builderId,
    provider: found.provider,
    account: accounts[found.provider] ?? null,
    region: found.region,
    id: found.id,
    created: null,
    digests: {},
    tags: [...found.tags],
    files: [],
    handoff: null,
  };
  const { complete, completeFiles: describe } = providerNamed(found.provider, providers)?.artifacts ?? {};
  try {
    if (found.files.length > 0) {
      const image = await completeFiles(base, found.files, workingDirectory);
      return describe === undefined ? image : await describe(image, workingDirectory).catch(() => image);
    }
    return complete === undefined ? base : await complete(base, environment, completing.limitMs);
  } catch {
    // What cannot be asked stays unsaid; the image is there all the same.
    return base;
  }
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

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
