import { steadyNow } from '../core/clock.ts';
import type { Watch } from './provider-bake.ts';

const PAUSE_MS = 1000;
/** A bake pokes about ten times by itself. */
const MOST_TURNS = 200;

/**
 * A watch that looks each time that it is poked: whatever comes while it looks is seen by one more look. A guest that pokes it
 * over and over costs one look a second, and not without end.
 * @param look never rejects, and ends soon once the signal is aborted
 */
export function pokedWatch(look: (signal: AbortSignal) => Promise<void>): Watch {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let turns = 0;
  let last = 0;
  let isBusy = false;
  let isWanted = false;
  let current = Promise.resolve();
  const turn = async (): Promise<void> => {
    timer = undefined;
    isWanted = false;
    isBusy = true;
    turns += 1;
    await look(stopping.signal);
    isBusy = false;
    last = steadyNow();
    if (isWanted) poke();
  };
  const poke = (): void => {
    isWanted = true;
    if (isBusy || timer !== undefined || turns >= MOST_TURNS || stopping.signal.aborted) return;
    const begin = (): void => {
      current = turn();
    };
    timer = setTimeout(begin, Math.max(0, last + PAUSE_MS - steadyNow()));
    timer.unref();
  };
  return {
    poke,
    hurry: async () => {
      if (isBusy) await current;
      if (!isWanted || stopping.signal.aborted) return;
      clearTimeout(timer);
      current = turn();
      await current;
    },
    stop: async () => {
      clearTimeout(timer);
      stopping.abort();
      await current;
    },
  };
}
