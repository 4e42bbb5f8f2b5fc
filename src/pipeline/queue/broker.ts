import type { ChannelModel, ConfirmChannel, ConsumeMessage, Options } from 'amqplib';

import { UserError } from '../../core/errors.ts';
import { type BrokerAddress, shownBroker } from './address.ts';
import {
  answered,
  asked,
  BrokerAway,
  type BrokerLimits,
  closeConnection,
  type Connected,
  connectTo,
  LIMITS,
  oneLine,
  type Place,
  quietly,
  refusalOf,
  replyOf,
} from './connection.ts';
import { keptProperties } from './kept-properties.ts';

/** A message that was handed to us, and that is ours until it is acknowledged or given back. */
export interface HandedMessage {
  readonly body: Buffer;
  readonly messageId: string | undefined;
  /** The broker handed it out before, to whomever. */
  readonly redelivered: boolean;
  /** What it is passed on with. */
  readonly properties: Options.Publish;
  /** False where the connection over which it came is gone, and the broker hands it out again. */
  readonly ack: () => boolean;
  /** Back into the queue. */
  readonly giveBack: () => boolean;
}

export interface BrokerSession {
  /** Why it is over, once it is. */
  readonly ended: Promise<BrokerAway>;
  readonly consume: (onDelivery: (delivery: HandedMessage) => void) => Promise<void>;
  /** Nothing more is handed to us when this resolves. */
  readonly pause: () => Promise<void>;
  /** Resolves once the broker has read all acknowledgements that were sent before: what comes first is read first. */
  readonly settle: () => Promise<void>;
  /** Resolves when the broker keeps the message in a queue of that name. Throws BrokerAway or a UserError. */
  readonly publish: (queue: string, body: Buffer, properties: Options.Publish) => Promise<void>;
  /** Makes a durable queue where there is none of that name; one that is there stays as it is. */
  readonly declare: (queue: string) => Promise<void>;
  /** The channel first: an acknowledgement before a connection that is closed at once is lost. */
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  readonly queue: string;
  /** How many messages may be in our hands at once. */
  readonly prefetch: number;
  readonly signal: AbortSignal;
  /** Called where there was no queue of that name, and it is made. */
  readonly onMade: (queue: string) => void;
  readonly limits?: BrokerLimits;
}

/** Opens a session. Throws BrokerAway where nobody answers, and a UserError where we are refused. */
export async function openSession(address: BrokerAddress, options: SessionOptions): Promise<BrokerSession> {
  const at: Place = { name: shownBroker(address), limits: options.limits ?? LIMITS };
  const { connection, cut } = await connectTo(address, at, options.signal);
  let tell = (_reason: BrokerAway): void => {};
  const ended = new Promise<BrokerAway>((resolve) => (tell = resolve));
  const end = (reason: string): void => tell(new BrokerAway(`${at.name}: ${oneLine(reason)}`));
  connection.on('error', (error) => end(error.message));
  connection.on('close', (error?: Error) => end(error?.message ?? 'the connection was closed'));
  try {
    if (await declareAt(connection, options.queue, at)) options.onMade(options.queue);
    const channel = await answered(connection.createConfirmChannel(), at);
    channel.on('error', (error) => end(error.message));
    channel.on('close', () => end('the channel was closed'));
    await answered(channel.prefetch(options.prefetch), at);
    return sessionOf({ connection, cut, channel, at, ended, end }, options);
  } catch (error) {
    await closeConnection({ connection, cut }, at);
    throw refusalOf(error, at);
  }
}

interface Open extends Connected {
  readonly channel: ConfirmChannel;
  readonly at: Place;
  readonly ended: Promise<BrokerAway>;
  readonly end: (reason: string) => void;
}

function sessionOf({ connection, cut, channel, at, ended, end }: Open, { queue }: SessionOptions): BrokerSession {
  let tag: string | undefined;
  let isReturned = false;
  let last: Promise<unknown> = Promise.resolve();
  channel.on('return', () => (isReturned = true));
  const publishNow = async (name: string, body: Buffer, properties: Options.Publish): Promise<void> => {
    isReturned = false;
    const confirmed = new Promise<void>((resolve, reject) => {
      // Without a queue of that name it is confirmed all the same, and returned before that.
      channel.publish('', name, body, { ...properties, persistent: true, mandatory: true }, (error: unknown) =>
        error === null || error === undefined ? resolve() : reject(new BrokerAway(`${at.name} did not keep a message`)),
      );
    });
    await answered(Promise.race([confirmed, ended.then((reason) => Promise.reject(reason))]), at);
    if (isReturned) throw new UserError(`${at.name} has no queue ${name} any more, so the message was not kept.`);
  };
  return {
    ended,
    consume: async (onDelivery) => {
      const handle = (message: ConsumeMessage | null): void => {
        if (message === null) end(`the queue ${queue} was removed`);
        else onDelivery(deliveryOf(channel, message));
      };
      ({ consumerTag: tag } = await asked(channel.consume(queue, handle), at));
    },
    pause: async () => {
      const own = tag;
      tag = undefined;
      if (own !== undefined) await asked(channel.cancel(own), at);
    },
    settle: async () => void (await asked(channel.checkQueue(queue), at)),
    publish: async (name, body, properties) => {
      const mine = last.then(() => publishNow(name, body, properties));
      last = mine.catch(() => {});
      try {
        await mine;
      } catch (error) {
        throw refusalOf(error, at);
      }
    },
    declare: async (name) => void (await declareAt(connection, name, at)),
    close: async () => {
      await quietly(channel.close(), at);
      await closeConnection({ connection, cut }, at);
    },
  };
}

function deliveryOf(channel: ConfirmChannel, message: ConsumeMessage): HandedMessage {
  const messageId: unknown = message.properties.messageId;
  const tried = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch {
      // The channel is gone, and the message with it.
      return false;
    }
  };
  return {
    body: message.content,
    messageId: typeof messageId === 'string' ? messageId : undefined,
    redelivered: message.fields.redelivered,
    properties: keptProperties({ ...message.properties }),
    ack: () => tried(() => channel.ack(message)),
    giveBack: () => tried(() => channel.nack(message, false, true)),
  };
}

/**
 * On a channel of its own, which an error closes: a queue that is there may have other arguments than ours. Gives whether there
 * was none.
 */
async function declareAt(connection: ChannelModel, queue: string, at: Place): Promise<boolean> {
  const attempt = async (act: (channel: ConfirmChannel) => Promise<unknown>): Promise<void> => {
    const channel = await answered(connection.createConfirmChannel(), at);
    channel.on('error', () => {});
    await answered(act(channel), at);
    await quietly(channel.close(), at);
  };
  try {
    await attempt((channel) => channel.checkQueue(queue));
    return false;
  } catch (error) {
    if (replyOf(error) !== 404) throw refusalOf(error, at);
    try {
      await attempt((channel) => channel.assertQueue(queue, { durable: true }));
      return true;
    } catch (refused) {
      throw refusalOf(refused, at);
    }
  }
}
