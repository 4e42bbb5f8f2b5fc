import { steadyNow } from '../../../core/clock.ts';

/** Time, as far as publishing waits for a provider. */
export interface Clock {
  /** ms since the epoch. */
  readonly now: () => number;
  /** Ends after so many ms, and at once when the run is cancelled. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  now: steadyNow,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end, { once: true });
      if (signal.aborted) end();
    }),
};
