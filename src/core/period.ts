const ISO_DURATION = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;

/** Whether a text is a period of whole days: `P1Y6M`, `P12W`, `P90D`. */
export function isPeriod(period: string): boolean {
  const parts = ISO_DURATION.exec(period)?.slice(1) ?? [];
  return parts.some((part) => Number(part ?? 0) > 0);
}

/**
 * A time after another by the calendar of UTC; the day after the 30th of January plus a month is the last of February.
 * @param time ms since the epoch
 * @param period days, or a text that `isPeriod`
 * @returns ms since the epoch
 */
export function afterPeriod(time: number, period: number | string): number {
  const [years = 0, months = 0, weeks = 0, days = 0] =
    typeof period === 'number'
      ? [0, 0, 0, period]
      : (ISO_DURATION.exec(period)?.slice(1) ?? []).map((part: string | undefined) => Number(part ?? 0));
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + years * 12 + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime() + (weeks * 7 + days) * 86_400_000;
}
