// @ts-check
import { parseSync } from 'oxc-parser';

/** Comments that stay: whose code it is, and where a module of the bundle begins. */
const KEPT = /^\*+$|^!|^\/ <|CONCATENATED MODULE|@license|@preserve|copyright|licen[cs]e/i;

/**
 * The text of an ES module without its comments, which are two fifths of what a runner downloads of a bundle. A comment that
 * has its lines for itself goes with them. What the program does and says stays: no name is changed and no line is joined.
 * Throws for what cannot be parsed.
 * @param {string} text
 * @returns {string}
 */
export function withoutComments(text) {
  const { comments, errors } = parseSync('module.mjs', text);
  if (errors.length > 0) throw new Error(`it cannot be parsed: ${errors[0]?.message}`);
  let kept = '';
  let at = 0;
  for (const { value, start, end } of comments) {
    if (KEPT.test(value)) continue;
    let from = start;
    while (text[from - 1] === ' ' || text[from - 1] === '\t') from -= 1;
    const isFirst = from === 0 || text[from - 1] === '\n';
    const isLast = end === text.length || text[end] === '\n';
    if (isFirst && isLast) {
      kept += text.slice(at, from);
      at = Math.min(end + 1, text.length);
      continue;
    }
    // Between two tokens it parts them; and one that goes over lines ends a statement where a line's end would.
    const part = value.includes('\n') ? '\n' : ' ';
    kept += text.slice(at, isLast ? from : start) + (isLast ? '' : part);
    at = end;
  }
  return kept + text.slice(at);
}
