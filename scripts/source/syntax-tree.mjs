// @ts-check
import { parseSync } from 'oxc-parser';

/**
 * ESTree, as far as it is used here.
 * @typedef {object} Node
 * @property {string} type
 * @property {number} start
 * @property {number} end
 * @property {{ pattern: string, flags: string } | null} [regex]
 * @property {Node} [callee]
 * @property {string} [name]
 * @property {string} [operator]
 * @property {Node} [left]
 * @property {Node} [right]
 * @property {Node} [argument]
 * @property {Node} [test]
 * @property {Node} [expression]
 * @property {unknown} [value]
 */

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * Every node of a TypeScript file, each before its children, with those that it lies in, the nearest last.
 * @param {string} name
 * @param {string} text
 * @returns {Generator<{ node: Node, within: readonly Node[] }>}
 */
export function* nodesOf(name, text) {
  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`);
  yield* walk(program, []);
}

/**
 * @param {unknown} value
 * @param {readonly Node[]} within
 * @returns {Generator<{ node: Node, within: readonly Node[] }>}
 */
function* walk(value, within) {
  if (Array.isArray(value)) {
    for (const one of value) yield* walk(one, within);
  } else if (isNode(value)) {
    yield { node: value, within };
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'parent') yield* walk(child, [...within, value]);
    }
  }
}
