import { afterPeriod } from '../../../core/clock.ts';

const MINUTE = 60_000;
/** What EC2 allows, from the creation of an image on. */
const MOST_YEARS = 10;
const MOST_YEARS_PUBLIC = 2;

/**
 * When an image is to be deprecated, in whole minutes as EC2 keeps it, and no later than EC2 allows. It counts from the
 * creation of the baked image and not from now, so that it is the same in every region and every run.
 * @param created ms since the epoch
 * @returns ms since the epoch
 */
export function deprecationTime(created: number, after: number | string, isPublic: boolean): number {
  const latest = afterPeriod(created, `P${isPublic ? MOST_YEARS_PUBLIC : MOST_YEARS}Y`);
  return toMinute(Math.min(afterPeriod(created, after), latest));
}

/** Whether EC2's deprecation time is that one: it rounds, so a minute more or less is none. */
export function isSameMinute(text: string | undefined, at: number): boolean {
  return Math.abs(Date.parse(text ?? '') - at) < MINUTE;
}

function toMinute(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE;
}
