import { saidBy } from '../../../core/http/silence.ts';
import type { WireReply } from '../../../core/http/wire.ts';
import { isObject, memberOf } from '../../../core/values.ts';

/** Google answered, and not with what was asked for. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly status: number;
  /** Google's word for it, such as `notFound` or `conditionNotMet`; empty where it gives none. */
  readonly reason: string;

  constructor(what: string, reply: Pick<WireReply, 'status' | 'text'>) {
    const reason = reasonIn(reply.text);
    const said = [reason, saidBy(reply.text)].filter((one) => one !== '').join(': ');
    super(`${what}: ${meaningOf(reply.status)}HTTP ${reply.status}${said === '' ? '' : ` (${said})`}`);
    this.status = reply.status;
    this.reason = reason;
  }
}

/** An answer that Google gave with 200, and that nobody can read. */
export class UnreadableReply extends Error {
  override readonly name = 'UnreadableReply';
}

/** Whether Google itself answered, if only by a refusal. */
export function isAnswer(error: unknown): boolean {
  return error instanceof GoogleError || error instanceof UnreadableReply;
}

/** Whether somebody else changed it in between: what is to be written is read again. */
export function isStale(error: unknown): boolean {
  return error instanceof GoogleError && error.status === 412;
}

/** `{"error":{"errors":[{"reason":…}]}}` of a call, `{"error":{"errors":[{"code":…}]}}` of an operation, `{"error":"…"}` of the sign-in. */
function reasonIn(text: string): string {
  try {
    const error = memberOf(JSON.parse(text), 'error');
    const errors = memberOf(error, 'errors');
    const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
    const words = isObject(error) ? [memberOf(first, 'reason'), memberOf(first, 'code'), error['status']] : [error];
    return words.find((one): one is string => typeof one === 'string' && /^[\w.]{1,80}$/.test(one)) ?? '';
  } catch {
    return '';
  }
}

function meaningOf(status: number): string {
  if (status === 401) return 'the credentials are not taken, or have expired; ';
  if (status === 403) return 'the credentials may not do that; ';
  if (status === 429) return 'it takes no more questions at the moment; ';
  return status >= 500 ? 'the service itself has trouble; ' : '';
}
