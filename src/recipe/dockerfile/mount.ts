import { failure } from './source-text.ts';
import { expandWord, type WordOptions } from './words.ts';

/** A `RUN --mount=…`: only what says where its files come from. Undefined where that cannot be known. */
export type Mount = {
  readonly type: string | undefined;
  /** The stage, image or named context; empty for the context of the build. Docker substitutes nothing here. */
  readonly from: string;
  /** The path in it; empty for all of it. */
  readonly source: string | undefined;
};

export function readMount(text: string, options: WordOptions): Mount {
  let type: string | undefined = 'bind';
  let from = '';
  let source: string | undefined = '';
  for (const field of csvFields(text, options.line)) {
    const at = field.indexOf('=');
    if (at === -1) continue;
    const key = field.slice(0, at).toLowerCase();
    const value = field.slice(at + 1);
    if (key === 'from') from = value;
    else if (key === 'type') type = expandWord(value, options)?.toLowerCase();
    else if (key === 'source' || key === 'src') source = expandWord(value, options);
  }
  return { type, from, source };
}

/** One line of comma-separated values; a field in double quotes may hold commas, and quotes that are doubled. */
function csvFields(text: string, line: number): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    let isQuoted = text.charAt(at) === '"';
    if (isQuoted) at += 1;
    while (at < text.length && (isQuoted || text.charAt(at) !== ',')) {
      const char = text.charAt(at);
      const isDoubled = char === '"' && isQuoted && text.charAt(at + 1) === '"';
      at += isDoubled ? 2 : 1;
      if (char !== '"' || isDoubled) field += char;
      else if (isQuoted && /^,?$/.test(text.charAt(at))) isQuoted = false;
      else throw failure('A --mount of RUN holds a quote that does not match.', line);
    }
    if (isQuoted) throw failure('A --mount of RUN holds a quote that does not match.', line);
    fields.push(field);
    if (at >= text.length) return fields;
    at += 1;
  }
}
