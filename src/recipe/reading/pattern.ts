import { matchesPieces, type Piece, readClass } from '../dockerfile/glob.ts';
import { UNKNOWN_PART } from '../expression/computed.ts';

/** Paths of the repository that a text may stand for, some parts of which are not known. */
export interface PathPattern {
  /** The folder that all of them are in; empty where that is not known. */
  readonly folder: string;
  /** Also what lies below a path that matches. */
  readonly matches: (path: string) => boolean;
  readonly matchesWhole: (path: string) => boolean;
  /** No name in it is known. */
  readonly isAny: boolean;
}

/** Braces stand for so many patterns at most; more are taken as written. */
const MOST_PATTERNS = 64;

/**
 * @param path relative to the repository, without `..`
 * @param isGlob whether `*`, `?`, `[…]` and `{…}` are wildcards; what is not known is one in any case
 */
export function pathPattern(path: string, isGlob: boolean): PathPattern {
  const written = isGlob ? braces(path) : [path];
  const first = written[0] ?? path;
  const chars = Array.from(first);
  const special = chars.findIndex((char) => char === UNKNOWN_PART || (isGlob && '*?[{'.includes(char)));
  const folder = written.length > 1 || special === -1 ? '' : parentOf(chars.slice(0, special).join(''));
  const compiled = written.map((one) => compile(one, isGlob));
  const below: readonly Piece[] = [{ kind: 'char', char: '/' }, { kind: 'rest' }];
  return {
    folder,
    isAny: written.every((one) => /^[./]*$/.test(one.replaceAll(UNKNOWN_PART, ''))) && path.includes(UNKNOWN_PART),
    matchesWhole: (candidate) => compiled.some((pieces) => matchesPieces(pieces, Array.from(candidate))),
    matches: (candidate) => {
      const text = Array.from(candidate);
      return compiled.some((pieces) => matchesPieces(pieces, text) || matchesPieces([...pieces, ...below], text));
    },
  };
}

function parentOf(prefix: string): string {
  return prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')));
}

function compile(path: string, isGlob: boolean): readonly Piece[] {
  const chars = Array.from(path);
  const pieces: Piece[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const char = chars[at] ?? '';
    const opensName = at === 0 || chars[at - 1] === '/';
    if (char === UNKNOWN_PART && opensName && chars[at + 1] === '/') {
      // Any number of folders, none too.
      pieces.push({ kind: 'folders' });
      at += 1;
    } else if (char === UNKNOWN_PART) pieces.push({ kind: 'rest' });
    else if (!isGlob) pieces.push({ kind: 'char', char });
    else if (char === '*' && chars[at + 1] === '*') {
      const isFolders = opensName && chars[at + 2] === '/';
      pieces.push({ kind: isFolders ? 'folders' : 'rest' });
      at += isFolders ? 2 : 1;
    } else if (char === '*') pieces.push({ kind: 'star' });
    else if (char === '?') pieces.push({ kind: 'any' });
    else if (char === '[') {
      const found = readClass(chars, at + 1);
      if (found === undefined) pieces.push({ kind: 'char', char });
      else {
        pieces.push({ kind: 'class', negated: found.negated, ranges: found.ranges });
        at = found.end - 1;
      }
    } else pieces.push({ kind: 'char', char });
  }
  return pieces;
}

/** `a{b,c}` as `ab` and `ac`. */
function braces(path: string): readonly string[] {
  let found: readonly string[] = [path];
  for (;;) {
    const next = found.flatMap((one) => {
      const [, before = '', inside = '', after = ''] = /^([^{]*)\{([^{}]*)\}(.*)$/s.exec(one) ?? [];
      return !inside.includes(',') ? [one] : inside.split(',').map((item) => `${before}${item}${after}`);
    });
    if (next.length === found.length || next.length > MOST_PATTERNS) return found;
    found = next;
  }
}
