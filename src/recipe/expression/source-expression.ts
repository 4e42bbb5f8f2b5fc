import type { Attribute } from '../hcl/block.ts';
import { Cursor } from '../hcl/hcl-cursor.ts';
import { readExpression, readTemplateText } from '../hcl/hcl-expression.ts';
import type { Token } from '../hcl/hcl-cursor.ts';
import { type JsonNode, type JsonString, readJson } from '../hcl/json-source.ts';
import { TemplateSyntaxError } from '../hcl/syntax-error.ts';
import type { FileContent, Template } from '../template/template.ts';
import { legacyText } from './legacy-text.ts';
import { assembled, type Expression, expressionOf } from './syntax.ts';
import { type Computed, UNKNOWN } from './computed.ts';
import { Evaluator } from './evaluator.ts';

/** How the values of a file are written: HCL's native syntax, its JSON syntax, or a legacy template. */
export type Syntax = 'native' | 'hcl-json' | 'legacy';

export function syntaxOf({ kind }: Pick<Template, 'kind'>, { path }: Pick<FileContent, 'path'>): Syntax {
  if (kind === 'json') return 'legacy';
  return path.endsWith('.json') ? 'hcl-json' : 'native';
}

/** What nothing is known of. */
const OPAQUE: Expression = { kind: 'opaque', inner: [] };

/** The value of an attribute. */
export function attributeExpression({ text }: Pick<Attribute, 'text'>, syntax: Syntax): Expression {
  return syntax === 'native' ? nativeExpression(text) : nodeExpression(readJson(text), syntax);
}

function nativeExpression(text: string): Expression {
  const tokens = tokensOf(text);
  return tokens.length === 0 ? OPAQUE : expressionOf(tokens);
}

/** A text with `${…}`: what `templatefile` reads. */
export function textExpression(text: string): Expression {
  const { parts } = readTemplateText(text, { line: 1, column: 1 });
  const sequences = parts.filter(({ kind }) => kind !== 'text');
  return assembled(parts, (index) => {
    const sequence = sequences[index];
    return sequence === undefined || sequence.kind === 'text' ? [] : tokensOf(sequence.expression);
  });
}

function nodeExpression(node: JsonNode, syntax: 'hcl-json' | 'legacy'): Expression {
  const ofText = ({ value }: JsonString): Expression =>
    syntax === 'legacy' ? legacyText(value) : textExpression(value);
  if (node.kind === 'string') return ofText(node);
  if (node.kind === 'array') return { kind: 'list', items: node.items.map((item) => nodeExpression(item, syntax)) };
  if (node.kind === 'object') {
    return {
      kind: 'object',
      members: node.members.map(({ key, value }) => [ofText(key), nodeExpression(value, syntax)] as const),
    };
  }
  return { kind: 'literal', value: node.value };
}

function tokensOf(expression: string): readonly Token[] {
  try {
    return readExpression(new Cursor(expression)).tokens;
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return [];
    throw error;
  }
}

/** An expression that can see nothing, such as the value of a file of variables. */
export function constantOf(text: string): Computed {
  return new Evaluator({
    variable: () => undefined,
    defaults: new Map(),
    locals: new Map(),
    other: () => UNKNOWN,
    files: { read: () => undefined, list: () => undefined, parse: textExpression },
    isExact: true,
  }).evaluate(nativeExpression(text));
}
