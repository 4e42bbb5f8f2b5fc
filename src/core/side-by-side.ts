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

/**
 * Does something, and again while it fails in a way that may pass; gives what it gives. The last error is thrown as it is.
 *
 * @param pauseAfter how many ms to wait after an attempt that failed so, before the next; `undefined`: there is none.
 *   `attempts` counts those that were made, from 1. What it throws is thrown in the error's place.
 * @param sleep waits for so many ms; what it throws, as of a cancel, ends it
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  pauseAfter: (error: unknown, attempts: number) => number | undefined,
  sleep: (ms: number) => Promise<unknown>,
): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const ms = pauseAfter(error, attempts);
      if (ms === undefined) throw error;
      await sleep(ms);
    }
  }
}
