import { UserError } from '../../../core/errors.ts';
import { show } from '../../../core/runner/inputs.ts';
import type { Placed } from '../../../image/provider-target.ts';
import { isPending, type Item } from '../item.ts';

/** One name in a file, and the id that it carries. */
export interface FileEntry {
  /** The names that lead to it; of a flat format one. */
  readonly names: readonly string[];
  readonly id: string;
  readonly of: Placed;
}

/**
 * The names of a file with their ids, each once, in the order of the items. Throws a UserError where two images would
 * stand under one name.
 * @param field that the names are made by, for the message
 */
export function entriesOf(
  items: readonly Item[],
  field: string,
  namesOf: (item: Item) => readonly string[],
): readonly FileEntry[] {
  const entries = new Map<string, FileEntry>();
  for (const item of items) {
    const { placed } = item;
    const names = namesOf(item);
    if (names.some((name) => name.includes('\0')) || placed.id.includes('\0')) {
      throw new UserError(`the image of the leg ${show(placed.leg)} has a NUL byte in its id or name.`);
    }
    const key = JSON.stringify(names);
    const other = entries.get(key);
    if (other === undefined) entries.set(key, { names, id: placed.id, of: placed });
    else if (other.id !== placed.id) throw clash(field, names, other.of, placed);
  }
  return [...entries.values()];
}

function clash(field: string, names: readonly string[], one: Placed, other: Placed): UserError {
  const at = names.map(show).join(' in ');
  const remedy = telling(one, other).map((name) => `{${name}}`);
  const add =
    remedy.length === 0
      ? 'Nothing tells them apart but their ids.'
      : `Add ${remedy.join(' or ')} to \`${field}\`, or to the path.`;
  return new UserError(`two images would stand under ${at}: ${shownImage(one)} and ${shownImage(other)}. ${add}`);
}

function shownImage({ leg, build, region, id }: Placed): string {
  return isPending(id) ? `that of ${leg}` : `${id} of ${leg} (${build}, ${region})`;
}

/** The placeholders that stand for different texts in the two. */
function telling(one: Placed, other: Placed): readonly string[] {
  if (one.image !== other.image) return ['image'];
  const axes = Object.keys({ ...one.axes, ...other.axes }).filter((axis) => one.axes[axis] !== other.axes[axis]);
  if (one.region !== other.region && !axes.includes('region')) axes.push('region');
  if (axes.length > 0) return axes;
  return one.build === other.build ? [] : ['build'];
}
