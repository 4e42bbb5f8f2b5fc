import type { GateResult } from '../../actions/publish-image/gate-run.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import {
  type ChannelEntry,
  type ChannelHistory,
  dirtyOf,
  type HeldPlace,
  isSame,
  newestOf,
  withEnd,
  withEntry,
} from '../../image/channel-history.ts';
import type { Ledger, Placed } from '../../image/provider-target.ts';
import type { Scan } from '../../image/scan.ts';
import type { DueMoves, ChannelLeg } from '../../publish/engine/agreement.ts';
import { ownName } from '../own-name.ts';
import type { HistoryStore } from './history-store.ts';

/** A leg with all that the history of a channel keeps of it. */
export interface NotedLeg extends Pick<
  ChannelEntry,
  'leg' | 'key' | 'image' | 'recipe' | 'version' | 'baked-in' | 'parent' | 'sources' | 'images'
> {
  /** The targets of the channel that it goes to. */
  readonly targets: ChannelLeg['targets'];
  readonly scan: Scan | undefined;
  /** Of its record: files that differed from the commit. */
  readonly dirty?: readonly string[] | undefined;
}

/** What passed the gate, as the history is to have it. */
export function notedLegs({ admitted }: GateResult): readonly NotedLeg[] {
  return admitted.map(({ candidate, targets }) => {
    const { leg, image, record, values } = candidate;
    return {
      leg,
      image,
      key: record.key,
      recipe: record.recipe,
      version: values.get('version') ?? '',
      'baked-in': record['baked-in'],
      parent: record.parent,
      sources: record.sources,
      images: record.images,
      targets,
      scan: record.scan,
      dirty: record.git.dirty,
    };
  });
}

/** Who promotes, and by which run. */
export function authorOf(host: Host, given: string): Pick<ChannelEntry, 'by' | 'run'> {
  const by = given === '' ? ownName(host) : given;
  return { by: by === '' ? 'unknown' : by.slice(0, LONGEST_NAME), run: host.run.url };
}

const LONGEST_NAME = 100;

export interface Notes extends Pick<ChannelEntry, 'by' | 'run' | 'agreed' | 'aim'> {
  readonly store: HistoryStore;
  readonly legs: readonly NotedLeg[];
  /** The history that was looked at. */
  readonly seen: ChannelHistory;
}

/**
 * Writes what is about to be moved, all legs at once; nothing where that is written already. Throws a UserError where somebody else has
 * promoted meanwhile.
 */
export async function noteBegun(
  { store, legs, seen, ...words }: Notes,
  { begins, ends }: Pick<DueMoves, 'begins' | 'ends'>,
  now: Date,
  ledger: Ledger,
): Promise<void> {
  const entries = legs.filter(({ leg }) => begins.includes(leg)).map((one) => entryOf(one, words, now, null));
  await store.update(
    wordsOf('Promote', entries, seen.channel),
    (there) => {
      for (const leg of ends) if (!isAsSeen(there, seen, leg)) throw promotedMeanwhile(there, leg);
      return withEntries(there, seen, entries);
    },
    ledger,
  );
}

/** Writes that all of it stands there. */
export async function noteEnd(
  { store, legs, seen, ...words }: Notes,
  { begins, ends }: Pick<DueMoves, 'begins' | 'ends'>,
  placed: readonly Placed[],
  { now, isMoving }: { readonly now: Date; readonly isMoving: boolean },
  ledger: Ledger,
): Promise<void> {
  const ended = legs.filter(({ leg }) => begins.includes(leg) || ends.includes(leg));
  const end = (leg: string): { readonly since: string; readonly places: HeldPlace[] } => ({
    since: now.toISOString(),
    places: placed.filter((one) => one.leg === leg).map(({ provider, region, id }) => ({ provider, region, id })),
  });
  // What stands there already without an entry has not been moved: it has its beginning and its end at once.
  const fresh = isMoving
    ? []
    : legs.filter(({ leg }) => begins.includes(leg)).map((one) => entryOf(one, words, now, end(one.leg)));
  await store.update(
    wordsOf('Note that the channel has', ended, seen.channel),
    (there) => ended.reduce((history, one) => withEnd(history, one, end(one.leg)), withEntries(there, seen, fresh)),
    ledger,
  );
}

function withEntries(there: ChannelHistory, seen: ChannelHistory, entries: readonly ChannelEntry[]): ChannelHistory {
  return entries.reduce((history, entry) => {
    const now = newestOf(there, entry.leg);
    // A push of ours whose answer was lost is found there when it is made anew.
    if (now !== undefined && now.agreed === entry.agreed && isSame(now, entry) && now.since === entry.since)
      return history;
    if (isAsSeen(there, seen, entry.leg)) return withEntry(history, entry);
    throw promotedMeanwhile(there, entry.leg);
  }, there);
}

function isAsSeen(there: ChannelHistory, seen: ChannelHistory, leg: string): boolean {
  return JSON.stringify(newestOf(there, leg)) === JSON.stringify(newestOf(seen, leg));
}

function promotedMeanwhile(there: ChannelHistory, leg: string): UserError {
  const now = newestOf(there, leg);
  return new UserError(
    `Somebody else has promoted ${leg} to the channel ${there.channel} meanwhile (${now?.by ?? 'nobody'}, key ${now?.key ?? 'none'}). Look at it anew, without "apply".`,
  );
}

function entryOf(
  { leg, image, key, recipe, version, 'baked-in': bakedIn, parent, sources, images, scan, dirty }: NotedLeg,
  { by, run, agreed, aim }: Pick<ChannelEntry, 'by' | 'run' | 'agreed' | 'aim'>,
  now: Date,
  end: Pick<ChannelEntry, 'since' | 'places'> | null,
): ChannelEntry {
  return {
    leg,
    image,
    key,
    recipe,
    version,
    'baked-in': bakedIn,
    parent,
    sources,
    images,
    places: [...(end?.places ?? [])],
    begun: now.toISOString(),
    since: end?.since ?? null,
    by,
    run,
    agreed,
    ...(aim === undefined ? {} : { aim }),
    ...dirtyOf(dirty),
    ...(scan === undefined ? {} : { scan }),
  };
}

const MOST_NAMED = 5;

function wordsOf(verb: string, legs: readonly Pick<ChannelEntry, 'leg'>[], channel: string): string {
  const names = legs.slice(0, MOST_NAMED).map(({ leg }) => leg);
  const more = legs.length > names.length ? ` and ${legs.length - names.length} more` : '';
  return `${verb} ${names.join(', ')}${more}${verb === 'Promote' ? ` to ${channel}` : ` (${channel})`}`;
}
