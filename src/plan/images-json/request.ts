import { dirname, resolve } from 'node:path';

import type { EntryPlace } from './location.ts';

export interface ImagesJsonRequest {
  /** Absolute, links resolved. */
  readonly repository: string;
  /** The IMAGES.json files, relative to the repository, in the order of the chain. */
  readonly files: readonly string[];
  /** Where the predecessor would have been started: absolute, links resolved. The repository, unless given. */
  readonly cwd?: string;
}

/** What the paths of a file's entries are relative to. */
export function placeOf({ repository, cwd = repository }: ImagesJsonRequest, file: string): EntryPlace {
  const path = resolve(repository, file);
  return { repository, cwd, folder: dirname(path), path };
}
