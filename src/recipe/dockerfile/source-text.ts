import { TemplateSyntaxError } from '../hcl/syntax-error.ts';

/** Characters; far beyond any Dockerfile, and it bounds the memory and the time that a hostile one can take. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** The lines of a text, without their `\n`; an empty last line is none. A byte order mark is skipped. */
export function sourceLines(text: string, what: string): readonly string[] {
  if (text.length > MAX_LENGTH) throw failure(`The ${what} is longer than ${MAX_LENGTH} characters.`, 1);
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const line = text.slice(0, nul).split('\n').length;
    throw failure(`The ${what} holds a NUL byte. Save it as UTF-8 text.`, line);
  }
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** A mistake in the line with this number, from 1. */
export function failure(message: string, line: number): TemplateSyntaxError {
  return new TemplateSyntaxError(message, { line, column: 1 });
}
