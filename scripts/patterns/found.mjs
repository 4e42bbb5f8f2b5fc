// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { nodesOf } from '../source/syntax-tree.mjs';

/**
 * @typedef {object} Pattern
 * @property {string} file
 * @property {number} line from 1
 * @property {string} source the pattern; of one that is put together at run time the expression
 * @property {string} flags
 * @property {boolean} isLiteral
 */

/**
 * The regular expressions of a file: literals, and what is given to `RegExp`.
 * @param {string} file
 * @param {string} text
 * @returns {readonly Pattern[]}
 */
export function patternsOf(file, text) {
  /** @type {Pattern[]} */
  const found = [];
  for (const { node } of nodesOf(file, text)) {
    const line = text.slice(0, node.start).split('\n').length;
    const { regex, callee } = node;
    if (node.type === 'Literal' && regex !== undefined && regex !== null) {
      found.push({ file, line, source: regex.pattern, flags: regex.flags, isLiteral: true });
    } else if ((node.type === 'NewExpression' || node.type === 'CallExpression') && callee?.name === 'RegExp') {
      const source = text.slice(node.start, node.end).replaceAll(/\s+/g, ' ');
      found.push({ file, line, source, flags: '', isLiteral: false });
    }
  }
  return found;
}

/**
 * All of the product, file by file.
 * @param {string} root the repository's
 */
export function productPatterns(root) {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .flatMap((path) => {
      const file = `src/${path.split(sep).join('/')}`;
      return patternsOf(file, readFileSync(join(root, file), 'utf8'));
    });
}

/**
 * By what a pattern is known where it was proven: its text and its flags, whichever file it stands in.
 * @param {Pick<Pattern, 'source' | 'flags'>} pattern
 */
export function digestOf({ source, flags }) {
  return createHash('sha256').update(`${flags}/${source}`).digest('hex').slice(0, 20);
}
