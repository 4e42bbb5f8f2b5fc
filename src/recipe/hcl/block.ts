import type { Position } from './syntax-error.ts';

/** A value that can be known without running anything. */
export type Literal = string | number | boolean | null | readonly Literal[] | { readonly [name: string]: Literal };

/** What reading an expression gives: its value when it is a literal, otherwise nothing. A guess is never made. */
export type MaybeLiteral = { readonly known: true; readonly value: Literal } | { readonly known: false };

export const UNKNOWN: MaybeLiteral = { known: false };

export function literal(value: Literal): MaybeLiteral {
  return { known: true, value };
}

/**
 * A part of a string. `expression` is the text between `${` and `}`, `%{` and `}` (a directive) or, in legacy JSON,
 * `{{` and `}}`, trimmed.
 */
export type StringPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'interpolation'; readonly expression: string }
  | { readonly kind: 'directive'; readonly expression: string };

/**
 * A quoted string or heredoc anywhere in an expression, also inside function calls and other strings' interpolations,
 * and the quoted keys of objects; not the labels of blocks. `value` is absent when a part of it is computed.
 */
export type StringLiteral = Position & {
  readonly parts: readonly StringPart[];
  readonly value?: string;
};

/** `name = expression`. `text` is the expression as written (in JSON: the JSON text). */
export type Attribute = Position & {
  readonly name: string;
  readonly text: string;
  readonly value: MaybeLiteral;
};

/** `type "label" { … }`, or what stands for it in JSON. */
export type Block = Position & {
  readonly type: string;
  readonly labels: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
};

/** A file as blocks, whichever syntax it is written in. */
export type Body = {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  readonly strings: readonly StringLiteral[];
};

export function attributeOf(body: Pick<Block, 'attributes'>, name: string): Attribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}

/** The value of an attribute; nothing when it is absent or not a literal. */
export function literalOf(body: Pick<Block, 'attributes'>, name: string): Literal | undefined {
  const value = attributeOf(body, name)?.value;
  return value?.known ? value.value : undefined;
}

/** The same, when it is a list of strings. */
export function stringsOf(body: Pick<Block, 'attributes'>, name: string): readonly string[] | undefined {
  const value = literalOf(body, name);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

/** Nested blocks of one type, in the order of writing. */
export function blocksOf(body: Pick<Block, 'blocks'>, type: string): readonly Block[] {
  return body.blocks.filter((block) => block.type === type);
}

/** Every literal attribute, by name. */
export function literalsOf(body: Pick<Block, 'attributes'>): Readonly<Record<string, Literal>> {
  return Object.fromEntries(
    body.attributes.flatMap(({ name, value }) => (value.known ? [[name, value.value] as const] : [])),
  );
}
