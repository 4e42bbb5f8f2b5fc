import type { Token } from './hcl-cursor.ts';

/** Thrown inside only: the tokens are no expression. */
const NOT_EXPRESSION = Symbol('not an expression');

const BINARY = new Set(['+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||']);

/** Says whether tokens are exactly one expression by HCL's grammar (hclsyntax/spec.md, "Expressions"). */
export function isExpression(tokens: readonly Token[]): boolean {
  const grammar = new Grammar(tokens);
  try {
    grammar.expression();
    return grammar.atEnd;
  } catch (error) {
    if (error === NOT_EXPRESSION) return false;
    throw error;
  }
}

class Grammar {
  readonly #tokens: readonly Token[];
  #at = 0;
  #ignoresNewlines = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Precedence does not matter for whether it is one. A loop, because operators chain without end. */
  expression(): void {
    let conditionals = 0;
    for (;;) {
      while (this.#skip('-') || this.#skip('!'));
      this.#primary();
      this.#postfixes();
      const operator = this.#peek();
      if (operator?.kind === 'symbol' && BINARY.has(operator.text)) this.#at += 1;
      else if (this.#skip('?')) conditionals += 1;
      else if (conditionals > 0 && this.#skip(':')) conditionals -= 1;
      else break;
    }
    if (conditionals > 0) throw NOT_EXPRESSION;
  }

  #primary(): void {
    const token = this.#peek();
    this.#at += 1;
    if (token?.kind === 'string') this.#strings(token);
    else if (token?.kind === 'identifier') this.#nameOrCall();
    else if (token?.kind === 'symbol' && token.text === '(') this.#until(')', () => this.expression());
    else if (token?.kind === 'symbol' && token.text === '[') this.#list();
    else if (token?.kind === 'symbol' && token.text === '{') this.#object();
    else if (token?.kind !== 'number') throw NOT_EXPRESSION;
  }

  /** A directive is not looked into: its braces and strings are balanced, and it cannot leave its string. */
  #strings(token: Token): void {
    const sequences = token.string?.parts.filter((part) => part.kind !== 'text') ?? [];
    token.nested?.forEach((nested, index) => {
      const tokens = nested.at(-1)?.text === '~' ? nested.slice(0, -1) : nested;
      if (sequences[index]?.kind === 'interpolation' && !isExpression(tokens)) throw NOT_EXPRESSION;
    });
  }

  #nameOrCall(): void {
    let isFunction = false;
    while (this.#skip('::')) {
      this.#identifier();
      isFunction = true;
    }
    if (!this.#skip('(')) {
      if (isFunction) throw NOT_EXPRESSION;
      return;
    }
    while (!this.#skip(')')) {
      this.expression();
      if (this.#skip('...')) this.#expect(')', false);
      else if (!this.#skip(',')) this.#expect(')', false);
    }
  }

  #postfixes(): void {
    for (;;) {
      if (this.#skip('.')) {
        // The old way to write an index, which cannot be chained (hclsyntax parser.go, "Invalid legacy index syntax").
        const isIndex = /^\d+$/.test(this.#peek()?.text ?? '');
        if (!this.#skip('*') && !(isIndex && this.#skipKind('number'))) this.#identifier();
      } else if (this.#skip('[')) {
        this.#until(']', () => {
          if (!this.#skip('*')) this.expression();
        });
      } else return;
    }
  }

  #list(): void {
    if (this.#skip('for')) return this.#for(']');
    while (!this.#skip(']')) {
      this.expression();
      if (!this.#skip(',')) this.#expect(']', false);
    }
  }

  /** A `for` ignores the newlines that separate the items of an object (hclsyntax parser.go, parseObjectCons). */
  #object(): void {
    const outer = this.#ignoresNewlines;
    this.#ignoresNewlines = true;
    if (this.#skip('for')) this.#for('}');
    else {
      this.#ignoresNewlines = false;
      this.#items();
    }
    this.#ignoresNewlines = outer;
  }

  #items(): void {
    while (!this.#skip('}')) {
      if (this.#skipKind('newline')) continue;
      this.expression();
      if (!this.#skip('=') && !this.#skip(':')) throw NOT_EXPRESSION;
      this.expression();
      if (!this.#skip(',') && !this.#skipKind('newline')) this.#expect('}', false);
    }
  }

  #for(closing: ']' | '}'): void {
    this.#identifier();
    if (this.#skip(',')) this.#identifier();
    this.#expect('in');
    this.expression();
    this.#expect(':');
    this.expression();
    if (closing === '}') {
      this.#expect('=>');
      this.expression();
      this.#skip('...');
    }
    if (this.#skip('if')) this.expression();
    this.#expect(closing);
  }

  #peek(): Token | undefined {
    while (this.#ignoresNewlines && this.#tokens[this.#at]?.kind === 'newline') this.#at += 1;
    return this.#tokens[this.#at];
  }

  #until(closing: string, read: () => void): void {
    read();
    this.#expect(closing);
  }

  #identifier(): void {
    if (!this.#skipKind('identifier')) throw NOT_EXPRESSION;
  }

  #expect(text: string, take = true): void {
    if (this.#peek()?.text !== text) throw NOT_EXPRESSION;
    if (take) this.#at += 1;
  }

  #skip(text: string): boolean {
    const token = this.#peek();
    const found =
      token !== undefined && token.text === text && (token.kind === 'symbol' || token.kind === 'identifier');
    if (found) this.#at += 1;
    return found;
  }

  #skipKind(kind: Token['kind']): boolean {
    const found = this.#peek()?.kind === kind;
    if (found) this.#at += 1;
    return found;
  }
}
