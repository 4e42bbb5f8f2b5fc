import { nameOf } from '../trouble.ts';
import type { Clock } from '../../../core/clock.ts';

const POLL_MS = 3000;
const TRIES = 20;

/** What a call gives that may come too early for EC2 to know the image: it is asked again for a minute. */
export async function onceKnown<T>(clock: Clock, signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!/^Invalid(?:AMIID|Snapshot)\.NotFound$/.test(nameOf(error)) || tries >= TRIES || signal.aborted) throw error;
    }
    await clock.sleep(POLL_MS, signal);
  }
}
