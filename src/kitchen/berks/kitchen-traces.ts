import { basename, dirname, join } from 'node:path';

import { namesBelow, type Traces, watchTraces } from './repository-traces.ts';

/** Where Test Kitchen keeps states, keys and logs. */
export const STATE_FOLDER = '.kitchen';
const NOT_LISTED = ['.git', 'node_modules', STATE_FOLDER];

/**
 * What Test Kitchen and InSpec leave in the folder of a kitchen file: `.kitchen`, and `inspec.lock` beside the inspec.yml of
 * each profile.
 *
 * @param root absolute
 * @param folder ours, for copies of what is there already; it lasts until the traces are removed
 */
export function watchKitchen(root: string, folder: string): Traces {
  const profiles = namesBelow(root, '.', NOT_LISTED).filter((path) => basename(path) === 'inspec.yml');
  const locks = profiles.map((path) => ({ path: join(dirname(path), 'inspec.lock'), keeps: 'whole' }) as const);
  return watchTraces(root, [{ path: STATE_FOLDER, keeps: 'whole' }, ...locks], folder);
}
