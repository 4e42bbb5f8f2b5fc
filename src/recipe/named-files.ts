import { filesOf } from './file-set.ts';
import { type Candidate, candidatesOf } from './path-text.ts';
import type { Found, Repository } from './repository.ts';

/** Where the paths of a template start from. */
export interface Bases {
  /** The template's folder. */
  readonly root: string;
  /** The working directory. */
  readonly cwd: string;
  /** What counts by default of a folder that holds one of these. */
  readonly defaultsOf: (folder: string) => readonly string[];
}

/**
 * The files that a text of a template names. What it names outside the repository counts as nothing: that is the
 * machine's.
 *
 * A folder that holds the template's own folder or the working directory, such as `.`, counts only where a path must
 * stand, and then with what counts of it by default: what a job leaves in it is no input. Of any other folder that stands there
 * all files count, tracked or not.
 */
export function namedFiles(
  repository: Repository,
  bases: Bases,
  rendering: string,
  isPath: boolean,
): readonly string[] {
  return candidatesOf(rendering, isPath).flatMap((candidate) =>
    placesOf(repository, bases, candidate)
      .flatMap((place) => repository.find(place))
      .filter((found) => candidate.whole || found.kind !== 'file')
      .flatMap((found) => {
        const around = found.kind === 'folder' && (holds(found, bases.root) || holds(found, bases.cwd));
        if (around) return [...found.links, ...(isPath ? bases.defaultsOf(found.path) : [])];
        return filesOf(repository, found, isPath);
      }),
  );
}

function placesOf({ root }: Repository, bases: Bases, { from, path }: Candidate): readonly string[] {
  if (from !== 'either') {
    // As it is written: `${path.root}x` is another folder than `${path.root}/x`.
    return [`${bases[from] === '' ? '.' : bases[from]}${path}`];
  }
  if (path.startsWith('/')) return path.startsWith(`${root}/`) ? [path.slice(root.length + 1)] : [];
  return [...new Set([bases.root, bases.cwd])].map((base) => `${base}/${path}`);
}

function holds({ path }: Found, folder: string): boolean {
  return path === '' || path === folder || folder.startsWith(`${path}/`);
}
