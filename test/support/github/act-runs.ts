// Behind the twin of GitHub's API: a run that it takes is really run, by act, and what the twin tells of it is what is so.
// act ends its steps by SIGKILL and renders no `run-name`; a cancel is sent to the step as the runner does it, and the twin
// renders the name.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';

import { processTable } from '../../../src/core/process/descendants.ts';
import type { ProcessIdentity } from '../../../src/core/process/long-process.ts';
import { isRunning, sendSignal, waitUntil } from '../../../src/core/process/process.ts';
import { type ActRequest, actRepository, type StartedAct, startAct } from '../act.ts';
import { climbLadder } from '../runner/ladder.ts';
import { Run } from '../runner/run.ts';
import { scaledTiming } from '../runner/timing.ts';
import type { RunsTwin, TwinRun } from './runs-twin.ts';

export interface ActRuns {
  readonly act: string;
  readonly files: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What a step begins and ends with in act's output. */
const STEP = /\] +(⭐ Run|✅ {2}Success -|❌ {2}Failure -) (?:Main|Post) (.+?)(?: \[[\d.]+m?s\])?$/gmu;
const ENTRY = 'dist/pipeline/main.js';

/** Gives what act said of all runs so far. */
export async function runByAct(
  t: TestContext,
  twin: RunsTwin,
  { act, files, environment }: ActRuns,
): Promise<() => string> {
  const workspace = await actRepository(t, files);
  const services = new Map<number, Promise<Run>>();
  const started: StartedAct[] = [];
  const going = new Map<number, StartedAct>();
  const cancelled = new Set<number>();
  t.after(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    for (const run of services.values()) await (await run)[Symbol.asyncDispose]();
  });

  const begin = async (run: TwinRun): Promise<void> => {
    const { id, attempt, event } = run;
    // The attempts of a run share its artifacts.
    const service = services.get(id) ?? Run.start();
    services.set(id, service);
    const isEvent = event === 'repository_dispatch';
    const request: ActRequest = {
      act,
      files: {},
      environment,
      eventName: isEvent ? 'repository_dispatch' : 'workflow_dispatch',
      event: isEvent ? { action: 'bake', client_payload: run.payload } : { inputs: run.payload },
      number: { id, attempt },
    };
    const one = startAct(request, workspace, await service);
    started.push(one);
    going.set(id, one);
    Object.assign(run, { status: 'in_progress' });
    Object.assign(run.job, { status: 'in_progress', conclusion: null });
    const { code } = await one.end;
    await look(run);
    going.delete(id);
    const conclusion = cancelled.delete(id) ? 'cancelled' : code === 0 ? 'success' : 'failure';
    Object.assign(run.job, { status: 'completed', conclusion });
    Object.assign(run, { status: 'completed', conclusion });
  };

  const look = async (run: TwinRun): Promise<void> => {
    const one = going.get(run.id);
    if (one === undefined) return;
    const steps = new Map<string, 'in_progress' | 'completed'>();
    for (const [, what, name = ''] of one.said().matchAll(STEP)) {
      steps.set(name, what === '⭐ Run' ? 'in_progress' : 'completed');
    }
    run.job.steps = [...steps].map(([name, status]) => ({ name, status }));
    const { artifacts } = (await services.get(run.id)) ?? {};
    for (const { name, digest } of artifacts?.list() ?? []) {
      const known = run.artifacts.get(name)?.text ?? '';
      if (digest === `sha256:${createHash('sha256').update(known).digest('hex')}`) continue;
      const content = await artifacts?.archive(name).catch(() => undefined);
      if (content !== undefined) twin.keep(run, name, content);
    }
  };

  twin.onStart = (run) => void begin(run);
  twin.onAsked = look;
  twin.onCancel = (run) => {
    cancelled.add(run.id);
    const act = going.get(run.id)?.child;
    const step = stepOf(act?.pid);
    if (step === undefined) {
      act?.kill();
      return;
    }
    const signal = (name: NodeJS.Signals): boolean => sendSignal(step.pid, name);
    void climbLadder(signal, gone(step), scaledTiming(1));
  };
  return () => started.map(({ said }) => said()).join('\n');
}

/** The step that runs now, among the children of act. */
function stepOf(act: number | undefined): ProcessIdentity | undefined {
  return processTable().find(({ pid, parent }) => parent === act && commandOf(pid).includes(ENTRY));
}

async function gone({ pid, startTime }: ProcessIdentity): Promise<void> {
  await waitUntil(async () => !(await isRunning(pid, startTime)), Infinity);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
