import type { Publishing } from './engine.ts';
import type { Outcome } from '../../image/provider-target.ts';

/**
 * `published` and `unchanged`: everything is where it should be. `partial`: everything that is required is, and a
 * best-effort region lags. `failed`: something required is not, whatever else was done.
 */
export type PublishStatus = 'published' | 'unchanged' | 'partial' | 'failed';

/** @param mutations calls that changed something */
export function statusOf(
  { troubles, isCancelled, stoppedBefore, outcomes }: Publishing,
  mutations: number,
): PublishStatus {
  if (isCancelled || troubles.length > 0 || stoppedBefore !== null) return 'failed';
  if (outcomes.some(isLagging)) return 'partial';
  return mutations === 0 ? 'unchanged' : 'published';
}

/** Named, and tolerated: a best-effort region. */
export function isLagging({ isRequired, status }: Outcome): boolean {
  return !isRequired && (status === 'failed' || status === 'skipped');
}
