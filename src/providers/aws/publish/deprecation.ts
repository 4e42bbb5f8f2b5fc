const MINUTE = 60_000;
const ISO_DURATION = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;
/** What EC2 allows, from the creation of an image on. */
const MOST_YEARS = 10;
const MOST_YEARS_PUBLIC = 2;

/** How long after its creation an image is deprecated: whole days, or `P1Y6M`, `P12W`, `P90D`. */
export function isPeriod(period: string): boolean {
  const parts = ISO_DURATION.exec(period)?.slice(1) ?? [];
  return parts.some((part) => Number(part ?? 0) > 0);
}

/**
 * When an image is to be deprecated, in whole minutes as EC2 keeps it, and no later than EC2 allows. It counts from the
 * creation of the baked image and not from now, so that it is the same in every region and every run.
 * @param created ms since the epoch
 * @returns ms since the epoch
 */
export function deprecationTime(created: number, after: number | string, isPublic: boolean): number {
  const [years = 0, months = 0, weeks = 0, days = 0] =
    typeof after === 'number'
      ? [0, 0, 0, after]
      : (ISO_DURATION.exec(after)?.slice(1) ?? []).map((part: string | undefined) => Number(part ?? 0));
  const wanted = later(created, years, months, weeks * 7 + days);
  const latest = later(created, isPublic ? MOST_YEARS_PUBLIC : MOST_YEARS, 0, 0);
  return toMinute(Math.min(wanted, latest));
}

/** Whether EC2's deprecation time is that one: it rounds, so a minute more or less is none. */
export function isSameMinute(text: string | undefined, at: number): boolean {
  return Math.abs(Date.parse(text ?? '') - at) < MINUTE;
}

function toMinute(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE;
}

/** By the calendar of UTC; the day after the 30th of January plus a month is the last of February. */
function later(time: number, years: number, months: number, days: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime() + days * 86_400_000;
}
