import type { Mark, Marked } from '../image/found.ts';
import { dayAfter, dayNumber, daysUpTo, periodStart, type Refresh, staleness } from '../image/refresh.ts';

/** Of how many days an epoch is found again by its key alone, where nothing tells it. */
const DAYS_BACK = 400;
/** An older image stands for all that are older still: more than these are not looked at. */
const MOST_LOOKED_AT = 8;

/** A leg whose key hangs on an epoch. */
export interface EpochLeg {
  readonly leg: string;
  readonly keyOf: (epoch: string) => string;
}

/** What is asked of providers about such legs, by leg. */
export interface EpochWorld {
  /** What there is of their recipes, whatever it stands on. */
  readonly marks: (legs: readonly string[]) => Promise<ReadonlyMap<string, Marked>>;
  /** Whether an image of a key is there and would be taken; undefined where nobody can say. */
  readonly isThere: (keys: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, boolean | undefined>>;
}

/** What is known of the newest image of a leg that would be taken. */
export interface Newest {
  /** Null: there is none. Undefined: nobody can be asked. */
  readonly epoch: string | null | undefined;
  /** The epoch of an image that is still to come, so that a clock is wrong; null where there is none. */
  readonly ahead: string | null;
}

/**
 * The epoch of the newest image of each leg that stands on what the leg stands on: its key says so, whatever its tags do.
 * @param today of UTC; an epoch of tomorrow may be of a clock that is a little ahead, and a later one does not count
 */
export async function newestEpochs(
  legs: readonly EpochLeg[],
  world: EpochWorld,
  today: string,
): Promise<ReadonlyMap<string, Newest>> {
  const marked = legs.length === 0 ? new Map<string, Marked>() : await world.marks(legs.map(({ leg }) => leg));
  const answers = new Map<string, Newest>();
  const waiting = new Map<string, { readonly of: EpochLeg; readonly there: string[]; readonly ahead: string | null }>();
  for (const of of legs) {
    const told = marked.get(of.leg);
    if (told?.kind !== 'told') {
      answers.set(of.leg, { epoch: undefined, ahead: null });
      continue;
    }
    const { there, ahead } = epochsAmong(told.marks, of.keyOf, today);
    waiting.set(of.leg, { of, there: there.slice(0, MOST_LOOKED_AT), ahead: ahead[0] ?? null });
  }
  while (waiting.size > 0) {
    const asked = new Map<string, readonly [epoch: string, key: string]>();
    for (const [leg, { of, there, ahead }] of waiting) {
      const epoch = there.shift();
      if (epoch !== undefined) asked.set(leg, [epoch, of.keyOf(epoch)]);
      else {
        answers.set(leg, { epoch: null, ahead });
        waiting.delete(leg);
      }
    }
    if (asked.size === 0) break;
    const found = await world.isThere(new Map([...asked].map(([leg, [, key]]) => [leg, key])));
    for (const [leg, [epoch]] of asked) {
      const isThere = found.get(leg);
      if (isThere === false) continue;
      answers.set(leg, { epoch: isThere === undefined ? undefined : epoch, ahead: waiting.get(leg)?.ahead ?? null });
      waiting.delete(leg);
    }
  }
  return answers;
}

/** The epochs of the images whose keys are made with them, newest first: those until tomorrow, and those after that. */
export function epochsAmong(
  marks: readonly Mark[],
  keyOf: (epoch: string) => string,
  today: string,
): { readonly there: readonly string[]; readonly ahead: readonly string[] } {
  const epochs = new Set<string>();
  const untold = new Set<string>();
  for (const { key, epoch } of marks) {
    // A tag may be lost, or changed by anybody who may set tags: the key tells the same.
    if (epoch === null || dayNumber(epoch) === undefined) untold.add(key);
    else if (keyOf(epoch) === key) epochs.add(epoch);
    else untold.add(key);
  }
  const tomorrow = dayAfter(today);
  if (untold.size > 0) {
    for (const day of daysUpTo(tomorrow, DAYS_BACK)) if (untold.has(keyOf(day))) epochs.add(day);
  }
  const sorted = [...epochs].toSorted().toReversed();
  return { there: sorted.filter((one) => one <= tomorrow), ahead: sorted.filter((one) => one > tomorrow) };
}

/** From when on the image of a leg counts as fresh, and what that means for it. */
export interface Freshness {
  readonly epoch: string;
  /** Why the newest image is no longer fresh, in words; null where it is, or there is none. */
  readonly stale: string | null;
  /** Whether another one is to take its place. */
  readonly isRenewed: boolean;
}

export interface FreshnessRequest {
  readonly newest: Newest['epoch'];
  readonly today: string;
  /** Whether this run may replace what is only old. */
  readonly renews: boolean;
  /** Whether the leg is baked whatever there is. */
  readonly isForced: boolean;
}

/** An image keeps its epoch while it is fresh. Where nobody can be asked for it, the calendar decides. */
export function freshnessOf(policy: Refresh, { newest, today, renews, isForced }: FreshnessRequest): Freshness {
  const start = periodStart(policy, today);
  // Of a week or month there is one epoch, whoever begins it.
  const fresh = typeof policy === 'string' ? start : today;
  if (newest === undefined) return { epoch: start, stale: null, isRenewed: false };
  if (newest === null) return { epoch: fresh, stale: null, isRenewed: false };
  const stale = staleness(policy, newest, today);
  const isOver = stale !== null || (isForced && fresh > newest);
  return renews && isOver ? { epoch: fresh, stale, isRenewed: true } : { epoch: newest, stale, isRenewed: false };
}
