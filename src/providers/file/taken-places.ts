import { join } from 'node:path';

import { sha256Hex } from '../../core/files/files.ts';
import { userCacheFolder } from '../../core/files/paths.ts';
import { type Lock, tryLock } from '../../core/process/lock.ts';

// Where bakes of this user are writing files now. What was not there before a bake began is its own only where no other one
// writes there meanwhile: two legs of one template may have the same place, and the second must not remove what the first makes.

interface Taken {
  /** Of the leg. */
  readonly slug: string;
  /** Undefined where nothing says where this user keeps caches: then other processes are not heard of. */
  readonly lock: Lock | undefined;
}

/** Of this process, by path. */
const taken = new Map<string, Taken>();

/**
 * Takes a place for a bake of a leg; one that it has taken before stays its own. Gives who has it where another one does.
 * @param path absolute, with its links resolved
 */
export async function takePlace(
  environment: Readonly<Record<string, string>>,
  path: string,
  slug: string,
): Promise<string | undefined> {
  const known = taken.get(path);
  if (known !== undefined) return known.slug === slug ? undefined : `the bake of ${known.slug}`;
  const cache = userCacheFolder(environment);
  // At once, as another leg of this process may ask while we look for those of others.
  taken.set(path, { slug, lock: undefined });
  if (cache === undefined) return undefined;
  try {
    const folder = join(cache, 'places', sha256Hex(path).slice(0, 32));
    const found = await tryLock(folder, `the bake of ${slug}`, () => {});
    if (found.kind === 'taken') {
      taken.set(path, { slug, lock: found.lock });
      return undefined;
    }
    taken.delete(path);
    return found.by.what;
  } catch {
    // A cache that cannot be written keeps nobody from baking.
    return undefined;
  }
}

/** Whatever was written there is settled. */
export function freePlaces(paths: readonly string[]): void {
  for (const path of paths) {
    taken.get(path)?.lock?.release();
    taken.delete(path);
  }
}
