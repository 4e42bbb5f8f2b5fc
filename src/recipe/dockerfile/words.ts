import { isSpace } from './go-text.ts';
import { failure } from './source-text.ts';

/** What a name stands for: a value, no value at all, or one that this reader cannot know. */
export type Lookup = string | undefined | typeof UNKNOWN;

export const UNKNOWN = Symbol('unknown');

/** Deeper nesting than any Dockerfile's; it keeps the recursion off the end of the stack. */
const MAX_DEPTH = 200;

export type WordOptions = {
  /** The character of the `# escape=` directive. */
  readonly escape: string;
  /** Where the word stands, for messages. */
  readonly line: number;
  readonly lookup: (name: string) => Lookup;
  /** Quotes, escapes and `$name` stay as they are: the words of a line in which here-documents are looked for. */
  readonly isRaw?: boolean;
  /** A `$name` stays as it is. */
  readonly isKept?: boolean;
};

/** A word after substitution and the removal of quotes; undefined when it hangs on a value that nobody knows. */
export function expandWord(word: string, options: WordOptions): string | undefined {
  const reader = new WordReader(word, options, false);
  const text = reader.read('');
  return reader.isUnknown ? undefined : text;
}

/** The words that white space outside of quotes separates. */
export function splitWords(line: string, options: WordOptions): readonly string[] {
  const reader = new WordReader(line, options, true);
  reader.read('');
  return reader.takeWords();
}

/** After BuildKit v0.25, frontend/dockerfile/shell/lex.go, with its oddities. */
class WordReader {
  isUnknown = false;
  readonly #text: string;
  readonly #options: WordOptions;
  readonly #splits: boolean;
  #at = 0;
  #depth = 0;
  #words: string[] = [];
  #word = '';
  #isInWord = false;

  constructor(text: string, options: WordOptions, splits: boolean) {
    this.#text = text;
    this.#options = options;
    this.#splits = splits;
  }

  takeWords(): readonly string[] {
    if (this.#word !== '') this.#words.push(this.#word);
    this.#word = '';
    return this.#words;
  }

  /** Reads up to the character that ends a nested word, and over it; to the end of the text for an empty one. */
  read(stop: '' | '}'): string {
    if (this.#depth === MAX_DEPTH) throw this.#failure(`nests "\${" deeper than ${MAX_DEPTH} levels`);
    this.#depth += 1;
    let result = '';
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === stop) {
        this.#at += 1;
        this.#depth -= 1;
        return result;
      }
      const special = this.#special(char);
      if (special !== undefined) {
        result += special;
        if (char === '$') this.#addAll(special);
        else this.#addRaw(special);
      } else result += this.#plain(char);
    }
    if (stop !== '') throw this.#failure(`lacks the "${stop}" of a "\${"`);
    this.#depth -= 1;
    return result;
  }

  #special(char: string): string | undefined {
    if (char === '$') return this.#dollar();
    if (char === '<') return this.#angle();
    if (char === "'") return this.#singleQuoted();
    if (char === '"') return this.#doubleQuoted();
    return undefined;
  }

  #plain(char: string): string {
    this.#at += 1;
    if (char !== this.#options.escape) {
      this.#add(char);
      return char;
    }
    const kept = this.#options.isRaw === true ? char : '';
    const escaped = this.#text.charAt(this.#at);
    this.#at += 1;
    this.#addRaw(kept + escaped);
    return kept + escaped;
  }

  #singleQuoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end === -1) throw this.#failure('opens a single quote that nothing closes');
    const quoted = this.#text.slice(this.#at, end + 1);
    this.#at = end + 1;
    return this.#options.isRaw === true ? quoted : quoted.slice(1, -1);
  }

  #doubleQuoted(): string {
    const { escape, isRaw } = this.#options;
    const quote = isRaw === true ? '"' : '';
    this.#at += 1;
    let result = quote;
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '$') {
        result += this.#dollar();
        continue;
      }
      this.#at += 1;
      if (char === '"') return result + quote;
      const next = this.#text.charAt(this.#at);
      if (char === escape && next === '') break;
      if (char === escape && (next === '"' || next === '$' || next === escape)) {
        result += isRaw === true ? char + next : next;
        this.#at += 1;
      } else result += isRaw === true && char === escape ? char + char : char;
    }
    throw this.#failure('opens a double quote that nothing closes');
  }

  /** `<<` swallows the blanks behind it, so that `<< EOF` is one word. */
  #angle(): string {
    this.#at += 1;
    if (this.#text.charAt(this.#at) !== '<') return '<';
    const start = this.#at + 1;
    this.#at = start;
    while (/^[\t\r ]$/.test(this.#text.charAt(this.#at))) this.#at += 1;
    return `<<${this.#text.slice(start, this.#at)}`;
  }

  #dollar(): string {
    const keeps = this.#options.isRaw === true || this.#options.isKept === true;
    this.#at += 1;
    if (this.#text.charAt(this.#at) !== '{') {
      const name = this.#name();
      if (name === '') return '$';
      return keeps ? `$${name}` : this.#use(this.#options.lookup(name));
    }
    this.#at += 1;
    if (/^(?:[{}:]|)$/.test(this.#text.charAt(this.#at))) throw this.#failure('holds a "${" without a name');
    const name = this.#name();
    const sign = this.#text.charAt(this.#at);
    this.#at += 1;
    if (sign === '}') return keeps ? `\${${name}}` : this.#use(this.#options.lookup(name));
    const modifier = sign === ':' ? this.#text.charAt(this.#at) : sign;
    if (sign === ':') this.#at += 1;
    if (!isModifier(sign, modifier))
      throw this.#failure(`uses ${JSON.stringify(sign)} in "\${${name}", which docker does not know`);
    const wasUnknown = this.isUnknown;
    this.isUnknown = false;
    const word = this.#nested();
    const isWordUnknown = this.isUnknown;
    this.isUnknown = wasUnknown;
    if (keeps) return `\${${name}${sign === ':' ? ':' : ''}${modifier}${word}}`;
    return this.#modified(modifier, sign === ':', this.#options.lookup(name), isWordUnknown ? UNKNOWN : word);
  }

  /** What is behind the modifier. Its words are not those of the line; yet it clears the word that was begun, as Docker's does. */
  #nested(): string {
    const [words, isInWord] = [this.#words, this.#isInWord];
    [this.#words, this.#word, this.#isInWord] = [[], '', false];
    const text = this.read('}');
    [this.#words, this.#word, this.#isInWord] = [words, '', isInWord];
    return text;
  }

  #modified(modifier: string, emptyIsUnset: boolean, value: Lookup, word: Lookup): string {
    if (value === UNKNOWN) return this.#use(UNKNOWN);
    const isSet = value !== undefined && !(emptyIsUnset && value === '');
    if (modifier === '-') return this.#use(isSet ? value : word);
    if (modifier === '+') return this.#use(isSet ? word : '');
    // Docker refuses an unset one behind `?`. It may yet be given by whoever builds, so it counts as unknown here.
    if (modifier === '?') return this.#use(isSet ? value : UNKNOWN);
    // `#`, `%` and `/` cut and replace by patterns, which this reader leaves alone.
    return this.#use(value === undefined || value === '' ? '' : UNKNOWN);
  }

  #use(value: Lookup): string {
    if (value === UNKNOWN) this.isUnknown = true;
    return typeof value === 'string' ? value : '';
  }

  #name(): string {
    const pattern = /\p{Nd}+|[@*#?\-$!]|[\p{L}\p{Nd}_]+/uy;
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.#text) ?? [];
    this.#at += found.length;
    return found;
  }

  #addAll(text: string): void {
    if (this.#splits) for (const char of text) this.#add(char);
  }

  #add(char: string): void {
    if (!this.#splits) return;
    if (!isSpace(char)) return this.#addRaw(char);
    if (this.#isInWord && this.#word !== '') {
      this.#words.push(this.#word);
      this.#word = '';
      this.#isInWord = false;
    }
  }

  #addRaw(text: string): void {
    this.#word += text;
    this.#isInWord = true;
  }

  #failure(problem: string) {
    const cut = this.#text.length > 120 ? `${this.#text.slice(0, 120)}…` : this.#text;
    return failure(`${JSON.stringify(cut)} ${problem}.`, this.#options.line);
  }
}

function isModifier(sign: string, modifier: string): boolean {
  return sign === ':' ? /^[-+?]$/.test(modifier) : /^[-+?#%/]$/.test(sign);
}
