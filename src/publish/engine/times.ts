import type { JournalEntry } from './journal.ts';

/** From the first to the last call of a publishing that was made for one leg. */
export interface PublishTime {
  readonly start: string;
  readonly end: string;
}

/**
 * When a leg was published: from its first call that changed something to the end of the last. Undefined where nothing was
 * changed for it. A file belongs to all legs of its target.
 *
 * @param targets to which the leg goes
 */
export function publishTime(
  entries: readonly JournalEntry[],
  leg: string,
  targets: readonly string[],
): PublishTime | undefined {
  const own = entries.filter((one) =>
    one.leg === null || one.leg === '' ? targets.includes(one.target) : one.leg === leg,
  );
  const ends = own.map(({ start, end }) => end ?? start).toSorted();
  const [start] = own.map((one) => one.start).toSorted();
  const end = ends.at(-1);
  return start === undefined || end === undefined ? undefined : { start, end };
}
