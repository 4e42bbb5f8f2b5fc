import { steadyNow, waitFor } from '../../core/clock.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { Refused } from '../requests/trouble.ts';
import type { BrokerSession, HandedMessage } from './broker.ts';
import { BrokerAway } from './connection.ts';
import { acquaintance, type QueueEntry, type QueueJournal } from './journal.ts';
import { DeadLetters } from './dead-letters.ts';
import { BadMessage, type Message, readMessage } from './message.ts';
import { type MessageWork, Workers } from './workers.ts';

/** What is done with messages. */
export type MessageUse =
  /** Hands it on, and gives in words what became of it: then it is nobody's here any more. */
  | {
      readonly kind: 'forward';
      readonly forward: (entry: QueueEntry, message: Message, isOld: boolean) => Promise<string>;
    }
  | { readonly kind: 'work'; readonly work: MessageWork };

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
  readonly #workers: Workers;
  readonly #dead: DeadLetters;
  readonly #forwarding = new Map<string, Promise<string>>();
  #session: BrokerSession | undefined;
  #isConsuming = false;
  #turns: Promise<void> = Promise.resolve();
  #fatal: unknown;
  #lastChange = steadyNow();
  #taken = 0;

  constructor(host: Host, options: ConsumerOptions) {
    this.#host = host;
    this.#options = options;
    const { journal, purpose, atOnce, signal } = options;
    this.#dead = new DeadLetters(host, options);
    this.#workers = new Workers(host, {
      journal,
      work: purpose.kind === 'work' ? purpose.work : null,
      atOnce,
      signal,
      onFatal: (error) => (this.#fatal ??= error),
      isOver: () => signal.aborted || this.#fatal !== undefined,
    });
  }

  /** Until it is idle, stopped, or cannot go on: then it throws. */
  async run(): Promise<Consumed> {
    const { journal, signal, pauses } = this.#options;
    let pause = pauses.first;
    journal.prune(Date.now());
    this.#workers.beginNext();
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
            `${error.message}, and was not there for ${Math.round(this.#idleMs() / 1000)} s.`,
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
    return { taken: this.#taken, failed: this.#workers.failed, dead: this.#dead.count };
  }

  async #serve(session: BrokerSession): Promise<void> {
    this.#host.info(`Messages are taken out of ${this.#options.queue}.`);
    this.#isConsuming = false;
    this.#lastChange = steadyNow();
    while (!this.#isOver()) {
      await this.#dead.buryFailed(session);
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
    const isBusy = this.#inHand.size > 0 || this.#workers.isBusy;
    if (isBusy || journal.entries.some(({ state }) => state === 'failed')) return false;
    if (this.#isFull()) return this.#hasEnough();
    return idleExit > 0 && this.#session !== undefined && this.#idleMs() >= idleExit;
  }

  /** Whoever ends when there is nothing to do ends when nobody is there to say so, too. */
  #isAwayForGood(): boolean {
    const { idleExit } = this.#options;
    return idleExit > 0 && this.#idleMs() > Math.max(idleExit, AWAY_MS);
  }

  #idleMs(): number {
    return steadyNow() - Math.max(this.#lastChange, this.#workers.lastChange);
  }

  #hasEnough(): boolean {
    const { mostMessages } = this.#options;
    return mostMessages > 0 && this.#taken + this.#dead.count + this.#forwarding.size >= mostMessages;
  }

  #isFull(): boolean {
    return this.#hasEnough() || this.#workers.isFull;
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
      .catch((error: unknown) => this.#handBack(session, delivery, error))
      .finally(() => {
        this.#inHand.delete(handled);
        this.#lastChange = steadyNow();
      });
    this.#inHand.add(handled);
  }

  /** A broker that is there and does not keep what it should, such as in a queue that is full, would hand it to us at once again. */
  async #handBack(session: BrokerSession, delivery: HandedMessage, error: unknown): Promise<void> {
    const { signal, pauses } = this.#options;
    if (!(error instanceof BrokerAway) && !signal.aborted) this.#fatal ??= error;
    const over = session.ended.then(() => true);
    const isOver = this.#fatal !== undefined || (await Promise.race([over, waitFor(0).then(() => false)]));
    if (!isOver && !signal.aborted) {
      this.#host.info(`A message goes back into the queue: ${messageOf(error)}`);
      await Promise.race([over, waitFor(pauses.most, signal)]);
    }
    delivery.giveBack();
  }

  async #handle(session: BrokerSession, delivery: HandedMessage): Promise<void> {
    const { journal, purpose } = this.#options;
    let message: Message;
    try {
      message = readMessage(delivery.body, delivery.messageId);
    } catch (error) {
      if (!(error instanceof BadMessage)) throw error;
      await this.#dead.bury(session, delivery, error.message);
      return;
    }
    const found = acquaintance(message, delivery.redelivered, journal.entries, Date.now());
    if (found.kind === 'clash') {
      await this.#dead.bury(
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
      this.#workers.begin(id);
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
        await this.#dead.bury(session, delivery, error.message);
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

  /** Nothing more is taken; what is in hand comes to its end or goes back. */
  async #leave(): Promise<void> {
    const session = this.#session;
    try {
      if (session !== undefined && this.#isConsuming) await session.pause();
    } catch (error) {
      this.#host.debug(messageOf(error));
    }
    await Promise.allSettled([...this.#inHand, ...this.#workers.underWay]);
    if (session !== undefined) await session.close();
  }
}
