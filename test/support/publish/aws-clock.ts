// A clock that stands still while anybody asks AWS something, and otherwise jumps to when the first one wants to wake.
import type { Clock } from '../../../src/core/clock.ts';

export interface TurnedClock extends Clock {
  /** The same functions, with the clock standing still until they have ended. */
  readonly watch: <T extends object>(api: T) => T;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

export function turnedClock(start: number): TurnedClock {
  let now = start;
  let busy = 0;
  const sleepers: Sleeper[] = [];
  const turn = (): void => {
    // Whoever was just answered or woken has gone on by the next turn of the loop: it asks, it sleeps, or it is done.
    setImmediate(() => {
      if (busy > 0 || sleepers.length === 0) return;
      const first = sleepers.toSorted((a, b) => a.until - b.until)[0];
      if (first === undefined) return;
      now = Math.max(now, first.until);
      first.wake();
      turn();
    });
  };
  const watched = async (call: () => Promise<unknown>): Promise<unknown> => {
    busy += 1;
    try {
      return await call();
    } finally {
      busy -= 1;
      turn();
    }
  };
  const watch = <T extends object>(api: T): T =>
    new Proxy(api, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member === 'object' && member !== null) return watch(member);
        if (typeof member !== 'function') return member;
        return (...parameters: unknown[]) => watched(async () => Reflect.apply(member, target, parameters));
      },
    });
  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const wake = (): void => {
          const index = sleepers.indexOf(sleeper);
          if (index >= 0) sleepers.splice(index, 1);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { until: now + milliseconds, wake };
        sleepers.push(sleeper);
        signal.addEventListener('abort', wake);
        turn();
      }),
    watch,
  };
}
