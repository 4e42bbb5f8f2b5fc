import picomatch from 'picomatch';

import { UserError } from '../../core/errors.ts';
import { show } from '../../core/runner/inputs.ts';
import type { Repository } from './repository.ts';
import { withoutTrailing } from '../../core/text/wording.ts';

/** What `inputs` of an image says. */
export interface InputGlobs {
  /** The files that count instead of the default ones; undefined where it only leaves some out. */
  readonly chosen: readonly string[] | undefined;
  readonly excludes: (path: string) => boolean;
}

/**
 * Globs relative to the repository; the name of a folder stands for all in it. Those with `!` leave files out, whatever
 * their place in the list. Where any other is given, what they match replaces the default files and whatever the
 * template names; where none is, the default is only narrowed. Files that git does not track count when a glob begins
 * with the name of their folder.
 *
 * Throws a UserError for a glob that matches nothing: its files would be missed unseen.
 */
export function readInputGlobs(repository: Repository, globs: readonly string[]): InputGlobs {
  const negative = globs.filter((glob) => glob.startsWith('!')).map((glob) => matcher(glob.slice(1)));
  const excludes = (path: string): boolean => negative.some((matches) => matches(path));
  const positive = globs.filter((glob) => !glob.startsWith('!'));
  if (positive.length === 0) return { chosen: undefined, excludes };
  const chosen = new Set<string>();
  for (const glob of positive) {
    const { base } = picomatch.scan(plain(glob));
    const folder = withoutTrailing(base, '/');
    const onDisk = folder === '' || folder === '.' ? [] : pathsIn(repository, folder);
    const found = [...repository.tracked, ...onDisk].filter(matcher(glob));
    if (found.length === 0) {
      throw new UserError(`inputs names ${show(glob)}, which no file of the repository matches.`);
    }
    for (const path of found) chosen.add(path);
  }
  return { chosen: [...chosen], excludes };
}

function pathsIn({ disk }: Repository, path: string): readonly string[] {
  const kind = disk.kindOf(path);
  return kind === 'file' || kind === 'link' ? [path] : disk.filesIn(path);
}

function matcher(glob: string): (path: string) => boolean {
  const own = plain(glob);
  return picomatch([own, `${own}/**`], { dot: true, nonegate: true });
}

/** `./a` and `a/` are `a`; a slash before it means the repository. */
function plain(glob: string): string {
  return withoutTrailing(glob.replace(/^(?:\.?\/+)+/, ''), '/');
}
