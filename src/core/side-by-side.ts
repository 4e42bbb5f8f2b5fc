/**
 * What `work` makes of each item, in the order of the items, with at most `most` of them under way at once: a service
 * that is asked for thousands of things in one breath refuses, and a process has only so many files open.
 * Throws what the first failing one throws; those under way are not waited for, and no further one is begun.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  let isOver = false;
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (isOver) return;
      results[index] = await work(item);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane));
  } finally {
    isOver = true;
  }
  return results;
}
