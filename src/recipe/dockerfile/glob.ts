/** A part of a pattern. `folders` is any number of folders with their slashes, none too; `rest` is whatever follows. */
export type Piece = OneChar | { readonly kind: 'star' } | { readonly kind: 'folders' } | { readonly kind: 'rest' };

type OneChar =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'any' }
  | ({ readonly kind: 'class' } & CharClass);

export type CharClass = { readonly negated: boolean; readonly ranges: readonly (readonly [number, number])[] };

export type BracketClass = CharClass & {
  /** Where the text goes on behind the closing bracket. */
  readonly end: number;
};

/**
 * Reads a class behind its opening bracket, by the rules of Go's `filepath.Match`: a `]` or `-` that is meant as itself
 * is escaped, and an empty class is none. Undefined where it is malformed.
 */
export function readClass(chars: readonly string[], start: number): BracketClass | undefined {
  const negated = chars[start] === '^';
  const ranges: (readonly [number, number])[] = [];
  let at = negated ? start + 1 : start;
  while (chars[at] !== ']' || ranges.length === 0) {
    const low = readMember(chars, at);
    if (low === undefined) return undefined;
    at = low.end;
    let high = low;
    if (chars[at] === '-') {
      const found = readMember(chars, at + 1);
      if (found === undefined) return undefined;
      high = found;
      at = high.end;
    }
    ranges.push([low.code, high.code]);
  }
  return { negated, ranges, end: at + 1 };
}

function readMember(chars: readonly string[], start: number): { code: number; end: number } | undefined {
  const first = chars[start];
  if (first === undefined || first === '-' || first === ']') return undefined;
  const at = first === '\\' ? start + 1 : start;
  const code = chars[at]?.codePointAt(0);
  // A class that is not closed ends no pattern.
  return code === undefined || at + 1 >= chars.length ? undefined : { code, end: at + 1 };
}

/**
 * Whether the pieces match the whole text, whose characters are given. Takes time as the two lengths multiplied, for
 * any pattern: a regular expression of JavaScript would try without end on patterns made for that.
 */
export function matchesPieces(pieces: readonly Piece[], text: readonly string[]): boolean {
  // reached[p]: what was looked at so far can match the first p characters.
  let reached = text.map(() => false);
  reached.unshift(true);
  for (const piece of pieces) {
    reached = advance(piece, reached, text);
    if (!reached.includes(true)) return false;
  }
  return reached.at(-1) === true;
}

function advance(piece: Piece, reached: readonly boolean[], text: readonly string[]): boolean[] {
  const isMany = piece.kind === 'star' || piece.kind === 'rest' || piece.kind === 'folders';
  const next: boolean[] = [isMany && isTrue(reached, 0)];
  let inFolders = false;
  for (const [index, char] of text.entries()) {
    const here = isTrue(reached, index + 1);
    if (piece.kind === 'star') next.push(here || (isTrue(next, index) && char !== '/'));
    else if (piece.kind === 'rest') next.push(here || (isTrue(next, index) && char !== '\n'));
    else if (piece.kind === 'folders') {
      inFolders = (inFolders || isTrue(reached, index)) && char !== '\n';
      next.push(here || (inFolders && char === '/'));
    } else next.push(isTrue(reached, index) && matchesChar(piece, char));
  }
  return next;
}

function isTrue(list: readonly boolean[], index: number): boolean {
  return list[index] === true;
}

function matchesChar(piece: OneChar, char: string): boolean {
  if (piece.kind === 'char') return char === piece.char;
  if (piece.kind === 'any') return char !== '/';
  const code = char.codePointAt(0) ?? 0;
  return piece.ranges.some(([low, high]) => low <= code && code <= high) !== piece.negated;
}
