// What a test waits for that another process or a service does.
import { steadyNow } from '../../src/core/clock.ts';
import { waitUntil } from '../../src/core/process/process.ts';

/** Longer than anything here takes on a machine that is busy. */
const PATIENCE_MS = 300_000;

/**
 * Asks until there is an answer, and gives it; throws where there is none in five minutes.
 * @param what is waited for; ends the error
 */
export async function untilThere<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  stepMs = 200,
): Promise<T> {
  let found: T | undefined;
  const look = async (): Promise<boolean> => (found = await ask()) !== undefined;
  if (await waitUntil(look, steadyNow() + PATIENCE_MS, stepMs)) {
    if (found !== undefined) return found;
  }
  throw new Error(`In ${PATIENCE_MS / 60_000} minutes there was not ${what}.`);
}

/** The same of something that is so or not. */
export async function untilSo(what: string, isSo: () => Promise<boolean> | boolean, stepMs = 200): Promise<void> {
  await untilThere(what, async () => ((await isSo()) ? true : undefined), stepMs);
}
