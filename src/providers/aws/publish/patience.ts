import type { Clock } from '../../../core/clock.ts';
import { retry } from '../../../core/side-by-side.ts';
import { nameOf } from '../trouble.ts';

const POLL_MS = 3000;
const TRIES = 20;

/** What a call gives that may come too early for EC2 to know the image: it is asked again for a minute. */
export async function onceKnown<T>(clock: Clock, signal: AbortSignal, call: () => Promise<T>): Promise<T> {
  const isEarly = (error: unknown): boolean => /^Invalid(?:AMIID|Snapshot)\.NotFound$/.test(nameOf(error));
  return retry(
    call,
    (error, tries) => (isEarly(error) && tries < TRIES && !signal.aborted ? POLL_MS : undefined),
    (ms) => clock.sleep(ms, signal),
  );
}
