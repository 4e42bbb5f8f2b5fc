import { byUnits, groupedBy } from '../core/values.ts';
import { UserError } from '../core/errors.ts';
import type { Plan, PlannedLeg } from '../image/plan.ts';
import { longestChain, shownChain } from './levels.ts';
import { batchesOf, batchRow, inputBytes, type JobGroup, jobGroups, rowCount, rowOf } from './matrix-rows.ts';
import { leastPerJob } from './packing.ts';

/** GitHub's limit on the jobs of one matrix. */
const MOST_ROWS = 256;
/** As many as the workflow has jobs. */
const MOST_LEVELS = 8;
/** The runner's limit on the outputs of a job is 1 MB, counted in UTF-16 units of two bytes; the rest is for others. */
const MOST_UNITS = 480 * 1024;
/** Linux gives a program no variable of more than 128 KiB, which an input of a step is; its name and its end are in it. */
const MOST_INPUT = 127 * 1024;
const NO_LIMIT = 'The root action and the command line have no such limit: they bake every level on one machine.';
const EMPTY = '{"include":[]}';

export interface MatrixOptions {
  /** Nothing will run, so there is no limit and every level is empty. */
  readonly dryRun: boolean;
  /** How many legs a job bakes at most. With 1 a row is a leg; with more a row holds `legs`. */
  readonly legsPerJob: number;
  /** What the bake of a leg took the last time, in seconds by leg, as far as that is known. */
  readonly seconds: ReadonlyMap<string, number>;
}

/**
 * The outputs by name: `level-0`… and `has-level-0`…, `count` (legs with something to do) and `unchanged`
 * (without those that were not selected).
 * Levels are the plan's; only where those do not fit, levels without anything to do are passed over, as an earlier run
 * may have baked them.
 *
 * Throws a UserError where a matrix could not hold the legs.
 */
export function matricesOf(plan: Plan, options: MatrixOptions): Readonly<Record<string, string>> {
  const due = plan.legs.filter(({ todo }) => todo.length > 0);
  const levels = options.dryRun ? [] : levelRows(plan, due, options);
  const outputs: Record<string, string> = {};
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const rows = levels[level] ?? [];
    outputs[`level-${level}`] = rows.length === 0 ? EMPTY : `{"include":[${rows.join(',')}]}`;
    outputs[`has-level-${level}`] = String(rows.length > 0);
  }
  const units = Object.values(outputs).reduce((sum, { length }) => sum + length, 0);
  if (units > MOST_UNITS) {
    throw new UserError(
      `The matrices of ${due.length} legs have ${units} characters; a job's outputs hold ${MOST_UNITS}. ${splitting(due)} ${NO_LIMIT}`,
    );
  }
  const unchanged = plan.legs.filter(({ todo, state }) => todo.length === 0 && state !== 'unselected');
  return { ...outputs, count: String(due.length), unchanged: String(unchanged.length) };
}

function levelRows(plan: Plan, due: readonly PlannedLeg[], options: MatrixOptions): readonly (readonly string[])[] {
  const byLevel = groupedBy(due, ({ level }) => level);
  if (byLevel.size > MOST_LEVELS) {
    throw new UserError(
      `${byLevel.size} levels have something to do; a workflow has ${MOST_LEVELS}. The longest chain is ${chainOf(plan)}. ${splitting(due)} ${NO_LIMIT}`,
    );
  }
  const deepest = Math.max(0, ...byLevel.keys());
  const numbers =
    deepest < MOST_LEVELS
      ? Array.from({ length: deepest + 1 }, (_, level) => level)
      : [...byLevel.keys()].sort(byValue);
  return numbers.map((level) => {
    const legs = (byLevel.get(level) ?? []).toSorted((a, b) => byUnits(a.leg, b.leg));
    if (options.legsPerJob > 1) return rowsOfSeveral(level, legs, options);
    if (legs.length > MOST_ROWS) {
      throw new UserError(
        `Level ${level} has ${legs.length} legs to do; a matrix holds ${MOST_ROWS}. The longest chain is ${chainOf(plan)}. ${waysOut(jobGroups(legs), legs)} ${NO_LIMIT}`,
      );
    }
    return legs.map(rowOf);
  });
}

/** Rows with several legs each. Legs of different runners, roles, queues or regions share none. */
function rowsOfSeveral(level: number, legs: readonly PlannedLeg[], options: MatrixOptions): readonly string[] {
  const groups = jobGroups(legs);
  const rows = rowCount(groups, options.legsPerJob);
  if (rows > MOST_ROWS) {
    throw new UserError(
      `Level ${level} has ${legs.length} legs to do, which need ${rows} jobs with "legs-per-job" ${options.legsPerJob}; a matrix holds ${MOST_ROWS}. ${waysOut(groups, legs)} ${NO_LIMIT}`,
    );
  }
  const batches = batchesOf(groups, options.legsPerJob, options.seconds);
  const longest = Math.max(0, ...batches.map(inputBytes));
  if (longest > MOST_INPUT) {
    throw new UserError(
      `Level ${level} has a job of which the ids of its legs take ${longest} bytes; a step is given ${MOST_INPUT}. Plan with a smaller "legs-per-job" than ${options.legsPerJob}. ${splitting(legs, 'Or plan')} ${NO_LIMIT}`,
    );
  }
  return batches.map(batchRow);
}

/** How all of them would fit, and how a part of them does. Groups that are too many fit in no number of jobs. */
function waysOut(groups: readonly JobGroup[], legs: readonly PlannedLeg[]): string {
  const sizes = groups.map((group) => group.legs.length);
  const least = leastPerJob(sizes, MOST_ROWS);
  if (least !== undefined) {
    return `Plan with the input "legs-per-job", at least ${least}, so that a job bakes several. ${splitting(legs, 'Or plan')}`;
  }
  return `Their runners, roles, queues and regions make ${groups.length} groups, which share no job. ${splitting(legs)}`;
}

function chainOf(plan: Plan): string {
  const ids = new Set(plan.legs.map(({ leg }) => leg));
  const links = plan.legs.map(({ leg, parent }) => ({
    id: leg,
    parent: parent !== null && ids.has(parent) ? parent : null,
  }));
  return shownChain(longestChain(links));
}

/** The image with the most legs makes the most telling example. */
function splitting(legs: readonly PlannedLeg[], plan: 'Plan' | 'Or plan' = 'Plan'): string {
  const counts = [...groupedBy(legs, ({ image }) => image)].map(([image, { length }]) => ({ image, length }));
  const [most] = counts.toSorted((a, b) => b.length - a.length || byUnits(a.image, b.image));
  const example =
    most === undefined ? '' : `, such as "only: ${most.image}" (${most.length} ${most.length === 1 ? 'leg' : 'legs'})`;
  return `${plan} a part of them at a time with the input "only"${example}.`;
}

function byValue(a: number, b: number): number {
  return a - b;
}
