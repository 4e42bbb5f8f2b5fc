import { saidBy } from '../../../core/http/silence.ts';
import type { WireReply } from '../../../core/http/wire.ts';
import { isObject } from '../../../core/values.ts';

/** Azure answered, and not with what was asked for. */
export class ArmError extends Error {
  override readonly name = 'ArmError';
  readonly status: number;
  /** Azure's word for it, such as `AuthorizationFailed` or `ScopeLocked`; empty where it gives none. */
  readonly code: string;

  constructor(what: string, reply: Pick<WireReply, 'status' | 'text'>) {
    const code = codeIn(reply.text);
    const said = [code, saidBy(reply.text)].filter((one) => one !== '').join(': ');
    super(`${what}: ${meaningOf(reply.status)}HTTP ${reply.status}${said === '' ? '' : ` (${said})`}`);
    this.status = reply.status;
    this.code = code;
  }
}

/** An answer that Azure gave with 200, and that nobody can read. */
export class UnreadableAnswer extends Error {
  override readonly name = 'UnreadableAnswer';
}

/** Whether Azure itself answered, if only by a refusal. */
export function isAnswer(error: unknown): boolean {
  return error instanceof ArmError || error instanceof UnreadableAnswer;
}

export function isRefusal(error: unknown): boolean {
  return error instanceof ArmError && (error.status === 401 || error.status === 403);
}

/** `{"error":{"code":…}}` of Resource Manager, `{"error":"…"}` of the sign-in. */
function codeIn(text: string): string {
  try {
    const read: unknown = JSON.parse(text);
    const error = isObject(read) ? read['error'] : undefined;
    const code = isObject(error) ? error['code'] : error;
    return typeof code === 'string' && /^[\w.]{1,80}$/.test(code) ? code : '';
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
