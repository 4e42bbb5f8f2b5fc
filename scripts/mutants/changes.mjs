// @ts-check
import { nodesOf } from '../source/syntax-tree.mjs';

/** @typedef {{ start: number, end: number, text: string, line: number }} Change what stands there instead */

/** @type {Readonly<Record<string, string>>} */
const OTHER = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

/**
 * Small changes to a file that break what it does: comparisons, conditions, truth values, calls that are left out.
 * @param {string} file
 * @param {string} text
 * @returns {readonly Change[]}
 */
export function changesOf(file, text) {
  /** @type {Change[]} */
  const changes = [];
  const change = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ other) =>
    changes.push({ start, end, text: other, line: text.slice(0, start).split('\n').length });
  for (const { node } of nodesOf(file, text)) {
    const { left, right, operator, test, argument, expression } = node;
    const other = OTHER[operator ?? ''];
    if (left !== undefined && right !== undefined && other !== undefined && node.type !== 'AssignmentExpression') {
      const at = text.indexOf(operator ?? '', left.end);
      if (at !== -1 && at < right.start) change(at, at + (operator ?? '').length, other);
    } else if (node.type === 'UnaryExpression' && operator === '!' && argument !== undefined) {
      change(node.start, argument.start, '');
    } else if ((node.type === 'IfStatement' || node.type === 'ConditionalExpression') && test) {
      change(test.start, test.end, `!(${text.slice(test.start, test.end)})`);
    } else if (node.type === 'Literal' && typeof node.value === 'boolean') {
      change(node.start, node.end, String(!node.value));
    } else if (node.type === 'ExpressionStatement' && expression?.type === 'CallExpression') {
      change(node.start, node.end, ';');
    } else if (node.type === 'ReturnStatement' && argument && argument.name !== 'undefined') {
      change(argument.start, argument.end, '/** @type {any} */ (undefined)');
    }
  }
  return changes.sort((a, b) => a.start - b.start);
}
