import { devNull } from 'node:os';
import { join } from 'node:path';

import { steadyNow } from '../../core/clock.ts';
import { isFull } from '../../core/files/disk.ts';
import { shellWord } from '../../core/text/wording.ts';
import {
  isRunning,
  MARK,
  processesMarked,
  sendSignal,
  startDetached,
  waitUntil,
  withoutMark,
} from '../../core/process/process.ts';
import type { Leftover } from '../../image/leftover.ts';
import type { Providers } from '../../image/provider.ts';
import { type TestJournalEntry, notedOf, sweptAt } from '../engine.ts';
import { configurationEnvironment } from '../config/expected-instances.ts';
import { idIn, idsOf, type InstanceState, readInstanceState } from './instance-state.ts';
import type { KitchenProgram } from './program.ts';

export interface KitchenSweepRequest {
  readonly providers: Providers;
  /** Everything that the engine noted. */
  readonly entries: readonly TestJournalEntry[];
  /** As it was for the engine; with DOCKER_HOST where instances are containers. */
  readonly kitchen: KitchenProgram;
  /** Where Test Kitchen ran: absolute. */
  readonly root: string;
  readonly mark: string;
  /** Ours alone, still there: for the output of destroy. */
  readonly folder: string;
  /** Names of instances that are to stay, as the input `destroy` has it. */
  readonly keep: readonly string[];
  /** Whether what runs was sent its SIGTERM already: a second one would cut its cleaning short. */
  readonly isAsked: boolean;
  /** ms since the epoch: until then, what was asked to end may do so by itself. */
  readonly wait: number;
  /** ms since the epoch: until then all must be over. */
  readonly deadline: number;
}

/** One more moment for what was asked to end before it is killed. */
const GRACE_MS = 10_000;
/** Of the job's time, for what comes after destroy. */
const REST_MS = 50_000;

/**
 * Ends what a run of Test Kitchen left running, destroys its instances by the same configuration, and removes what then
 * still has the run's mark. What cannot be removed is told with the command for it. Nothing without that mark, and no
 * instance that the run did not note, is touched.
 */
export async function sweepKitchen(request: KitchenSweepRequest): Promise<readonly Leftover[]> {
  await endProcesses(request);
  await destroyInstances(request);
  const isEverythingKept = request.keep.length > 0 && instancesOf(request).length === 0;
  if (isEverythingKept) return [];
  const swept = await sweepStarted(request);
  // Judged last: what destroy could not do may be done by now.
  return [...leftInstances(request, swept), ...swept];
}

async function sweepStarted(request: KitchenSweepRequest): Promise<readonly Leftover[]> {
  const { providers, entries, kitchen, mark, root, keep } = request;
  const isBegun = entries.some(({ kind }) => kind === 'instance');
  const swept = await Promise.all(
    providers.map(async ({ name, title, kitchen: side }) => {
      const noted = notedOf(name, entries);
      if (side?.sweep === undefined || (!isBegun && noted.length === 0)) return [];
      const environment = withoutMark(kitchen.environment);
      const kept = idsOf(root, keep, side);
      return sweptAt(title, side.sweep({ mark, environment, noted, kept }));
    }),
  );
  return swept.flat();
}

/** Instances whose state says that they are there, and of which nothing else says that they are gone. */
function leftInstances(request: KitchenSweepRequest, swept: readonly Leftover[]): readonly Leftover[] {
  return instancesOf(request).flatMap(([name]) => {
    const state = readInstanceState(request.root, name);
    return state.exists && !isSwept(state, swept, request.providers)
      ? [instanceLeft(name, state, request.root, request.providers)]
      : [];
  });
}

async function endProcesses({ entries, isAsked, wait, deadline, mark, keep }: KitchenSweepRequest): Promise<void> {
  const ended = new Set(entries.flatMap((entry) => (entry.kind === 'ended' ? [entry.pid] : [])));
  const started = entries.flatMap((entry) => (entry.kind === 'process' ? [entry.process] : []));
  const running = async (): Promise<typeof started> => {
    const states = await Promise.all(
      started.map(async (one) => !ended.has(one.pid) && (await isRunning(one.pid, one.startTime))),
    );
    return started.filter((_, index) => states[index] === true);
  };
  const areOver = async (): Promise<boolean> => (await running()).length === 0;
  if (!isAsked) for (const { pid } of await running()) sendSignal(pid, 'SIGTERM');
  await waitUntil(areOver, Math.min(wait, deadline));
  for (const { pid } of await running()) sendSignal(pid, 'SIGKILL', true);
  // Commands of Test Kitchen have sessions of their own; the mark in their environment finds them. What a kept instance
  // needs (a hypervisor) may be among them.
  if (keep.length > 0) return;
  const strays = processesMarked(MARK, mark);
  for (const pid of strays) sendSignal(pid, 'SIGTERM');
  if (strays.length === 0) return;
  await waitUntil(async () => processesMarked(MARK, mark).length === 0, Math.min(steadyNow() + GRACE_MS, deadline));
  for (const pid of processesMarked(MARK, mark)) sendSignal(pid, 'SIGKILL');
}

/** Instances to destroy, by the configuration that they were made with. */
function instancesOf({ entries, keep }: KitchenSweepRequest): readonly (readonly [name: string, config: string])[] {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'instance' && entry.config !== null && !keep.includes(entry.instance)) {
      found.set(entry.instance, entry.config);
    }
  }
  return [...found];
}

async function destroyInstances(request: KitchenSweepRequest): Promise<void> {
  const isThere = ([name]: readonly [string, string]): boolean => readInstanceState(request.root, name).exists;
  const all = instancesOf(request);
  // One start of Ruby for all, in which Test Kitchen minds the drivers that do one at a time; when a hook of one ends it
  // for all, each is tried by itself.
  for (const config of new Set(all.map(([, path]) => path))) {
    const names = all.filter((one) => one[1] === config && isThere(one)).map(([name]) => name);
    if (names.length > 0) await destroy(request, config, `^(${names.map(escaped).join('|')})$`, names.length);
    for (const name of names) {
      if (names.length > 1 && isThere([name, config])) await destroy(request, config, name, 1);
    }
  }
}

async function destroy(request: KitchenSweepRequest, config: string, which: string, count: number): Promise<void> {
  const { kitchen, root, mark, folder, deadline } = request;
  // A provider that is silent must not take the time for what is left by then.
  const until = deadline - REST_MS;
  if (steadyNow() >= until) return;
  const [program, ...words] = kitchen.command;
  // On a full disk Test Kitchen would fall over its own first line, and destroy nothing.
  const output = isFull(folder) ? devNull : join(folder, 'sweep.log');
  const child = startDetached({
    program,
    args: [...words, 'destroy', which, `--concurrency=${Math.min(count, 4)}`, '--no-color'],
    cwd: root,
    environment: { ...kitchen.environment, ...configurationEnvironment(config), [MARK]: mark },
    stdout: output,
    stderr: output,
  });
  let isOver = false;
  const noted = (async (): Promise<void> => {
    await child.exit;
    isOver = true;
  })();
  if (await waitUntil(async () => isOver, until)) return await noted;
  sendSignal(child.pid, 'SIGKILL', true);
  // Commands of Test Kitchen have sessions of their own.
  for (const pid of processesMarked(MARK, mark)) sendSignal(pid, 'SIGKILL');
}

function escaped(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_]/g, String.raw`\$&`);
}

/**
 * An instance whose destroy failed. The command works without Test Kitchen where that can be: its configuration of it is gone
 * by then.
 */
export function instanceLeft(
  name: string,
  state: Pick<InstanceState, 'textAt'>,
  root: string,
  providers: Providers,
): Leftover {
  const removals = providers.flatMap(({ kitchen: side }) => {
    const id = idIn(state, side?.instances);
    return id === null ? [] : (side?.instances?.removal?.(id) ?? []);
  });
  return {
    kind: 'instance',
    id: name,
    region: null,
    state: 'left',
    reason: 'Test Kitchen could not destroy it',
    command: removals[0] ?? `cd ${shellWord(root)} && kitchen destroy ${shellWord(name)}`,
  };
}

/** Whether a sweep removed what an instance is. */
export function isSwept(
  state: Pick<InstanceState, 'textAt'>,
  swept: readonly Leftover[],
  providers: Providers,
): boolean {
  return providers.some(({ kitchen: side }) => {
    const own = idIn(state, side?.instances);
    if (side?.instances === undefined || own === null) return false;
    const { kind, isSame = (id: string, removed: string): boolean => id === removed } = side.instances;
    return swept.some((one) => one.state === 'removed' && one.kind === kind && isSame(own, one.id));
  });
}
