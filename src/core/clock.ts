// A machine's time of day may be set while we run: by NTP after a start with a wrong one, by hand, after a pause of a
// virtual machine. What is waited for, and how long, is counted by clocks that nobody sets.

/** Whole ms since the epoch as this process knew it when it began, counted on from there. For deadlines and durations. */
export function steadyNow(): number {
  return Math.round(performance.timeOrigin + performance.now());
}

/**
 * ms since the machine was started, or some other moment before: the same for every process that it runs (Node's hrtime is
 * CLOCK_MONOTONIC on Linux, mach_absolute_time on macOS, the performance counter on Windows).
 */
export function machineNow(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}

/** What a timer of Node's holds; it takes more, and less than 0, for 1, and says so on standard error. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Waits for so many milliseconds (24 days at most), or until the signal is aborted; never throws. */
export async function waitFor(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
    signal?.addEventListener('abort', end, { once: true });
  });
}

/** Time, as far as something waits for a service; a test has one of its own. */
export interface Clock {
  /** ms since the epoch. */
  readonly now: () => number;
  /** Ends after so many ms, and at once when the run is cancelled. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = { now: steadyNow, sleep: waitFor };

/**
 * A time as a provider tells it, as a record holds it: UTC, in milliseconds. docker tells nanoseconds and an offset.
 * `null`: it is no time.
 */
export function utcOf(text: string): string | null {
  const time = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

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
