import { steadyNow } from '../core/clock.ts';
import { descendantsIn, processTable } from '../core/process/descendants.ts';
import type { ProcessIdentity } from '../core/process/long-process.ts';
import { isRunning, MARK, processesMarked, sendSignal, startTimeOf, waitUntil } from '../core/process/process.ts';
import type { Leftover } from '../image/leftover.ts';

/** Between being asked to end and being made to; and until one that was made to is gone. */
const GRACE_MS = 2000;

/**
 * Ends what a local provisioner started and what outlives its builder: what carries the mark in its environment, and what
 * was seen to come of the builder while that ran, together with what came of it since.
 *
 * @param seen each with the moment it began: a later process of the same pid is left alone
 */
export async function sweepProcesses(mark: string, seen: readonly ProcessIdentity[]): Promise<readonly Leftover[]> {
  const ours = new Map<string, ProcessIdentity>();
  const running = async (): Promise<readonly ProcessIdentity[]> => {
    for (const one of await oursNow(mark, [...seen, ...ours.values()])) ours.set(`${one.pid} ${one.startTime}`, one);
    const states = await Promise.all(
      [...ours.values()].map(async (one) => ((await isRunning(one.pid, one.startTime)) ? [one] : [])),
    );
    return states.flat();
  };
  const areOver = async (): Promise<boolean> => (await running()).length === 0;
  if (await areOver()) return [];
  for (const { pid } of await running()) sendSignal(pid, 'SIGTERM');
  await waitUntil(areOver, steadyNow() + GRACE_MS);
  for (const { pid } of await running()) sendSignal(pid, 'SIGKILL');
  await waitUntil(areOver, steadyNow() + GRACE_MS);
  const left = new Set(await running());
  return [...ours.values()].map((one) => ({
    kind: 'process',
    id: String(one.pid),
    region: null,
    ...(left.has(one)
      ? { state: 'left', reason: 'it was started by this bake and does not end', command: `kill -KILL ${one.pid}` }
      : { state: 'removed', reason: 'it was started by this bake and went on after it', command: null }),
  }));
}

async function oursNow(mark: string, known: readonly ProcessIdentity[]): Promise<readonly ProcessIdentity[]> {
  const marked = await Promise.all(
    processesMarked(MARK, mark).map(async (pid) => {
      const startTime = await startTimeOf(pid);
      return startTime === undefined ? [] : [{ pid, startTime }];
    }),
  );
  return descendantsIn(processTable(), [...known, ...marked.flat()], process.pid);
}
