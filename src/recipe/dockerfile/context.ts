import { matchesPieces, readClass, type Piece } from './glob.ts';
import { cleanPath } from './go-text.ts';
import type { Copy, Dockerfile } from './content.ts';
import { readIgnore } from './ignore.ts';

/** A source of `COPY`, `ADD` or a mount. Paths are relative to the context, with slashes. */
export interface ContextSource {
  /** Without wildcards: the one path that it names, in the context. */
  readonly path: string | undefined;
  /** The folder that all it takes lies in. */
  readonly folder: string;
  /** Whether it takes a path; a folder is taken with all that lies below it. */
  readonly takes: (path: string) => boolean;
}

/**
 * Which files of its context a Dockerfile can read: a path is relative to the context, with slashes. True for too many
 * files rather than for too few: every file counts while something is unread.
 *
 * Paths are compared as written: of a source that leads through a symbolic link, only the link itself is found here, and
 * whoever asks has to see to where it leads.
 */
export function contextReads({ copies, unread }: Pick<Dockerfile, 'copies' | 'unread'>): (path: string) => boolean {
  if (unread.some(({ kind }) => kind !== 'base')) return () => true;
  const sources = copies.flatMap(contextSources);
  return (path) => sources.some(({ takes }) => takes(path));
}

export function contextSources({ sources, keepsParents, excludes }: Copy): readonly ContextSource[] {
  return sources.map((source) => compileSource(source, keepsParents, excludes));
}

interface Wanted {
  readonly name: string;
  readonly pieces: readonly Piece[] | undefined;
}

/** Takes a source with all that lies below it. Docker reads `/a`, `./a` and `../a` alike: it never leaves the context. */
function compileSource(source: string, keepsParents: boolean, excludes: readonly string[]): ContextSource {
  const written = cleanPath(`/${source}`).slice(1);
  const names = written === '' ? [] : written.split('/');
  const wanted = names.map((name): Wanted => ({ name, pieces: compileName(name) }));
  const isPlain = names.every((name) => !/[*?[\\]/.test(name));
  const first = names.findIndex((name) => /[*?[\\]/.test(name));
  const leaves = isPlain && !keepsParents && excludes.length > 0 ? readIgnore(excludes.join('\n')) : undefined;
  const start = written === '' ? 0 : written.length + 1;
  return {
    path: isPlain ? written : undefined,
    folder: isPlain ? written : names.slice(0, first).join('/'),
    takes: (path) => {
      if (!matchesNames(wanted, path.split('/'))) return false;
      return leaves === undefined || path.length <= start || !leaves(path.slice(start));
    },
  };
}

/** With `COPY --parents`, `**` is any number of folders; without, it is taken for that as well. */
function matchesNames(wanted: readonly Wanted[], path: readonly string[]): boolean {
  // reached[n]: so many names of the source match what was looked at so far.
  let reached = new Set([0]);
  const close = (from: Set<number>): Set<number> => {
    for (const at of from) if (wanted[at]?.name === '**') from.add(at + 1);
    return from;
  };
  reached = close(reached);
  for (const name of path) {
    if (reached.has(wanted.length)) return true;
    const next = new Set<number>();
    for (const at of reached) {
      const one = wanted[at];
      if (one === undefined) continue;
      if (one.name === '**') next.add(at);
      // A malformed pattern is docker's to refuse.
      else if (one.name === name || one.pieces === undefined || matchesPieces(one.pieces, Array.from(name)))
        next.add(at + 1);
    }
    reached = close(next);
  }
  return reached.has(wanted.length);
}

/** The wildcards of Go's `filepath.Match`, in one name. */
function compileName(name: string): readonly Piece[] | undefined {
  const chars = Array.from(name);
  const pieces: Piece[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    if (char === '*') pieces.push({ kind: 'star' });
    else if (char === '?') pieces.push({ kind: 'any' });
    else if (char === '[') {
      const found = readClass(chars, at + 1);
      if (found === undefined) return undefined;
      pieces.push({ kind: 'class', negated: found.negated, ranges: found.ranges });
      at = found.end - 1;
    } else if (char === '\\') {
      at += 1;
      const escaped = chars[at];
      if (escaped === undefined) return undefined;
      pieces.push({ kind: 'char', char: escaped });
    } else pieces.push({ kind: 'char', char });
  }
  return pieces;
}
