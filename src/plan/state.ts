import type { PlannedLeg } from '../image/plan.ts';

export type PlanState = PlannedLeg['state'];

interface Look {
  /** For tables; of the colour that the graph has. */
  readonly sign: string;
  readonly fill: string;
  readonly words: string;
}

/** How a state is shown. Text on every fill is black, which is read in the light and in the dark theme alike. */
export const looks: Readonly<Record<PlanState, Look>> = {
  new: { sign: '🟢', fill: '#8fd6a0', words: 'new' },
  changed: { sign: '🟡', fill: '#f5d76e', words: 'inputs changed' },
  parent: { sign: '🟠', fill: '#f5b26e', words: 'parent changed' },
  source: { sign: '🟣', fill: '#cdb0ea', words: 'source newer' },
  stale: { sign: '🕒', fill: '#a6d8d4', words: 'stale' },
  forced: { sign: '🟤', fill: '#d3b08c', words: 'forced' },
  'post-processors': { sign: '🔶', fill: '#f3a6a0', words: 'post-processors to run' },
  verify: { sign: '🔵', fill: '#9cc7f2', words: 'to be verified' },
  unknown: { sign: '⚫', fill: '#b8b8b8', words: 'not known' },
  unchanged: { sign: '⚪', fill: '#f4f4f4', words: 'unchanged' },
  unselected: { sign: '▫️', fill: '#ffffff', words: 'not selected' },
};
