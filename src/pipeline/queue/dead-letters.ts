import type { Host } from '../../core/runner/host.ts';
import type { BrokerSession, HandedMessage } from './broker.ts';
import type { QueueJournal } from './journal.ts';

interface DeadLettersOptions {
  readonly journal: Pick<QueueJournal, 'entries' | 'change'>;
  readonly queue: string;
  readonly deadQueue: string;
}

/** The queue of messages that nobody can work on, or that failed, each with the reason. */
export class DeadLetters {
  readonly #host: Host;
  readonly #options: DeadLettersOptions;
  #count = 0;

  constructor(host: Host, options: DeadLettersOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Of those that never were anybody's. */
  get count(): number {
    return this.#count;
  }

  /** Into the queue of failed ones, and only then out of its own. */
  async bury(session: BrokerSession, delivery: HandedMessage, reason: string): Promise<void> {
    await this.#keep(session, delivery.body, delivery.properties, reason);
    this.#count += 1;
    const what =
      delivery.messageId === undefined ? 'A message' : `Message ${JSON.stringify(delivery.messageId.slice(0, 100))}`;
    this.#host.annotate({
      level: 'warning',
      title: 'Queue',
      message: `${what} went to ${this.#options.deadQueue}: ${reason}`,
    });
    if (delivery.ack()) await session.settle();
  }

  /** Those that the journal has as failed, which are told from then. */
  async buryFailed(session: BrokerSession): Promise<void> {
    const { journal } = this.#options;
    for (const { id, body, messageId, end } of journal.entries.filter(({ state }) => state === 'failed')) {
      const properties = { contentType: 'application/json', ...(messageId === null ? {} : { messageId }) };
      await this.#keep(session, Buffer.from(body), properties, end);
      journal.change(id, { state: 'told' });
    }
  }

  async #keep(
    session: BrokerSession,
    body: Buffer,
    properties: HandedMessage['properties'],
    reason: string,
  ): Promise<void> {
    const { queue, deadQueue } = this.#options;
    await session.declare(deadQueue);
    const headers = {
      ...properties.headers,
      'bakehouse-reason': this.#host.scrub(reason).slice(0, 4000),
      'bakehouse-queue': queue,
    };
    await session.publish(deadQueue, body, { ...properties, headers });
  }
}
