import { readdirSync, readlinkSync } from 'node:fs';

import { steadyNow } from '../../core/clock.ts';
import { isRunning, MARK, processesMarked, sendSignal, waitUntil } from '../../core/process/process.ts';
import type { TestJournalEntry } from '../engine.ts';

/** Between being asked to end and being made to. */
const GRACE_MS = 2000;

/** How long a report may still be written after the script has ended. */
const WRITING_MS = 30_000;

/**
 * Waits while a process of the script has a report open: bats, for one, ends before what writes its report.
 * @param isReport of an absolute path
 */
export async function reportsWritten(mark: string, isReport: (path: string) => boolean): Promise<void> {
  const isWriting = (): boolean => processesMarked(MARK, mark).some((pid) => openFiles(pid).some(isReport));
  await waitUntil(async () => !isWriting(), steadyNow() + WRITING_MS, 20);
}

/** None of a process that has ended, or is not ours to look at. */
function openFiles(pid: number): readonly string[] {
  return tried(() => readdirSync(`/proc/${pid}/fd`)).flatMap((fd) =>
    tried(() => [readlinkSync(`/proc/${pid}/fd/${fd}`)]),
  );
}

function tried(look: () => readonly string[]): readonly string[] {
  try {
    return look();
  } catch {
    return [];
  }
}

/** Ends what a script left running, found by its process group and by the mark in the environment; says how many. */
export async function endProcesses(group: number | null, mark: string): Promise<number> {
  const left = (): readonly number[] => processesMarked(MARK, mark);
  const first = left();
  if (group !== null) sendSignal(group, 'SIGTERM', true);
  for (const pid of first) sendSignal(pid, 'SIGTERM');
  if (first.length > 0) await waitUntil(async () => left().length === 0, steadyNow() + GRACE_MS, 20);
  if (group !== null) sendSignal(group, 'SIGKILL', true);
  for (const pid of left()) sendSignal(pid, 'SIGKILL');
  await waitUntil(async () => left().length === 0, steadyNow() + GRACE_MS, 20);
  return first.length;
}

/**
 * Ends the scripts that a journal names, and what they started.
 * @param wait ms since the epoch: until then one may clean up by itself after it was asked to end
 */
export async function endNoted(entries: readonly TestJournalEntry[], mark: string, wait: number): Promise<void> {
  const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
  for (const entry of entries) {
    if (entry.kind !== 'process' || ended.has(entry.process.pid)) continue;
    const { pid, startTime } = entry.process;
    if (!(await isRunning(pid, startTime))) continue;
    sendSignal(pid, 'SIGTERM', true);
    await waitUntil(async () => !(await isRunning(pid, startTime)), wait);
    if (await isRunning(pid, startTime)) sendSignal(pid, 'SIGKILL', true);
  }
  await endProcesses(null, mark);
}
