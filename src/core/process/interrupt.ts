import { steadyNow } from '../clock.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../runner/host.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A wish to stop, whoever sent it. */
export interface Interrupt {
  /** When the first signal came, in ms since the epoch; `undefined` while none did. */
  readonly at: () => number | undefined;
  /** How many came. The runner sends SIGINT, then SIGTERM; a person presses Ctrl-C again when it takes too long. */
  readonly count: () => number;
  readonly onFirst: (listener: () => void) => void;
  /** Back to what the signals do by themselves. */
  readonly dispose: () => void;
}

/** From here on the signals only note the wish: whoever started something has to end it first. */
export function listenForInterrupt(): Interrupt {
  let first: number | undefined;
  let count = 0;
  const listeners: (() => void)[] = [];
  const note = (): void => {
    count += 1;
    if (first !== undefined) return;
    first = steadyNow();
    for (const listener of listeners) listener();
  };
  for (const signal of SIGNALS) process.on(signal, note);
  return {
    at: () => first,
    count: () => count,
    onFirst: (listener) => {
      if (first === undefined) listeners.push(listener);
      else listener();
    },
    dispose: () => {
      for (const signal of SIGNALS) process.off(signal, note);
    },
  };
}

/** The runner kills us ten seconds after its first signal. What is not over by then is left to the post step. */
const LEAVE_MS = 8700;

/**
 * Does the work, but once the run is cancelled only until the runner would kill us: whatever it waits for. On a terminal
 * nobody kills us, and nobody comes after us: there it is left only when asked a second time.
 */
export async function leaveInTime<T>(
  host: Pick<Host, 'kind'>,
  interrupt: Interrupt,
  work: () => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const leave = new Promise<never>((_, reject) => {
    interrupt.onFirst(() => {
      timer = setInterval(() => {
        const at = interrupt.at() ?? steadyNow();
        if (steadyNow() - at < LEAVE_MS || (host.kind === 'terminal' && interrupt.count() < 2)) return;
        reject(new UserError('The run was cancelled, and what this step waited for did not answer in time.'));
      }, 50);
    });
  });
  const done = work();
  try {
    return await Promise.race([done, leave]);
  } finally {
    clearInterval(timer);
    // What still comes of the loser is nobody's business any more.
    done.catch(() => {});
    leave.catch(() => {});
  }
}
