import { resolve } from 'node:path';

import { show } from '../../core/runner/inputs.ts';
import type { Entry } from './entry.ts';
import type { Tell } from './entry-fields.ts';
import { type EntryPlace, type Location, locate } from './location.ts';

/**
 * The template or Dockerfile of an entry, relative to the repository.
 *
 * A template is in the folder `packer` beside the IMAGES.json. A Dockerfile is, by the predecessor's documentation, in
 * `dockerfile` there, and by its code in the working_dir; two of them are an error.
 */
export function imageFileOf(entry: Entry, place: EntryPlace, tell: Tell): string | undefined {
  const documented = resolve(place.folder, entry.builder);
  const folders =
    entry.builder === 'packer' ? [documented] : [documented, resolve(place.repository, entry.workingDirectory)];
  const places = folders.map((folder) => locate(place.repository, folder, entry.file));
  const found = [...new Set(places.flatMap((place) => (fits(entry, place) ? [place.path] : [])))];
  const [first, second] = found;
  const shown = folders.map((folder) =>
    place.repository === folder ? 'the root of the repository' : folder.slice(place.repository.length + 1),
  );
  if (first === undefined) {
    if (places.some(({ kind }) => kind === 'outside')) {
      tell(
        'NO_IMAGE_FILE_ERROR',
        `must be a relative path that stays inside the repository, but was ${show(entry.file)}`,
        'file',
      );
    } else {
      const hint = entry.builder === 'packer' ? '; plan\'s input "render" writes it from packer.json' : '';
      tell(
        'IMAGEFILE_DOES_NOT_EXIST',
        `names ${show(entry.file)}, which is not in ${shown.join(' nor in ')}${hint}`,
        'file',
      );
    }
  } else if (second !== undefined) {
    tell(
      'NO_IMAGE_FILE_ERROR',
      `names ${show(entry.file)}, which is both ${first} and ${second}; remove or rename one`,
      'file',
    );
    return undefined;
  }
  return first;
}

/** Packer takes a folder of templates, too. */
function fits(entry: Entry, place: Location): place is Extract<Location, { readonly path: string }> {
  return place.kind === 'file' || (place.kind === 'folder' && entry.builder === 'packer');
}
