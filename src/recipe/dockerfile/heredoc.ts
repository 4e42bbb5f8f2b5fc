import { trimLeft } from './go-text.ts';
import { splitWords } from './words.ts';

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
