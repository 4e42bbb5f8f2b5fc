import { sha256 } from '../../core/files/files.ts';
import { byUnits, canonicalJson } from '../../core/values.ts';
import { type ChannelHistory, isSame, type NamedImages, newestOf } from '../../image/channel-history.ts';
import type { Change } from '../../image/provider-target.ts';

/** A leg that is to stand in a channel. */
export interface ChannelLeg extends NamedImages {
  readonly leg: string;
  /** The targets of the channel that it goes to. */
  readonly targets: readonly string[];
  /** What `{version}` stands for. */
  readonly version: string;
}

export interface AgreementRequest {
  readonly history: ChannelHistory;
  readonly wanted: readonly ChannelLeg[];
  /** That targets need. */
  readonly changes: readonly Change[];
  /** The channel with its needs, and its targets, as the plan has them. */
  readonly terms: unknown;
}

/** What promoting comes to, by what stands there and what its targets say. */
export interface DueMoves {
  /** Of exactly what was shown; empty where nothing is due. */
  readonly digest: string;
  /** Of what is to be in the end, whatever stands there now: what is gone on with has the same. */
  readonly aim: string;
  /** Legs that get an entry of their own in the history before anything is moved. */
  readonly begins: readonly string[];
  /** Legs whose entry only lacks its end. */
  readonly ends: readonly string[];
  /** Whether an earlier run has begun these very changes under the digest that was given: the rest of them is agreed. */
  readonly isResumed: boolean;
}

/**
 * What is to be agreed. A run that was ended in its middle has made some of the changes, so that those that are left have another
 * digest: that they were agreed is told by the history, where the first run wrote the digest before it moved anything, and with it what
 * it aimed at. What came to its end is agreed anew, whatever is due since.
 * @param given the digest that somebody agreed to; empty: none
 */
export function agreementOf({ history, wanted, changes, terms }: AgreementRequest, given: string): DueMoves {
  const aim = sha256(canonicalJson({ channel: history.channel, terms, legs: inOrder(wanted).map(aimOf) }));
  const newest = new Map(wanted.map(({ leg }) => [leg, newestOf(history, leg)]));
  const isThere = (one: ChannelLeg): boolean => {
    const entry = newest.get(one.leg);
    return entry !== undefined && isSame(entry, one);
  };
  const isSettled = (one: ChannelLeg): boolean => isThere(one) && newest.get(one.leg)?.since !== null;
  const unsettled = wanted.filter((one) => !isSettled(one));
  const own = new Set(changes.map(({ leg }) => leg));
  // A file is of all legs of its target: it follows those that move, if any do.
  const shared = new Set(changes.flatMap(({ leg, target }) => (leg === null || leg === '' ? [target] : [])));
  const following = unsettled.length > 0 ? [] : wanted.filter(({ targets }) => targets.some((one) => shared.has(one)));
  const moving = wanted.filter((one) => !isSettled(one) || own.has(one.leg) || following.includes(one));
  const isBegun = (one: ChannelLeg): boolean => {
    const entry = newest.get(one.leg);
    return isThere(one) && entry?.since === null && entry.agreed === given && entry.aim === aim;
  };
  const begun = moving.filter(isBegun);
  // Where nothing is to be moved any more, an entry that is there only lacks its end.
  const begins = moving.filter((one) => !isBegun(one) && (changes.length > 0 || !isThere(one)));
  const isResumed = begins.length === 0 && begun.length > 0;
  const shown = {
    channel: history.channel,
    aim,
    legs: inOrder(moving).map((one) => {
      const entry = newest.get(one.leg);
      return { leg: one.leg, before: entry === undefined ? null : namesOf(entry), after: namesOf(one) };
    }),
    changes: changes.map((change) => canonicalJson(change)).toSorted(byUnits),
  };
  return {
    digest: moving.length === 0 ? '' : sha256(canonicalJson(shown)),
    aim,
    begins: begins.map(({ leg }) => leg),
    ends: moving.filter((one) => !begins.includes(one)).map(({ leg }) => leg),
    isResumed,
  };
}

function inOrder(legs: readonly ChannelLeg[]): readonly ChannelLeg[] {
  return legs.toSorted((a, b) => byUnits(a.leg, b.leg));
}

function aimOf({ leg, targets, version, ...images }: ChannelLeg): unknown {
  return { leg, version, targets: targets.toSorted(byUnits), images: namesOf(images) };
}

function namesOf({ key, images }: NamedImages): unknown {
  return { key, images: images.map(({ provider, region, id }) => ({ provider, region, id })) };
}
