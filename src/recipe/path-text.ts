import type { Place } from './template.ts';

/** A part of a text of a template that may name a file. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  /** The template's folder, or the working directory. */
  | { readonly kind: 'root' | 'cwd' }
  | { readonly kind: 'unknown' };

/** A text of a template that may name a file. */
export interface PathText extends Place {
  readonly pieces: readonly Piece[];
  /** It stands where only a path can stand. */
  readonly isPath: boolean;
  /** As written, for messages. */
  readonly text: string;
}

/** A folder that a path may start from, and the rest; `whole` is false where only the beginning of the text is known. */
export interface Candidate {
  readonly from: 'root' | 'cwd' | 'either';
  readonly path: string;
  readonly whole: boolean;
}

// What stands for itself in no path.
const ROOT = '\u0001';
const CWD = '\u0002';
const UNKNOWN = '\u0003';
const MARKS = [ROOT, CWD, UNKNOWN];

/** The longest path that Linux takes. A longer text is split into words only. */
const LONGEST_PATH = 4096;
const BETWEEN_WORDS = /[\s'"`;|&()[\]{}<>=,:@]+/;

/** The text with what is known filled in, and marks for the rest. `valueOf`: undefined where the value is not known, or no text. */
export function rendered(pieces: readonly Piece[], valueOf: (variable: string) => string | undefined): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return unmarked(piece.text);
      if (piece.kind === 'root') return ROOT;
      if (piece.kind === 'cwd') return CWD;
      const value = piece.kind === 'variable' ? valueOf(piece.name) : undefined;
      return value === undefined ? UNKNOWN : unmarked(value);
    })
    .join('');
}

export function isWhole(rendering: string): boolean {
  return !rendering.includes(UNKNOWN);
}

/** A plain text, such as the value of a variable, as one in which nothing is computed. */
export function unmarked(text: string): string {
  return MARKS.reduce((clean, mark) => clean.replaceAll(mark, '\u0004'), text);
}

/**
 * What a text may name: itself, and in a command each word that has a slash or a dot in it. Where only a path can stand,
 * also the folder in which a wildcard or an unknown part begins.
 */
export function candidatesOf(rendering: string, isPath: boolean): readonly Candidate[] {
  const texts = new Set<string>();
  if (rendering !== '' && rendering.length <= LONGEST_PATH) texts.add(rendering);
  if (BETWEEN_WORDS.test(rendering)) {
    for (const word of rendering.split(BETWEEN_WORDS)) {
      if (/[./]/.test(word) || word.includes(ROOT) || word.includes(CWD)) texts.add(word);
    }
  }
  return [...texts].flatMap((text) => candidatesOfWord(text, isPath));
}

function candidatesOfWord(text: string, isPath: boolean): readonly Candidate[] {
  const mark = Math.max(text.lastIndexOf(ROOT), text.lastIndexOf(CWD));
  const from = mark === -1 ? 'either' : text.charAt(mark) === ROOT ? 'root' : 'cwd';
  const path = text.slice(mark + 1);
  const wildcard = isPath ? firstOf(path, [UNKNOWN, '*', '?', '[', '{']) : -1;
  const candidates: Candidate[] = isWhole(path) ? [{ from, path, whole: true }] : [];
  if (wildcard !== -1) {
    const folder = path.slice(0, path.lastIndexOf('/', wildcard) + 1);
    if (folder !== '' || isWhole(path)) candidates.push({ from, path: folder, whole: false });
  }
  return candidates;
}

function firstOf(text: string, characters: readonly string[]): number {
  const found = characters.map((character) => text.indexOf(character)).filter((index) => index !== -1);
  return found.length === 0 ? -1 : Math.min(...found);
}
