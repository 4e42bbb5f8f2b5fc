import { isObject } from '../../../core/values.ts';

/** An id by the names that lead to it; without names it stands alone. */
export interface IdLeaf {
  readonly names: readonly string[];
  readonly id: string;
}

/** Where an image of the plan stands. */
export interface Slot {
  readonly names: readonly string[];
  /** Whether the last name is a region that the plan does not know: then any is ours. */
  readonly isOpen: boolean;
}

/** The ids of a value out of JSON; undefined where it holds anything else. */
export function idLeavesOf(value: unknown, names: readonly string[] = []): readonly IdLeaf[] | undefined {
  if (typeof value === 'string') return [{ names, id: value }];
  if (!isObject(value)) return undefined;
  const leaves: IdLeaf[] = [];
  for (const [name, one] of Object.entries(value)) {
    const below = idLeavesOf(one, [...names, name]);
    if (below === undefined) return undefined;
    leaves.push(...below);
  }
  return leaves;
}

/** Whether leaves stand where one of the slots is. */
export function slotMatcher(slots: readonly Slot[]): (leaf: IdLeaf) => boolean {
  const closed = new Set(slots.filter(({ isOpen }) => !isOpen).map(({ names }) => JSON.stringify(names)));
  const open = new Set(slots.filter(({ isOpen }) => isOpen).map(({ names }) => JSON.stringify(names.slice(0, -1))));
  return ({ names }) =>
    closed.has(JSON.stringify(names)) || (names.length > 0 && open.has(JSON.stringify(names.slice(0, -1))));
}

/**
 * Whether a text can only be the id of an image. What nobody plans is taken out of a map only where all that stands in it
 * is such an id: texts of others stay.
 */
export function isImageId(text: string): boolean {
  return /^ami-[0-9a-z-]+$|(?:^|@)sha256:[0-9a-f]{64}$/.test(text);
}
