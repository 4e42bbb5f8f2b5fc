import { placeholdersOf } from '../../../image/placeholder.ts';
import { isImageId } from './id-tree.ts';

/** No image has a longer one; a pattern of several placeholders would take its time with it. */
const LONGEST_NAME = 300;

/**
 * The names in a file that an image would have, and that no leg of the plan makes: of one that was renamed or given up.
 * @param pattern that names are made by
 * @param found what stands in the file
 * @param own names that legs make
 * @param written how the file writes what is no placeholder
 */
export function staleNames(
  pattern: string,
  found: readonly (readonly [name: string, value: string])[],
  own: ReadonlySet<string>,
  written: (literal: string) => string = (literal) => literal,
): readonly string[] {
  if (placeholdersOf(pattern).length === 0) return [];
  const parts = pattern.split(/\{[^{}]*\}/).map((part) => written(part.replaceAll('{{', '{').replaceAll('}}', '}')));
  return found.flatMap(([name, value]) =>
    !own.has(name) && isImageId(value) && name.length <= LONGEST_NAME && isLike(name, parts) ? [name] : [],
  );
}

/** Whether a name is these parts with something between each two. Each is taken where it comes first: no other can help. */
function isLike(name: string, [first = '', ...others]: readonly string[]): boolean {
  const last = others.pop() ?? '';
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at + 1);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.endsWith(last) && name.length - last.length > at;
}

/** What a reader of the log is told of such a name. */
export function staleMessage(name: string): string {
  return `${JSON.stringify(name)} is of no leg of the plan; it stays as it is, and goes stale. Remove it if nobody reads it.`;
}

export function departedMessage(name: string): string {
  return `${JSON.stringify(name)} is taken out, as it is of no leg of the plan.`;
}
