import { messageOf } from '../../core/errors.ts';

import type { JournalEntry, PublishJournal } from './journal.ts';
import type { Change, Ledger } from '../../image/provider-target.ts';

/** The run was cancelled before this change: it was not begun, and no later one will be. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor(what: string) {
    super(`The run was cancelled before this was begun: ${what}`);
  }
}

export interface JournalLedgerOptions {
  readonly run: PublishJournal['run'];
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Puts the whole journal where a later step finds it; throws when that cannot be done. */
  readonly write: (journal: PublishJournal) => void;
  /** Takes secrets out of what a provider said. */
  readonly scrub: (text: string) => string;
  /** Called with each change before its call, for the log. */
  readonly log: (change: Change) => void;
}

export interface JournalLedger extends Ledger {
  readonly journal: () => PublishJournal;
  readonly plan: (planned: readonly Change[]) => void;
  /** Nothing more will come. */
  readonly close: () => void;
}

const LONGEST_MESSAGE = 2000;

/** A ledger whose every change is on disk before its call is made, and its end right after. */
export function createJournalLedger(options: JournalLedgerOptions): JournalLedger {
  const { run, signal, now, write, scrub, log } = options;
  const entries: JournalEntry[] = [];
  let planned: PublishJournal['planned'] = [];
  let state: PublishJournal['state'] = 'running';
  const journal = (): PublishJournal => ({
    schema: 'bakehouse/publish-journal/1',
    state,
    run: { ...run },
    planned,
    entries: [...entries],
  });
  const settle = (index: number, end: Pick<JournalEntry, 'status' | 'message'>): void => {
    const begun = entries[index];
    if (begun !== undefined) entries[index] = { ...begun, ...end, end: now().toISOString() };
    try {
      write(journal());
    } catch {
      // The call was made: that its end is not on disk must not make it pass for a failed one.
    }
  };
  return {
    mutations: () => entries.length,
    signal,
    change: async (change, call, takesBack = false) => {
      if (signal.aborted && !takesBack) throw new CancelledError(change.what);
      const index = entries.length;
      entries.push({ ...clean(change, scrub), status: 'begun', start: now().toISOString(), end: null, message: null });
      try {
        write(journal());
      } catch (error) {
        entries.pop();
        throw error;
      }
      log(change);
      try {
        const result = await call();
        settle(index, { status: 'done', message: null });
        return result;
      } catch (error) {
        settle(index, { status: 'failed', message: scrub(messageOf(error)).slice(0, LONGEST_MESSAGE) });
        throw error;
      }
    },
    journal,
    plan: (changes) => {
      planned = changes.map((one) => clean(one, scrub));
      write(journal());
    },
    close: () => {
      state = 'done';
      write(journal());
    },
  };
}

function clean(change: Change, scrub: (text: string) => string): PublishJournal['planned'][number] {
  const { target, kind, leg, region, phase, what, before, after } = change;
  const text = (value: string | null): string | null => (value === null ? null : scrub(value));
  return { target, kind, leg, region, phase, what: scrub(what), before: text(before), after: text(after) };
}
