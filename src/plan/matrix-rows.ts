import { UserError } from '../core/errors.ts';
import { byUnits, groupedBy } from '../core/values.ts';
import type { PlannedLeg } from '../image/plan.ts';
import { jobsOf, packLegs } from './packing.ts';

const ROW_MEMBERS: readonly string[] = ['leg', 'slug', 'image', 'runs-on', 'aws-role', 'concurrency'];

/** What a job needs to find its leg in the plan, and to be named by. Without `runs-on` the workflow's own default holds. */
export function rowOf(leg: PlannedLeg): string {
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
  return rowText([['leg', leg.leg], ['slug', leg.slug], ['image', leg.image], ...axes, ...placeOf(leg)]);
}

/** Legs that one job can bake, since it has one runner, one role, one queue and one region to have its session in. */
export interface JobGroup {
  readonly legs: readonly PlannedLeg[];
  readonly members: readonly Member[];
}

type Member = readonly [name: string, value: unknown];

/** Which of the legs may share jobs; each leg is in one group. */
export function jobGroups(legs: readonly PlannedLeg[]): readonly JobGroup[] {
  const membersOf = (leg: PlannedLeg): readonly Member[] => {
    const region = leg.axes['region'];
    return [...(region === undefined ? [] : [['region', region] as const]), ...placeOf(leg)];
  };
  return [...groupedBy(legs, (leg) => rowText(membersOf(leg)))].map(([, group]) => ({
    legs: group,
    members: group[0] === undefined ? [] : membersOf(group[0]),
  }));
}

/** How many rows the groups have with so many legs in each. */
export function rowCount(groups: readonly JobGroup[], most: number): number {
  return jobsOf(
    groups.map(({ legs }) => legs.length),
    most,
  );
}

/** Legs of one job, with what it has of its own. */
interface Batch {
  readonly ids: readonly string[];
  readonly members: readonly Member[];
}

/**
 * The legs of each job, sorted by their first.
 *
 * @param seconds what the bake of a leg took the last time, by leg
 */
export function batchesOf(
  groups: readonly JobGroup[],
  most: number,
  seconds: ReadonlyMap<string, number>,
): readonly Batch[] {
  const batches = groups.flatMap(({ legs, members }) =>
    packLegs(
      legs.map(({ leg }) => ({ leg, seconds: seconds.get(leg) })),
      most,
    ).map((ids) => ({ ids, members })),
  );
  return batches.toSorted((a, b) => byUnits(a.ids[0] ?? '', b.ids[0] ?? ''));
}

/**
 * A row of several legs, `{"legs": [ids], "batch": "…"}` with what their job has of its own. `batch` is what the job is called: no two of
 * a plan are called alike, as each leg is in one.
 */
export function batchRow({ ids, members }: Batch): string {
  return rowText([['legs', ids], ['batch', batchName(ids)], ...members]);
}

/** What the input `legs` of its step has, as `toJSON` writes it. */
export function inputBytes({ ids }: Pick<Batch, 'ids'>): number {
  return Buffer.byteLength(JSON.stringify(ids, null, 2));
}

function batchName([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

/** What a job has once, whatever it bakes. */
function placeOf(leg: PlannedLeg): readonly Member[] {
  const runsOn = leg['runs-on'] === null ? [] : [['runs-on', leg['runs-on']] as const];
  const role = leg.role === undefined ? [] : [['aws-role', leg.role] as const];
  const queue = leg.concurrency === undefined ? [] : [['concurrency', leg.concurrency] as const];
  return [...runsOn, ...role, ...queue];
}

function rowText(members: readonly Member[]): string {
  return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}
