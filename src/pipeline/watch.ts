import type { PlannedLeg } from '../image/plan.ts';

/** Who shows a run while it goes on: the live table of a terminal. */
export interface PipelineWatch {
  /** The legs that there is something to do for, in the order of levels. */
  readonly planned: (legs: readonly Pick<PlannedLeg, 'leg' | 'level'>[]) => void;
  readonly began: (leg: string, stage: string) => void;
  readonly said: (leg: string, line: string) => void;
  readonly ended: (leg: string, status: string) => void;
}

export const UNWATCHED: PipelineWatch = { planned: () => {}, began: () => {}, said: () => {}, ended: () => {} };
