import { setTimeout as delay } from 'node:timers/promises';
import type { Timing } from './timing.ts';

/**
 * The cancel ladder of Runner.Sdk/ProcessInvoker.cs (CancelAndKillProcessTree): SIGINT, wait, SIGTERM, wait, SIGKILL.
 * `send` signals the entry process alone, for NixKillProcessTree kills no more than that one pid on Linux and macOS.
 * `ended` resolves when the process is gone and its output is read or given up, which is what the runner waits for:
 * a process that left at SIGINT but whose child holds a pipe may still take the runner to the second rung.
 */
export async function climbLadder(
  send: (signal: NodeJS.Signals) => boolean,
  ended: Promise<void>,
  timing: Timing,
): Promise<void> {
  if (send('SIGINT') && (await endsWithin(ended, timing.afterInterrupt))) return;
  if (send('SIGTERM') && (await endsWithin(ended, timing.afterTerminate))) return;
  send('SIGKILL');
}

async function endsWithin(ended: Promise<void>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const inTime = ended.then(() => true);
  const tooLate = delay(milliseconds, false, { signal: timer.signal }).catch(() => false);
  try {
    return await Promise.race([inTime, tooLate]);
  } finally {
    timer.abort();
  }
}
