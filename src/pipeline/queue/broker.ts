import type { ChannelModel, ConfirmChannel, ConsumeMessage, Options } from 'amqplib';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import { type BrokerAddress, shownBroker } from './address.ts';

/** The broker is not there, or went away: it is asked again later. */
export class BrokerAway extends Error {
  override readonly name = 'BrokerAway';
}

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
}

const CONNECT_MS = 20_000;
/** A broker that is short of memory or disk confirms nothing until that is over. */
const ANSWER_MS = 60_000;
const HEARTBEAT_SECONDS = 30;

/** Opens a session. Throws BrokerAway where nobody answers, and a UserError where we are refused. */
export async function openSession(address: BrokerAddress, options: SessionOptions): Promise<BrokerSession> {
  const where = shownBroker(address);
  const connection = await connectTo(address, where, options.signal);
  let tell = (_reason: BrokerAway): void => {};
  const ended = new Promise<BrokerAway>((resolve) => (tell = resolve));
  const end = (reason: string): void => tell(new BrokerAway(`${where}: ${oneLine(reason)}`));
  connection.on('error', (error) => end(error.message));
  connection.on('close', (error?: Error) => end(error?.message ?? 'the connection was closed'));
  try {
    await declareAt(connection, options.queue, where);
    const channel = await answered(connection.createConfirmChannel(), where);
    channel.on('error', (error) => end(error.message));
    channel.on('close', () => end('the channel was closed'));
    await answered(channel.prefetch(options.prefetch), where);
    return sessionOf({ connection, channel, where, ended, end }, options);
  } catch (error) {
    await quietly(connection.close());
    throw refusalOf(error, where);
  }
}

interface Open {
  readonly connection: ChannelModel;
  readonly channel: ConfirmChannel;
  readonly where: string;
  readonly ended: Promise<BrokerAway>;
  readonly end: (reason: string) => void;
}

function sessionOf({ connection, channel, where, ended, end }: Open, { queue }: SessionOptions): BrokerSession {
  let tag: string | undefined;
  let isReturned = false;
  let last: Promise<unknown> = Promise.resolve();
  channel.on('return', () => (isReturned = true));
  const publishNow = async (name: string, body: Buffer, properties: Options.Publish): Promise<void> => {
    isReturned = false;
    const confirmed = new Promise<void>((resolve, reject) => {
      // Without a queue of that name it is confirmed all the same, and returned before that.
      channel.publish('', name, body, { ...properties, persistent: true, mandatory: true }, (error: unknown) =>
        error === null || error === undefined ? resolve() : reject(new BrokerAway(`${where} did not keep a message`)),
      );
    });
    await answered(Promise.race([confirmed, ended.then((reason) => Promise.reject(reason))]), where);
    if (isReturned) throw new UserError(`${where} has no queue ${name} any more, so the message was not kept.`);
  };
  return {
    ended,
    consume: async (onDelivery) => {
      const handle = (message: ConsumeMessage | null): void => {
        if (message === null) end(`the queue ${queue} was removed`);
        else onDelivery(deliveryOf(channel, message));
      };
      ({ consumerTag: tag } = await asked(channel.consume(queue, handle), where));
    },
    pause: async () => {
      const own = tag;
      tag = undefined;
      if (own !== undefined) await asked(channel.cancel(own), where);
    },
    settle: async () => void (await asked(channel.checkQueue(queue), where)),
    publish: async (name, body, properties) => {
      const mine = last.then(() => publishNow(name, body, properties));
      last = mine.catch(() => {});
      try {
        await mine;
      } catch (error) {
        throw refusalOf(error, where);
      }
    },
    declare: (name) => declareAt(connection, name, where),
    close: async () => {
      await quietly(channel.close());
      await quietly(connection.close());
    },
  };
}

function deliveryOf(channel: ConfirmChannel, message: ConsumeMessage): HandedMessage {
  const { messageId, contentType, contentEncoding, correlationId, type, appId } = message.properties;
  const headers = keptHeaders(message.properties.headers);
  const kept = { messageId, contentType, contentEncoding, headers, correlationId, type, appId };
  const known = Object.entries(kept).filter(([, value]: readonly [string, unknown]) => value !== undefined);
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
    properties: Object.fromEntries(known),
    ack: () => tried(() => channel.ack(message)),
    giveBack: () => tried(() => channel.nack(message, false, true)),
  };
}

/** As JSON. amqplib writes no more than 64 KiB of them, ours included, and a message that cannot be laid aside comes for ever. */
const MOST_HEADERS = 16 * 1024;

/**
 * The headers that go with a message into another queue. Not RabbitMQ's `CC` and `BCC`: they would send it in our name
 * wherever its sender likes, and into the queue that it came from over and over.
 */
export function keptHeaders(headers: unknown): Readonly<Record<string, unknown>> {
  try {
    const kept = Object.entries(Object(headers)).filter(([name]) => !/^b?cc$/i.test(name));
    return JSON.stringify(kept).length > MOST_HEADERS ? {} : Object.fromEntries(kept);
  } catch {
    // Lists within lists without end.
    return {};
  }
}

/** On a channel of its own, which an error closes: a queue that is there may have other arguments than ours. */
async function declareAt(connection: ChannelModel, queue: string, where: string): Promise<void> {
  const attempt = async (act: (channel: ConfirmChannel) => Promise<unknown>): Promise<void> => {
    const channel = await answered(connection.createConfirmChannel(), where);
    channel.on('error', () => {});
    await answered(act(channel), where);
    await quietly(channel.close());
  };
  try {
    await attempt((channel) => channel.checkQueue(queue));
  } catch (error) {
    if (replyOf(error) !== 404) throw refusalOf(error, where);
    try {
      await attempt((channel) => channel.assertQueue(queue, { durable: true }));
    } catch (refused) {
      throw refusalOf(refused, where);
    }
  }
}

async function connectTo(address: BrokerAddress, where: string, signal: AbortSignal): Promise<ChannelModel> {
  const { connect } = await import('amqplib');
  const { protocol, hostname, port, username, password, vhost } = address;
  // The library takes the vhost as a part of an address.
  const to = { protocol, hostname, port, username, password, vhost: encodeURIComponent(vhost) };
  const options = { timeout: CONNECT_MS, keepAlive: true };
  const opening = connect({ ...to, heartbeat: HEARTBEAT_SECONDS }, options);
  let leave = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    leave = () => reject(new UserError('Interrupted.'));
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
  try {
    return await Promise.race([opening, stopped]);
  } catch (error) {
    // One that comes about after all is nobody's.
    opening.then((late) => quietly(late.close())).catch(() => {});
    throw refusalOf(error, where);
  } finally {
    signal.removeEventListener('abort', leave);
    stopped.catch(() => {});
  }
}

/** What is wrong for good, in words for whoever set it up; all else may be over later. */
function refusalOf(error: unknown, where: string): Error {
  if (error instanceof BrokerAway || error instanceof UserError) return error;
  const said = oneLine(messageOf(error));
  const code = replyOf(error);
  if (code === 403) {
    return new UserError(`${where} refuses us: ${said}. Look at the name, the password, and what they may do there.`);
  }
  if (code === 530 || code === 404 || code === 405 || code === 406)
    return new UserError(`${where} refuses us: ${said}.`);
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL/.test(codeOf(error) ?? '')) {
    return new UserError(
      `${where} cannot be trusted: ${said}. An authority of your own is named by NODE_EXTRA_CA_CERTS=FILE.`,
    );
  }
  return new BrokerAway(`${where}: ${said}`);
}

/** The reply code of AMQP: amqplib has it as a number, or within its words while the connection is opened. */
function replyOf(error: unknown): number | undefined {
  const code: unknown = Reflect.get(Object(error), 'code');
  if (typeof code === 'number') return code;
  const said = /\b(403|404|405|406|530) \(/.exec(messageOf(error))?.[1];
  return said === undefined ? undefined : Number(said);
}

async function asked<T>(answer: Promise<T>, where: string): Promise<T> {
  try {
    return await answered(answer, where);
  } catch (error) {
    throw refusalOf(error, where);
  }
}

async function answered<T>(answer: Promise<T>, where: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrokerAway(`${where} gave no answer in ${ANSWER_MS / 1000} s`)), ANSWER_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    late.catch(() => {});
  }
}

async function quietly(closing: Promise<unknown>): Promise<void> {
  try {
    await answered(closing, '');
  } catch {
    // It is closed already.
  }
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '')
    .slice(0, 300);
}
