import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { codeOf } from '../core/errors.ts';
import type { Environment } from '../core/runner/host.ts';

/** One folder for each run, in XDG's place for what should outlive a run without being configuration. */
export function runsFolder(environment: Environment): string {
  const state = environment['XDG_STATE_HOME'] ?? '';
  return join(state === '' ? join(homedir(), '.local', 'state') : state, 'bakehouse', 'runs');
}

/** How many runs a machine remembers, as docs/command-line.md says. */
export const KEPT_RUNS = 50;

/** `261129170054-4711`: when it began, and which process it was. */
const NAME = /^\d{12}-(\d+)$/;

/**
 * The folders of runs that may go: all but the newest KEPT_RUNS, those of processes that run, and those in which a killed
 * run left something to be cleaned up.
 */
export function runsToPrune(
  names: readonly string[],
  world: { readonly isRunning: (pid: number) => boolean; readonly isOpen: (name: string) => boolean },
): readonly string[] {
  const runs = names.filter((name) => NAME.test(name)).sort();
  return runs
    .slice(0, Math.max(0, runs.length - KEPT_RUNS))
    .filter((name) => !world.isRunning(Number(NAME.exec(name)?.[1])) && !world.isOpen(name));
}

/** Removes them. What cannot be removed stays: nobody waits for it. */
export function pruneRuns(folder: string): void {
  for (const name of runsToPrune(namesIn(folder), { isRunning, isOpen: (name) => isOpen(join(folder, name)) })) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Of another user, say.
    }
  }
}

/** Whether something of a bake, a test or a run is there that post has not ended. */
function isOpen(run: string): boolean {
  const folder = join(run, 'bakehouse');
  // Those of bakes and tests are gone after it; that of a run stays with the files of its request.
  return namesIn(folder).some((name) => /^[bv]-/.test(name) || (name.startsWith('r-') && !isDone(join(folder, name))));
}

function isDone(run: string): boolean {
  try {
    const notes: unknown = JSON.parse(readFileSync(join(run, 'notes.json'), 'utf8'));
    return typeof notes === 'object' && notes !== null && 'done' in notes && notes.done === true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user, it runs all the same.
    return codeOf(error) === 'EPERM';
  }
}
