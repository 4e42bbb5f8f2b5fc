// The time of day of a machine, as its actions see it: what waits for something counts by another clock.

const DAY_MS = 86_400_000;

/** What makes every Node of a step count the time of day from so many days later. */
export function daysLater(days: number): Readonly<Record<string, string>> {
  const clock = `const now = Date.now; Date.now = () => now() + ${days * DAY_MS}`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` };
}

/** The day of UTC so many days from now, as 2026-11-30. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
