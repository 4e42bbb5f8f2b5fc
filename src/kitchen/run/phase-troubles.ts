import type { TestFailureClass, InstanceOutcome, PhaseName } from '../outcome.ts';

/** A phase that failed, with the instance that it was of. */
export interface PhaseTroubleOf {
  readonly instance: string;
  readonly phase: PhaseName;
  readonly class: TestFailureClass;
  /** One line. */
  readonly message: string;
  /** All that was said of it, in lines; empty where the message is all. */
  readonly text: string;
}

/** Phases that failed, but for a verify whose reports name the tests that did: they say it better. */
export function phaseTroubles(instances: readonly InstanceOutcome[]): readonly PhaseTroubleOf[] {
  return instances.flatMap(({ name, phases, counts }) =>
    phases.flatMap(({ phase, status, failure }): readonly PhaseTroubleOf[] => {
      if (status !== 'failed' || failure === null || isInReports(phase, failure.class, counts)) return [];
      return [{ instance: name, phase, class: failure.class, message: failure.message, text: failure.text ?? '' }];
    }),
  );
}

/** Whether the reports of an instance tell of this failure. */
export function isInReports(
  phase: PhaseName,
  failure: TestFailureClass | undefined,
  counts: InstanceOutcome['counts'],
): boolean {
  return phase === 'verify' && failure === 'test' && counts.failed + counts.errored > 0;
}

/** Its line, and below it what was said. */
export function wholeTrouble({ message, text }: Pick<PhaseTroubleOf, 'message' | 'text'>): string {
  return text === '' || text === message ? message : `${message}\n\n${text}`;
}
