import { steadyNow, waitFor } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { Refused } from '../requests/trouble.ts';
import type { BrokerSession, HandedMessage } from './broker.ts';
import { BrokerAway } from './connection.ts';
import { acquaintance, type QueueEntry, type QueueJournal } from './journal.ts';
import { BadMessage, type Message, readMessage } from './message.ts';

/** What is done with messages. */
export type MessageUse =
  /** Hands it on, and gives in words what became of it: then it is nobody's here any more. */
  | {
      readonly kind: 'forward';
      readonly forward: (entry: QueueEntry, message: Message, isOld: boolean) => Promise<string>;
    }
  /** Works on it until whoever does has ended. */
  | { readonly kind: 'work'; readonly work: (entry: QueueEntry, signal: AbortSignal) => Promise<void> };

export interface ConsumerOptions {
  readonly open: () => Promise<BrokerSession>;
  readonly journal: QueueJournal;
  readonly purpose: MessageUse;
  readonly queue: string;
  readonly deadQueue: string;
  readonly atOnce: number;
  /** ms; 0 never ends. */
  readonly idleExit: number;
  /** 0 has no end. */
  readonly mostMessages: number;
  readonly signal: AbortSignal;
  /** ms before a connection is tried again, for the first time and at most; also before something is asked of GitHub again. */
  readonly pauses: { readonly first: number; readonly most: number };
}

export interface Consumed {
  readonly taken: number;
  readonly failed: number;
  readonly dead: number;
}

/** A message that ends those who work on it without a word is bad for us all. */
const MOST_ATTEMPTS = 3;
const LOOK_MS = 100;
const AWAY_MS = 60_000;

/**
 * Takes messages out of a queue. One is acknowledged when it is somebody's: GitHub's, or ours on the disk; and it is known
 * again when the broker, who may not have heard of it, hands it out once more.
 */
export class Consumer {
  readonly #host: Host;
  readonly #options: ConsumerOptions;
  readonly #inHand = new Set<Promise<void>>();
  readonly #working = new Map<string, Promise<void>>();
  readonly #forwarding = new Map<string, Promise<string>>();
  #session: BrokerSession | undefined;
  #isConsuming = false;
  #turns: Promise<void> = Promise.resolve();
  #fatal: unknown;
  #lastChange = steadyNow();
  #taken = 0;
  #failed = 0;
  #dead = 0;

  constructor(host: Host, options: ConsumerOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Until it is idle, stopped, or cannot go on: then it throws. */
  async run(): Promise<Consumed> {
    const { journal, signal, pauses } = this.#options;
    let pause = pauses.first;
    journal.prune(Date.now());
    this.#startNext();
    while (!this.#isOver()) {
      try {
        this.#session = await this.#options.open();
        pause = pauses.first;
        await this.#serve(this.#session);
      } catch (error) {
        if (!(error instanceof BrokerAway)) {
          if (!signal.aborted) this.#fatal ??= error;
          break;
        }
        await this.#drop();
        if (this.#isAwayForGood()) {
          this.#fatal = new UserError(
            `${error.message}, and was not there for ${Math.round((steadyNow() - this.#lastChange) / 1000)} s.`,
          );
          break;
        }
        this.#host.info(`${error.message}. It is tried again in ${Math.ceil(pause / 1000)} s.`);
        await waitFor(pause * (0.75 + Math.random() / 2), signal);
        pause = Math.min(pauses.most, pause * 2);
      }
    }
    await this.#leave();
    if (this.#fatal !== undefined) throw this.#fatal;
    return { taken: this.#taken, failed: this.#failed, dead: this.#dead };
  }

  async #serve(session: BrokerSession): Promise<void> {
    this.#host.info(`Messages are taken out of ${this.#options.queue}.`);
    this.#isConsuming = false;
    this.#lastChange = steadyNow();
    while (!this.#isOver()) {
      await this.#buryFailed(session);
      await this.#adjust(session);
      const away = await Promise.race([session.ended, waitFor(LOOK_MS).then(() => undefined)]);
      if (away !== undefined) throw away;
    }
  }

  /** A session that is of no more use: left open, it would keep messages from everybody, and us from ending. */
  async #drop(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    this.#session = undefined;
    this.#lastChange = steadyNow();
    await session.close();
  }

  /** Whether nothing more is to be done. */
  #isOver(): boolean {
    const { signal, idleExit, journal } = this.#options;
    if (signal.aborted || this.#fatal !== undefined) return true;
    const isBusy = this.#inHand.size > 0 || this.#working.size > 0;
    if (isBusy || journal.entries.some(({ state }) => state === 'failed')) return false;
    if (this.#isFull()) return this.#hasEnough();
    return idleExit > 0 && this.#session !== undefined && steadyNow() - this.#lastChange >= idleExit;
  }

  /** Whoever ends when there is nothing to do ends when nobody is there to say so, too. */
  #isAwayForGood(): boolean {
    const { idleExit } = this.#options;
    return idleExit > 0 && steadyNow() - this.#lastChange > Math.max(idleExit, AWAY_MS);
  }

  #hasEnough(): boolean {
    const { mostMessages } = this.#options;
    return mostMessages > 0 && this.#taken + this.#dead + this.#forwarding.size >= mostMessages;
  }

  #isFull(): boolean {
    return this.#hasEnough() || this.#working.size >= this.#options.atOnce;
  }

  /** Messages are asked for while there is room, and not otherwise. */
  async #adjust(session: BrokerSession): Promise<void> {
    const turn = this.#turns.then(() => this.#turn(session));
    this.#turns = turn.catch(() => {});
    await turn;
  }

  async #turn(session: BrokerSession): Promise<void> {
    const wanted = !this.#isFull() && !this.#options.signal.aborted && this.#fatal === undefined;
    if (wanted === this.#isConsuming || session !== this.#session) return;
    this.#isConsuming = wanted;
    if (wanted) await session.consume((delivery) => this.#take(session, delivery));
    else await session.pause();
  }

  #take(session: BrokerSession, delivery: HandedMessage): void {
    // What is still handed to us goes back with the channel.
    if (this.#fatal !== undefined || this.#options.signal.aborted) return;
    this.#lastChange = steadyNow();
    const handled = this.#handle(session, delivery)
      .catch((error: unknown) => {
        if (!(error instanceof BrokerAway) && !this.#options.signal.aborted) this.#fatal ??= error;
        delivery.giveBack();
      })
      .finally(() => {
        this.#inHand.delete(handled);
        this.#lastChange = steadyNow();
      });
    this.#inHand.add(handled);
  }

  async #handle(session: BrokerSession, delivery: HandedMessage): Promise<void> {
    const { journal, purpose } = this.#options;
    let message: Message;
    try {
      message = readMessage(delivery.body, delivery.messageId);
    } catch (error) {
      if (!(error instanceof BadMessage)) throw error;
      await this.#bury(session, delivery, error.message);
      return;
    }
    const found = acquaintance(message, delivery.redelivered, journal.entries, Date.now());
    if (found.kind === 'clash') {
      await this.#bury(
        session,
        delivery,
        `The id ${message.id ?? ''} is that of another message, ${found.entry.label}.`,
      );
      return;
    }
    if (found.kind === 'known' && found.entry.state !== 'sending') {
      this.#host.info(`Message ${found.entry.id} (${message.label}) came again; it is here already.`);
      await this.#acknowledge(session, delivery, found.entry.id);
      return;
    }
    if (found.kind === 'new' && this.#isFull()) {
      delivery.giveBack();
      return;
    }
    if (purpose.kind === 'work') {
      const { id } = found.kind === 'known' ? found.entry : journal.add(message, delivery.body, 'accepted');
      if (found.kind === 'known') journal.change(id, { state: 'accepted' });
      this.#taken += 1;
      this.#host.info(`Message ${id} (${message.label}) is accepted.`);
      // Before it is acknowledged, so that no other is handed to us for which there is no room.
      this.#work(id);
      await this.#adjust(session);
      await this.#acknowledge(session, delivery, id);
      return;
    }
    const entry = found.kind === 'known' ? found.entry : journal.add(message, delivery.body, 'sending');
    const isOld = found.kind === 'known' || message.id !== null || delivery.redelivered;
    const said = await this.#forward(session, delivery, { entry, message, isOld }, purpose.forward);
    if (said === undefined) return;
    this.#host.info(`Message ${entry.id} (${message.label}) ${said}.`);
    await this.#acknowledge(session, delivery, entry.id);
  }

  /** Undefined where it was not taken; then the message is where it was, or among the dead. */
  async #forward(
    session: BrokerSession,
    delivery: HandedMessage,
    { entry, message, isOld }: { readonly entry: QueueEntry; readonly message: Message; readonly isOld: boolean },
    forward: Extract<MessageUse, { kind: 'forward' }>['forward'],
  ): Promise<string | undefined> {
    const { journal, signal, pauses } = this.#options;
    const { id } = entry;
    try {
      // The broker may hand it out again while GitHub is still being asked.
      const going = this.#forwarding.get(id) ?? forward(entry, message, isOld);
      this.#forwarding.set(id, going);
      const said = await going;
      if (journal.entries.some((one) => one.id === id && one.state === 'sending')) {
        journal.change(id, { state: 'over', end: said });
        this.#taken += 1;
      }
      return said;
    } catch (error) {
      if (error instanceof BadMessage) {
        await this.#bury(session, delivery, error.message);
        journal.remove(id);
        return undefined;
      }
      if (!(error instanceof UserError) || error instanceof Refused || signal.aborted) throw error;
      this.#host.info(`Message ${id} goes back into the queue: ${error.message}`);
      await waitFor(pauses.most, signal);
      delivery.giveBack();
      return undefined;
    } finally {
      this.#forwarding.delete(id);
    }
  }

  /** The entry is marked only once the broker has surely read it. */
  async #acknowledge(session: BrokerSession, delivery: HandedMessage, id: string): Promise<void> {
    if (!delivery.ack()) return;
    await session.settle();
    this.#options.journal.change(id, { isAcked: true });
  }

  /** Into the queue of failed ones with the reason, and only then out of its own. */
  async #bury(session: BrokerSession, delivery: HandedMessage, reason: string): Promise<void> {
    await this.#keepDead(session, delivery.body, delivery.properties, reason);
    this.#dead += 1;
    const what =
      delivery.messageId === undefined ? 'A message' : `Message ${JSON.stringify(delivery.messageId.slice(0, 100))}`;
    this.#host.annotate({
      level: 'warning',
      title: 'Queue',
      message: `${what} went to ${this.#options.deadQueue}: ${reason}`,
    });
    if (delivery.ack()) await session.settle();
  }

  async #keepDead(
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

  async #buryFailed(session: BrokerSession): Promise<void> {
    const { journal } = this.#options;
    for (const { id, body, messageId, end } of journal.entries.filter(({ state }) => state === 'failed')) {
      const properties = { contentType: 'application/json', ...(messageId === null ? {} : { messageId }) };
      await this.#keepDead(session, Buffer.from(body), properties, end);
      journal.change(id, { state: 'told' });
    }
  }

  #work(id: string): void {
    const { purpose } = this.#options;
    if (purpose.kind !== 'work' || this.#working.has(id) || this.#working.size >= this.#options.atOnce) return;
    const done = this.#workOn(id, purpose.work)
      .catch((error: unknown) => (this.#fatal ??= error))
      .finally(() => {
        this.#working.delete(id);
        this.#lastChange = steadyNow();
      })
      .then(() => this.#startNext());
    this.#working.set(id, done);
  }

  /** What an earlier process left, and did not come to its turn yet. */
  #startNext(): void {
    if (this.#options.signal.aborted || this.#fatal !== undefined) return;
    for (const { id, state } of this.#options.journal.entries) if (state === 'accepted') this.#work(id);
  }

  async #workOn(id: string, work: Extract<MessageUse, { kind: 'work' }>['work']): Promise<void> {
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

  /** Nothing more is taken; what is in hand comes to its end or goes back. */
  async #leave(): Promise<void> {
    const session = this.#session;
    try {
      if (session !== undefined && this.#isConsuming) await session.pause();
    } catch (error) {
      this.#host.debug(messageOf(error));
    }
    await Promise.allSettled([...this.#inHand, ...this.#working.values()]);
    if (session !== undefined) await session.close();
  }
}
