import type { Attribute, Block, Body, MaybeLiteral } from '../hcl/block.ts';
import { attributeOf, blocksOf, literalOf, UNKNOWN } from '../hcl/block.ts';
import type { Variable } from './template.ts';

/** The input variables of a file: `variable` blocks and the arguments of `variables` blocks. */
export function variablesOf(body: Body, file: string): readonly Variable[] {
  return [
    ...blocksOf(body, 'variable').map((block) => variableOf(block, file)),
    ...blocksOf(body, 'variables').flatMap(({ attributes }) =>
      attributes.map((attribute) => shortVariableOf(attribute, file)),
    ),
  ];
}

function variableOf(block: Block, file: string): Variable {
  const type = typeOf(attributeOf(block, 'type'));
  const initial = attributeOf(block, 'default');
  const sensitive = attributeOf(block, 'sensitive');
  return {
    name: block.labels[0] ?? '',
    ...(type === undefined ? {} : { type }),
    isString: isLiteralType(type, initial),
    hasDefault: initial !== undefined,
    default: initial === undefined || hasOptionals(type) ? UNKNOWN : initial.value,
    // Where it cannot be told, the value is kept out of logs.
    sensitive: sensitive !== undefined && literalOf(block, 'sensitive') !== false,
    file,
    line: block.line,
  };
}

function shortVariableOf(attribute: Attribute, file: string): Variable {
  const { name, value, line } = attribute;
  return {
    name,
    isString: !isEmptyCollection(value) && isLiteralType(undefined, attribute),
    hasDefault: true,
    default: value,
    sensitive: false,
    file,
    line,
  };
}

/** Packer adds what a default leaves out of `optional(…)` members, so that the default as written is not the value. */
function hasOptionals(type: string | undefined): boolean {
  return type !== undefined && /\boptional\s*\(/.test(type);
}

/** In JSON syntax the constraint is written in a string. */
function typeOf(attribute: Attribute | undefined): string | undefined {
  if (attribute === undefined) return undefined;
  const { value, text } = attribute;
  return value.known && typeof value.value === 'string' ? value.value : text;
}

/**
 * Packer takes a value from outside literally where the type is string, number (converted afterwards) or not settled;
 * without a type the default settles it, unless it is null, `[]` or `{}` (types.variables.go, decodeVariableBlock and
 * expressionFromVariableDefinition; Packer 1.6 read values for those three as expressions). A computed default is a
 * string: a string can be converted, a list cannot.
 */
function isLiteralType(type: string | undefined, initial: Attribute | undefined): boolean {
  if (type !== undefined && type !== 'any') return type === 'string' || type === 'number';
  const value = initial?.value;
  if (!value?.known || isEmptyCollection(value)) return true;
  return value.value === null || typeof value.value === 'string' || typeof value.value === 'number';
}

function isEmptyCollection(value: MaybeLiteral): boolean {
  if (!value.known || typeof value.value !== 'object' || value.value === null) return false;
  return Object.keys(value.value).length === 0;
}
