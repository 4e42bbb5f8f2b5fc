import { posix } from 'node:path';

import { UNKNOWN_PART } from '../expression/computed.ts';

/** The script itself, and the folder that it lies in: `$0` and `$(dirname "$0")`. */
export const SELF = '\u0005';
export const SELF_FOLDER = '\u0006';

export type ShellToken =
  | { readonly kind: 'word'; readonly text: string }
  /** A redirection, with what it leads to. */
  | { readonly kind: 'into' | 'from'; readonly text: string }
  /** What a here-document gives the command, unless that is a shell: then it is read as one. */
  | { readonly kind: 'input'; readonly text: string }
  | { readonly kind: 'end' | 'open' | 'close' };

/** More than a script has that a person wrote; what is behind so many tokens, or so deep, is not looked at. */
const MOST_TOKENS = 50_000;
const DEEPEST = 20;
const MOST_HEREDOCS = 200;
/** Each command within copies them. */
const MOST_INHERITED = 200;

const OWN_NAME = String.raw`\$(?:0|BASH_SOURCE|\{(?:0|BASH_SOURCE(?:\[0\])?)\})`;
const OWN_PATH = String.raw`"?(?:${OWN_NAME}|\$\( ?(?:readlink +-\w+|realpath) +"?${OWN_NAME}"? ?\))"?`;
const FOLDER = String.raw`(?:\$\(\s{0,9}dirname\s+(?:--\s+)?${OWN_PATH}\s{0,9}\)|\$\{(?:0|BASH_SOURCE(?:\[0\])?)%\/\*\})`;
/** `$(dirname "$0")`, `${0%\/*}` */
const OWN_FOLDER = new RegExp(`^${FOLDER}`);
/** `$(cd "$(dirname "$0")/.." && pwd)`, with what follows the folder. */
const OWN_FOLDER_ENTERED = new RegExp(
  String.raw`^\$\(\s{0,9}cd\s+(?:--\s+|-P\s+)?"?${FOLDER}"?(\/[\w./-]{0,300})?"?\s{0,9}(?:>\s?\/dev\/null\s{0,9}(?:2>&1\s{0,9})?)?(?:&&|;)\s{0,9}pwd(?:\s+-P)?\s{0,9}\)`,
);
/** Shells, to which a here-document is a script. */
const SHELL = /^(?:.*\/)?(?:ba|z|k|da|a)?sh$/;

/**
 * The words of a shell's text, quotes removed. What only running it tells (`$X`, `$(…)`) is a part of which nothing is known;
 * variables that the text itself sets are filled in.
 */
export function shellTokens(text: string): readonly ShellToken[] {
  return new Lexer(text).tokens();
}

class Lexer {
  readonly #text: string;
  readonly #variables: Map<string, string>;
  readonly #tokens: ShellToken[] = [];
  /** Of the commands within the word that is read. */
  readonly #inner: ShellToken[] = [];
  readonly #depth: number;
  #heredocs = 0;
  #at = 0;
  #word: string | undefined;
  #redirection: 'into' | 'from' | undefined;
  #opensCommand = true;

  constructor(text: string, depth = 0, variables: ReadonlyMap<string, string> = new Map()) {
    this.#depth = depth;
    this.#variables = new Map(variables.size > MOST_INHERITED ? [] : variables);
    this.#text = text.replace(/\\\r?\n/g, ' ');
  }

  tokens(): readonly ShellToken[] {
    while (this.#at < this.#text.length && this.#tokens.length < MOST_TOKENS) this.#step();
    this.#endWord();
    // Commands within the last word.
    if (this.#inner.length > 0) this.#end('end');
    return this.#tokens;
  }

  #step(): void {
    const char = this.#text.charAt(this.#at);
    if (char === '\\') {
      this.#add(this.#text.charAt(this.#at + 1));
      this.#at += 2;
    } else if (char === "'") {
      const end = this.#text.indexOf("'", this.#at + 1);
      this.#add(this.#text.slice(this.#at + 1, end === -1 ? undefined : end));
      this.#at = end === -1 ? this.#text.length : end + 1;
    } else if (char === '"') this.#quoted();
    else if (char === '$' || char === '`') this.#dollar();
    else if (char === '#' && this.#word === undefined) this.#skipLine();
    else if (/\s/.test(char)) {
      this.#endWord();
      if (char === '\n') this.#end('end');
      this.#at += 1;
    } else if (char === '<' || char === '>') this.#redirect(char);
    else if (';|&'.includes(char)) {
      this.#endWord();
      this.#end('end');
      this.#at += 1;
    } else if ('(){}'.includes(char) && (this.#word === undefined || char === ')' || char === '(')) {
      this.#endWord();
      this.#end(char === '(' || char === '{' ? 'open' : 'close');
      this.#at += 1;
    } else {
      this.#add(char);
      this.#at += 1;
    }
  }

  #quoted(): void {
    this.#at += 1;
    this.#add('');
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '"') break;
      if (char === '\\' && /["\\$`]/.test(this.#text.charAt(this.#at + 1))) {
        this.#add(this.#text.charAt(this.#at + 1));
        this.#at += 2;
      } else if (char === '$' || char === '`') this.#dollar();
      else {
        this.#add(char);
        this.#at += 1;
      }
    }
    this.#at += 1;
  }

  #dollar(): void {
    const rest = this.#text.slice(this.#at, this.#at + 4096);
    const self = OWN_FOLDER.exec(rest) ?? OWN_FOLDER_ENTERED.exec(rest);
    if (self !== null) return this.#take(self[0].length, `${SELF_FOLDER}${self[1] ?? ''}`);
    const own = /^\$(?:0|BASH_SOURCE|\{(?:0|BASH_SOURCE(?:\[0\])?)\})(?!\w)/.exec(rest);
    if (own !== null) return this.#take(own[0].length, SELF);
    if (/^\$\(pwd\)|^\$PWD\b|^\$\{PWD\}/.test(rest))
      return this.#take(/^\$(?:\(pwd\)|PWD|\{PWD\})/.exec(rest)?.[0].length ?? 1, '.');
    const [name, braced, plain] = /^\$(?:\{(\w+)\}|(\w+))/.exec(rest) ?? [];
    if (name !== undefined) return this.#take(name.length, this.#variables.get(braced ?? plain ?? '') ?? UNKNOWN_PART);
    if (rest.startsWith('$(') || rest.startsWith('`')) return this.#substitution(rest.startsWith('`') ? '`' : ')');
    const [expansion] = /^\$\{[^}]*\}/.exec(rest) ?? [];
    if (expansion !== undefined) {
      const otherwise = /^\$\{\w+:?-([^}$]*)\}$/.exec(expansion)?.[1];
      // A default is what it mostly is; what it is otherwise is not known.
      return this.#take(expansion.length, otherwise ?? UNKNOWN_PART);
    }
    this.#take(1, '$');
  }

  /** The commands within count as commands of their own. */
  #substitution(close: ')' | '`'): void {
    const start = this.#at + (close === ')' ? 2 : 1);
    let end = start;
    for (let depth = 1; end < this.#text.length; end += 1) {
      const char = this.#text.charAt(end);
      if (close === ')' && char === '(') depth += 1;
      if (char === close) depth -= 1;
      if (depth === 0) break;
    }
    const text = this.#text.slice(start, end);
    const inner = this.#depth < DEEPEST ? new Lexer(text, this.#depth + 1, this.#variables).tokens() : [];
    const part = partOfPath(inner);
    if (part === undefined) this.#inner.push({ kind: 'open' }, ...inner, { kind: 'close' });
    this.#add(part ?? UNKNOWN_PART);
    this.#at = end + 1;
  }

  #redirect(char: '<' | '>'): void {
    const rest = this.#text.slice(this.#at, this.#at + 200);
    if (/^\d$/.test(this.#word ?? '')) this.#word = undefined;
    this.#endWord();
    const here = /^<<-?\s*(["']?)(\w+)\1/.exec(rest);
    this.#heredocs += here === null ? 0 : 1;
    if (here !== null && !rest.startsWith('<<<') && this.#heredocs < MOST_HEREDOCS)
      return this.#skipHeredoc(here[2] ?? '', here[0].length, here[1] !== '');
    const [operator = char] = /^(?:<<<|<&\d?-?|>>|>\||>&(?:\d|-)|>&|<>|[<>])/.exec(rest) ?? [];
    this.#at += operator.length;
    if (/^(?:<<<|<&|>&[\d-])/.test(operator)) return;
    this.#redirection = char === '<' ? 'from' : 'into';
  }

  /** What a here-document says is text, but for a shell; the line that ends it is skipped too. */
  #skipHeredoc(marker: string, length: number, isQuoted: boolean): void {
    const lineEnd = this.#text.indexOf('\n', this.#at + length);
    const end = lineEnd === -1 ? undefined : lineOf(marker, this.#text, lineEnd + 1);
    if (end === undefined) {
      this.#at += length;
      return;
    }
    const command = this.#text.slice(this.#at + length, lineEnd);
    const said = this.#text.slice(lineEnd + 1, end.begin);
    if (this.#depth < DEEPEST) {
      const isScript = this.#isForShell();
      this.#tokens.push(...new Lexer(command, this.#depth + 1).tokens());
      if (!isScript) this.#tokens.push({ kind: 'input', text: said });
      if (isScript) this.#inner.push({ kind: 'open' }, ...new Lexer(said, this.#depth + 1).tokens(), { kind: 'close' });
      // As within double quotes, commands run that stand in it.
      else if (!isQuoted && /\$\(|`/.test(said)) {
        const within = new Lexer(`"${said.replaceAll('"', ' ')}"`, this.#depth + 1).tokens();
        this.#inner.push(...within.slice(1));
      }
    }
    this.#at = end.close;
  }

  /** Of the command whose words stand last. */
  #isForShell(): boolean {
    const start = this.#tokens.findLastIndex(({ kind }) => !['word', 'into', 'from', 'input'].includes(kind));
    return this.#tokens.slice(start + 1).some((token) => token.kind === 'word' && SHELL.test(token.text));
  }

  #skipLine(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end;
  }

  #take(length: number, value: string): void {
    this.#add(value);
    this.#at += length;
  }

  #add(text: string): void {
    this.#word = (this.#word ?? '') + text;
  }

  #endWord(): void {
    const word = this.#word;
    this.#word = undefined;
    if (word === undefined) return;
    const redirection = this.#redirection;
    this.#redirection = undefined;
    const [, name, value] = /^(\w+)=(.*)$/s.exec(word) ?? [];
    if (redirection !== undefined) this.#tokens.push({ kind: redirection, text: word });
    else if (this.#opensCommand && name !== undefined && value !== undefined) {
      this.#variables.set(name, value);
      this.#tokens.push({ kind: 'word', text: word });
    } else {
      this.#tokens.push({ kind: 'word', text: word });
      if (!/^(?:export|readonly|local|declare|then|do|else|if|while|!|time|exec|sudo|env)$/.test(word))
        this.#opensCommand = false;
    }
  }

  #end(kind: 'end' | 'open' | 'close'): void {
    this.#redirection = undefined;
    this.#opensCommand = true;
    if (this.#inner.length > 0) {
      this.#tokens.push({ kind: 'end' }, ...this.#inner.splice(0));
    }
    this.#tokens.push({ kind });
  }
}

/** The first line from a place on that says nothing but this. */
function lineOf(wanted: string, text: string, from: number): { begin: number; close: number } | undefined {
  for (let begin = from; begin < text.length;) {
    const next = text.indexOf('\n', begin);
    const close = next === -1 ? text.length : next;
    if (text.slice(begin, close).trim() === wanted) return { begin, close };
    begin = close + 1;
  }
  return undefined;
}

/** `dirname web/setup.sh`, `basename -- "$X"`: the two questions that need no run to be answered. */
function partOfPath(tokens: readonly ShellToken[]): string | undefined {
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  const [program, ...rest] = words;
  const [path, ...more] = rest[0] === '--' ? rest.slice(1) : rest;
  if (words.length !== tokens.length || path === undefined || more.length > 0) return undefined;
  if ([UNKNOWN_PART, SELF, SELF_FOLDER].some((part) => path.includes(part))) return undefined;
  if (program === 'dirname') return posix.dirname(path);
  return program === 'basename' ? posix.basename(path) : undefined;
}
