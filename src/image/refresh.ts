import { z } from 'zod';

const DAY_MS = 86_400_000;
/** A year at most. */
const MAX_AGE = /^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])d$/;
const CALENDARS = ['weekly', 'monthly'] as const;

const maxAge = z.strictObject({
  'max-age': z.string().regex(MAX_AGE, 'is whole days, of 1d to 366d').describe('Whole days, as 7d.'),
});

/** When an image of which nothing changes is baked anew all the same. */
export const refresh = z.union([z.enum(CALENDARS), maxAge], { error: 'is weekly, monthly, or {max-age: 7d}' });
export type Refresh = z.infer<typeof refresh>;

/** As a manifest says it: what is said for all may be unsaid for one. */
export const writtenRefresh = z.union([z.enum([...CALENDARS, 'never']), maxAge], {
  error: 'is weekly, monthly, never, or {max-age: 7d}',
});

/** A day of UTC from which on an image counts as fresh, as 2026-11-30. */
export const epoch = z.string().refine((text) => dayNumber(text) !== undefined, { error: 'is a day, as 2026-11-30' });

function daysIn({ 'max-age': days }: Exclude<Refresh, string>): number {
  return Number.parseInt(days, 10);
}

/** The day of UTC at a time of day. @param time ms since 1970 */
export function dayAt(time: number): string {
  return dayOf(Math.floor(time / DAY_MS));
}

function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** Which day after 1970-01-01 that is; undefined where the text is no day of the calendar. */
export function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  // The 30th of February is read as a day of March.
  return Number.isFinite(time) && dayAt(time) === day ? time / DAY_MS : undefined;
}

/** The last day and so many before it, the last one first. */
export function daysUpTo(last: string, count: number): readonly string[] {
  const number = dayNumber(last) ?? 0;
  return Array.from({ length: count }, (_, before) => dayOf(number - before));
}

/** The day after. */
export function dayAfter(day: string): string {
  return dayOf((dayNumber(day) ?? 0) + 1);
}

/** On which day the period of the calendar began that a day is in: its week, its month, or its so many days since 1970. */
export function periodStart(policy: Refresh, day: string): string {
  const number = dayNumber(day) ?? 0;
  if (policy === 'monthly') return `${day.slice(0, 7)}-01`;
  // 1970 began on a Thursday, and weeks begin on Mondays.
  if (policy === 'weekly') return dayOf(number - ((number + 3) % 7));
  return dayOf(number - (number % daysIn(policy)));
}

/** How old an epoch is on a day: one of a clock that is a little ahead has no age yet. */
export function ageOn(day: string, of: string): number {
  return Math.max(0, (dayNumber(day) ?? 0) - (dayNumber(of) ?? 0));
}

/** Why an image of an epoch is no longer fresh on a day, as `stale: 9 days, limit 7`; null where it is. */
export function staleness(policy: Refresh, of: string, today: string): string | null {
  const age = ageOn(today, of);
  const told = `stale: ${age} ${age === 1 ? 'day' : 'days'}`;
  if (typeof policy === 'string') return of < periodStart(policy, today) ? `${told}, ${policy}` : null;
  const limit = daysIn(policy);
  return age < limit ? null : `${told}, limit ${limit}`;
}
