import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionManifest } from './action-yml.ts';
import { CommandProcessor } from './command-processor.ts';
import { conditionHolds } from './condition.ts';
import type { JobStatus } from './condition.ts';
import { EntryProcess } from './entry-process.ts';
import { phaseEnvironment } from './environment.ts';
import { FileCommands } from './file-commands.ts';
import { printDetails, resolveInputs } from './inputs.ts';
import { Happenings } from './moments.ts';
import { PhaseRecord } from './phase-record.ts';
import type { Conclusion, PhaseName, PhaseResult } from './phase-result.ts';
import { at } from './running-job.ts';
import type { RunningJob } from './running-job.ts';
import type { ActionStep, Step } from './step.ts';
import { resolveValues } from './step-context.ts';
import type { StepsContext } from './step-context.ts';

export interface PhaseOrder {
  readonly job: RunningJob;
  readonly step: Step & { readonly request: ActionStep; readonly manifest: ActionManifest };
  readonly phase: PhaseName;
  readonly script: string;
  readonly condition: string;
  readonly steps: StepsContext;
}

export function jobStatus(job: RunningJob): JobStatus {
  if (job.interruption.cancelled) return 'cancelled';
  return job.failed ? 'failure' : 'success';
}

/** Runs pre, main or post of an action: ActionRunner.cs RunAsync within StepsRunner.cs RunStepAsync. */
export async function runPhase(order: PhaseOrder): Promise<PhaseResult> {
  const { job, step, phase } = order;
  const started = performance.now();
  const wasCancelled = job.interruption.cancelled;
  const context = order.steps.view();
  const env = new Map([...job.state.env, ...Object.entries(resolveValues(step.request.env, context))]);
  const outputs = phase === 'main' ? step.outputs : undefined;
  const record = new PhaseRecord(phase, job.state, { state: step.state, outputs, env });
  const files = await FileCommands.create(job.state.temp);
  job.state.github.set('action', step.id);

  const inputs = resolveInputs(step.manifest, resolveValues(step.request.inputs, context), record);
  printDetails(step.manifest, inputs, record);
  const run = await runScript({ ...order, wasCancelled }, record, {
    machine: job.machine,
    inputs,
    files: files.environment(),
    services: job.services,
  });
  if (!job.interruption.workerKilled.aborted) await files.process(record);

  for (const [name, value] of record.envAdded) step.envAdded.set(name, value);
  step.pathsAdded.push(...record.pathsAdded);
  return {
    // TaskResultUtil.MergeTaskResults: a command that failed makes a success a failure, not a cancel one.
    conclusion: record.commandFailed && run.conclusion === 'success' ? 'failure' : run.conclusion,
    exitCode: run.process?.exitCode ?? null,
    signal: run.process?.signalCode ?? null,
    pid: run.process?.pid,
    log: record.log.join('\n'),
    rawStdout: record.raw.stdout.join('\n'),
    rawStderr: record.raw.stderr.join('\n'),
    commands: record.commands,
    annotations: record.annotations.kept,
    droppedAnnotations: record.annotations.dropped,
    summary: record.summary,
    durationMs: performance.now() - started,
  };
}

interface ScriptRun {
  readonly conclusion: Conclusion;
  readonly process: EntryProcess | undefined;
}

/** A phase that was found to run. */
interface BegunPhase extends PhaseOrder {
  readonly wasCancelled: boolean;
}

async function runScript(
  order: BegunPhase,
  record: PhaseRecord,
  given: Parameters<typeof phaseEnvironment>[1],
): Promise<ScriptRun> {
  const { job, step, phase } = order;
  const script = join(step.manifest.folder, order.script);
  if (!existsSync(script)) {
    record.issue('error', `File not found: '${script}'`);
    return { conclusion: 'failure', process: undefined };
  }
  const happenings = new Happenings(`${phase} of step ${step.id}`);
  const commands = new CommandProcessor(record);
  const tell = (happening: Parameters<Happenings['add']>[0]): void => {
    happenings.add(happening);
    job.happenings.add(happening);
  };
  let entry: EntryProcess;
  try {
    entry = new EntryProcess({
      command: [job.node, script],
      cwd: job.state.workspace,
      env: phaseEnvironment(record, given),
      folder: job.folder,
      timing: job.timing,
      onLine: (line, stream) => {
        commands.takeLine(line, stream);
        tell({ kind: 'line', text: line });
      },
      onSignal: (signal) => tell({ kind: 'signal', text: signal }),
    });
    job.processes.push(entry);
    if (entry.pid === undefined) await entry.ended;
  } catch (error) {
    // An argument or variable beyond the system's limit ends here too.
    const reason = error instanceof Error ? error.message : String(error);
    record.issue('error', `An error occurred trying to start process '${job.node}'. ${reason}`);
    return { conclusion: 'failure', process: undefined };
  }
  tell({ kind: 'start', text: String(entry.pid) });
  const conclusion = await followProcess(order, record, entry, happenings);
  happenings.end();
  return { conclusion, process: entry };
}

/** Waits for the process while the job's cancel, the step's timeout and the test's moments may end it. */
async function followProcess(
  order: BegunPhase,
  record: PhaseRecord,
  entry: EntryProcess,
  happenings: Happenings,
): Promise<Conclusion> {
  const { job, step, phase } = order;
  let ladder: Promise<void> | undefined;
  const cancelStep = (): void => {
    ladder ??= entry.cancel();
  };
  // StepsRunner.cs asks the condition again: a step with `if: always()` is not signalled. One that starts after the
  // cancel is not registered at all.
  const forgetCancel = job.interruption.onCancel(() => {
    if (job.interruption.shutDown || !conditionHolds(order.condition, 'cancelled')) cancelStep();
  }, order.wasCancelled);
  const timeout = step.request.timeoutSeconds;
  const timer = timeout === undefined ? undefined : setTimeout(cancelStep, timeout * 1000 * job.timeScale);
  const killed = job.interruption.workerKilled;
  // The real kill takes the worker and leaves this process to itself, with nobody to read its pipes; a hosted machine
  // is gone soon after. Here nothing may stay behind.
  const killProcess = (): void => {
    entry.signal('SIGKILL');
  };
  killed.addEventListener('abort', killProcess);
  if (phase === 'main') {
    at(step.request.timeout, happenings, job, cancelStep);
    at(step.request.kill, happenings, job, killProcess);
  }
  for (const { signal, when, phase: wanted = 'main' } of step.request.signals ?? []) {
    if (wanted === phase) at(when, happenings, job, () => void entry.signal(signal));
  }
  await entry.ended;
  await ladder;
  clearTimeout(timer);
  forgetCancel();
  killed.removeEventListener('abort', killProcess);
  return concludeProcess(order, record, entry, ladder !== undefined);
}

// A process that was cancelled has failed or is cancelled whatever its exit code: ProcessInvoker.cs throws.
function concludeProcess(order: PhaseOrder, record: PhaseRecord, entry: EntryProcess, laddered: boolean): Conclusion {
  const { interruption } = order.job;
  if (interruption.workerKilled.aborted) return 'cancelled';
  if (laddered && interruption.cancelled) {
    record.issue('error', 'The operation was canceled.');
    return 'cancelled';
  }
  if (laddered) {
    const minutes = (order.step.request.timeoutSeconds ?? 0) / 60;
    record.issue('error', `The action '${order.step.manifest.name}' has timed out after ${minutes} minutes.`);
    return 'failure';
  }
  return entry.exitCode === 0 ? 'success' : 'failure';
}
