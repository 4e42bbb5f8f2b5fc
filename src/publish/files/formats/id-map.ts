import { messageOf, UserError } from '../../../core/errors.ts';
import { isObject, memberOf } from '../../../core/values.ts';
import { fill, placeholdersOf } from '../../../image/placeholder.ts';
import { entriesOf, type FileEntry } from './entry.ts';
import { type Item, tellsRegion } from '../item.ts';
import { JsonTree } from './json-tree.ts';
import { idLeavesOf, isImageId, slotMatcher } from './id-tree.ts';
import { type Expected, type Merged, utf8Text } from './merged.ts';
import { departedMessage, staleMessage } from './stale-names.ts';

/**
 * A JSON file of ids by names, with ours put in: all other bytes of what is there stay, order, blanks and line ends too.
 * New members come last, in the manner of those before them. Throws a UserError.
 * @param field the names that lead to an id
 */
export function renderIdMap(
  items: readonly Item[],
  field: string | readonly string[],
  hasRegionInPath: boolean,
  existing: Uint8Array | null,
  expected: Expected = null,
): Merged<string> {
  const entries = mapEntries(items, field, hasRegionInPath);
  const whole = existing === null ? '' : utf8Text(existing);
  const mark = whole.startsWith('\u{feff}') ? '\u{feff}' : '';
  let text = whole.slice(mark.length);
  if (text.trim() === '') text = `{}${/\r?\n/.exec(text)?.[0] ?? '\n'}`;
  checkObject(text);
  const tree = new JsonTree(text);
  for (const { names, id } of entries) tree.putId(names, id);
  text = tree.toString();
  const notices: string[] = [];
  for (const { names, isOurs } of strayNames(text, entries, field, hasRegionInPath, expected)) {
    const told = names.join('.');
    if (isOurs) tree.remove(names);
    notices.push(isOurs ? departedMessage(told) : staleMessage(told));
  }
  return { content: mark + tree.toString(), notices };
}

/**
 * The members where an image would be, and no leg of the plan has one. They are ours where all that stands beside them in
 * the map of an image is ids.
 */
function strayNames(
  text: string,
  entries: readonly FileEntry[],
  field: string | readonly string[],
  hasRegionInPath: boolean,
  expected: Expected,
): readonly { readonly names: readonly string[]; readonly isOurs: boolean }[] {
  if (expected === null) return [];
  const patterns = typeof field === 'string' ? [field] : field;
  const whole: unknown = JSON.parse(text);
  const isTold = hasRegionInPath || patterns.some(tellsRegion);
  const hasSlot = slotMatcher([
    ...entries.map(({ names }) => ({ names, isOpen: false })),
    ...expected.items.map((item) => ({
      names: namesOf(item, patterns, isTold),
      isOpen: item.isRegional && !isTold && !item.isRegionKnown,
    })),
  ]);
  // Below the name of an image all is ours; where none leads to an id, only what stands right beside it can be told.
  const level = patterns.findIndex((pattern) => placeholdersOf(pattern).includes('image')) + 1;
  const maps = new Map(
    entries.map(({ names }) => {
      const above = names.slice(0, level > 0 && level < names.length ? level : -1);
      return [JSON.stringify(above), { above, depth: names.length, isOfImage: level > 0 && above.length >= level }];
    }),
  );
  return [...maps.values()].flatMap(({ above, depth, isOfImage }) => {
    const map = above.reduce<unknown>(memberOf, whole);
    const leaves = Object.entries(isObject(map) ? map : {}).map(([name, one]) => idLeavesOf(one, [...above, name]));
    const isOurs =
      expected.isWhole && isOfImage && leaves.every((one) => one?.every(({ id }) => isImageId(id)) === true);
    return leaves
      .flatMap((one) => one ?? [])
      .flatMap((leaf) =>
        leaf.names.length === depth && isImageId(leaf.id) && !hasSlot(leaf) ? [{ names: leaf.names, isOurs }] : [],
      );
  });
}

/** The members with their ids. Throws a UserError where two images would be under one name. */
export function mapEntries(
  items: readonly Item[],
  field: string | readonly string[],
  hasRegionInPath: boolean,
): readonly FileEntry[] {
  const patterns = typeof field === 'string' ? [field] : field;
  const isTold = hasRegionInPath || patterns.some(tellsRegion);
  return entriesOf(items, 'field', (item) => namesOf(item, patterns, isTold));
}

function namesOf(
  { values, isRegional, placed }: Item,
  patterns: readonly string[],
  isTold: boolean,
): readonly string[] {
  const names = patterns.map((pattern) => fill(pattern, values));
  return isRegional && !isTold ? [...names, placed.region] : names;
}

function checkObject(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(
      `the file that is there is not JSON: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 200)}. Comments and commas at the end are no part of it.`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('the file that is there is JSON, but no object with members.');
  }
}
