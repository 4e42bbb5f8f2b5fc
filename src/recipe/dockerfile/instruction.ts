import { show } from '../../core/runner/inputs.ts';
import { isSpace, trimLeft, trimSpace } from './go-text.ts';
import { failure } from './source-text.ts';
import { splitWords } from './words.ts';

/** One instruction, without comments and line continuations. */
export type Instruction = {
  /** In lower case. */
  readonly name: string;
  /** `--flag` and `--flag=value`, without their quotes. */
  readonly flags: readonly string[];
  /** What follows the flags, trimmed. */
  readonly rest: string;
  /** The first of its lines, from 1. */
  readonly line: number;
};

export type Instructions = {
  /** The escape character, a backslash or a backtick. */
  readonly escape: string;
  readonly list: readonly Instruction[];
};

/** Splits a Dockerfile into its instructions, after BuildKit v0.25, frontend/dockerfile/parser/parser.go. */
export function readInstructions(lines: readonly string[]): Instructions {
  const escape = readEscape(lines);
  const list: Instruction[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = at + 1;
    const first = trimLeft(trimReturns(lines[at] ?? ''));
    at += 1;
    let part = continuation(isComment(first) ? '' : first, escape);
    if (part.isLast && part.text === '') continue;
    const parts = [part.text];
    while (!part.isLast && at < lines.length) {
      const next = trimReturns(lines[at] ?? '');
      at += 1;
      // Comments and empty lines within an instruction are passed over.
      if (isComment(next) || trimLeft(next) === '') continue;
      part = continuation(next, escape);
      parts.push(part.text);
    }
    const text = parts.join('');
    const instruction = instructionOf(text, escape, line);
    list.push(instruction);
    for (const heredoc of mayHoldHeredocs(instruction, escape) ? heredocsOf(text, line) : []) {
      const end = findEnd(lines, at, heredoc);
      if (end === -1)
        throw failure(`The here-document ${show(heredoc.name)} has no last line ${show(heredoc.name)}.`, line);
      at = end + 1;
    }
  }
  return { escape, list };
}

/** The instruction that an `ONBUILD` holds. */
export function triggerOf({ rest, line }: Instruction, escape: string): Instruction {
  return instructionOf(rest, escape, line);
}

/** The words of `COPY` and its like, of either form; quotes are kept, for they are removed with the substitution. */
export function listWords({ name, rest, line }: Instruction): readonly string[] {
  return readJsonList(rest, name, line) ?? (rest === '' ? [] : splitBlanks(rest));
}

export function splitBlanks(text: string): readonly string[] {
  return text.split(/[\t\v\f\r ]+/);
}

/** `["a", "b"]`; undefined where it is something else, which docker takes as plain words. */
function readJsonList(text: string, name: string, line: number): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list)) return undefined;
  return list.map((item: unknown) => {
    if (typeof item === 'string') return item;
    throw failure(
      `${name.toUpperCase()} with a JSON list takes strings only, but got ${show(JSON.stringify(item))}.`,
      line,
    );
  });
}

function instructionOf(text: string, escape: string, line: number): Instruction {
  const [, word = '', behind = ''] = /^([^\t\v\f\r ]*)[\t\v\f\r ]*([^]*)$/.exec(trimSpace(text)) ?? [];
  const { flags, rest } = splitFlags(behind, escape);
  return { name: word.toLowerCase(), flags, rest: trimSpace(rest), line };
}

function splitFlags(text: string, escape: string): { flags: readonly string[]; rest: string } {
  const flags: string[] = [];
  let at = 0;
  for (;;) {
    while (isSpace(text.charAt(at))) at += 1;
    if (!text.startsWith('--', at)) return { flags, rest: text.slice(at) };
    let word = '';
    let quote = '';
    while (at < text.length && (quote !== '' || !isSpace(text.charAt(at)))) {
      let char = text.charAt(at);
      at += 1;
      if (quote === '' && (char === '"' || char === "'")) quote = char;
      else if (char === quote) quote = '';
      else {
        if (char === escape) {
          char = text.charAt(at);
          at += 1;
        }
        word += char;
      }
    }
    if (word === '--') return { flags, rest: text.slice(at) };
    flags.push(word);
  }
}

function mayHoldHeredocs(instruction: Instruction, escape: string): boolean {
  if (instruction.name === 'onbuild') return mayHoldHeredocs(triggerOf(instruction, escape), escape);
  const { name, rest, line } = instruction;
  return /^(?:add|copy|run)$/.test(name) && readJsonList(rest, name, line) === undefined;
}

/** `<<EOF`, or `<<-EOF`, whose last line may be indented with tabs. */
type Heredoc = { readonly name: string; readonly isIndented: boolean };

/** The here-documents that a line announces, in the order of their texts. */
function heredocsOf(line: string, number: number): readonly Heredoc[] {
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

function findEnd(lines: readonly string[], start: number, { name, isIndented }: { name: string; isIndented: boolean }) {
  for (let at = start; at < lines.length; at += 1) {
    const line = trimReturns(lines[at] ?? '');
    if ((isIndented ? line.replace(/^\t+/, '') : line) === name) return at;
  }
  return -1;
}

/** A line goes on where it ends with the escape character, unless that one is doubled. */
function continuation(line: string, escape: string): { text: string; isLast: boolean } {
  let end = line.length;
  while (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t') end -= 1;
  const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
  return goesOn ? { text: line.slice(0, end - 1), isLast: false } : { text: line, isLast: true };
}

function isComment(line: string): boolean {
  return trimLeft(line).startsWith('#');
}

function trimReturns(line: string): string {
  let end = line.length;
  while (line.charAt(end - 1) === '\r') end -= 1;
  return line.slice(0, end);
}

/** The directives stand before all else, one a line: a blank line, a comment or an unknown name ends them. */
function readEscape(lines: readonly string[]): string {
  const seen = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const directive = readDirective(trimLeft(trimReturns(line)), '#');
    if (directive === undefined) break;
    const { name, value } = directive;
    if (seen.has(name)) throw failure(`The directive "# ${name}=" stands here a second time.`, index + 1);
    if (name === 'escape' && value !== '\\' && value !== '`') {
      throw failure(`The directive "# escape=" must be \\ or \`, but was ${show(value)}.`, index + 1);
    }
    seen.set(name, value);
  }
  return seen.get('escape') ?? '\\';
}

/** A directive such as `# syntax=docker/dockerfile:1`. */
export function readDirective(line: string, comment: '#' | '//'): { name: string; value: string } | undefined {
  if (!line.startsWith(comment)) return undefined;
  const [start, word = ''] = /^\s*([a-zA-Z][a-zA-Z0-9]*)\s*=/.exec(line.slice(comment.length)) ?? [];
  const name = word.toLowerCase();
  if (start === undefined || !['syntax', 'escape', 'check'].includes(name)) return undefined;
  const value = line.slice(comment.length + start.length).trim();
  return value === '' ? undefined : { name, value };
}
