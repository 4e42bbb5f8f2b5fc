import { steadyNow } from '../../core/clock.ts';
import type { Host } from '../../core/runner/host.ts';
import type { QueueEntry, QueueJournal } from './journal.ts';

/** Works on a message until whoever does has ended. */
export type MessageWork = (entry: QueueEntry, signal: AbortSignal) => Promise<void>;

interface WorkersOptions {
  readonly journal: Pick<QueueJournal, 'entries' | 'change' | 'result' | 'logPath'>;
  /** Null: messages are handed on, and nobody works on them here. */
  readonly work: MessageWork | null;
  readonly atOnce: number;
  readonly signal: AbortSignal;
  /** Told of what nobody can go on after. */
  readonly onFatal: (error: unknown) => void;
  /** Whether nothing more is begun. */
  readonly isOver: () => boolean;
}

/** A message that ends those who work on it without a word is bad for us all. */
const MOST_ATTEMPTS = 3;

/** Works on messages that the journal has as accepted, so many at once: those of an earlier process, too. */
export class Workers {
  readonly #host: Host;
  readonly #options: WorkersOptions;
  readonly #working = new Map<string, Promise<void>>();
  #failed = 0;
  #lastChange = steadyNow();

  constructor(host: Host, options: WorkersOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Messages that came to a bad end. */
  get failed(): number {
    return this.#failed;
  }

  /** When the last one ended; ms of the steady clock. */
  get lastChange(): number {
    return this.#lastChange;
  }

  get isBusy(): boolean {
    return this.#working.size > 0;
  }

  get isFull(): boolean {
    return this.#working.size >= this.#options.atOnce;
  }

  /** All that is under way, to be waited for. */
  get underWay(): readonly Promise<void>[] {
    return [...this.#working.values()];
  }

  begin(id: string): void {
    const { work, onFatal } = this.#options;
    if (work === null || this.#working.has(id) || this.isFull) return;
    const done = this.#workOn(id, work)
      .catch(onFatal)
      .finally(() => {
        this.#working.delete(id);
        this.#lastChange = steadyNow();
      })
      .then(() => this.beginNext());
    this.#working.set(id, done);
  }

  /** What an earlier process left, and did not come to its turn yet. */
  beginNext(): void {
    if (this.#options.isOver()) return;
    for (const { id, state } of this.#options.journal.entries) if (state === 'accepted') this.begin(id);
  }

  async #workOn(id: string, work: MessageWork): Promise<void> {
    const { journal, signal } = this.#options;
    for (;;) {
      const entry = journal.entries.find((one) => one.id === id);
      if (entry === undefined || signal.aborted) return;
      journal.change(id, { attempts: entry.attempts + 1 });
      await work(entry, signal);
      const result = journal.result(id);
      if (result === undefined && signal.aborted) {
        // It was asked to end, and had a word for it.
        journal.change(id, { attempts: entry.attempts });
        return;
      }
      if (result === undefined && entry.attempts + 1 < MOST_ATTEMPTS) continue;
      const { isGood, text } = result ?? {
        isGood: false,
        text: `Its bake ended ${MOST_ATTEMPTS} times without a word; see ${journal.logPath(id)}.`,
      };
      journal.change(id, { state: isGood ? 'over' : 'failed', end: text });
      if (isGood) {
        this.#host.info(`Message ${id} (${entry.label}): ${text}`);
        return;
      }
      this.#failed += 1;
      this.#host.annotate({ level: 'error', title: 'Queue', message: `Message ${id} (${entry.label}): ${text}` });
      return;
    }
  }
}
