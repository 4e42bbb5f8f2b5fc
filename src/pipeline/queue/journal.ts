import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { parseJson, readBounded } from '../../core/files/bounded-file.ts';
import { messageOf, UserError } from '../../core/errors.ts';
import { sha256Hex, writeDurably } from '../../core/files/files.ts';
import { ensureOwnFolder } from '../../core/files/own-folder.ts';
import { TAKEN_AWAY, tryLockOfStrangers, waitedFor } from '../../core/process/lock.ts';
import type { Host } from '../../core/runner/host.ts';
import { type BrokerAddress, shownBroker } from './address.ts';
import { type Message, MOST_BODY } from './message.ts';

// What was taken out of a queue lies here before the broker is told so, each message in a file of its own. One process at a
// time writes them. Whoever bakes a message writes what became of it into another file, and reads this one alone.

const entry = z.object({
  schema: z.literal('bakehouse/queue-entry/1'),
  /** The name of its file; and, where the message has none of its own, the id that GitHub gets. */
  id: z.string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/),
  messageId: z.string().nullable(),
  digest: z.string(),
  label: z.string(),
  /** Empty once it is over, or told. */
  body: z.string(),
  /**
   * `sending`: GitHub is being asked, or was when we were killed; `accepted`: it is our work; `over`: GitHub has taken it, or
   * it was baked; `failed`: so was its bake, which nobody was told yet; `told`: it lies in the queue of failed ones.
   */
  state: z.enum(['sending', 'accepted', 'over', 'failed', 'told']),
  /** Whether the broker is known to have read that we have it: until then it may hand it out again. */
  isAcked: z.boolean(),
  /** ms since the epoch. */
  since: z.number(),
  /** How often its work was begun. */
  attempts: z.number().int().nonnegative(),
  /** What became of it, for people. */
  end: z.string(),
});
export type QueueEntry = z.infer<typeof entry>;

const result = z.object({ isGood: z.boolean(), text: z.string().max(20_000) });
/** What became of a message that was worked on. */
export type WorkResult = z.infer<typeof result>;

/** What a delivery is, given what there is already. */
export type Acquaintance =
  | { readonly kind: 'new' }
  /** It is this one, handed to us again: nothing is done twice. */
  | { readonly kind: 'known'; readonly entry: QueueEntry }
  /** Another message of the same id. */
  | { readonly kind: 'clash'; readonly entry: QueueEntry };

/** So long a message is remembered that is over, to know it again. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;
/** A broker that was killed may not know that it handed a message out. Within this it is taken for the same. */
const SOON_MS = 600_000;
/** How often it is looked what may be forgotten. */
const PRUNED_MS = 3_600_000;
/** How often it is looked whether the folder is still ours. */
const LOOK_MS = 5000;
const LARGEST_FILE = 4 * MOST_BODY;

/**
 * Whether a delivery is a message that we have. By its own id it is; without one, a body that we have may be sent again on
 * purpose, and is known only while the broker may still believe that we do not have it. Pure.
 * @param now ms since the epoch
 */
export function acquaintance(
  { id, digest }: Message,
  redelivered: boolean,
  entries: Iterable<QueueEntry>,
  now: number,
): Acquaintance {
  for (const one of entries) {
    // What failed lies in the queue of failed ones; whoever takes it from there and sends it again means it.
    if (one.state === 'told') continue;
    // Also one that we made up: it is in every log, and its file has that name.
    if (id !== null && (one.messageId === id || one.id === id))
      return { kind: one.digest === digest ? 'known' : 'clash', entry: one };
    if (id !== null || one.messageId !== null || one.digest !== digest || one.isAcked) continue;
    const isFresh = one.state === 'sending' || one.state === 'accepted' || now - one.since < SOON_MS;
    if (redelivered || isFresh) return { kind: 'known', entry: one };
  }
  return { kind: 'new' };
}

export class QueueJournal {
  readonly folder: string;
  readonly #entries = new Map<string, QueueEntry>();
  #pruned = 0;

  /** Reads what is there; a file that is none of ours is told and left. */
  constructor(folder: string, onTrouble: (message: string) => void) {
    this.folder = folder;
    for (const name of ['entries', 'results', 'logs']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    for (const name of readdirSync(join(folder, 'entries')).toSorted()) {
      if (!name.endsWith('.json')) continue;
      try {
        const one = readEntry(join(folder, 'entries', name));
        this.#entries.set(one.id, one);
      } catch (error) {
        onTrouble(
          `A message in ${join(folder, 'entries', name)} cannot be read and is left there: ${messageOf(error)}`,
        );
      }
    }
  }

  get entries(): readonly QueueEntry[] {
    return [...this.#entries.values()].toSorted((a, b) => a.since - b.since);
  }

  /**
   * On the disk when it returns. Whoever consumes for months forgets meanwhile what is old.
   * @param now ms since the epoch
   */
  add(message: Message, body: Buffer, state: 'sending' | 'accepted', now = Date.now()): QueueEntry {
    if (now - this.#pruned >= PRUNED_MS) this.prune(now);
    const id = message.id ?? `${beginningOfId(message)}${randomBytes(5).toString('hex')}`;
    this.remove(id);
    return this.#keep({
      schema: 'bakehouse/queue-entry/1',
      id,
      messageId: message.id,
      digest: message.digest,
      label: message.label,
      body: body.toString(),
      state,
      isAcked: false,
      since: now,
      attempts: 0,
      end: '',
    });
  }

  change(id: string, changes: Partial<Pick<QueueEntry, 'state' | 'isAcked' | 'attempts' | 'end'>>): void {
    const known = this.#entries.get(id);
    if (known === undefined) return;
    const now = { ...known, ...changes };
    // Of what nobody works on any more the digest is enough, for a week: some hundred kilobytes each would fill our memory.
    this.#keep(now.state === 'over' || now.state === 'told' ? { ...now, body: '' } : now);
  }

  remove(id: string): void {
    this.#entries.delete(id);
    for (const path of [entryPath(this.folder, id), resultPath(this.folder, id), this.logPath(id)]) {
      rmSync(path, { force: true });
    }
  }

  /** Forgets what has been over for a week. */
  prune(now: number): void {
    this.#pruned = now;
    for (const { id, state, isAcked, since } of this.entries) {
      // One that we were about to send, and that was not handed to us again, went to somebody else.
      const isPast = state === 'sending' || ((state === 'over' || state === 'told') && isAcked);
      if (isPast && now - since > REMEMBERED_MS) this.remove(id);
    }
  }

  /** What whoever worked on it wrote; undefined where nobody came to an end. */
  result(id: string): WorkResult | undefined {
    const path = resultPath(this.folder, id);
    return existsSync(path) ? readResult(path) : undefined;
  }

  logPath(id: string): string {
    return join(this.folder, 'logs', `${id}.log`);
  }

  #keep(one: QueueEntry): QueueEntry {
    writeDurably(entryPath(this.folder, one.id), JSON.stringify(one));
    this.#entries.set(one.id, one);
    return one;
  }
}

/** The folder of a journal, for as long as it is ours. */
export interface HeldFolder {
  /** Throws a UserError where another process has it by now. */
  readonly check: () => void;
  readonly release: () => void;
}

/**
 * Takes the folder of a journal for this process alone, and makes it. Throws a UserError where another one has it.
 * @param stop is aborted once the folder is not ours any more; aborting it ends the wait for one that may be dead
 */
export async function holdFolder(host: Host, folder: string, stop: AbortController): Promise<HeldFolder> {
  ensureOwnFolder(folder, 'journal');
  const what = 'A bakehouse consume';
  const held = await tryLockOfStrangers(join(folder, 'locks', 'consumer'), what, (why) => host.info(why), {
    signal: stop.signal,
    onWait: (by) => host.info(waitedFor(by, folder)),
  });
  if (held.kind === 'held') {
    throw new UserError(
      `${held.by.what} has the messages of ${folder} in process ${held.by.processes[0]?.pid}. Name another folder: --journal FOLDER.`,
    );
  }
  const { lock } = held;
  const look = setInterval(() => {
    if (!lock.isOurs()) stop.abort();
  }, LOOK_MS);
  return {
    check: () => {
      if (!lock.isOurs()) throw new UserError(`Another consume has ${folder} now: ${TAKEN_AWAY}`);
    },
    release: () => {
      clearInterval(look);
      lock.release();
    },
  };
}

/** The lock of a bake, of a name that is no lock of the journal's own: a sender may call a message `consumer`. */
export function bakeLockPath(folder: string, id: string): string {
  return join(folder, 'locks', `bake-${id}`);
}

/** How all ids begin that are made for messages of one body. */
export function beginningOfId({ digest }: Pick<Message, 'digest'>): string {
  return `${digest.slice(0, 20)}-`;
}

/** Where the messages of one queue are kept, unless somebody says. */
export function journalName(address: BrokerAddress, queue: string): string {
  return sha256Hex(`${shownBroker(address)}\n${queue}`).slice(0, 16);
}

export function entryPath(folder: string, id: string): string {
  return join(folder, 'entries', `${id}.json`);
}

export function resultPath(folder: string, id: string): string {
  return join(folder, 'results', `${id}.json`);
}

export function readEntry(path: string): QueueEntry {
  return entry.parse(parseJson('The entry', readBounded('The entry', path, LARGEST_FILE)));
}

/** One that cannot be read is none: then the work is begun again. */
function readResult(path: string): WorkResult | undefined {
  try {
    return result.parse(parseJson('The result', readBounded('The result', path, LARGEST_FILE)));
  } catch {
    return undefined;
  }
}
