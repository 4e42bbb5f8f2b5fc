import { readdirSync, readFileSync } from 'node:fs';

import type { ProcessIdentity } from './long-process.ts';

/** A process as the system's table has it. Linux: fields 4, 6 and 22 of /proc/PID/stat. */
export interface ProcessRow extends ProcessIdentity {
  readonly parent: number;
  readonly session: number;
}

/**
 * All processes that run; empty where there is no /proc. One that has ended and only waits to be noticed is none.
 */
export function processTable(): readonly ProcessRow[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((entry) => (/^\d+$/.test(entry) ? (rowOf(Number(entry)) ?? []) : []));
}

function rowOf(pid: number): ProcessRow | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name, in parentheses, may hold blanks and parentheses itself. Field 3 is the state.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parent, , session] = fields;
    const startTime = fields[19];
    if (state === 'Z' || startTime === undefined) return undefined;
    return { pid, startTime, parent: Number(parent), session: Number(session) };
  } catch {
    return undefined;
  }
}

/**
 * Those of `known` that still run, with all that came of them: children, children's children, and who shares a session
 * with one of them, whatever became of its parent since. `own` and its session, which are not theirs, never count.
 */
export function descendantsIn(
  table: readonly ProcessRow[],
  known: readonly ProcessIdentity[],
  own: number,
): readonly ProcessIdentity[] {
  const startTimes = new Map(known.map(({ pid, startTime }) => [pid, startTime]));
  const ownSession = table.find(({ pid }) => pid === own)?.session;
  const found = new Map(
    table.filter(({ pid, startTime }) => pid !== own && startTimes.get(pid) === startTime).map((row) => [row.pid, row]),
  );
  for (;;) {
    const sessions = new Set([...found.values()].map(({ session }) => session));
    const more = table.filter(
      ({ pid, parent, session }) =>
        pid !== own && !found.has(pid) && (found.has(parent) || (session !== ownSession && sessions.has(session))),
    );
    if (more.length === 0) break;
    for (const row of more) found.set(row.pid, row);
  }
  return [...found.values()].map(({ pid, startTime }) => ({ pid, startTime }));
}

/** How often the table is read; less often where that itself takes much of the processor, but never seldom. */
const STEP_MS = 300;
const MOST_SHARE = 0.02;
const LONGEST_STEP_MS = 1500;

/**
 * Notes, until it is told to stop, who descends from these processes: what leaves the tree between two looks is never
 * seen. `look` looks at once.
 */
export function watchDescendants(
  roots: readonly ProcessIdentity[],
  onSeen: (running: readonly ProcessIdentity[]) => void,
): { readonly look: () => void; readonly stop: () => void } {
  let running = roots;
  let told = '';
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    clearTimeout(timer);
    // The time on the clock would count what others do on a busy machine, where most is missed as it is.
    const before = process.cpuUsage();
    try {
      running = descendantsIn(processTable(), running, process.pid);
    } catch {
      // Without a file handle to spare nothing is seen, and what was seen stays; whoever asks has more to do.
    }
    const now = running.map(({ pid, startTime }) => `${pid} ${startTime}`).join('\n');
    if (now !== told) onSeen(running);
    told = now;
    const { user, system } = process.cpuUsage(before);
    const takenMs = (user + system) / 1000;
    timer = setTimeout(look, Math.min(LONGEST_STEP_MS, Math.max(STEP_MS, takenMs / MOST_SHARE)));
    timer.unref();
  };
  look();
  return {
    look,
    stop: () => {
      look();
      clearTimeout(timer);
    },
  };
}
