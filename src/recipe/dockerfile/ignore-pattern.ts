import { matchesPieces, readClass, type Piece } from './glob.ts';

/** One pattern of a .dockerignore file. */
export type IgnorePattern = {
  /** It begins with `!`: what it matches is not ignored after all. */
  readonly isException: boolean;
  /** As it is written, cleaned, and without its `!`. */
  readonly text: string;
  /** By the rule of the clients of today. */
  readonly matches: (path: string) => boolean;
  /** By that of docker 20.10. */
  readonly matchesBefore: (path: string) => boolean;
};

/** Why a pattern is refused, as the end of a sentence. */
export type Refusal = { readonly refused: string };

/**
 * Compiles a pattern that is trimmed, cleaned and without its `!`. After moby/patternmatcher v0.6.0, `compile`, which
 * knows four ways to match, and writes a regular expression of Go for one of them without escaping all of its special
 * characters. A pattern whose meaning hangs on those (`a|b*`, `\d*`, `[*]`) is not guessed at: it ignores nothing, and
 * as an exception excepts everything, so that a file too many is looked at and never one too few.
 *
 * docker 20.10 writes all of them as regular expressions and escapes `.` and `$` alone (pkg/fileutils, `compile`), so that
 * `a+` is `a` and `aa` there, and not the file of that name: for that client, those are not guessed at either.
 */
export function compilePattern(pattern: string, isException: boolean): IgnorePattern | Refusal {
  const chars = Array.from(pattern);
  const pieces: Piece[] = [];
  let kind: 'exact' | 'prefix' | 'suffix' | 'pieces' = 'exact';
  let isObscure = false;
  let isObscureBefore = false;
  let at = 0;
  while (at < chars.length) {
    const start = at;
    const char = chars[at] ?? '';
    at += 1;
    if (char === '*' && chars[at] === '*') {
      at += 1;
      if (chars[at] === '/') at += 1;
      const isLast = at === chars.length;
      pieces.push({ kind: isLast ? 'rest' : 'folders' });
      kind = isLast && kind === 'exact' ? 'prefix' : 'pieces';
      if (start === 0) kind = 'suffix';
    } else if (char === '*' || char === '?') {
      pieces.push({ kind: char === '*' ? 'star' : 'any' });
      kind = 'pieces';
    } else if (char === '\\') {
      const escaped = chars[at];
      if (escaped === undefined) return { refused: 'ends with a backslash that escapes nothing' };
      if (!isPunctuation(escaped)) isObscure = true;
      pieces.push({ kind: 'char', char: escaped });
      kind = 'pieces';
      at += 1;
    } else if (char === '[') {
      const found = readClass(chars, at);
      if (found === undefined) return { refused: 'holds "[" without a well-formed "[…]"' };
      if (found.ranges.some(([low, high]) => low > high)) return { refused: 'holds a range that runs backwards' };
      if (isObscureClass(chars.slice(at, found.end - 1).join(''))) isObscure = true;
      pieces.push({ kind: 'class', negated: found.negated, ranges: found.ranges });
      kind = 'pieces';
      at = found.end;
    } else {
      if (char === '|' || char === '^' || (char === '{' && isRepetition(chars, at))) isObscure = true;
      if (char === '+' || char === '(' || char === ')') isObscureBefore = true;
      if (char === ']') kind = 'pieces';
      pieces.push({ kind: 'char', char });
    }
  }
  const matches = matcher(kind, pattern, isObscure ? undefined : pieces, isException);
  const matchesBefore = isObscure || isObscureBefore ? () => isException : matches;
  return { isException, text: pattern, matches, matchesBefore };
}

function matcher(
  kind: 'exact' | 'prefix' | 'suffix' | 'pieces',
  pattern: string,
  pieces: readonly Piece[] | undefined,
  isException: boolean,
): (path: string) => boolean {
  if (kind === 'exact') return (path) => path === pattern;
  if (kind === 'prefix') return (path) => path.startsWith(pattern.slice(0, -2));
  if (kind === 'suffix') {
    const suffix = pattern.slice(2);
    return (path) => path.endsWith(suffix) || (suffix.startsWith('/') && path === suffix.slice(1));
  }
  return pieces === undefined ? () => isException : (path) => matchesPieces(pieces, Array.from(path));
}

/** Go's regular expressions take an escaped one for itself; an escaped letter or digit means something else. */
function isPunctuation(char: string): boolean {
  return /^[!-/:-@[-`{-~ \t]$/.test(char);
}

function isObscureClass(inside: string): boolean {
  return /[*?]|\[:|\\[^!-/:-@[-`{-~]/.test(inside);
}

function isRepetition(chars: readonly string[], at: number): boolean {
  let end = at;
  while (/^[0-9,]$/.test(chars[end] ?? '')) end += 1;
  return chars[end] === '}' && /^\d+(?:,\d*)?$/.test(chars.slice(at, end).join(''));
}
