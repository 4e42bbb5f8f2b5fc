import type { PlannedLeg } from '../image/plan.ts';
import type { RunFacts } from '../report/facts.ts';

/** What a row came to. */
export type RowEnd =
  | 'baked'
  | 'reused'
  | 'passed'
  | 'published'
  | 'done'
  | 'failed'
  | 'blocked'
  | 'cancelled'
  | 'skipped';

/** How a run ended. */
export interface Conclusion {
  readonly facts: RunFacts;
  /** Path of the report; empty where there is none. */
  readonly report: string;
  /** Whether something is wrong that makes the step fail. */
  readonly isRed: boolean;
}

/**
 * Who shows a run while it goes on: the live table of a terminal. A row is a leg by its id, its tests by `testsRow`, or
 * PUBLISH_ROW; neither of these two can be the id of a leg, which has no blank.
 */
export interface PipelineWatch {
  /** The rows that there is something to do for, in the order in which they come. */
  readonly planned: (rows: readonly string[]) => void;
  readonly began: (row: string, stage: string) => void;
  readonly said: (row: string, line: string) => void;
  /** What a row comes to first is what it came to: a later end of it changes nothing. */
  readonly ended: (row: string, end: RowEnd) => void;
  /**
   * Takes what came of all of it, and tells it at the end, with what failed: the step itself then says nothing more of
   * that. Not called where nothing was planned.
   */
  readonly concluded?: (conclusion: Conclusion) => void;
}

export const UNWATCHED: PipelineWatch = { planned: () => {}, began: () => {}, said: () => {}, ended: () => {} };

export const PUBLISH_ROW = 'publish images';

export function testsRow(leg: string): string {
  return `${leg} tests`;
}

/**
 * The rows of a run.
 * @param testsAll whether legs are tested of which the plan says nothing
 */
export function rowsOf(
  legs: readonly Pick<PlannedLeg, 'leg' | 'todo' | 'verify'>[],
  { testsAll, publishes }: { readonly testsAll: boolean; readonly publishes: boolean },
): readonly string[] {
  const rows = legs.flatMap((leg) => (isTested(leg, testsAll) ? [leg.leg, testsRow(leg.leg)] : [leg.leg]));
  return publishes ? [...rows, PUBLISH_ROW] : rows;
}

/** Whether a leg is tested in this run. */
export function isTested({ todo, verify }: Pick<PlannedLeg, 'todo' | 'verify'>, testsAll: boolean): boolean {
  return todo.includes('verify') || (testsAll && verify === null);
}
