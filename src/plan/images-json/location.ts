import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

import { codeOf } from '../../core/errors.ts';
import { isInside, shownPath } from '../../core/files/paths.ts';

/** What the paths of an entry are relative to. The folders are absolute; links are resolved but in `folder`. */
export interface EntryPlace {
  readonly repository: string;
  /** Where the predecessor would have been started. */
  readonly cwd: string;
  /** The folder of the IMAGES.json. */
  readonly folder: string;
  /** The IMAGES.json. */
  readonly path: string;
}

/** Where a path of an IMAGES.json leads. */
export type Location =
  | {
      readonly kind: 'file' | 'folder';
      /** Absolute, links resolved. */
      readonly real: string;
      /** The same, relative to the repository, with slashes. */
      readonly path: string;
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' };

/**
 * Looks for a relative path. What leads out of the repository, by dots or by links, is `outside`, there or not.
 * @param repository absolute, links resolved
 * @param base absolute: what the path is relative to
 */
export function locate(repository: string, base: string, path: string): Location {
  const wanted = resolve(base, path);
  if (isAbsolute(path) || path.includes('\0') || !isInside(repository, wanted)) return { kind: 'outside' };
  try {
    const real = realpathSync(wanted);
    if (!isInside(repository, real)) return { kind: 'outside' };
    const state = statSync(real);
    const kind = state.isDirectory() ? 'folder' : state.isFile() ? 'file' : undefined;
    return kind === undefined ? { kind: 'missing' } : { kind, real, path: shownPath(repository, real) };
  } catch (error) {
    // Also a loop of links, a name that is too long and a folder that may not be read: nothing to use is there.
    if (codeOf(error) === undefined) throw error;
    return { kind: 'missing' };
  }
}
