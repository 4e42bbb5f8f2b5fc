import type { StringLiteral, MaybeLiteral } from './block.ts';
import { Cursor } from './hcl-cursor.ts';
import { isExpression } from './hcl-grammar.ts';
import { literalValue } from './hcl-literal.ts';
import { readBareTemplate } from './hcl-string.ts';
import type { Token } from './hcl-cursor.ts';
import { atNewline, readToken, skipSpace } from './hcl-token.ts';
import type { Position } from './syntax-error.ts';
import { TemplateSyntaxError } from './syntax-error.ts';

export type WrittenExpression = {
  /** As written, without the blanks and comments around it. */
  readonly text: string;
  readonly value: MaybeLiteral;
  readonly tokens: readonly Token[];
};

const CLOSING: Readonly<Record<string, Closing>> = { '(': ')', '[': ']', '{': '}' };

/** What ends a run of tokens: a bracket, the brace of an interpolation, or the end of an attribute. */
type Closing = ')' | ']' | '}' | 'interpolation' | 'attribute';

/**
 * Reads an attribute's expression and stops before the newline, comma or closing bracket that ends it. Only brackets
 * and strings are checked: what stands between them is for Packer to judge, so that a newer HCL can still be read.
 */
export function readExpression(cursor: Cursor): WrittenExpression {
  const tokens: Token[] = [];
  readTokens(cursor, 'attribute', tokens);
  const first = tokens[0];
  if (first === undefined) throw cursor.error('A value is missing here.');
  return { text: cursor.text.slice(first.start, tokens.at(-1)?.end), value: literalValue(tokens), tokens };
}

/** Every string among the tokens, those within interpolations too. */
export function* stringsIn(tokens: readonly Token[]): Generator<StringLiteral> {
  for (const { string, nested } of tokens) {
    if (string !== undefined) yield string;
    for (const inner of nested ?? []) yield* stringsIn(inner);
  }
}

export type ExpressionCheck = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/**
 * Says whether a text is exactly one HCL expression, so that a line `name = <text>` in a var file can set nothing but
 * that name. A newline may come last (a heredoc needs one) or within brackets; a comment may stand within brackets
 * only. Whether Packer can evaluate it (a var file knows no variables and functions) is not asked.
 */
export function checkExpression(text: string): ExpressionCheck {
  try {
    // The cursor skips this at the start of a file; here it would come to stand in the middle of a line.
    if (text.startsWith('\uFEFF')) return { ok: false, reason: 'It starts with a byte order mark.' };
    const cursor = new Cursor(text);
    const { tokens, text: written } = readExpression(cursor);
    const start = tokens[0]?.start ?? 0;
    const around = text.slice(0, start) + text.slice(start + written.length);
    if (!/^[ \t\r\n]*$/.test(around))
      return { ok: false, reason: 'More than one expression, or a comment, stands here.' };
    return isExpression(tokens) ? { ok: true } : { ok: false, reason: 'This is not an expression.' };
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return { ok: false, reason: error.message };
    throw error;
  }
}

/**
 * Reads the text of a string in HCL's JSON syntax, where `${…}` is computed. A text that Packer could not read as a
 * template is unknown: it may stand where Packer never evaluates it.
 */
export function readTemplateText(text: string, at: Position): StringLiteral {
  try {
    return readBareTemplate(new Cursor(text), { line: at.line, column: at.column }, readInterpolation);
  } catch (error) {
    if (error instanceof TemplateSyntaxError)
      return { line: at.line, column: at.column, parts: [{ kind: 'text', text }] };
    throw error;
  }
}

/** Newlines end an attribute, separate the items of an object, and mean nothing elsewhere. What ends the run is left. */
function readTokens(cursor: Cursor, closing: Closing, tokens: Token[]): void {
  const at = cursor.position;
  for (;;) {
    skipSpace(cursor);
    if (atEndOf(cursor, closing)) return;
    if (cursor.atEnd) throw cursor.error('This bracket is not closed.', at);
    const token = readToken(cursor, readInterpolation);
    if (token.kind === 'newline') {
      if (closing === '}') tokens.push(token);
      continue;
    }
    tokens.push(token);
    if (token.kind !== 'symbol') continue;
    if (')]}'.includes(token.text)) throw cursor.error(`There is no bracket that "${token.text}" closes.`, token);
    const nested = CLOSING[token.text];
    if (nested === undefined) continue;
    cursor.nested(() => readTokens(cursor, nested, tokens));
    tokens.push(readToken(cursor, readInterpolation));
  }
}

function readInterpolation(cursor: Cursor): readonly Token[] {
  const tokens: Token[] = [];
  cursor.nested(() => readTokens(cursor, 'interpolation', tokens));
  return tokens;
}

function atEndOf(cursor: Cursor, closing: Closing): boolean {
  if (closing === 'interpolation') return cursor.startsWith('}');
  if (closing !== 'attribute') return cursor.startsWith(closing);
  return cursor.atEnd || atNewline(cursor) || [',', ')', ']', '}'].some((end) => cursor.startsWith(end));
}
