import type { Attribute, Block, Body, StringLiteral } from './block.ts';
import { Cursor } from './hcl-cursor.ts';
import { readExpression, stringsIn } from './hcl-expression.ts';
import { readQuoted } from './hcl-string.ts';
import { atNewline, skipLines, skipSpace, takeIdentifier } from './hcl-token.ts';
import type { Position } from './syntax-error.ts';

type Content = { readonly attributes: readonly Attribute[]; readonly blocks: readonly Block[] };

/**
 * Reads a file in HCL's native syntax, in linear time.
 * Throws a `TemplateSyntaxError` where the structure of blocks, attributes, brackets and strings is broken.
 */
export function readHcl(text: string): Body {
  const reader = new BodyReader(text);
  const content = reader.body(undefined);
  return { ...content, strings: reader.strings };
}

class BodyReader {
  readonly strings: StringLiteral[] = [];
  readonly #cursor: Cursor;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
  }

  /** Reads up to the brace that closes a block, or to the end of the file where there is no `opening`. */
  body(opening: Position | undefined): Content {
    const attributes = new Map<string, Attribute>();
    const blocks: Block[] = [];
    for (;;) {
      skipLines(this.#cursor);
      if (this.#cursor.atEnd) {
        if (opening === undefined) break;
        throw this.#cursor.error('This block is not closed by a brace.', opening);
      }
      if (opening !== undefined && this.#take('}')) break;
      const item = this.#item(attributes);
      if ('labels' in item) blocks.push(item);
      else attributes.set(item.name, item);
      skipSpace(this.#cursor);
      if (this.#cursor.atEnd || atNewline(this.#cursor)) continue;
      throw this.#cursor.error(`A newline must follow this ${'labels' in item ? 'block' : 'argument'}.`);
    }
    return { attributes: [...attributes.values()], blocks };
  }

  #item(siblings: ReadonlyMap<string, Attribute>): Attribute | Block {
    const at = this.#cursor.position;
    const name = takeIdentifier(this.#cursor);
    if (name === '') throw this.#cursor.error('An argument or a block is expected here.');
    skipSpace(this.#cursor);
    if (!this.#take('=')) return this.#cursor.nested(() => this.#block(name, at));
    const earlier = siblings.get(name);
    if (earlier !== undefined) {
      throw this.#cursor.error(`The argument "${name}" is already set in line ${earlier.line}.`, at);
    }
    return this.#attribute(name, at);
  }

  #attribute(name: string, at: Position): Attribute {
    const { text, value, tokens } = readExpression(this.#cursor);
    for (const string of stringsIn(tokens)) this.strings.push(string);
    return { name, text, value, ...at };
  }

  #block(type: string, at: Position): Block {
    const labels: string[] = [];
    while (!this.#take('{')) {
      labels.push(this.#label());
      skipSpace(this.#cursor);
    }
    skipSpace(this.#cursor);
    const oneLine = !this.#cursor.atEnd && !atNewline(this.#cursor) && !this.#cursor.startsWith('}');
    return { type, labels, ...(oneLine ? this.#oneLine() : this.body(at)), ...at };
  }

  #label(): string {
    const at = this.#cursor.position;
    if (!this.#cursor.startsWith('"')) {
      const label = takeIdentifier(this.#cursor);
      if (label === '') throw this.#cursor.error('A label in quotes, "{" or "=" is expected here.');
      return label;
    }
    const { string } = readQuoted(this.#cursor, () => {
      throw this.#cursor.error('A label cannot be computed.', at);
    });
    return string.value ?? '';
  }

  /** `name { argument = value }` holds one argument (hclsyntax parser.go, parseSingleAttrBody). */
  #oneLine(): Content {
    const at = this.#cursor.position;
    const name = takeIdentifier(this.#cursor);
    skipSpace(this.#cursor);
    if (name === '' || !this.#take('=')) {
      throw this.#cursor.error('A block on one line holds one argument.', at);
    }
    const attribute = this.#attribute(name, at);
    skipSpace(this.#cursor);
    if (!this.#take('}')) throw this.#cursor.error('A block on one line holds one argument, and ends there.');
    return { attributes: [attribute], blocks: [] };
  }

  #take(symbol: string): boolean {
    const found = this.#cursor.startsWith(symbol);
    if (found) this.#cursor.advance(symbol.length);
    return found;
  }
}
