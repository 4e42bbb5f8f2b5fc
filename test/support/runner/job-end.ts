import type { Annotation } from './annotation.ts';
import type { JobRequest } from './job.ts';
import { passOutputs } from './job-outputs.ts';
import type { DroppedOutput } from './job-outputs.ts';
import { reapOrphans } from './orphans.ts';
import type { Orphan } from './orphans.ts';
import { noPhase } from './phase-result.ts';
import type { RunningJob } from './running-job.ts';
import type { StepsContext } from './step-context.ts';
import type { Step, StepResult } from './step.ts';

/** All that a job did. */
export interface JobResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled';
  readonly steps: readonly StepResult[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly droppedOutputs: readonly DroppedOutput[];
  /** Of the job itself; those of steps are theirs. */
  readonly annotations: readonly Omit<Annotation, 'phase'>[];
  readonly log: string;
  /** The summaries that GitHub shows: of the first 20 phases that have one. */
  readonly summaries: readonly string[];
  /** Processes that were still there after the last post, and were killed. */
  readonly orphans: readonly Orphan[];
  /** The budget after the cancel ran out: the worker was killed, the phase under way and all later ones lost. */
  readonly workerKilled: boolean;
  /** RUNNER_TEMP. A real runner empties it when the job is over; here it stays until the run is disposed of. */
  readonly temp: string;
  readonly workspace: string;
}

const summariesShown = 20;

/** What the runner's "Complete job" does: outputs first, then orphans (Runner.Worker/JobExtension.cs FinalizeJob). */
export async function closeJob(
  request: JobRequest,
  job: RunningJob,
  steps: readonly Step[],
  context: StepsContext,
): Promise<JobResult> {
  const { interruption, state } = job;
  const annotations: Omit<Annotation, 'phase'>[] = [];
  const say = (text: string): void => void state.log.push(...state.masker.mask(text).split('\n'));
  const issue = (level: Annotation['level'], message: string): void => {
    annotations.push({ level, message });
    say(`##[${level}]${message}`);
  };
  const workerKilled = interruption.workerKilled.aborted;
  if (interruption.shutDown) issue('error', 'The runner has received a shutdown signal.');
  const passed = workerKilled ? { outputs: {}, dropped: [] } : passOutputs(mapOutputs(request, context), state.masker);
  for (const { name, reason } of passed.dropped) {
    if (reason === 'secret') issue('warning', `Skip output '${name}' since it may contain secret.`);
    else issue('error', `Output '${name}' is lost: the outputs of a job may not exceed 1 MB.`);
  }
  for (const name of Object.keys(passed.outputs)) say(`Set output '${name}'`);
  say('Cleaning up orphan processes');
  const orphans = await reapOrphans(job.trackingId);
  for (const { pid, command } of orphans) say(`Terminate orphan process: pid (${pid}) (${command[0] ?? ''})`);

  job.happenings.end();
  await new Promise(setImmediate); // what still waited for a moment of the job has now been told that none comes
  if (job.errors.length === 1) throw job.errors[0];
  if (job.errors.length > 1) throw new AggregateError(job.errors, job.errors.map(String).join('\n'));
  const results = steps.map((step) => stepResult(step, job));
  return {
    conclusion: concludeJob(job),
    steps: results,
    outputs: passed.outputs,
    droppedOutputs: passed.dropped,
    annotations,
    log: state.log.join('\n'),
    summaries: phaseSummaries(steps).slice(0, summariesShown),
    orphans,
    workerKilled,
    temp: state.temp,
    workspace: state.workspace,
  };
}

/** Leaves nothing running and no pipe open, however the job ended. */
export async function releaseJob(job: RunningJob): Promise<void> {
  job.interruption.end();
  await reapOrphans(job.trackingId);
  for (const entry of job.processes) entry.release();
}

// A shutdown of the runner counts as a failure (JobRunner.cs).
function concludeJob({ interruption, failed }: RunningJob): JobResult['conclusion'] {
  if (interruption.cancelled && !interruption.shutDown) return 'cancelled';
  return failed || interruption.shutDown ? 'failure' : 'success';
}

function mapOutputs(request: JobRequest, context: StepsContext): Record<string, string> {
  const steps = context.outcomes();
  return Object.fromEntries(
    Object.entries(request.outputs ?? {}).map(([name, path]) => {
      const [, id, output] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/u.exec(path) ?? [];
      if (id === undefined || output === undefined) throw new Error(`the harness cannot evaluate the output ${path}`);
      const entry = Object.entries(steps[id]?.outputs ?? {}).find(
        ([key]) => key.toLowerCase() === output.toLowerCase(),
      );
      return [name, entry?.[1] ?? ''];
    }),
  );
}

function phasesOf(step: Step): StepResult['phases'] {
  const pre = step.phases.get('pre');
  const post = step.phases.get('post');
  return {
    ...(pre === undefined ? {} : { pre }),
    main: step.phases.get('main') ?? noPhase,
    ...(post === undefined ? {} : { post }),
  };
}

function phaseSummaries(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => [...step.phases.values()].flatMap(({ summary }) => summary ?? []));
}

function stepResult(step: Step, job: RunningJob): StepResult {
  const phases = phasesOf(step);
  const all = [phases.pre, phases.main, phases.post].filter((phase) => phase !== undefined);
  const join = (key: 'log' | 'rawStdout' | 'rawStderr'): string =>
    all
      .map((phase) => phase[key])
      .filter((text) => text !== '')
      .join('\n');
  const outputs = step.outputs.toObject();
  return {
    id: step.id,
    outcome: step.outcome,
    conclusion: step.conclusion,
    exitCode: phases.main.exitCode,
    signal: phases.main.signal,
    outputs,
    droppedOutputs: passOutputs(outputs, job.state.masker).dropped,
    state: step.state.toObject(),
    envAdded: Object.fromEntries(step.envAdded),
    pathsAdded: step.pathsAdded,
    summary: phaseSummaries([step]).join(''),
    annotations: all.flatMap(({ annotations }) => annotations),
    droppedAnnotations: all.flatMap(({ droppedAnnotations }) => droppedAnnotations),
    log: join('log'),
    rawStdout: join('rawStdout'),
    rawStderr: join('rawStderr'),
    commands: all.flatMap(({ commands }) => commands),
    durationMs: all.reduce((sum, { durationMs }) => sum + durationMs, 0),
    phases,
  };
}
