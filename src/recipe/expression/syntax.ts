import type { Literal, StringPart } from '../hcl/block.ts';
import type { Token } from '../hcl/hcl-cursor.ts';

/** An expression as a tree. What this reader does not know is `opaque`, with the expressions that it could find in it. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'template'; readonly parts: readonly Part[] }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly kind: 'splat'; readonly of: Expression; readonly names: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly spreads: boolean }
  | { readonly kind: 'choice'; readonly if: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [Expression, Expression])[] }
  | Loop
  | { readonly kind: 'opaque'; readonly inner: readonly Expression[] };

/** `for` in a list, an object or (`%{ for }`) a text. */
export interface Loop {
  readonly kind: 'loop';
  readonly makes: 'list' | 'object' | 'text';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly in: Expression;
  readonly key: Expression | undefined;
  readonly value: Expression;
  readonly if: Expression | undefined;
}

export type Part = string | Expression;

/** Thrown inside only. */
const NOT_EXPRESSION = Symbol('not an expression');
/** Deeper than anybody nests; it keeps the recursion off the end of the stack. What is deeper is opaque, or left out. */
const DEEPEST = 200;
/** Binary operators by how tightly they bind, the loosest first (hclsyntax/expression_ops.go). */
const LEVELS = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']] as const;

/** Reads tokens as one expression; what is none is `opaque`. */
export function expressionOf(tokens: readonly Token[]): Expression {
  const parser = new Parser(tokens);
  try {
    const found = parser.expression();
    if (parser.atEnd) return found;
  } catch (error) {
    if (error !== NOT_EXPRESSION) throw error;
  }
  return opaque(tokens);
}

function opaque(tokens: readonly Token[]): Expression {
  return { kind: 'opaque', inner: tokens.flatMap((token) => (token.string === undefined ? [] : [templateOf(token)])) };
}

/** A quoted string or heredoc. One that is nothing but an interpolation has the value of that. */
function templateOf({ string, nested = [] }: Token): Expression {
  return assembled(string?.parts ?? [], (index) => nested[index] ?? []);
}

/** The parts of a text, with the tokens of each of its sequences by their number. */
export function assembled(parts: readonly StringPart[], tokensOf: (index: number) => readonly Token[]): Expression {
  const [only] = parts;
  if (only === undefined) return { kind: 'literal', value: '' };
  if (parts.length === 1 && only.kind === 'text') return { kind: 'literal', value: only.text };
  const items: Item[] = [];
  let sequences = 0;
  for (const part of parts) {
    if (part.kind === 'text') items.push({ kind: 'part', part: part.text });
    else {
      const tokens = withoutTilde(tokensOf(sequences));
      sequences += 1;
      items.push(
        part.kind === 'interpolation' ? { kind: 'part', part: expressionOf(tokens) } : { kind: 'directive', tokens },
      );
    }
  }
  const [first] = items;
  if (items.length === 1 && first?.kind === 'part' && typeof first.part !== 'string') return first.part;
  const reader = new DirectiveReader(items);
  return { kind: 'template', parts: reader.until([]) };
}

function withoutTilde(tokens: readonly Token[]): readonly Token[] {
  return tokens.at(-1)?.text === '~' ? tokens.slice(0, -1) : tokens;
}

type Item =
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'directive'; readonly tokens: readonly Token[] };

/** `%{ if }`, `%{ else }`, `%{ endif }`, `%{ for }` and `%{ endfor }` around the parts of a text. */
class DirectiveReader {
  readonly #items: readonly Item[];
  #at = 0;
  #ended = '';
  #depth = 0;

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  /** Up to one of these words, and over it; to the end where there is none. */
  until(ends: readonly string[]): readonly Part[] {
    this.#depth += 1;
    const parts = this.#depth > DEEPEST ? [] : this.#until(ends);
    this.#depth -= 1;
    return parts;
  }

  #until(ends: readonly string[]): readonly Part[] {
    const parts: Part[] = [];
    for (let item = this.#items[this.#at]; item !== undefined; item = this.#items[this.#at]) {
      this.#at += 1;
      if (item.kind === 'part') {
        parts.push(item.part);
        continue;
      }
      const [word, ...rest] = item.tokens;
      if (ends.includes(word?.text ?? '')) {
        this.#ended = word?.text ?? '';
        return parts;
      }
      if (word?.text === 'if') parts.push(this.#if(rest));
      else if (word?.text === 'for') parts.push(this.#for(rest));
    }
    this.#ended = '';
    return parts;
  }

  #if(condition: readonly Token[]): Expression {
    const then = this.until(['else', 'endif']);
    const otherwise = this.#ended === 'else' ? this.until(['endif']) : [];
    return {
      kind: 'choice',
      if: expressionOf(condition),
      yes: { kind: 'template', parts: then },
      no: { kind: 'template', parts: otherwise },
    };
  }

  #for(tokens: readonly Token[]): Expression {
    const at = tokens.findIndex(({ kind, text }) => kind === 'identifier' && text === 'in');
    const names = tokens.slice(0, Math.max(0, at)).flatMap(({ kind, text }) => (kind === 'identifier' ? [text] : []));
    return {
      kind: 'loop',
      makes: 'text',
      keyName: names.length > 1 ? names[0] : undefined,
      valueName: names.at(-1) ?? '',
      in: expressionOf(tokens.slice(at + 1)),
      key: undefined,
      value: { kind: 'template', parts: this.until(['endfor']) },
      if: undefined,
    };
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #ignoresNewlines = false;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#peek() === undefined;
  }

  expression(): Expression {
    if (this.#depth === DEEPEST) throw NOT_EXPRESSION;
    this.#depth += 1;
    let found = this.#operation(0);
    if (this.#skip('?')) {
      const yes = this.expression();
      this.#expect(':');
      found = { kind: 'choice', if: found, yes, no: this.expression() };
    }
    this.#depth -= 1;
    return found;
  }

  #operation(level: number): Expression {
    const operators: readonly string[] | undefined = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.#operation(level + 1);
    for (;;) {
      const token = this.#peek();
      if (token?.kind !== 'symbol' || !operators.includes(token.text)) return left;
      this.#at += 1;
      left = { kind: 'operation', operator: token.text, operands: [left, this.#operation(level + 1)] };
    }
  }

  #unary(): Expression {
    const signs: string[] = [];
    for (;;) {
      if (this.#skip('-')) signs.push('-');
      else if (this.#skip('!')) signs.push('!');
      else break;
    }
    const operand = this.#postfixes(this.#primary());
    return signs.reduceRight<Expression>(
      (inner, operator) => ({ kind: 'operation', operator, operands: [inner] }),
      operand,
    );
  }

  #primary(): Expression {
    const token = this.#peek();
    this.#at += 1;
    if (token === undefined) throw NOT_EXPRESSION;
    if (token.kind === 'string') return templateOf(token);
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'identifier') return this.#nameOrCall(token.text);
    if (token.text === '[') return this.#list();
    if (token.text === '{') return this.#object();
    if (token.text !== '(') throw NOT_EXPRESSION;
    const inner = this.expression();
    this.#expect(')');
    return inner;
  }

  #nameOrCall(first: string): Expression {
    let name = first;
    while (this.#skip('::')) name = this.#identifier();
    if (!this.#skip('(')) {
      if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
      return name === 'null' ? { kind: 'literal', value: null } : { kind: 'name', name };
    }
    const args: Expression[] = [];
    let spreads = false;
    while (!this.#skip(')')) {
      args.push(this.expression());
      if (this.#skip('...')) spreads = true;
      if (!this.#skip(',') && this.#peek()?.text !== ')') throw NOT_EXPRESSION;
    }
    return { kind: 'call', name, args, spreads };
  }

  #postfixes(start: Expression): Expression {
    let of = start;
    for (;;) {
      if (this.#skip('.')) {
        const token = this.#peek();
        this.#at += 1;
        if (token?.text === '*') of = { kind: 'splat', of, names: this.#names() };
        else if (token?.kind === 'identifier') of = { kind: 'member', of, name: token.text };
        else if (token?.kind === 'number') {
          // `a.0.1` is read as one number.
          for (const digits of token.text.split('.'))
            of = { kind: 'index', of, at: { kind: 'literal', value: Number(digits) } };
        } else throw NOT_EXPRESSION;
      } else if (this.#skip('[')) {
        if (this.#skip('*')) {
          this.#expect(']');
          of = { kind: 'splat', of, names: this.#names() };
        } else {
          of = { kind: 'index', of, at: this.expression() };
          this.#expect(']');
        }
      } else return of;
    }
  }

  #names(): readonly string[] {
    const names: string[] = [];
    while (this.#skip('.')) names.push(this.#identifier());
    return names;
  }

  #list(): Expression {
    if (this.#peek()?.kind === 'identifier' && this.#peek()?.text === 'for') return this.#loop(']', 'list');
    const items: Expression[] = [];
    while (!this.#skip(']')) {
      items.push(this.expression());
      if (!this.#skip(',') && this.#peek()?.text !== ']') throw NOT_EXPRESSION;
    }
    return { kind: 'list', items };
  }

  #object(): Expression {
    const outer = this.#ignoresNewlines;
    this.#ignoresNewlines = true;
    const isLoop = this.#peek()?.kind === 'identifier' && this.#peek()?.text === 'for';
    const found = isLoop ? this.#loop('}', 'object') : this.#members();
    this.#ignoresNewlines = outer;
    return found;
  }

  #members(): Expression {
    this.#ignoresNewlines = false;
    const members: (readonly [Expression, Expression])[] = [];
    while (!this.#skip('}')) {
      if (this.#peek()?.kind === 'newline') {
        this.#at += 1;
        continue;
      }
      const key = this.#key();
      if (!this.#skip('=')) this.#expect(':');
      members.push([key, this.expression()]);
      const after = this.#peek();
      if (after?.text === ',' || after?.kind === 'newline') this.#at += 1;
      else if (after?.text !== '}') throw NOT_EXPRESSION;
    }
    return { kind: 'object', members };
  }

  /** A name alone is its own text; `(name)` is what it stands for. */
  #key(): Expression {
    const [token, after] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    if (token?.kind === 'identifier' && (after?.text === '=' || after?.text === ':')) {
      this.#at += 1;
      return { kind: 'literal', value: token.text };
    }
    return this.expression();
  }

  #loop(closing: ']' | '}', makes: 'list' | 'object'): Expression {
    this.#at += 1;
    const first = this.#identifier();
    const second = this.#skip(',') ? this.#identifier() : undefined;
    if (this.#identifier() !== 'in') throw NOT_EXPRESSION;
    const over = this.expression();
    this.#expect(':');
    const head = this.expression();
    let value = head;
    if (makes === 'object') {
      this.#expect('=>');
      value = this.expression();
      this.#skip('...');
    }
    const isFiltered = this.#peek()?.kind === 'identifier' && this.#peek()?.text === 'if';
    if (isFiltered) this.#at += 1;
    const condition = isFiltered ? this.expression() : undefined;
    this.#expect(closing);
    return {
      kind: 'loop',
      makes,
      keyName: second === undefined ? undefined : first,
      valueName: second ?? first,
      in: over,
      key: makes === 'object' ? head : undefined,
      value,
      if: condition,
    };
  }

  #peek(): Token | undefined {
    while (this.#ignoresNewlines && this.#tokens[this.#at]?.kind === 'newline') this.#at += 1;
    return this.#tokens[this.#at];
  }

  #identifier(): string {
    const token = this.#peek();
    if (token?.kind !== 'identifier') throw NOT_EXPRESSION;
    this.#at += 1;
    return token.text;
  }

  #expect(text: string): void {
    if (!this.#skip(text)) throw NOT_EXPRESSION;
  }

  #skip(text: string): boolean {
    const token = this.#peek();
    const found = token !== undefined && token.kind === 'symbol' && token.text === text;
    if (found) this.#at += 1;
    return found;
  }
}
