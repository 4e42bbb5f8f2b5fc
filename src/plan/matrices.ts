import { byUnits, groupedBy } from '../core/values.ts';
import { UserError } from '../core/errors.ts';
import type { Plan, PlannedLeg } from '../image/plan.ts';
import { longestChain, shownChain } from './levels.ts';

/** GitHub's limit on the jobs of one matrix. */
const MOST_ROWS = 256;
/** As many as the workflow has jobs. */
const MOST_LEVELS = 8;
/** The runner's limit on the outputs of a job is 1 MB, counted in UTF-16 units of two bytes; the rest is for others. */
const MOST_UNITS = 480 * 1024;
const NO_LIMIT = 'The root action and the command line have no such limit: they bake every level on one machine.';
const ROW_MEMBERS: readonly string[] = ['leg', 'slug', 'image', 'runs-on', 'aws-role', 'concurrency'];
const EMPTY = '{"include":[]}';

/**
 * The outputs by name: `level-0`… and `has-level-0`…, `count` (legs with something to do) and `unchanged`
 * (without those that were not selected).
 * Levels are the plan's; only where those do not fit, levels without anything to do are passed over, as an earlier run
 * may have baked them.
 *
 * @param dryRun nothing will run, so there is no limit and every level is empty
 * Throws a UserError where a matrix could not hold the legs.
 */
export function matricesOf(plan: Plan, dryRun: boolean): Readonly<Record<string, string>> {
  const due = plan.legs.filter(({ todo }) => todo.length > 0);
  const levels = dryRun ? [] : levelRows(plan, due);
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

function levelRows(plan: Plan, due: readonly PlannedLeg[]): readonly (readonly string[])[] {
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
    if (legs.length > MOST_ROWS) {
      throw new UserError(
        `Level ${level} has ${legs.length} legs to do; a matrix holds ${MOST_ROWS}. The longest chain is ${chainOf(plan)}. ${splitting(legs)} ${NO_LIMIT}`,
      );
    }
    return legs.map(rowOf);
  });
}

/** What a job needs to find its leg in the plan, and to be named by. Without `runs-on` the workflow's own default holds. */
function rowOf(leg: PlannedLeg): string {
  const axes = Object.entries(leg.axes).sort(([a], [b]) => byUnits(a, b));
  // Expressions read members without regard to case, so `matrix.Leg` would be `matrix.leg`.
  const names = [...ROW_MEMBERS];
  for (const [axis] of axes) {
    const other = names.find((name) => name.toLowerCase() === axis.toLowerCase());
    if (other !== undefined) {
      throw new UserError(
        `The axis "${axis}" of ${leg.leg} has the name of another member of its matrix row, ${other}. Rename the axis.`,
      );
    }
    names.push(axis);
  }
  const runsOn = leg['runs-on'] === null ? [] : [['runs-on', leg['runs-on']] as const];
  const role = leg.role === undefined ? [] : [['aws-role', leg.role] as const];
  const queue = leg.concurrency === undefined ? [] : [['concurrency', leg.concurrency] as const];
  const members = [
    ['leg', leg.leg],
    ['slug', leg.slug],
    ['image', leg.image],
    ...axes,
    ...runsOn,
    ...role,
    ...queue,
  ] as const;
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
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
function splitting(legs: readonly PlannedLeg[]): string {
  const counts = [...groupedBy(legs, ({ image }) => image)].map(([image, { length }]) => ({ image, length }));
  const [most] = counts.toSorted((a, b) => b.length - a.length || byUnits(a.image, b.image));
  const example =
    most === undefined ? '' : `, such as "only: ${most.image}" (${most.length} ${most.length === 1 ? 'leg' : 'legs'})`;
  return `Plan a part of them at a time with the input "only"${example}.`;
}

function byValue(a: number, b: number): number {
  return a - b;
}
