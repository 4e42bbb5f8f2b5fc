import { UserError } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import type { IdLeaf } from './id-tree.ts';
import type { Item } from '../item.ts';

/**
 * The axes by which a map of ids is nested where no plan tells them: those of the file that is there. Throws a UserError
 * where they cannot be told from it.
 * @param own the axes in which the images of this run differ
 */
export function keptAxes(
  name: string,
  own: readonly string[],
  items: readonly Item[],
  isTold: boolean,
  there: readonly IdLeaf[],
): readonly string[] {
  const depths = new Set(there.map(({ names }) => names.length));
  const regions = !isTold && (items.some(({ isRegional }) => isRegional) || areRegional(there)) ? 1 : 0;
  const [depth = 0] = depths;
  if (depths.size === 0) return own;
  const axes = [...new Set(items.flatMap(({ placed }) => Object.keys(placed.axes)))].filter(
    (axis) => axis !== 'region',
  );
  const choices =
    depths.size > 1 ? [] : subsets(axes, depth - regions).filter((one) => own.every((axis) => one.includes(axis)));
  const known = choices.filter((choice) => choice.every((axis, level) => isLevel(there, level, axis, items)));
  const [only, ...others] = known.length > 0 ? known : choices;
  if (only !== undefined && others.length === 0) return only;
  throw new UserError(
    `${show(name)} is nested in another way than the records of this run alone show; give the input "plan", whose axes show it.`,
  );
}

function isLevel(there: readonly IdLeaf[], level: number, axis: string, items: readonly Item[]): boolean {
  const names = new Set(there.map((leaf) => leaf.names[level]));
  return items.some(({ placed }) => names.has(placed.axes[axis] ?? ''));
}

/** In the order of the list; none of them where there are too many to tell. */
function subsets(list: readonly string[], size: number): readonly (readonly string[])[] {
  if (size === 0) return [[]];
  if (size < 0 || size > list.length) return [];
  const [first = '', ...rest] = list;
  return [...subsets(rest, size - 1).map((one) => [first, ...one]), ...subsets(rest, size)];
}

/** Whether ids stand there by regions, also where a run has the image in one alone: a copy may lag. */
export function areRegional(there: readonly IdLeaf[]): boolean {
  return there.length > 0 && there.every(({ names }) => /^[a-z]{2}(?:-[a-z]+)+-\d+$/.test(names.at(-1) ?? ''));
}
