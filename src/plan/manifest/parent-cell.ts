import type { Axis, Cell } from './axes.ts';

/** What linking came to: the parent's cell, or why there is none, or no single one. */
export type ParentCell =
  | { readonly kind: 'found'; readonly cell: Cell }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly axis: string; readonly cells: readonly Cell[] };

/**
 * The cell of a parent that a child at `cell` builds on: the one with the same values on the axes that both have. On an
 * axis that only the parent has, the axis' default decides.
 * @param parents the cells of the parent, by the values on the shared axes (see `byShared`)
 */
export function parentCell(
  cell: Cell,
  shared: readonly string[],
  parents: ReadonlyMap<string, readonly Cell[]>,
  axes: readonly Axis[],
): ParentCell {
  let found = parents.get(sharedKey(cell, shared)) ?? [];
  for (const { name, default: preset } of axes) {
    if (found.length < 2 || shared.includes(name)) continue;
    const values = new Set(found.map((one) => one[name]));
    if (values.size < 2) continue;
    if (preset === undefined) return { kind: 'ambiguous', axis: name, cells: found };
    found = found.filter((one) => one[name] === preset);
  }
  const [first] = found;
  return first === undefined ? { kind: 'missing' } : { kind: 'found', cell: first };
}

/** Cells by their values on some axes. */
export function byShared(cells: readonly Cell[], shared: readonly string[]): ReadonlyMap<string, readonly Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = sharedKey(cell, shared);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return groups;
}

function sharedKey(cell: Cell, shared: readonly string[]): string {
  return JSON.stringify(shared.map((name) => cell[name] ?? null));
}
