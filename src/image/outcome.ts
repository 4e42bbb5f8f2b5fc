import type { BakeStatus, FailureClass } from './record.ts';

/** What one run of a builder came to. */
export interface Outcome {
  readonly status: Exclude<BakeStatus, 'reused' | 'blocked'>;
  readonly failure: { readonly class: FailureClass; readonly message: string } | null;
}

/** How it ended, before anything that it printed is looked at. */
export interface Ending {
  /** `undefined`: it was still cleaning up when we had to let go of it. */
  readonly exitCode: number | undefined;
  readonly interrupted: boolean;
  readonly timedOut: boolean;
  readonly timeoutMinutes: number;
  readonly imageCount: number;
}

/** What is clear from the ending alone; `undefined` for a failure of the builder's own. */
export function outcomeOfEnding(ending: Ending): Outcome | undefined {
  if (ending.exitCode === 0 && ending.imageCount > 0) return { status: 'baked', failure: null };
  if (ending.timedOut) {
    const message = `The timeout of ${ending.timeoutMinutes} minutes was reached, and the build was stopped.`;
    return { status: 'failed', failure: { class: 'cancelled', message } };
  }
  if (ending.interrupted) {
    return { status: 'cancelled', failure: { class: 'cancelled', message: 'The run was cancelled.' } };
  }
  return undefined;
}
