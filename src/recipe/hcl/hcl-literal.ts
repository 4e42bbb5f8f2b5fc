import type { Literal, MaybeLiteral } from './block.ts';
import { literal, UNKNOWN } from './block.ts';
import type { Token } from './hcl-cursor.ts';

const CONSTANTS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Thrown inside only: the expression is not a literal. */
const NOT_LITERAL = Symbol('not a literal');

/**
 * The value of an expression made of literals only. Integers that a JavaScript number cannot hold are unknown, and so
 * is every traversal, call, operator, interpolation and `for`.
 */
export function literalValue(tokens: readonly Token[]): MaybeLiteral {
  const reader = new LiteralReader(tokens);
  try {
    const value = reader.value();
    return reader.atEnd ? literal(value) : UNKNOWN;
  } catch (error) {
    if (error === NOT_LITERAL) return UNKNOWN;
    throw error;
  }
}

class LiteralReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  value(): Literal {
    const token = this.#next();
    if (token.kind === 'string') return stringValue(token);
    if (token.kind === 'number') return numberValue(token.text);
    if (token.kind === 'identifier') return constant(token.text);
    if (token.text === '-') return -numberValue(this.#next('number').text);
    if (token.text === '[') return this.#list();
    if (token.text === '{') return this.#object();
    throw NOT_LITERAL;
  }

  #list(): Literal {
    const items: Literal[] = [];
    while (!this.#skip(']')) {
      items.push(this.value());
      if (!this.#skip(',') && !this.#peek(']')) throw NOT_LITERAL;
    }
    return items;
  }

  #object(): Literal {
    const members: [string, Literal][] = [];
    while (!this.#skip('}')) {
      if (this.#skip('\n')) continue;
      members.push([this.#key(), (this.#separator(), this.value())]);
      if (!this.#skip(',') && !this.#skip('\n') && !this.#peek('}')) throw NOT_LITERAL;
    }
    return Object.fromEntries(members);
  }

  #key(): string {
    const token = this.#next();
    if (token.kind === 'identifier') return token.text;
    if (token.kind === 'number') return String(numberValue(token.text));
    if (token.kind === 'string') return stringValue(token);
    throw NOT_LITERAL;
  }

  #separator(): void {
    if (!this.#skip('=') && !this.#skip(':')) throw NOT_LITERAL;
  }

  #next(kind?: Token['kind']): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined || (kind !== undefined && token.kind !== kind)) throw NOT_LITERAL;
    this.#at += 1;
    return token;
  }

  #peek(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && (text === '\n' ? token.kind === 'newline' : token.text === text);
  }

  #skip(text: string): boolean {
    const found = this.#peek(text);
    if (found) this.#at += 1;
    return found;
  }
}

function stringValue(token: Token): string {
  const value = token.string?.value;
  if (value === undefined) throw NOT_LITERAL;
  return value;
}

function constant(name: string): Literal {
  const value = CONSTANTS.get(name);
  if (value === undefined) throw NOT_LITERAL;
  return value;
}

function numberValue(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) throw NOT_LITERAL;
  return value;
}
