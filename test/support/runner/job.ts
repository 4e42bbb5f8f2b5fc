import { readAction } from './action-yml.ts';
import type { ActionManifest } from './action-yml.ts';
import { conditionHolds } from './condition.ts';
import type { EventRequest } from './contexts.ts';
import { closeJob, releaseJob } from './job-end.ts';
import type { JobResult } from './job-end.ts';
import type { Moment } from './moments.ts';
import { jobStatus, runPhase } from './phase.ts';
import type { PhaseOrder } from './phase.ts';
import { noPhase } from './phase-result.ts';
import type { Conclusion, PhaseName, PhaseResult } from './phase-result.ts';
import { Run } from './run.ts';
import type { Services } from './run.ts';
import { at, openJob } from './running-job.ts';
import type { RunningJob } from './running-job.ts';
import { StepsContext } from './step-context.ts';
import { Step } from './step.ts';
import type { ActionStep, FunctionStep, StepRequest } from './step.ts';

/** One job, as a test wants it run. */
export interface JobRequest {
  readonly steps: readonly StepRequest[];
  /** GITHUB_WORKSPACE; an empty folder unless given. */
  readonly workspace?: string;
  /** The job's `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly event?: EventRequest;
  /** Overrides of the `github` and `runner` contexts, by their names there (`run_attempt`, `tool_cache`). */
  readonly github?: Readonly<Record<string, string>>;
  readonly runner?: Readonly<Record<string, string>>;
  /** Secrets of the job. */
  readonly masks?: readonly string[];
  /** Job outputs by name, each as `steps.<id>.outputs.<name>`. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** The run the job belongs to. Without one it has a run of its own, which is gone when the job is over. */
  readonly run?: Run;
  /** The services of that own run. */
  readonly services?: Services;
  /** Multiplies every wait of the runner; 0.02 makes the ladder 150 ms and 50 ms. */
  readonly timeScale?: number;
  readonly cancel?: Moment | AbortSignal;
  /** The runner is told to stop: as a cancel, but no later step runs, not even a post. */
  readonly shutdown?: Moment;
  /** The node that runs the actions; the one that runs the tests unless given. */
  readonly node?: string;
  /** Step debug logging. */
  readonly debug?: boolean;
}

/**
 * Runs the steps as one job, the way Runner.Worker/JobRunner.cs and StepsRunner.cs do: every pre, then every main,
 * then every post in reverse. Resolves however the job ends; rejects when the test's own functions failed, or when
 * a moment the test waited for never came.
 */
export async function runJob(request: JobRequest): Promise<JobResult> {
  const ownRun = request.run === undefined ? await Run.start(request.services) : undefined;
  const run = request.run ?? ownRun;
  if (run === undefined) throw new Error('unreachable: a job has a run');
  try {
    const steps = await Promise.all(request.steps.map((step, index) => readStep(step, index)));
    const job = await openJob(request, run);
    try {
      const context = new StepsContext(job);
      interruptOnDemand(request, job);
      await runSteps(steps, job, context);
      return await closeJob(request, job, steps, context);
    } finally {
      await releaseJob(job);
    }
  } finally {
    await ownRun?.[Symbol.asyncDispose]();
  }
}

async function readStep(request: StepRequest, index: number): Promise<Step> {
  return new Step(request, 'action' in request ? await readAction(request.action) : undefined, index);
}

function interruptOnDemand(request: JobRequest, job: RunningJob): void {
  const { cancel, shutdown } = request;
  at(shutdown, job.happenings, job, () => job.interruption.stopRunner());
  if (!(cancel instanceof AbortSignal)) at(cancel, job.happenings, job, () => job.interruption.cancel());
  else if (cancel.aborted) job.interruption.cancel();
  else cancel.addEventListener('abort', () => job.interruption.cancel(), { once: true });
}

async function runSteps(steps: readonly Step[], job: RunningJob, context: StepsContext): Promise<void> {
  const registered: Step[] = [];
  const actions = steps.filter(isActionStep);
  for (const step of actions) {
    const { pre, preCondition } = step.manifest;
    if (pre === undefined) continue;
    await runActionPhase({ job, step, phase: 'pre', script: pre, condition: preCondition, steps: context }, registered);
  }
  for (const step of steps) {
    const condition = step.request.if ?? 'success';
    if (isActionStep(step)) {
      const script = step.manifest.main;
      await runActionPhase({ job, step, phase: 'main', script, condition, steps: context }, registered);
    } else if (isFunctionStep(step.request) && mayRun(condition, job)) {
      conclude(step, 'main', await runFunction(step.request, job, context), job);
    }
    context.add(step);
  }
  for (const step of registered.toReversed().filter(isActionStep)) {
    const { post, postCondition } = step.manifest;
    if (post === undefined) continue;
    const order = { job, step, phase: 'post', script: post, condition: postCondition, steps: context } as const;
    await runActionPhase(order, registered);
  }
}

function mayRun(condition: string, job: RunningJob): boolean {
  if (job.interruption.shutDown || job.interruption.workerKilled.aborted) return false;
  return conditionHolds(condition, jobStatus(job));
}

async function runActionPhase(order: PhaseOrder, registered: Step[]): Promise<void> {
  const { job, step, phase } = order;
  if (!mayRun(order.condition, job)) return;
  // ActionRunner.cs registers the post when pre or main starts, once, so a step that never started has none.
  if (phase !== 'post' && step.manifest.post !== undefined && !registered.includes(step)) registered.push(step);
  conclude(step, phase, await runPhase(order), job);
}

function conclude(step: Step, phase: PhaseName, result: PhaseResult, job: RunningJob): void {
  const forgiven = result.conclusion === 'failure' && step.request.continueOnError === true;
  const conclusion: Conclusion = forgiven ? 'success' : result.conclusion;
  step.phases.set(phase, { ...result, conclusion });
  if (phase === 'main') {
    step.outcome = result.conclusion;
    step.conclusion = conclusion;
  }
  if (conclusion === 'failure') job.failed = true;
}

async function runFunction(request: FunctionStep, job: RunningJob, context: StepsContext): Promise<PhaseResult> {
  const started = performance.now();
  let conclusion: Conclusion = 'success';
  try {
    await request.run(context.view());
  } catch (error) {
    job.errors.push(error);
    conclusion = 'failure';
  }
  return { ...noPhase, conclusion, durationMs: performance.now() - started };
}

function isActionStep(step: Step): step is Step & { request: ActionStep; manifest: ActionManifest } {
  return step.manifest !== undefined;
}

function isFunctionStep(request: StepRequest): request is FunctionStep {
  return 'run' in request;
}
