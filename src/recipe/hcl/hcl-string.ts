import type { StringLiteral, StringPart } from './block.ts';
import type { Cursor, ReadNested, Token } from './hcl-cursor.ts';
import type { Position } from './syntax-error.ts';

/** A string, and the tokens of each of its interpolations and directives. */
export type StringWithTokens = { readonly string: StringLiteral; readonly nested: readonly (readonly Token[])[] };

const QUOTED_TEXT = /[^"\\$%\r\n]+/y;
const BARE_TEXT = /[^$%]+/y;
const ESCAPE = /\\(?:[nrt"\\]|u[\da-fA-F]{4}|U[\da-fA-F]{8})/y;
const ESCAPED_CHARACTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Reads a quoted string, the cursor being on its opening quote. */
export function readQuoted(cursor: Cursor, readNested: ReadNested): StringWithTokens {
  const at = cursor.position;
  const pieces: StringPart[] = [];
  const nested: (readonly Token[])[] = [];
  let text = '';
  cursor.advance(1);
  for (;;) {
    text += cursor.take(QUOTED_TEXT);
    if (cursor.startsWith('"')) break;
    if (cursor.startsWith('\\')) text += readEscape(cursor);
    else if (atSequence(cursor)) {
      pieces.push({ kind: 'text', text }, readSequence(cursor, readNested, nested));
      text = '';
    } else if (cursor.startsWith('$') || cursor.startsWith('%')) text += readDollar(cursor);
    else throw cursor.error(`The string that starts in line ${at.line} is not closed on its line.`);
  }
  cursor.advance(1);
  pieces.push({ kind: 'text', text });
  return { string: stringLiteral(at, pieces), nested };
}

/** Reads a whole text as the inside of a string in which backslashes mean nothing: a string of HCL's JSON syntax. */
export function readBareTemplate(cursor: Cursor, at: Position, readNested: ReadNested): StringLiteral {
  const pieces: StringPart[] = [];
  while (!cursor.atEnd) {
    if (atSequence(cursor)) pieces.push(readSequence(cursor, readNested, []));
    else pieces.push({ kind: 'text', text: cursor.take(BARE_TEXT) || readDollar(cursor) });
  }
  return stringLiteral(at, pieces);
}

/** `$${` and `%%{` stand for `${` and `%{`; any other dollar or percent sign is itself. */
export function readDollar(cursor: Cursor): string {
  const sign = cursor.text.charAt(cursor.offset);
  const escaped = cursor.startsWith(`${sign}${sign}{`);
  cursor.advance(escaped ? 3 : 1);
  return escaped ? `${sign}{` : sign;
}

export function atSequence(cursor: Cursor): boolean {
  return cursor.startsWith('${') || cursor.startsWith('%{');
}

export function readSequence(cursor: Cursor, readNested: ReadNested, nested: (readonly Token[])[]): StringPart {
  const at = cursor.position;
  const kind = cursor.startsWith('$') ? 'interpolation' : 'directive';
  cursor.advance(2);
  if (cursor.startsWith('~')) cursor.advance(1);
  const start = cursor.offset;
  nested.push(readNested(cursor));
  if (!cursor.startsWith('}')) throw cursor.error(`This ${kind} is not closed by a brace.`, at);
  const expression = cursor.text.slice(start, cursor.offset).trim().replace(/~$/, '').trimEnd();
  cursor.advance(1);
  return { kind, expression };
}

function readEscape(cursor: Cursor): string {
  const at = cursor.position;
  const escape = cursor.take(ESCAPE);
  const selector = escape.charAt(1);
  const simple = ESCAPED_CHARACTERS[selector];
  if (simple !== undefined) return simple;
  const codePoint = Number.parseInt(escape.slice(2), 16);
  if (escape === '' || codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
    throw cursor.error('After a backslash must come n, r, t, ", \\, uXXXX or UXXXXXXXX.', at);
  }
  return String.fromCodePoint(codePoint);
}

/**
 * Joins the parts that stand next to each other. Packer normalizes every string to NFC (go-cty StringVal), and so opens
 * files by normalized names.
 */
export function stringLiteral(at: Position, pieces: readonly StringPart[]): StringLiteral {
  const parts: StringPart[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'text', text: text.normalize('NFC') });
    text = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text;
    else {
      flush();
      parts.push(piece);
    }
  }
  flush();
  const { line, column } = at;
  if (parts.length === 0) return { line, column, parts, value: '' };
  const [only] = parts;
  return parts.length === 1 && only?.kind === 'text'
    ? { line, column, parts, value: only.text }
    : { line, column, parts };
}

/** Characters that a quoted literal cannot hold, or that would not be seen by who reads it. */
const UNSAFE = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|[$%](?=[${%]|$)/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Renders a string as a quoted literal of HCL's native syntax, on one line, that Packer reads back as the same bytes.
 * Two limits are not ours to lift: Packer normalizes every string to NFC (go-cty StringVal), and a lone surrogate,
 * which UTF-8 cannot hold, becomes U+FFFD when the literal is written.
 */
export function hclString(value: string): string {
  return `"${value.replace(UNSAFE, (character) => SHORT.get(character) ?? unicodeEscape(character))}"`;
}

function unicodeEscape(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
