import { posix } from 'node:path';

// What Docker is written in decides where its words and paths begin and end, so both are told here as Go tells them.

/** White space as Go's `unicode.IsSpace` knows it; JavaScript's `\s` has U+FEFF besides, and lacks U+0085. */
const SPACES = new Set(
  '\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000',
);

export function isSpace(char: string): boolean {
  return SPACES.has(char);
}

/** Go's `strings.TrimSpace`. */
export function trimSpace(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  return trimLeft(text.slice(0, end));
}

export function trimLeft(text: string): string {
  let start = 0;
  while (start < text.length && isSpace(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** Go's `path.Clean`: the shortest way to write a path; `.` for an empty one. */
export function cleanPath(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}
