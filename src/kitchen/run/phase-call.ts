import { readFileSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';

import { isFull } from '../../core/files/disk.ts';
import { codeOf } from '../../core/errors.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import { processTable } from '../../core/process/descendants.ts';
import { type ProcessIdentity, runLongProcess } from '../../core/process/long-process.ts';
import { sendSignal, MARK, processesMarked } from '../../core/process/process.ts';
import type { Host } from '../../core/runner/host.ts';
import type { KitchenRunContext, InstanceContext } from './run-context.ts';
import { configurationEnvironment } from '../config/expected-instances.ts';
import type { PhaseName } from '../outcome.ts';
import type { KitchenServer, ServedCall, ServedProcess } from './kitchen-server.ts';

/** How one call of Test Kitchen for one instance ended. */
export interface PhaseCall {
  readonly phase: PhaseName;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly seconds: number;
  /** `undefined`: it goes on cleaning up, and we had to leave. */
  readonly exitCode: number | undefined;
  readonly timedOut: boolean;
  readonly isDiskFull: boolean;
  /** Why the server of Test Kitchen ended in the middle of it; undefined: it did not. */
  readonly lostBy?: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** What Test Kitchen added to its own log of the instance. */
  readonly logged: string;
}

/** What is read of an output for its meaning; all of it is in the log. */
const MOST_OUTPUT = 8 * 1024 * 1024;
/** Tells the processes of one instance from those of the others. */
const INSTANCE = 'BAKEHOUSE_KITCHEN_INSTANCE';

export async function callPhase(
  run: KitchenRunContext,
  context: InstanceContext,
  phase: PhaseName,
  turn: number,
): Promise<PhaseCall> {
  const { request, kitchen, configuration } = run;
  const { planned, host, files, log } = context;
  const [program, ...words] = kitchen.command;
  const own = `${request.mark}/${planned.name}`;
  // On a full disk Test Kitchen would fall over its own first line, and destroy nothing.
  const isMute = phase === 'destroy' && isFull(request.folder);
  const [stdout, stderr] = isMute
    ? [devNull, devNull]
    : [`${files}-${phase}-${turn}.out`, `${files}-${phase}-${turn}.err`];
  const startedAt = request.now();
  const kitchenLog = join(request.root, '.kitchen', 'logs', `${planned.name}.log`);
  const from = statSync(kitchenLog, { throwIfNoEntry: false })?.size ?? 0;
  const scope = scopedInterrupt(request.interrupt);
  const call: ServedCall = {
    // An exact name is taken before expressions (lib/kitchen/command.rb: filtered_instances).
    args: [phase, planned.name, '--no-color'],
    cwd: request.root,
    environment: {
      ...kitchen.environment,
      ...configurationEnvironment(configuration),
      [MARK]: request.mark,
      [INSTANCE]: own,
    },
    stdout,
    stderr,
  };
  let served: ServedProcess | undefined;
  let process: ProcessIdentity | undefined;
  try {
    const end = await runLongProcess(host, {
      ...call,
      name: 'Test Kitchen',
      program,
      args: [...words, ...call.args],
      begin: async () => (served = await startServed(host, kitchen.server, call)),
      render: (lines) => lines,
      stage: () => `${phase} of ${planned.name}`,
      logPath: isMute ? devNull : log,
      secrets: [...request.secrets, ...context.secrets],
      timeoutMs: request.timeouts[phase] * 60_000,
      interrupt: scope.interrupt,
      onStart: (started) => {
        process = started;
        request.note({ kind: 'process', process: started, instance: planned.name });
      },
    });
    if (end.exitCode !== undefined && process !== undefined) request.note({ kind: 'ended', pid: process.pid });
    const lostBy = served?.isUnheard() === true ? kitchen.server?.trouble() : undefined;
    if (end.timedOut || end.isDiskFull || lostBy !== undefined) endStrays(own, process);
    return {
      phase,
      startedAt,
      seconds: (request.now() - startedAt) / 1000,
      exitCode: end.exitCode,
      timedOut: end.timedOut,
      isDiskFull: end.isDiskFull,
      lostBy,
      stdout: textOf(stdout),
      stderr: textOf(stderr),
      logged: textOf(kitchenLog, from),
    };
  } finally {
    scope.release();
  }
}

/**
 * The same interrupt for one process only: its listener must not signal a pid that has long become another program's.
 */
function scopedInterrupt(interrupt: Interrupt): { readonly interrupt: Interrupt; readonly release: () => void } {
  let isOver = false;
  return {
    interrupt: {
      ...interrupt,
      onFirst: (listener) =>
        interrupt.onFirst(() => {
          if (!isOver) listener();
        }),
    },
    release: () => {
      isOver = true;
    },
  };
}

const LOST = new WeakSet<KitchenServer>();

/** By the server, as long as there is one; when it is gone that is said once. */
async function startServed(
  host: Host,
  server: KitchenServer | undefined,
  call: ServedCall,
): Promise<ServedProcess | undefined> {
  const process = await server?.start(call);
  if (server === undefined || process !== undefined || LOST.has(server)) return process;
  LOST.add(server);
  host.info(
    `Test Kitchen is started anew for each phase from here on: its server is gone (${server.trouble() ?? ''}).`,
  );
  return undefined;
}

/**
 * Every command that Test Kitchen starts has a session of its own (mixlib-shellout), so no signal to a group finds it. What a
 * plugin forks has the session of its call, and the environment with which the server was started.
 */
function endStrays(own: string, call: ProcessIdentity | undefined): void {
  for (const pid of processesMarked(INSTANCE, own)) sendSignal(pid, 'SIGKILL');
  const table = processTable();
  const isOthers = table.some(({ pid, startTime }) => pid === call?.pid && startTime !== call.startTime);
  for (const { pid, session } of isOthers ? [] : table) if (session === call?.pid) sendSignal(pid, 'SIGKILL');
}

/** A file from a byte on, its last part when that is long; empty when it is not there. */
function textOf(path: string, from = 0): string {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(Math.max(from, bytes.length - MOST_OUTPUT)).toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}
