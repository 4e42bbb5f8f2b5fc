import { CWD, ROOT, UNKNOWN_PART } from '../expression/computed.ts';

/** Folders of the repository, relative to it. */
export interface Folders {
  /** The template's. */
  readonly root: string;
  /** The working directory. */
  readonly cwd: string;
  /** The repository itself, absolute. */
  readonly repository: string;
}

/** Where in the repository a text may lead, or that it leads out of it. */
export interface PossiblePaths {
  /** Relative to the repository, normal; a part may be unknown. */
  readonly inside: readonly string[];
  /** The same as they are written, since a way through a link and back leads elsewhere. */
  readonly written: readonly string[];
  readonly leadsOut: boolean;
}

/**
 * @param text with marks; a path
 * @param from where a relative one may start, each relative to the repository
 */
export function placesOf(text: string, { root, cwd, repository }: Folders, from: readonly string[]): PossiblePaths {
  const path = text.replace(/^file:(?:\/\/(?=[^/]|\/))?/, '').replaceAll('\\', '/');
  const mark = Math.max(path.lastIndexOf(ROOT), path.lastIndexOf(CWD));
  if (mark !== -1) {
    // As it is written: `${path.root}x` is another folder than `${path.root}/x`.
    const base = path.charAt(mark) === ROOT ? root : cwd;
    return settled([`${base === '' ? '.' : base}${path.slice(mark + 1)}`]);
  }
  if (path.startsWith('/')) {
    const within =
      path === repository ? '.' : path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : undefined;
    return within === undefined ? OUT : settled([within]);
  }
  if (path.startsWith('~')) return OUT;
  return settled([...new Set(from)].map((base) => `${base}/${path}`));
}

function settled(paths: readonly string[]): PossiblePaths {
  const inside = paths.flatMap((path) => normal(path) ?? []);
  return { inside: [...new Set(inside)], written: [...new Set(paths)], leadsOut: inside.length === 0 };
}

const OUT: PossiblePaths = { inside: [], written: [], leadsOut: true };

/**
 * Without `.` and `..`; undefined for one that leads out. What is not known may itself hold any folders: behind it `..`
 * changes nothing, and where a name begins with it and others follow, it may lead anywhere before.
 */
function normal(path: string): string | undefined {
  let names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      const last = names.at(-1);
      if (last === undefined) return undefined;
      if (last.includes(UNKNOWN_PART)) names[names.length - 1] = UNKNOWN_PART;
      else names.pop();
    } else names.push(name);
  }
  const open = names.findLastIndex((name, index) => name === UNKNOWN_PART && index < names.length - 1);
  if (open > 0) names = names.slice(open);
  return names.join('/');
}
