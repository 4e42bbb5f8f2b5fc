import { codeSpan, table } from '../core/runner/summary.ts';
import { cutText } from '../core/text/wording.ts';

/** More than these are folded away: a reader scrolls no further. */
export const MOST_OPEN = 60;
const MOST_ROWS = 1000;
/** Two of them, with all around, stay below half of what the runner takes. */
const MOST_BYTES = 200 * 1024;
const LONGEST_NAME = 200;
const LONGEST_SENTENCE = 400;

/**
 * A table that stays readable: folded above 60 rows, and cut, with the number of those left out, before it makes the
 * summary too large.
 *
 * @param rowOf the cells of an item, Markdown already
 */
export function foldedTable<T>(
  title: string,
  head: readonly string[],
  items: readonly T[],
  rowOf: (item: T) => readonly string[],
): string {
  if (items.length === 0) return '';
  const rows: (readonly string[])[] = [];
  let bytes = 0;
  for (const item of items.slice(0, MOST_ROWS)) {
    const row = rowOf(item);
    bytes += Buffer.byteLength(row.join(' | '));
    if (bytes > MOST_BYTES) break;
    rows.push(row);
  }
  const more = items.length - rows.length;
  const text = `${table(head, rows)}${more > 0 ? `\n\n_and ${more} more_` : ''}`;
  if (items.length <= MOST_OPEN) return text;
  return `<details><summary>${title}: ${items.length}</summary>\n\n${text}\n\n</details>`;
}

/** A stranger's name as code, cut before it drowns what is around it. */
export function nameSpan(name: string): string {
  return codeSpan(cutText(name, LONGEST_NAME));
}

/** A few names as code, and how many there are beyond. */
export function nameSpans(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).map(nameSpan).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A stranger's sentence on one line, cut before it drowns what is around it. */
export function oneLine(text: string): string {
  return cutText(text.slice(0, 4 * LONGEST_SENTENCE).replace(/\s+/g, ' '), LONGEST_SENTENCE);
}
