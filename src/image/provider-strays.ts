import type { Asker } from './asker.ts';
import type { Leftover } from './leftover.ts';

// The port's part on what runs started and nobody ended, long after: no journal of theirs is left, only the marks.

/** What one run started, and is still there: all of it carries the run's random mark. */
export interface Stray {
  /** The region, or local. */
  readonly region: string;
  readonly mark: string;
  /** The id of the run, for people; null: nothing says it. */
  readonly run: string | null;
  /** When the youngest of it was made, ISO 8601, UTC; null: nobody says. */
  readonly since: string | null;
  /** What there is, as `container 0123456789ab`. */
  readonly things: readonly string[];
  /** Why it stays, however old it is: each goes on "held by". */
  readonly holds: readonly string[];
}

/** Finds and ends what carries marks of ours. What carries none is never looked at. */
export interface Strays {
  /** Of the own region, and of those that are named. Reads only. Throws where it cannot be looked through. */
  readonly find: (regions: readonly string[], asker: Asker) => Promise<readonly Stray[]>;
  /** Ends all that carries this mark, looked for once more, as the sweep of its run would have; gives what stays. */
  readonly end: (stray: Pick<Stray, 'region' | 'mark'>, asker: Asker) => Promise<readonly Leftover[]>;
}

/** What a run makes up for itself: 32 hexadecimal digits. */
export function isMark(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

/** Single things by the mark that they carry, as one stray each; those whose mark is none of ours are left out. */
export function straysOf(
  region: string,
  things: readonly (Pick<Stray, 'mark' | 'run' | 'since' | 'holds'> & { readonly thing: string })[],
): readonly Stray[] {
  const marks = new Set(things.flatMap(({ mark }) => (isMark(mark) ? [mark] : [])));
  return [...marks].toSorted().map((mark) => {
    const own = things.filter((one) => one.mark === mark);
    const times = own.map(({ since }) => since);
    // One of which nobody knows how old it is may be the youngest.
    const since = times.includes(null)
      ? null
      : (times
          .flatMap((time) => time ?? [])
          .toSorted()
          .at(-1) ?? null);
    return {
      region,
      mark,
      run: own.find(({ run }) => run !== null)?.run ?? null,
      since,
      things: own.map(({ thing }) => thing).toSorted(),
      holds: [...new Set(own.flatMap(({ holds }) => holds))],
    };
  });
}
