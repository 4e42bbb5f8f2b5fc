import { matchesPieces, readClass, type Piece } from './glob.ts';
import { cleanPath } from './go-text.ts';
import type { Dockerfile } from './dockerfile.ts';

/**
 * Which files of its context a Dockerfile can read: a path is relative to the context, with slashes. True for too many
 * files rather than for too few: `--exclude` is not heeded, and every file counts while something is unread.
 *
 * Paths are compared as written: of a source that leads through a symbolic link, only the link itself is found here, and
 * whoever asks has to see to where it leads.
 */
export function contextReads({ copies, unread }: Pick<Dockerfile, 'copies' | 'unread'>): (path: string) => boolean {
  if (unread.some(({ kind }) => kind !== 'base')) return () => true;
  const sources = [...new Set(copies.flatMap((copy) => copy.sources))].map(compileSource);
  return (path) => {
    const parts = path.split('/').map((name): Part => ({ name, chars: Array.from(name) }));
    return sources.some((source) => source(parts));
  };
}

type Part = { readonly name: string; readonly chars: readonly string[] };

/** Takes a source with all that lies below it. Docker reads `/a`, `./a` and `../a` alike: it never leaves the context. */
function compileSource(source: string): (path: readonly Part[]) => boolean {
  const written = cleanPath(`/${source}`).slice(1);
  if (written === '') return () => true;
  const names = written.split('/');
  // With `COPY --parents`, `**` is any number of folders.
  const end = names.indexOf('**');
  const wanted = (end === -1 ? names : names.slice(0, end)).map((name) => ({ name, pieces: compileName(name) }));
  return (path) =>
    path.length >= wanted.length &&
    wanted.every(({ name, pieces }, index) => {
      const part = path[index];
      // A malformed pattern is docker's to refuse.
      return part?.name === name || pieces === undefined || matchesPieces(pieces, part?.chars ?? []);
    });
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
