import type { z } from 'zod';

import { saidBy } from './silence.ts';
import type { WireReply } from './wire.ts';

// How services without an SDK answer: as asked, with a refusal, or with what nobody can read. Who does not answer is a Silence.

interface ServiceWords {
  /** The service's own word for it; what is none is passed over. */
  readonly code?: unknown;
  /** What statuses mean to this service, where that is more than they mean to all. */
  readonly meanings?: Readonly<Record<number, string>>;
}

/** A service answered, and not with what was asked for. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  /** The service's word for it, such as `AuthorizationFailed` or `notFound`; empty where it gives none. */
  readonly code: string;

  /** @param reply its text is the answer, or what is known of the reason */
  constructor(what: string, reply: Pick<WireReply, 'status' | 'text'>, { code, meanings = {} }: ServiceWords = {}) {
    const word = isCode(code) ? code : '';
    const said = [word, saidBy(reply.text)].filter((one) => one !== '').join(': ');
    const meaning = meanings[reply.status] ?? meaningOf(reply.status);
    const clause = meaning === '' ? '' : `${meaning}; `;
    super(`${what}: ${clause}HTTP ${reply.status}${said === '' ? '' : ` (${said})`}`);
    this.status = reply.status;
    this.code = word;
  }
}

/** Whether it may be a service's own word for what is wrong. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.]{1,80}$/.test(value);
}

/** An answer that a service gave with 200, and that nobody can read. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** Whether the service itself answered, if only by a refusal. */
export function isAnswer(error: unknown): boolean {
  return error instanceof ServiceError || error instanceof UnreadableAnswer;
}

export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof ServiceError && statuses.includes(error.status);
}

/** A parsed answer in the form that is known of it. Throws an UnreadableAnswer for another one. */
export function formedAs<S extends z.ZodType>(what: string, value: unknown, form: S): z.output<S> {
  const read = form.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const where = `${first?.path.join('.') ?? ''} ${first?.message ?? ''}`;
  throw new UnreadableAnswer(`${what} is told in another form than is known: ${where}`);
}

/** What a status means to whoever reads it. */
function meaningOf(status: number): string {
  if (status === 401) return 'the credentials are not taken, or have expired';
  if (status === 403) return 'the credentials may not do that';
  if (status === 429) return 'it takes no more questions at the moment';
  return status >= 500 ? 'the service itself has trouble' : '';
}
