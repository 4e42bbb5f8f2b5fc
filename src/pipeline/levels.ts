import { groupedBy } from '../core/grouping.ts';
import type { PlannedLeg } from '../image/plan.ts';

/**
 * The legs that there is something to do for, by level, from the top; within a level in the order of the plan.
 * @param all also those that are as they should be: a request is asked for, whatever there was before
 */
export function levelsToRun(legs: readonly PlannedLeg[], all: boolean): readonly (readonly PlannedLeg[])[] {
  const due = legs.filter(({ todo, state }) => state !== 'unselected' && (all || todo.length > 0));
  return [...groupedBy(due, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, level]) => level);
}
