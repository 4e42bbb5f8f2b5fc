import { groupedBy } from '../core/grouping.ts';
import type { PlannedLeg } from '../image/plan.ts';

/**
 * The legs that there is something to do for, by level, from the top; within a level in the order of the plan.
 * @param all also those that are as they should be: a request is asked for, whatever there was before
 */
export function levelsToRun(legs: readonly PlannedLeg[], all: boolean): readonly (readonly PlannedLeg[])[] {
  const due = dueOf(legs, all);
  return [...groupedBy(due, ({ level }) => level)].sort(([a], [b]) => a - b).map(([, level]) => level);
}

/** The same of a list, in its order: no leg is in a wave with the one that it builds on, and no wave goes ahead of the list. */
export function wavesToRun(legs: readonly PlannedLeg[], all: boolean): readonly (readonly PlannedLeg[])[] {
  const waves: PlannedLeg[][] = [];
  for (const leg of dueOf(legs, all)) {
    const last = waves.at(-1);
    if (last === undefined || last.some((one) => one.leg === leg.parent)) waves.push([leg]);
    else last.push(leg);
  }
  return waves;
}

function dueOf(legs: readonly PlannedLeg[], all: boolean): readonly PlannedLeg[] {
  return legs.filter(({ todo, state }) => state !== 'unselected' && (all || todo.length > 0));
}
