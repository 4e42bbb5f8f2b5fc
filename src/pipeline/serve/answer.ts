import { steadyNow } from '../../core/clock.ts';

/** What somebody who asked is told: a status, and JSON where there is any. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * packerd's codes of errors, where it has one: 4 for what is not there, 5 for this machine, 100 for a request that is wrong. What
 * its framework refused had codes of that: the status, or 601 to 604.
 */
export function refusal(
  status: number,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return { status, body: { code, message }, headers };
}

export function isAnswer(value: object): value is HttpAnswer {
  return 'status' in value;
}

/** A reason to come again, in whole seconds. */
export function comeAgain(status: 429 | 503, message: string, seconds: number): HttpAnswer {
  return refusal(status, status, message, { 'Retry-After': String(seconds) });
}

/** How long a service has been asked in vain, told once a minute. */
export function onceAMinute(tell: (line: string) => void): (line: string) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (line) => {
    if (steadyNow() - last < 60_000) return;
    last = steadyNow();
    tell(line);
  };
}
