import { MARK, processesMarked, sendSignal, waitUntil } from '../../core/process.ts';
import type { Leftover } from '../../image/leftover.ts';

/** Between being asked to end and being made to; and until one that was made to is gone. */
const GRACE_MS = 2000;

/** What a local provisioner started outlives its builder; the mark in its environment says that it is ours. */
export async function sweepProcesses(mark: string): Promise<readonly Leftover[]> {
  const running = (): readonly number[] => processesMarked(MARK, mark);
  const areOver = async (): Promise<boolean> => running().length === 0;
  const ours = running();
  if (ours.length === 0) return [];
  for (const pid of ours) sendSignal(pid, 'SIGTERM');
  await waitUntil(areOver, Date.now() + GRACE_MS);
  for (const pid of running()) sendSignal(pid, 'SIGKILL');
  await waitUntil(areOver, Date.now() + GRACE_MS);
  const left = new Set(running());
  return [...new Set([...ours, ...left])].map((pid) => ({
    kind: 'process',
    id: String(pid),
    region: null,
    ...(left.has(pid)
      ? { state: 'left', reason: 'it was started by this bake and does not end', command: `kill -KILL ${pid}` }
      : { state: 'removed', reason: 'it was started by this bake and went on after it', command: null }),
  }));
}
