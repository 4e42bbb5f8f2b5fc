export interface PermissionDifference {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * The smallest change from who has an image to who is to have it.
 * @param mode add: nobody loses it
 */
export function permissionDifference(
  have: readonly string[],
  want: readonly string[],
  mode: 'add' | 'exact',
): PermissionDifference {
  return {
    add: want.filter((whom) => !have.includes(whom)),
    remove: mode === 'exact' ? have.filter((whom) => !want.includes(whom)).toSorted() : [],
  };
}

/** For a line of a log: the first few, and how many more. */
export function listOf(whom: readonly string[]): string {
  const shown = whom.slice(0, 3).join(', ');
  return whom.length > 3 ? `${shown} and ${whom.length - 3} more` : shown;
}
