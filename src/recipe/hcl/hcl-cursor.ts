import type { StringLiteral } from './block.ts';
import type { Position } from './syntax-error.ts';
import { TemplateSyntaxError } from './syntax-error.ts';

/**
 * A token of HCL's native syntax (hclsyntax/scan_tokens.rl). A string is one token; `nested`
 * holds the tokens of each of its interpolations and directives.
 */
export type Token = Position & {
  readonly kind: 'identifier' | 'number' | 'string' | 'symbol' | 'newline';
  readonly text: string;
  /** Offsets into the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly string?: StringLiteral;
  readonly nested?: readonly (readonly Token[])[];
};

/** What the readers call back into, so that strings can hold expressions and expressions strings. */
export type ReadNested = (cursor: Cursor) => readonly Token[];

/** Deeper nesting than any template's; it keeps the readers' recursion off the end of the stack. */
const MAX_DEPTH = 200;

/** Characters; far beyond any template, and it bounds the memory that a hostile file can take. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** A place in a text that only moves forward, and knows its line. */
export class Cursor {
  readonly text: string;
  #offset = 0;
  #line = 1;
  #lineStart = 0;
  #newline: number;
  #depth = 0;

  constructor(text: string) {
    if (text.length > MAX_LENGTH) {
      throw new TemplateSyntaxError(`The file is longer than ${MAX_LENGTH} characters.`, { line: 1, column: 1 });
    }
    this.text = text;
    this.#newline = text.indexOf('\n');
    // Packer skips a byte order mark, and does not count it as a column.
    if (text.startsWith('\uFEFF')) this.#offset = this.#lineStart = 1;
  }

  get offset(): number {
    return this.#offset;
  }

  get position(): Position {
    return { line: this.#line, column: this.#offset - this.#lineStart + 1 };
  }

  get atEnd(): boolean {
    return this.#offset >= this.text.length;
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.#offset);
  }

  /** The UTF-16 unit here; NaN at the end. */
  get code(): number {
    return this.text.charCodeAt(this.#offset);
  }

  /** Takes what a sticky pattern matches here; the empty string when it does not. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.advance(found.length);
    return found;
  }

  advance(length: number): void {
    this.#offset += length;
    // The next newline is remembered: looking for it at every step would take quadratic time on one long line.
    while (this.#newline !== -1 && this.#newline < this.#offset) {
      this.#line += 1;
      this.#lineStart = this.#newline + 1;
      this.#newline = this.text.indexOf('\n', this.#lineStart);
    }
  }

  /** Runs a reader of something nested, one level deeper. */
  nested<T>(read: () => T): T {
    if (this.#depth === MAX_DEPTH) throw this.error(`Nesting is deeper than ${MAX_DEPTH} levels.`);
    this.#depth += 1;
    const result = read();
    this.#depth -= 1;
    return result;
  }

  error(message: string, at: Position = this.position): TemplateSyntaxError {
    return new TemplateSyntaxError(message, at);
  }
}
