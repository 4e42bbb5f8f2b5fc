import type { Cursor, ReadNested, Token } from './hcl-cursor.ts';
import { readHeredoc } from './hcl-heredoc.ts';
import { readQuoted } from './hcl-string.ts';

const BLANK = /[ \t]+/y;
/** Blank, tab, `#` and `/`. */
const SPACE_STARTS = new Set([0x20, 0x09, 0x23, 0x2f]);
const LINE_COMMENT = /[^\n]*/y;
const NEWLINE = /\r?\n/y;
// Bounded, because a repetition of characters of varying length takes stack for each of them.
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]{0,1023}/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEREDOC = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]{0,1023}\r?\n/uy;
const SYMBOL = /\.\.\.|=>|==|!=|>=|<=|&&|\|\||::|[[\](){}.,*/%+\-=<>!?:~]/y;

/** Skips blanks and comments, but no newline that ends a line. */
export function skipSpace(cursor: Cursor): void {
  // A look at one character first: this runs before every token.
  while (SPACE_STARTS.has(cursor.code)) {
    cursor.take(BLANK);
    if (cursor.startsWith('#') || cursor.startsWith('//')) cursor.take(LINE_COMMENT);
    else if (cursor.startsWith('/*')) {
      const close = cursor.text.indexOf('*/', cursor.offset + 2);
      if (close === -1) throw cursor.error('This comment is not closed.');
      cursor.advance(close + 2 - cursor.offset);
    } else return;
  }
}

/** Skips blanks, comments and newlines. */
export function skipLines(cursor: Cursor): void {
  do skipSpace(cursor);
  while (cursor.take(NEWLINE) !== '');
}

export function takeIdentifier(cursor: Cursor): string {
  return cursor.take(IDENTIFIER);
}

export function atNewline(cursor: Cursor): boolean {
  return cursor.startsWith('\n') || cursor.startsWith('\r\n');
}

/** The token here, the cursor being neither on a blank nor at the end. Throws on a character HCL has no use for. */
export function readToken(cursor: Cursor, readNested: ReadNested): Token {
  const at = { ...cursor.position, start: cursor.offset };
  if (cursor.startsWith('"')) {
    const quoted = readQuoted(cursor, readNested);
    return { kind: 'string', text: '"', ...at, end: cursor.offset, ...quoted };
  }
  if (cursor.startsWith('<<')) {
    const opening = cursor.take(HEREDOC);
    if (opening === '') throw cursor.error('A heredoc marker is a name alone at the end of its line, as in <<EOT.');
    const heredoc = readHeredoc(cursor, opening, { line: at.line, column: at.column }, readNested);
    return { kind: 'string', text: '<<', ...at, end: cursor.offset, ...heredoc };
  }
  for (const [kind, pattern] of KINDS) {
    const text = cursor.take(pattern);
    if (text !== '') return { kind, text, ...at, end: cursor.offset };
  }
  throw cursor.error(`The character ${describe(cursor.text.codePointAt(cursor.offset))} does not belong here.`);
}

const KINDS = [
  ['newline', NEWLINE],
  ['identifier', IDENTIFIER],
  ['number', NUMBER],
  ['symbol', SYMBOL],
] as const;

function describe(codePoint = 0): string {
  const printable = codePoint > 0x20 && codePoint < 0x7f;
  return printable
    ? `"${String.fromCodePoint(codePoint)}"`
    : `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
