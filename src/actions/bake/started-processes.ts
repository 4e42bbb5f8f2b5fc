import { MARK, processesMarked, sendSignal, waitUntil } from '../../core/process.ts';
import type { Leftover } from '../../image/leftover.ts';

/** What a local provisioner started outlives its builder; the mark in its environment says that it is ours. */
export async function sweepProcesses(mark: string): Promise<readonly Leftover[]> {
  const marked = processesMarked(MARK, mark);
  if (marked.length === 0) return [];
  for (const pid of marked) sendSignal(pid, 'SIGTERM');
  await waitUntil(async () => processesMarked(MARK, mark).length === 0, Date.now() + 2000);
  for (const pid of processesMarked(MARK, mark)) sendSignal(pid, 'SIGKILL');
  return marked.map((pid) => ({
    kind: 'process',
    id: String(pid),
    region: null,
    state: 'removed',
    reason: 'it was started by this bake and went on after it',
    command: null,
  }));
}
