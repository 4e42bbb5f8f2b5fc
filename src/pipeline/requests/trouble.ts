import { messageOf, UserError } from '../../core/errors.ts';
import { memberOf } from '../../core/values.ts';

/** What a call of GitHub's API came to, where it came to nothing good. */
export type ApiTrouble =
  /** Whether it did anything, nobody knows. */
  | { readonly kind: 'lost'; readonly message: string }
  /** It did nothing, and may do so later. */
  | { readonly kind: 'limit'; readonly message: string; /** In ms. */ readonly after: number }
  /** It did nothing, and will not. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string };

/** Nobody knows whether a call did anything. */
export class LostAnswer extends UserError {}

/** A call that GitHub refused, in words for whoever made it. */
export class Refused extends UserError {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Where GitHub says nothing of when it would answer again. */
const LIMIT_MS = 60_000;
/** GitHub may say 0, or name a time that has gone by on our clock: it is not asked again and again at once. */
const LEAST_MS = 1000;

/**
 * Reads what octokit threw. It says 500 for a connection that failed, too, and gives no answer with it.
 * @param now ms since the epoch, for times that GitHub names
 */
export function troubleOf(error: unknown, now: number): ApiTrouble {
  const status = memberOf(error, 'status') ?? Reflect.get(Object(error), 'status');
  const answer: unknown = Reflect.get(Object(error), 'response');
  const message = messageOf(error).replace(/\s+/g, ' ').slice(0, 300);
  if (typeof status !== 'number' || answer === undefined || status >= 500) return { kind: 'lost', message };
  const headers = memberOf(answer, 'headers');
  const after = memberOf(headers, 'retry-after');
  const isSpent = String(memberOf(headers, 'x-ratelimit-remaining')) === '0';
  const isLimit = status === 429 || (status === 403 && (after !== undefined || isSpent || /rate limit/i.test(message)));
  if (!isLimit) return { kind: 'refused', status, message };
  return {
    kind: 'limit',
    message,
    after: waitOf(after, isSpent ? memberOf(headers, 'x-ratelimit-reset') : undefined, now),
  };
}

function waitOf(after: unknown, reset: unknown, now: number): number {
  const seconds = Number(after ?? Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) return Math.max(LEAST_MS, seconds * 1000);
  const at = Number(reset ?? Number.NaN) * 1000;
  return Number.isFinite(at) ? Math.max(LEAST_MS, at - now) : LIMIT_MS;
}

/** 403 that no right would change: where a run goes on already, and where it is older than a month. */
const OF_THE_RUN = ['already running', 'Unable to retry'];

/** What is needed for what was refused. */
export function refusal(verb: string, status: number, message: string, rights: string): Refused {
  const said = `GitHub does not ${verb} (${status}): ${message.replace(/\.$/, '')}.`;
  if (status === 401) return new Refused(status, `${said} The token is not valid, or not any more.`);
  const isOfRun = status === 403 && OF_THE_RUN.some((words) => message.includes(words));
  if (!isOfRun && (status === 403 || status === 404)) {
    return new Refused(
      status,
      `${said} Either there is no such repository or workflow, or the token may not do it: it needs ${rights} there.`,
    );
  }
  return new Refused(status, said);
}
