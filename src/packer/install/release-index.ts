import { z } from 'zod';

import { messageOf, UserError } from '../../core/errors.ts';
import { parseVersion, type Version } from '../../recipe/version/version.ts';
import { NotFoundError, readAll } from './fetch.ts';
import type { Platform } from './platform.ts';
import { indexPath } from './release.ts';
import type { ReleaseSource } from './source.ts';

/** The mirror has no index of a product. */
export class NoIndexError extends UserError {}

/** HashiCorp's own holds every build of every version: some megabytes. */
const MOST_INDEX_BYTES = 64 << 20;

const releaseIndex = z.object({
  versions: z.record(
    z.string(),
    z.object({ builds: z.array(z.object({ os: z.string(), arch: z.string() })).optional() }),
  ),
});

/** Every version of a product that is built for the platform, in no order. */
export async function listReleases(
  source: ReleaseSource,
  product: string,
  platform: Pick<Platform, 'os' | 'arch'>,
  signal: AbortSignal,
): Promise<readonly Version[]> {
  const folders = source.list(product);
  // A folder needs no index: what lies in it is what there is.
  if (folders !== undefined && !folders.includes('index.json')) return versions(folders);
  const where = `${source.name}/${indexPath(product)}`;
  let bytes: Buffer;
  try {
    bytes = await readAll(await source.open(indexPath(product), signal), MOST_INDEX_BYTES, where);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new NoIndexError(
      `${where} is not there, so nobody can tell which versions there are. Name an exact version, which needs no index, ` +
        'or put the index of the release host on the mirror.',
    );
  }
  let parsed;
  try {
    parsed = releaseIndex.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    const what = error instanceof z.ZodError ? z.prettifyError(error).split('\n')[0] : messageOf(error);
    throw new UserError(`${where} is no index of releases: ${what}. Name an exact version, which needs no index.`);
  }
  const built = Object.entries(parsed.versions).filter(
    ([, { builds }]) =>
      builds === undefined || builds.some(({ os, arch }) => os === platform.os && arch === platform.arch),
  );
  return versions(built.map(([name]) => name));
}

function versions(names: readonly string[]): readonly Version[] {
  return names.flatMap((name) => {
    const version = parseVersion(name);
    // HashiCorp marks editions, such as 1.8.0+ent, by metadata; they are other products.
    return version === undefined || version.metadata !== '' ? [] : [version];
  });
}
