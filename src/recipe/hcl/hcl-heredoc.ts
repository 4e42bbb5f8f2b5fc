import type { StringPart } from './block.ts';
import type { StringWithTokens } from './hcl-string.ts';
import { atSequence, readDollar, readSequence, stringLiteral } from './hcl-string.ts';
import type { Cursor, ReadNested, Token } from './hcl-cursor.ts';
import type { Position } from './syntax-error.ts';

/** A part of a heredoc that ends with its line at the latest; `opensLine` is true for what stands first in a line. */
type Piece = { readonly part: StringPart; readonly opensLine: boolean };

const TEXT = /[^$%\n]+/y;

/** The characters of Go's unicode.IsSpace, which decides what a `<<-` heredoc's indentation is. */
const INDENTATION = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/;

/**
 * Reads a heredoc after its opening line. A line with nothing but the marker ends it; that line's newline is left,
 * and must be there (hclsyntax/scan_tokens.rl, heredocLiteralEOL).
 */
export function readHeredoc(cursor: Cursor, opening: string, at: Position, readNested: ReadNested): StringWithTokens {
  const flush = opening.startsWith('<<-');
  const marker = opening.slice(flush ? 3 : 2).trim();
  const pieces: Piece[] = [];
  const nested: (readonly Token[])[] = [];
  let text = '';
  let opensLine = true;
  const pushText = (): void => {
    if (text === '') return;
    pieces.push({ part: { kind: 'text', text }, opensLine });
    text = '';
    opensLine = false;
  };
  for (;;) {
    if (cursor.atEnd) throw cursor.error(`The heredoc <<${marker} is not closed by a line ${marker}.`, at);
    if (opensLine && text === '' && takeMarker(cursor, marker)) break;
    text += cursor.take(TEXT);
    if (cursor.startsWith('\n')) {
      cursor.advance(1);
      text += '\n';
      pushText();
      opensLine = true;
    } else if (atSequence(cursor)) {
      pushText();
      pieces.push({ part: readSequence(cursor, readNested, nested), opensLine });
      opensLine = false;
    } else if (!cursor.atEnd) text += readDollar(cursor);
  }
  return { string: stringLiteral(at, flush ? withoutIndentation(pieces) : pieces.map(({ part }) => part)), nested };
}

function takeMarker(cursor: Cursor, marker: string): boolean {
  const end = cursor.text.indexOf('\n', cursor.offset);
  if (end === -1) return false;
  const line = cursor.text.slice(cursor.offset, end);
  if (line.trim() !== marker) return false;
  cursor.advance(line.endsWith('\r') ? line.length - 1 : line.length);
  return true;
}

/** Drops the least indentation of all lines that are not blank (hclsyntax flushHeredocTemplateParts). */
function withoutIndentation(pieces: readonly Piece[]): readonly StringPart[] {
  const least = pieces.reduce((width, piece) => Math.min(width, indentationOf(piece)), Infinity);
  return pieces.map(({ part, opensLine }): StringPart => {
    if (part.kind !== 'text' || !opensLine || isBlank(part.text)) return part;
    return { kind: 'text', text: part.text.slice(least) };
  });
}

/** What stands later in its line, and a blank line, has no say. */
function indentationOf({ part, opensLine }: Piece): number {
  if (!opensLine) return Infinity;
  if (part.kind !== 'text') return 0;
  return isBlank(part.text) ? Infinity : (INDENTATION.exec(part.text)?.[0].length ?? 0);
}

function isBlank(line: string): boolean {
  return line.endsWith('\n') && INDENTATION.exec(line)?.[0] === line;
}
