import type { TemplateKind } from './template.ts';

/** One part of a pattern: the characters that it takes, any number of them, or one of several patterns. */
type Piece =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'one'; readonly takes: (char: string) => boolean }
  | { readonly kind: 'many' }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Piece[])[] };

/** Deeper than any pattern that names builds; it keeps the recursion off the end of the stack. */
const MAX_DEPTH = 50;

/**
 * A pattern of `-only` and `-except` as Packer reads it in HCL2: gobwas/glob without separators (hcl2template/utils.go,
 * convertFilterOption). A star runs over dots too, `!` negates only within brackets, brackets hold one range or a list
 * of characters, and a brace that is not closed ends with the pattern. Undefined where Packer refuses the pattern.
 * Takes time as the lengths of pattern and name multiplied.
 */
export function buildGlob(pattern: string): ((name: string) => boolean) | undefined {
  const pieces = readPieces(Array.from(pattern));
  if (pieces === undefined) return undefined;
  const around = aroundStar(pieces);
  if (around !== undefined) return (name) => name.startsWith(around[0]) && name.endsWith(around[1]);
  return (name) => {
    const chars = Array.from(name);
    return advanceAll(pieces, [true, ...chars.map(() => false)], chars).at(-1) === true;
  };
}

function readPieces(pattern: readonly string[]): readonly Piece[] | undefined {
  const root: Piece[] = [];
  const open: Piece[][][] = [];
  let pieces = root;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] ?? '';
    const choices = open.at(-1);
    // What the Go library takes for the end of its input.
    if (char === '\0') return undefined;
    if (char === '*') pieces.push({ kind: 'many' });
    else if (char === '?') pieces.push({ kind: 'one', takes: () => true });
    else if (char === '[') {
      const found = readBrackets(pattern, at + 1);
      if (found === undefined) return undefined;
      pieces.push({ kind: 'one', takes: found.takes });
      at = found.end;
    } else if (char === '{') {
      if (open.length === MAX_DEPTH) return undefined;
      const inner: Piece[][] = [[]];
      pieces.push({ kind: 'choice', choices: inner });
      open.push(inner);
      pieces = inner[0] ?? [];
    } else if (char === ',' && choices !== undefined) {
      pieces = [];
      choices.push(pieces);
    } else if (char === '}' && choices !== undefined) {
      open.pop();
      pieces = open.at(-1)?.at(-1) ?? root;
    } else {
      if (char === '\\') at += 1;
      const wanted = pattern[at];
      if (wanted !== undefined) pieces.push({ kind: 'char', char: wanted });
    }
  }
  return root;
}

/**
 * The texts around the one star of a pattern that has nothing else. The library lets the two overlap in a name (gobwas/glob
 * match/prefix_suffix.go): "ab*b" takes "ab".
 */
function aroundStar(pieces: readonly Piece[]): readonly [string, string] | undefined {
  const flat = pieces.flatMap((piece) =>
    piece.kind === 'choice' && piece.choices.length === 1 ? (piece.choices[0] ?? []) : [piece],
  );
  const first = flat.findIndex(({ kind }) => kind === 'many');
  const last = flat.findLastIndex(({ kind }) => kind === 'many');
  const ends = [flat.slice(0, first), flat.slice(last + 1)] as const;
  if (first < 1 || last === flat.length - 1 || flat.slice(first, last).some(({ kind }) => kind !== 'many'))
    return undefined;
  const [before, after] = ends.map((end) => end.map((piece) => (piece.kind === 'char' ? piece.char : undefined)));
  if (before === undefined || after === undefined || [...before, ...after].includes(undefined)) return undefined;
  return [before.join(''), after.join('')];
}

type Brackets = {
  readonly takes: (char: string) => boolean;
  /** Where the closing bracket stands. */
  readonly end: number;
};

/** `[a-z]`, `[abc]`, `[!…]`: one range, whose ends are taken as they are, or characters, in which a backslash escapes. */
function readBrackets(pattern: readonly string[], start: number): Brackets | undefined {
  const isNegated = pattern[start] === '!';
  const from = isNegated ? start + 1 : start;
  const low = pattern[from];
  if (low === undefined) return undefined;
  if (pattern[from + 1] === '-') {
    const high = pattern[from + 2];
    if (high === undefined || codeOf(high) < codeOf(low) || pattern[from + 3] !== ']') return undefined;
    const isIn = (char: string): boolean => codeOf(low) <= codeOf(char) && codeOf(char) <= codeOf(high);
    return { takes: (char) => isIn(char) !== isNegated, end: from + 3 };
  }
  const listed = new Set<string>();
  let at = from;
  for (; pattern[at] !== ']'; at += 1) {
    if (pattern[at] === '\\') at += 1;
    const char = pattern[at];
    if (char === undefined) return undefined;
    listed.add(char);
  }
  return listed.size === 0 ? undefined : { takes: (char) => listed.has(char) !== isNegated, end: at };
}

function codeOf(char: string): number {
  return char.codePointAt(0) ?? 0;
}

/** From how many characters the pieces so far can match to how many they can with these. */
function advanceAll(
  pieces: readonly Piece[],
  reached: readonly boolean[],
  chars: readonly string[],
): readonly boolean[] {
  return pieces.reduce((before, piece) => (before.includes(true) ? advance(piece, before, chars) : before), reached);
}

function advance(piece: Piece, reached: readonly boolean[], chars: readonly string[]): readonly boolean[] {
  if (piece.kind === 'one') {
    return [false, ...chars.map((char, index) => reached[index] === true && piece.takes(char))];
  }
  if (piece.kind === 'char')
    return [false, ...chars.map((char, index) => reached[index] === true && char === piece.char)];
  if (piece.kind === 'many') {
    const first = reached.indexOf(true);
    return reached.map((_, index) => index >= first);
  }
  const ends = piece.choices.map((choice) => advanceAll(choice, reached, chars));
  return reached.map((_, index) => ends.some((end) => end[index] === true));
}

/**
 * Whether a pattern of `only` or `except` takes a build. In legacy JSON Packer knows names alone, and its names may hold
 * what a pattern is made of: there a name takes itself, and patterns are ours.
 */
export function matchesBuild(kind: TemplateKind, pattern: string, name: string): boolean {
  return (kind === 'json' && pattern === name) || buildGlob(pattern)?.(name) === true;
}
