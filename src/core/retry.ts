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
