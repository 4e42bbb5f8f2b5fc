import { dirname, resolve } from 'node:path';

import { show } from '../../core/runner/inputs.ts';
import { slashedWay } from '../../core/files/paths.ts';
import type { Tell } from './entry-fields.ts';
import { type EntryPlace, locate } from './location.ts';

/**
 * The folder that an entry is baked in, relative to the repository.
 *
 * The predecessor's documentation has `working_dir` relative to the IMAGES.json, its code to where it was started: what
 * only one of them finds is taken, and two folders are an error.
 */
export function workingDirectoryOf(given: string, place: EntryPlace, tell: Tell): string | undefined {
  const { repository, folder, cwd } = place;
  // Above the repository is nothing of ours: an IMAGES.json at its root means the root.
  const wanted = given === '' ? (folder === repository ? '.' : '..') : given;
  const places = (given === '' ? [folder] : [folder, cwd]).map((base) => locate(repository, base, wanted));
  const found = [...new Set(places.flatMap((place) => (place.kind === 'folder' ? [place.path] : [])))];
  const [first, second] = found;
  const code = `working dir ${show(wanted)} is not a dir`;
  if (first === undefined) {
    const outside = places.some(({ kind }) => kind === 'outside');
    const bases = new Set([folder, cwd].map((base) => `from ${shown(place, base)}`));
    const where = `a relative path of a folder, ${[...bases].join(' or ')}`;
    tell(code, outside ? `must be ${where}, and stay inside the repository` : `must be ${where}`, 'working_dir');
  } else if (second !== undefined) {
    const sure = (path: string): string => `../${slashedWay(dirname(folder), resolve(repository, path))}`;
    const both = `${first} (from the folder of IMAGES.json) and ${second} (from where plan runs)`;
    tell(`${code} but two`, `means both ${both}; write "${sure(first)}" or "${sure(second)}"`, 'working_dir');
    return undefined;
  }
  return first;
}

function shown({ repository }: EntryPlace, path: string): string {
  return slashedWay(repository, path) || 'the root of the repository';
}
