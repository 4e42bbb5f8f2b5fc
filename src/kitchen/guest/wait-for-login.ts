import { steadyNow } from '../../core/clock.ts';
import { runCommand } from '../../core/process/command.ts';
import { delay, waitUntil } from '../../core/process/process.ts';
import type { TrialRequest } from '../../image/provider-trial.ts';
import { KitchenError } from '../outcome.ts';
import type { Login } from './login.ts';
import { plain } from './printed.ts';

/** One try to get in may take so long. */
const TRY_MS = 30_000;
const PAUSE_MS = 1000;

interface LoginWait {
  /** What it is called in what is said: `server`. */
  readonly what: string;
  /** A word for what the provider says of it now, and which of them means that it runs. */
  readonly state: () => Promise<string>;
  readonly isUp: (state: string) => boolean;
  /** Why nobody gets in, as far as that can be said. */
  readonly why: (said: { readonly isDenied: boolean; readonly line: string; readonly where: string }) => string;
  /** A sentence on where more is to be read; empty: nowhere. */
  readonly more: () => Promise<string>;
}

/** Tries until the guest lets us in by ssh. Throws a KitchenError when it does not in time, or is gone. */
export async function waitForLogin(
  request: TrialRequest,
  login: Login,
  environment: Readonly<Record<string, string>>,
  { what, state, isUp, why, more }: LoginWait,
): Promise<void> {
  const deadline = steadyNow() + request.timeoutMs;
  let line = '';
  for (;;) {
    const abort = new AbortController();
    let isIn: boolean | undefined;
    const ask = async (): Promise<void> => {
      try {
        const limits = { environment, limitMs: TRY_MS, signal: abort.signal };
        const { exitCode, stderr } = await runCommand(login.ssh, ['true'], limits);
        line = plain(stderr.trim().split('\n').at(-1) ?? '') || line;
        isIn = exitCode !== 255;
      } catch {
        isIn = false;
      }
    };
    const trying = ask();
    await waitUntil(async () => isIn !== undefined || request.isInterrupted(), deadline);
    if (isIn !== true) abort.abort();
    await trying;
    if (isIn === true) return;
    if (request.isInterrupted())
      throw new KitchenError('cancelled', `The run was cancelled while ${request.name} started.`);
    const now = await state();
    if (!isUp(now))
      throw new KitchenError(
        'infrastructure',
        `The ${what} of ${request.subject.id} is ${now} before anybody could log in.`,
      );
    if (steadyNow() > deadline) {
      const isDenied = /permission denied/i.test(line);
      const reason = why({ isDenied, line, where: `${login.host}, port ${login.port}` });
      throw new KitchenError(
        'infrastructure',
        `The ${what} is not up after ${minutesOf(request)} min: ${reason}.${await more()}`,
      );
    }
    await delay(PAUSE_MS);
  }
}

/** The whole minutes that a start may take. */
export function minutesOf({ timeoutMs }: Pick<TrialRequest, 'timeoutMs'>): number {
  return Math.max(1, Math.round(timeoutMs / 60_000));
}
