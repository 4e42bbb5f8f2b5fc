import { show } from '../../core/runner/inputs.ts';
import { isSpace } from './go-text.ts';
import type { Instruction } from './instruction.ts';
import { failure } from './source-text.ts';

/** `name=value` as written: quotes are removed with the substitution. Undefined for an `ARG` without a default. */
export type Assignment = { readonly name: string; readonly value: string | undefined };

/** `ENV a=1 b=2`, or the old form `ENV a 1`. */
export function envAssignments({ rest, line }: Instruction, escape: string): readonly Assignment[] {
  const words = quotedWords(rest, escape);
  const [first] = words;
  if (first === undefined) throw failure('ENV needs at least one name=value.', line);
  if (!first.includes('=')) {
    const [, name = '', value] = /^([^\t\v\f\r ]*)[\t\v\f\r ]+([^]*)$/.exec(rest) ?? [];
    if (value === undefined)
      throw failure(`ENV needs a value for ${show(first)}, such as ${first.slice(0, 40)}=value.`, line);
    return [{ name, value }];
  }
  return words.map((word) => {
    const assignment = split(word, 'ENV', line);
    if (assignment.value !== undefined) return assignment;
    throw failure(`ENV takes name=value everywhere in the line, but got ${show(word)}.`, line);
  });
}

export function argAssignments({ rest, line }: Instruction, escape: string): readonly Assignment[] {
  const words = quotedWords(rest, escape);
  if (words.length === 0) throw failure('ARG needs at least one name.', line);
  return words.map((word) => split(word, 'ARG', line));
}

function split(word: string, instruction: string, line: number): Assignment {
  const at = word.indexOf('=');
  if (at === 0) throw failure(`${instruction} needs a name before the "=" of ${show(word)}.`, line);
  return at === -1 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) };
}

/** Words that white space outside of quotes separates, with their quotes and escapes. */
function quotedWords(text: string, escape: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote === '' && isSpace(char)) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    if (char === escape && quote !== "'") {
      // At the end of the line it escapes nothing, and goes.
      if (at + 1 < text.length) word += char + text.charAt(at + 1);
      at += 1;
      continue;
    }
    if (char === quote) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    word += char;
  }
  return word === '' ? words : [...words, word];
}
