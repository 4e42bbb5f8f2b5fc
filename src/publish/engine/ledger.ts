import type { Change } from './publisher.ts';

/**
 * Through here goes every call that changes something, so that it is counted and journalled: the intent before, its end
 * after, flushed each time. A report only: no run decides by it.
 */
export interface Ledger {
  /** Calls that change something, so far. */
  readonly mutations: () => number;
  /** Aborted when the run is cancelled: no new change begins, and waiting ends. */
  readonly signal: AbortSignal;
  /**
   * @param change what the call does
   * @param call makes exactly one change; throws what the provider said
   */
  readonly change: <T>(change: Change, call: () => Promise<T>) => Promise<T>;
}
