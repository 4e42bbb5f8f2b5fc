import { z } from 'zod';

import { groupedBy } from '../core/values.ts';
import { resolvedSource } from './definition.ts';
import { type BakedImage, bakedImage, recordParent } from './record.ts';
import { scan } from './scan.ts';

const LONGEST_TEXT = 1000;
const text = z.string().max(LONGEST_TEXT);
/** So many files that differed from a commit are told. */
const MOST_DIRTY = 20;
const time = z.iso.datetime();
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const place = z.object({ provider: text, region: text.describe('The region, or local.'), id: text.min(1) });
/** An image at its provider. */
export type HeldPlace = Readonly<z.infer<typeof place>>;

const channelEntry = z.object({
  leg: text.min(1),
  image: text.min(1),
  key: text.nullable(),
  recipe: text.nullable(),
  version: text.describe('What `{version}` stood for.'),
  'baked-in': text.describe('The run that baked it.'),
  parent: recordParent.nullable(),
  sources: z.array(resolvedSource),
  images: z.array(bakedImage).max(1000).describe('The images as their record has them.'),
  places: z.array(place).max(1000).default([]).describe('Where consumers found them; empty until they stood there.'),
  begun: time.describe('When promoting it was begun.'),
  since: time.nullable().describe('Since when all of it stood there; null: nobody saw the end of promoting it.'),
  by: text,
  run: text.describe('The address of the run; empty outside of a workflow.'),
  agreed: digest.describe('The digest of the changes that were agreed.'),
  aim: digest
    .optional()
    .describe('The digest of what they lead to: images, versions, targets and needs. Only that is gone on with.'),
  dirty: z
    .array(text)
    .max(MOST_DIRTY)
    .optional()
    .describe('The first of the files of its key that differed from the commit; absent where none did.'),
  scan: scan.optional().describe('What its record said of a scan.'),
});
/** What was promoted into a channel: one leg, once. */
export type ChannelEntry = Readonly<z.infer<typeof channelEntry>>;

/** As many of the files that differed from the commit as an entry takes. */
export function dirtyOf(files: readonly string[] | undefined): Pick<ChannelEntry, 'dirty'> {
  return files === undefined ? {} : { dirty: files.slice(0, MOST_DIRTY).map((file) => file.slice(0, LONGEST_TEXT)) };
}

/** The history of a channel, the newest entry last. */
export const channelHistory = z.object({
  schema: z.literal('bakehouse/channel-history/1'),
  channel: text,
  entries: z.array(channelEntry).max(100_000),
});
export type ChannelHistory = z.infer<typeof channelHistory>;

export function emptyHistory(channel: string): ChannelHistory {
  return { schema: 'bakehouse/channel-history/1', channel, entries: [] };
}

/** So many of a leg are kept, and all that consumers may find there besides; older ones are dropped. */
export const MOST_KEPT = 20;

/** An image that a channel holds: nobody may delete it. */
export interface HeldImage {
  readonly channel: string;
  readonly leg: string;
  readonly key: string | null;
  readonly images: readonly HeldPlace[];
  /**
   * `stands`: consumers find it there. `moving`: promoting it was begun, and its end not seen. `back`: it stood there before, and is
   * what going back leads to.
   */
  readonly as: 'stands' | 'moving' | 'back';
}

/**
 * The images that channels hold, by their histories: of each leg what stands there, all that may be on its way there, and what
 * going back would take. A history that cannot be read is no history: then nobody knows what is held.
 * @param isRevoked of what going back leads over
 */
export function heldByChannels(
  histories: readonly ChannelHistory[],
  isRevoked: (entry: ChannelEntry) => boolean = () => false,
): readonly HeldImage[] {
  return histories.flatMap(({ channel, entries }) =>
    [...groupedBy(entries, ({ leg }) => leg).values()].flatMap((own) => {
      const at = own.findLastIndex(({ since }) => since !== null);
      const stands = own[at];
      const earlier = stands === undefined ? [] : earlierOf(own, stands);
      const good = earlier.findIndex((one) => !isRevoked(one));
      const back = new Set(good < 0 ? earlier : earlier.slice(0, good + 1));
      return own.flatMap((entry, index): readonly HeldImage[] => {
        const as = entry === stands ? 'stands' : index > at ? 'moving' : back.has(entry) ? 'back' : null;
        if (as === null) return [];
        const { leg, key, images, places } = entry;
        return [{ channel, leg, key, images: distinct([...images.map(placeOf), ...places]), as }];
      });
    }),
  );
}

function placeOf({ provider, region, id }: BakedImage): HeldPlace {
  return { provider, region, id };
}

function distinct(places: readonly HeldPlace[]): readonly HeldPlace[] {
  return [...new Map(places.map((one) => [JSON.stringify([one.provider, one.region, one.id]), one])).values()];
}

/** The images of a key, by what they are called. */
export interface NamedImages {
  readonly key: string | null;
  readonly images: readonly HeldPlace[];
}

/** Whether two entries are of the very same images. */
export function isSame(one: NamedImages, other: NamedImages): boolean {
  const named = ({ key, images }: NamedImages): string =>
    JSON.stringify([key, images.map(({ provider, region, id }) => JSON.stringify([provider, region, id])).toSorted()]);
  return named(one) === named(other);
}

/** The newest entry of a leg, whether its end was seen or not. */
export function newestOf({ entries }: Pick<ChannelHistory, 'entries'>, leg: string): ChannelEntry | undefined {
  return entries.findLast((one) => one.leg === leg);
}

/** What stands there of a leg: the newest that came to its end. */
export function standingOf({ entries }: Pick<ChannelHistory, 'entries'>, leg: string): ChannelEntry | undefined {
  return entries.findLast((one) => one.leg === leg && one.since !== null);
}

/** All of a leg that consumers may find there, the newest last: what stands there, and all whose end nobody saw since. */
export function mayStandOf({ entries }: Pick<ChannelHistory, 'entries'>, leg: string): readonly ChannelEntry[] {
  const own = entries.filter((one) => one.leg === leg);
  return own.slice(
    Math.max(
      0,
      own.findLastIndex(({ since }) => since !== null),
    ),
  );
}

/** What stood there before, the newest first, each once: without what that entry is of, and without what never stood there. */
export function earlierOf(entries: readonly ChannelEntry[], than: ChannelEntry): readonly ChannelEntry[] {
  const end = entries.lastIndexOf(than);
  const earlier: ChannelEntry[] = [];
  for (const one of entries.slice(0, end < 0 ? entries.length : end).toReversed()) {
    if (one.leg !== than.leg || one.since === null || isSame(one, than)) continue;
    if (!earlier.some((other) => isSame(one, other))) earlier.push(one);
  }
  return earlier;
}

/**
 * Since when an image has stood in a channel without a break, in ms since the epoch; undefined where it does not stand there.
 * An entry after it whose end nobody saw may have moved some of it, so that it stands there no more.
 */
export function standsSince(
  history: Pick<ChannelHistory, 'entries'>,
  leg: string,
  image: NamedImages,
): number | undefined {
  const own = history.entries.filter((one) => one.leg === leg);
  let since: number | undefined;
  for (const one of own.toReversed()) {
    if (!isSame(one, image)) break;
    if (one.since !== null) since = Date.parse(one.since);
    else if (since === undefined) return undefined;
  }
  return since;
}

/**
 * With an entry at its end; the oldest of its leg go where there are too many. What stands there, what may be on its way and what going
 * back would take never goes, or retention would no longer hold it: of one image that is tried again and again the newest is enough.
 */
export function withEntry(history: ChannelHistory, entry: ChannelEntry): ChannelHistory {
  const own = history.entries.filter(({ leg }) => leg === entry.leg);
  const at = own.findLastIndex(({ since }) => since !== null);
  const stands = own[at];
  const back = stands === undefined ? undefined : earlierOf(own, stands)[0];
  const isSpare = (one: ChannelEntry, index: number): boolean =>
    index < at ? one !== back : index > at && [...own.slice(index + 1), entry].some((later) => isSame(later, one));
  const dropped = new Set(own.filter(isSpare).slice(0, Math.max(0, own.length + 1 - MOST_KEPT)));
  return { ...history, entries: [...history.entries.filter((one) => !dropped.has(one)), entry] };
}

/** With the newest entry of a leg as one that came to its end. Unchanged where it is of another image, or has its end. */
export function withEnd(
  history: ChannelHistory,
  entry: NamedImages & Pick<ChannelEntry, 'leg'>,
  { since, places }: { readonly since: string; readonly places: readonly HeldPlace[] },
): ChannelHistory {
  const newest = newestOf(history, entry.leg);
  if (newest === undefined || newest.since !== null || !isSame(newest, entry)) return history;
  return {
    ...history,
    entries: history.entries.map((one) => (one === newest ? { ...one, since, places: [...places] } : one)),
  };
}
