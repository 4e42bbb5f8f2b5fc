import type { BakeStatus, FailureClass } from './record.ts';

/** What one run of a builder came to. */
export interface BuildOutcome {
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
  readonly isDiskFull: boolean;
  readonly imageCount: number;
  /** The setting of the recipe by which no image is kept, with its place; null or absent where there is none. */
  readonly withoutImage?: string | null;
  /** Whether that is what is wanted. */
  readonly allowsNoImage?: boolean;
}

/** What every builder's end has. */
export function endingOf(
  { exitCode, timedOut, isDiskFull }: Pick<Ending, 'exitCode' | 'timedOut' | 'isDiskFull'>,
  isInterrupted: boolean,
  timeoutMinutes: number,
  imageCount: number,
): Ending {
  return { exitCode, interrupted: isInterrupted, timedOut, timeoutMinutes, isDiskFull, imageCount };
}

/** What a program prints on a full disk is lost, and the line before it says nothing of that. */
export const DISK_FULL = {
  class: 'capacity',
  message: 'The disk is full; free some space, or give the job a larger one.',
} as const;

/** What is clear from the ending alone; `undefined` for a failure of the builder's own. */
export function outcomeOfEnding(ending: Ending): BuildOutcome | undefined {
  const hasEnough = ending.imageCount > 0 || ending.allowsNoImage === true;
  if (ending.exitCode === 0 && hasEnough) return { status: 'baked', failure: null };
  if (ending.timedOut) {
    const message = `The timeout of ${ending.timeoutMinutes} minutes was reached, and the build was stopped.`;
    return { status: 'failed', failure: { class: 'cancelled', message } };
  }
  if (ending.interrupted) {
    return { status: 'cancelled', failure: { class: 'cancelled', message: 'The run was cancelled.' } };
  }
  if (ending.isDiskFull) return { status: 'failed', failure: DISK_FULL };
  return undefined;
}

/** One step of a build, timed by when its lines came: no builder tells times itself. */
export interface TimedStep {
  readonly build: string;
  readonly what: string;
  readonly startMs: number;
  readonly endMs: number;
}
