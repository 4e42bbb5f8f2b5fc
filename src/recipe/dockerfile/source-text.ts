import { TemplateSyntaxError } from '../hcl/syntax-error.ts';
import { trimLeft } from './go-text.ts';
import { splitWords } from './words.ts';

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

/** `<<EOF`, or `<<-EOF`, whose last line may be indented with tabs. */
export type Heredoc = { readonly name: string; readonly isIndented: boolean };

/** The here-documents that a line announces, in the order of their texts. */
export function heredocsOf(line: string, number: number): readonly Heredoc[] {
  if (!line.includes('<<')) return [];
  let words: readonly string[];
  try {
    words = splitWords(line, { escape: '\\', line: number, lookup: () => undefined, isRaw: true });
  } catch {
    // Docker takes a line whose quotes do not match as one without here-documents.
    return [];
  }
  return words.flatMap((word) => readHeredoc(word, number) ?? []);
}

export function readHeredoc(word: string, line: number): Heredoc | undefined {
  const [start = '', dash] = /^\d*<<(-?)/.exec(word) ?? [];
  const rest = trimLeft(word.slice(start.length));
  if (start === '' || rest === '' || rest.includes('<')) return undefined;
  const names = splitWords(rest, { escape: '\\', line, lookup: () => undefined, isKept: true });
  const [name] = names;
  return name === undefined || names.length > 1 ? undefined : { name, isIndented: dash === '-' };
}
