import { z } from 'zod';
import { phases } from '../../image/provider-target.ts';
import { targetKindName } from '../../image/verification.ts';

const text = z.string().nullable();

const change = z.object({
  target: z.string(),
  kind: targetKindName,
  leg: text,
  region: text,
  phase: z.enum(phases),
  what: z.string(),
  before: text,
  after: text,
});

const entry = change.extend({
  status: z.enum(['begun', 'done', 'failed']).describe('begun: whether it came to its end was not seen any more.'),
  start: z.iso.datetime(),
  end: z.iso.datetime().nullable(),
  message: text.describe('What the provider said when it failed.'),
});
export type JournalEntry = z.infer<typeof entry>;

/** publish-journal.json: what a publishing meant to do and did, one entry for each call that changes something. */
export const publishJournal = z.object({
  schema: z.literal('bakehouse/publish-journal/1'),
  state: z.enum(['running', 'done']).describe('running: the step was ended before it could say what came of it.'),
  run: z.object({ url: z.string(), id: z.string(), attempt: z.number().int().positive() }),
  planned: z.array(change).describe('What the look at all targets found to be due, before anything was changed.'),
  entries: z.array(entry),
});
export type PublishJournal = z.infer<typeof publishJournal>;

export const JOURNAL_FILE = 'publish-journal.json';

/** How far a publishing came that nobody saw the end of. */
export interface Progress {
  readonly done: readonly JournalEntry[];
  readonly failed: readonly JournalEntry[];
  /** Begun: the provider alone knows. */
  readonly open: readonly JournalEntry[];
  /** Planned, and not begun. */
  readonly left: readonly PublishJournal['planned'][number][];
}

export function progressOf({ planned, entries }: PublishJournal): Progress {
  const begun = new Set(entries.map(sameness));
  return {
    done: entries.filter(({ status }) => status === 'done'),
    failed: entries.filter(({ status }) => status === 'failed'),
    open: entries.filter(({ status }) => status === 'begun'),
    left: planned.filter((one) => !begun.has(sameness(one))),
  };
}

function sameness({ target, kind, leg, region, phase, what }: PublishJournal['planned'][number]): string {
  return JSON.stringify([target, kind, leg, region, phase, what]);
}

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
