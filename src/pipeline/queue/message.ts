import { writeJson } from '../../core/files/bounded-file.ts';
import { sha256Hex } from '../../core/files/files.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { isObject } from '../../core/values.ts';
import { checkRequest } from '../../plan/request/request.ts';
import { repositoryNameOf } from '../../plan/request/git-address.ts';
import { checkOwnId } from '../requests/identity.ts';

/** What a message asks for. */
export type MessageWish =
  /** One of packuilon's profiles, as it was sent. */
  | { readonly kind: 'profile'; readonly profile: string }
  /** A build request as packerd took it. */
  | { readonly kind: 'request'; readonly request: string }
  /** Legs of a manifest, where the work is done. */
  | { readonly kind: 'legs'; readonly only: readonly string[] };

export interface Message {
  readonly wish: MessageWish;
  /** The sender's own id; null where it gave none, as packuilon does. */
  readonly id: string | null;
  /** Of the body: two messages without an id are told apart by nothing else. */
  readonly digest: string;
  /** For people, on one line. */
  readonly label: string;
}

/** A message that nobody will ever be able to do anything with; the reason goes with it. */
export class BadMessage extends UserError {}

/** A profile has some hundred kilobytes at most, and a request far less. */
export const MOST_BODY = 4 * 1024 * 1024;
const MOST_LEGS = 1000;

/**
 * Reads what came out of a queue. Throws a BadMessage.
 * @param messageId the property `message_id` of AMQP; undefined or empty where there is none
 */
export function readMessage(body: Uint8Array, messageId: string | undefined): Message {
  if (body.length === 0) throw new BadMessage('The message is empty.');
  if (body.length > MOST_BODY) {
    throw new BadMessage(`The message has ${body.length} bytes; at most ${MOST_BODY} are read.`);
  }
  const text = textOf(body);
  const value = parsed(text);
  if (!isObject(value)) throw new BadMessage('The message is JSON, but no object.');
  const wish = wishOf(value, text);
  const ofBody = wish.kind === 'profile' ? undefined : value['id'];
  if (ofBody !== undefined && typeof ofBody !== 'string') throw new BadMessage('The id in the message is no string.');
  const ids = [...new Set([messageId ?? '', ofBody ?? ''].filter((one) => one !== ''))];
  const [id = null] = ids;
  if (ids.length > 1) throw new BadMessage(`The message has two ids: ${ids.join(' and ')}.`);
  if (id !== null) bad(() => checkOwnId(id, 'The id of the message'));
  return { wish, id, digest: sha256Hex(body), label: labelOf(wish, value) };
}

function wishOf(value: Readonly<Record<string, unknown>>, text: string): MessageWish {
  const { giturl, only, system } = value;
  if (giturl !== undefined) {
    bad(() => checkRequest({ text, name: 'The message', from: [] }));
    return { kind: 'request', request: text };
  }
  if (only !== undefined) {
    const words = typeof only === 'string' ? only.split(/[\n,]/) : only;
    if (!Array.isArray(words))
      throw new BadMessage('`only` of the message must name legs: a string, or a list of them.');
    const legs = words.map((one: unknown) => (typeof one === 'string' ? one.trim() : ''));
    if (legs.length === 0 || legs.length > MOST_LEGS || legs.some((leg) => leg === '' || /[\p{Cc},]/u.test(leg))) {
      throw new BadMessage(`\`only\` of the message must name 1 to ${MOST_LEGS} legs.`);
    }
    return { kind: 'legs', only: legs };
  }
  if (isObject(system)) {
    bad(() => writeJson('The message', value));
    return { kind: 'profile', profile: text };
  }
  const members = Object.keys(value).slice(0, 8).join(', ').slice(0, 200);
  throw new BadMessage(
    `The message is neither a profile (system), a build request (giturl) nor legs of a manifest (only); it has ${members === '' ? 'no members' : members}.`,
  );
}

function labelOf(wish: MessageWish, value: Readonly<Record<string, unknown>>): string {
  // The address itself may hold a token.
  if (wish.kind === 'request')
    return `request for ${printable(repositoryNameOf(String(value['giturl'])) ?? 'a repository')}`;
  if (wish.kind === 'legs') return `legs ${printable(wish.only.join(', '))}`;
  const personality = ['personality', 'name'].reduce<unknown>(
    (at, name) => (isObject(at) ? at[name] : undefined),
    value['system'],
  );
  return `profile ${typeof personality === 'string' ? printable(personality) : 'without a personality'}`;
}

function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '?').slice(0, 100);
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new BadMessage('The message is not UTF-8 text.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadMessage(`The message is not JSON: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 200)}.`);
  }
}

/** What is wrong with the content is wrong with the message. */
function bad(check: () => unknown): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new BadMessage(error.message);
  }
}
