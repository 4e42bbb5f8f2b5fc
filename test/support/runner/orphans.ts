import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that outlived the steps of its job. */
export interface Orphan {
  readonly pid: number;
  readonly command: readonly string[];
}

/**
 * Kills every process that was started with this tracking id in its environment: the "Cleaning up orphan processes"
 * of Runner.Worker/JobExtension.cs FinalizeJob. Like there, a process that was started with another value (a step's
 * `env: RUNNER_TRACKING_ID`) is spared, and only the environment at the start of the process counts.
 *
 * The runner looks once and does not wait; here it is repeated until none is left, so that no test leaves a process.
 */
export async function reapOrphans(trackingId: string): Promise<readonly Orphan[]> {
  const reaped = new Map<number, Orphan>();
  const deadline = Date.now() + 10_000;
  for (let found = await findOrphans(trackingId); found.length > 0; found = await findOrphans(trackingId)) {
    if (Date.now() > deadline) throw new Error(`processes survive SIGKILL: ${JSON.stringify(found)}`);
    for (const orphan of found) {
      if (!reaped.has(orphan.pid)) reaped.set(orphan.pid, orphan);
      kill(orphan.pid);
    }
    await delay(5);
  }
  return [...reaped.values()];
}

/** Linux only, through /proc; elsewhere none is found. */
async function findOrphans(trackingId: string): Promise<readonly Orphan[]> {
  const names = await readdir('/proc').catch(() => []);
  const found = await Promise.all(
    names.filter((name) => /^\d+$/u.test(name)).map((name) => readTracked(Number(name), trackingId)),
  );
  return found.filter((orphan) => orphan !== undefined);
}

async function readTracked(pid: number, trackingId: string): Promise<Orphan | undefined> {
  // A zombie has an empty environment, another user's process an unreadable one: neither is ours to kill.
  const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '');
  if (!environment.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`)) return undefined;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return { pid, command: command.split('\0').slice(0, -1) };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
