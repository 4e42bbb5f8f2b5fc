import { byUnits } from '../core/values.ts';

/** A leg with what its bake took the last time. */
export interface TimedLeg {
  readonly leg: string;
  /** Undefined where nothing is remembered: then it counts like the middle one of those that are known. */
  readonly seconds: number | undefined;
}

/**
 * Legs in as few jobs as hold them, so that the jobs take about as long as each other: the longest first, each into the job
 * with the least to do that has room. Legs stand in the order in which they went in, so the longest of a job begins first.
 * The same legs with the same times always give the same jobs.
 *
 * @param most how many legs a job may have, at least 1
 */
export function packLegs(legs: readonly TimedLeg[], most: number): readonly (readonly string[])[] {
  const middle = medianOf(legs.flatMap(({ seconds }) => seconds ?? []));
  const timed = legs.map(({ leg, seconds = middle }) => ({ leg, seconds }));
  const jobs = Array.from({ length: Math.ceil(legs.length / most) }, () => ({ seconds: 0, legs: [] as string[] }));
  for (const { leg, seconds } of timed.toSorted((a, b) => b.seconds - a.seconds || byUnits(a.leg, b.leg))) {
    let emptiest: (typeof jobs)[number] | undefined;
    for (const job of jobs) {
      if (job.legs.length < most && (emptiest === undefined || job.seconds < emptiest.seconds)) emptiest = job;
    }
    // There is room for all of them together.
    emptiest?.legs.push(leg);
    if (emptiest !== undefined) emptiest.seconds += seconds;
  }
  return jobs.map((job) => job.legs).toSorted(([a = ''], [b = '']) => byUnits(a, b));
}

/** The least number of legs in a job with which groups that share no job need at most so many jobs; undefined: there is none. */
export function leastPerJob(groups: readonly number[], mostJobs: number): number | undefined {
  if (groups.length > mostJobs) return undefined;
  let least = 1;
  while (jobsOf(groups, least) > mostJobs) least += 1;
  return least;
}

/** How many jobs groups need that share none, with so many legs in each. */
export function jobsOf(groups: readonly number[], most: number): number {
  return groups.reduce((sum, count) => sum + Math.ceil(count / most), 0);
}

/** Where nothing is known at all, every leg counts alike. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
