import type { ChannelModel } from 'amqplib';

import { codeOf, messageOf, UserError } from '../../core/errors.ts';
import type { BrokerAddress } from './address.ts';

// What listens at the address of a broker may be anything, and may say anything, or nothing.

/** The broker is not there, or went away: it is asked again later. */
export class BrokerAway extends Error {
  override readonly name = 'BrokerAway';
}

/** A broker, for people, and how long it is waited for. */
export interface Place {
  readonly name: string;
  readonly limits: BrokerLimits;
}

/** In ms. */
export interface BrokerLimits {
  /** Until the first byte, and between any two of them, while a connection is opened. */
  readonly silence: number;
  /** For all of the opening: one byte at a time is no answer either. */
  readonly opening: number;
  /** A broker that is short of memory or disk confirms nothing until that is over. */
  readonly answer: number;
  /** Whoever does not answer a farewell gets none. */
  readonly farewell: number;
}
export const LIMITS: BrokerLimits = { silence: 20_000, opening: 60_000, answer: 60_000, farewell: 10_000 };
/** What we agree on at the opening; a larger frame is none of a broker's. */
const MOST_FRAME = 131_072;
const PARTICULARS = { heartbeat: 30, frameMax: MOST_FRAME, maxFrameSize: MOST_FRAME } as const;

/** In the codes of errors of TLS that are about a certificate. */
const UNTRUSTED = ['CERT', 'SELF_SIGNED', 'UNABLE_TO'];
/** What the library says where a broker ends the opening. */
const FAREWELLS = ['Socket closed abruptly', 'Handshake terminated by server'];

export interface Connected {
  readonly connection: ChannelModel;
  /** Takes the socket away, whatever state it is in: an open one would keep us from ending. */
  readonly cut: () => void;
}

/** Opens a connection, within the limits of the place. Throws BrokerAway, or a UserError. */
export async function connectTo(address: BrokerAddress, at: Place, stop: AbortSignal): Promise<Connected> {
  if (stop.aborted) throw new UserError('Interrupted.');
  const { connect } = await import('amqplib');
  const { protocol, hostname, port, username, password, vhost } = address;
  // The library takes the vhost as a part of an address.
  const to = { protocol, hostname, port, username, password, vhost: encodeURIComponent(vhost) };
  const life = new AbortController();
  const cut = (): void => life.abort();
  const limit = setTimeout(cut, at.limits.opening);
  stop.addEventListener('abort', cut, { once: true });
  try {
    // All of it but the signal is the library's; that is the socket's own.
    const socket = { timeout: at.limits.silence, keepAlive: true, signal: life.signal };
    return { connection: await connect({ ...to, ...PARTICULARS }, socket), cut };
  } catch (error) {
    cut();
    if (stop.aborted) throw new UserError('Interrupted.');
    throw openingTrouble(error, address, at);
  } finally {
    clearTimeout(limit);
    stop.removeEventListener('abort', cut);
  }
}

/** Why a connection did not come about: nobody there may be somebody there later, and somebody else will stay somebody else. */
function openingTrouble(error: unknown, { protocol }: BrokerAddress, at: Place): Error {
  const code = codeOf(error) ?? '';
  const said = oneLine(messageOf(error));
  if (UNTRUSTED.some((word) => code.includes(word))) {
    return new UserError(
      `${at.name} cannot be trusted: ${said}. An authority of your own is named by NODE_EXTRA_CA_CERTS=FILE.`,
    );
  }
  if (['EPROTO', 'ERR_SSL', 'ERR_TLS'].some((word) => code.startsWith(word))) {
    return new UserError(
      `${at.name} does not speak TLS as we do: ${said}. It has a port of its own, 5671 as a rule; without TLS it is amqp://.`,
    );
  }
  if (code === 'ABORT_ERR' || said === 'connect ETIMEDOUT') return new BrokerAway(`${at.name} gave no answer`);
  // The library has no code of its own, and reads past the end of a frame that is too short (ERR_OUT_OF_RANGE).
  const isOfSystem = code !== '' && (!code.startsWith('ERR_') || code.startsWith('ERR_SOCKET'));
  if (isOfSystem || FAREWELLS.some((words) => said.startsWith(words))) return refusalOf(error, at);
  const hint = protocol === 'amqp' ? ' Is it that of amqps://, or of another service?' : '';
  return new UserError(`${at.name} does not speak AMQP 0-9-1 as RabbitMQ does: ${said}. Look at the port.${hint}`);
}

/** What is wrong for good, in words for whoever set it up; all else may be over later. */
export function refusalOf(error: unknown, at: Place): Error {
  if (error instanceof BrokerAway || error instanceof UserError) return error;
  const said = oneLine(messageOf(error));
  const code = replyOf(error);
  if (code === 403) {
    return new UserError(`${at.name} refuses us: ${said}. Look at the name, the password, and what they may do there.`);
  }
  if (code === 530 || code === 404 || code === 405 || code === 406)
    return new UserError(`${at.name} refuses us: ${said}.`);
  return new BrokerAway(`${at.name}: ${said}`);
}

/** The reply code of AMQP: amqplib has it as a number, or within its words while the connection is opened. */
export function replyOf(error: unknown): number | undefined {
  const code: unknown = Reflect.get(Object(error), 'code');
  if (typeof code === 'number') return code;
  const said = /\b(403|404|405|406|530) \(/.exec(messageOf(error))?.[1];
  return said === undefined ? undefined : Number(said);
}

/** The answer to a question; what is wrong with it is told as `refusalOf` has it. */
export async function asked<T>(answer: Promise<T>, at: Place): Promise<T> {
  try {
    return await answered(answer, at);
  } catch (error) {
    throw refusalOf(error, at);
  }
}

/** The answer, where it comes within the limit. Throws BrokerAway. */
export async function answered<T>(answer: Promise<T>, at: Place, limitMs = at.limits.answer): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrokerAway(`${at.name} gave no answer in ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    late.catch(() => {});
  }
}

/** Waits for a farewell, whatever comes of it. */
export async function quietly(closing: Promise<unknown>, at: Place): Promise<void> {
  try {
    await answered(closing, at, at.limits.farewell);
  } catch {
    // It is closed already, or is closed with the connection.
  }
}

/** Says farewell, and goes either way. */
export async function closeConnection({ connection, cut }: Connected, at: Place): Promise<void> {
  await quietly(connection.close(), at);
  cut();
}

/** Words of a broker, for a line of ours. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '')
    .slice(0, 300);
}
