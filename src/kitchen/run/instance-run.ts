import { createScrub } from '../../core/secrets/secrets.ts';
import { shellWord } from '../../core/text/wording.ts';
import { DISK_FULL } from '../../image/outcome.ts';
import type { KitchenRunContext, InstanceContext } from './run-context.ts';
import { type FailureText, readFailureText } from './failure-text.ts';
import type { TestRequest } from '../engine.ts';
import { copyInspecReport } from '../config/inspec-reporter.ts';
import { readInstanceState, type InstanceState } from './instance-state.ts';
import { NO_RESULTS, readResults, type TestResults } from './instance-reports.ts';
import type { InstanceOutcome, PhaseName, PhaseResult } from '../outcome.ts';
import { callPhase, type PhaseCall } from './phase-call.ts';
import { classifyFailure, ENDED } from './phase-failure.ts';
import { PROXY } from '../config/drivers.ts';
import { noteStarted, runningImage } from './running-image.ts';
import { stateTracking } from './tracked-state.ts';

const UP = ['create', 'converge', 'verify'] as const;

/** What one attempt at an instance came to. */
interface Attempt {
  readonly phases: readonly PhaseResult[];
  readonly tests: TestResults;
  readonly image: InstanceOutcome['image'];
}

/** An instance that was not begun. */
export function untouched(context: InstanceContext, phases: readonly PhaseName[]): InstanceOutcome {
  const attempt = { phases: skipped(phases), tests: NO_RESULTS, image: { id: null, isSubject: false } };
  return outcomeOf(context, attempt);
}

/** Takes one instance through its phases and destroys it; trouble that passes by itself is tried again on a new one. */
export async function runInstance(run: KitchenRunContext, context: InstanceContext): Promise<InstanceOutcome> {
  const { request, retries } = run;
  const { planned, host } = context;
  // Not even noted: the post step would destroy it.
  const foreign = await whyForeign(request, planned.name);
  if (foreign !== undefined) return outcomeOf(context, refused(foreign));
  for (let turn = 0; ; turn += 1) {
    const attempt = await tryInstance(run, context, turn);
    const failed = attempt.phases.find(({ status }) => status === 'failed');
    const isCancelled = request.interrupt.at() !== undefined;
    const again = failed?.failure?.class === 'infrastructure' && turn < retries && !isCancelled;
    const destroyed = await destroyInstance(run, context, attempt, turn, again);
    if (!again || destroyed.status === 'failed') {
      return outcomeOf(context, { ...attempt, phases: [...attempt.phases, destroyed] });
    }
    host.info(`${planned.name}: ${failed?.phase} failed (${failed?.failure?.message ?? ''}); trying again.`);
  }
}

async function tryInstance(run: KitchenRunContext, context: InstanceContext, turn: number): Promise<Attempt> {
  const { request } = run;
  const { planned, host } = context;
  const results: PhaseResult[] = [];
  let tests = NO_RESULTS;
  let image: InstanceOutcome['image'] = { id: null, isSubject: false };

  const isThere = readInstanceState(request.root, planned.name).exists;
  request.note({ kind: 'instance', instance: planned.name, config: run.configuration });
  // Of an earlier run: create would be content with it, and something else would be tested.
  if (isThere) {
    const old = await settledPhase(run, context, 'destroy', turn);
    if (old.result.status !== 'passed') {
      const failure = {
        class: 'cleanup',
        message: `An instance of before cannot be destroyed: ${old.result.failure?.message ?? ''}`,
      } as const;
      return {
        phases: [{ ...old.result, phase: 'create', failure }, ...skipped(['converge', 'verify'])],
        tests,
        image,
      };
    }
  }
  for (const phase of UP) {
    const isOn =
      run.phases.includes(phase) && results.every(({ status }) => status === 'passed' || status === 'skipped');
    if (!isOn || results.some(({ status }) => status === 'cancelled') || request.interrupt.at() !== undefined) {
      results.push(...skipped([phase]));
      continue;
    }
    const { call, result, state } = await settledPhase(run, context, phase, turn);
    results.push(result);
    if (phase === 'create' && result.status === 'passed') {
      noteStarted(request, state);
      const running = await runningImage(request, state, run.kitchen.environment, reachedBy(run, planned.driver));
      image = { id: running.id, isSubject: running.isSubject };
      host.info(`${planned.name}: ${running.note}.`);
      // Test Kitchen looks only once, and on a slow machine before the end.
      if (running.hasEnded === true) {
        const failure = { class: 'config', message: ENDED } as const;
        results.splice(-1, 1, { ...result, status: 'failed', failure });
      }
    }
    if (phase === 'verify' && result.status !== 'cancelled') {
      tests = await readResults({
        root: request.root,
        globs: request.reports,
        planned,
        names: run.instances.map(({ name }) => name),
        isAlone: request.parallel <= 1,
        verify: call,
      });
      const faults = planned.report === null ? [] : copyInspecReport(planned.report, request.root);
      for (const message of faults) host.annotate({ level: 'warning', title: 'Report', message });
      for (const path of tests.stale) {
        const message = `${planned.name}: ${path} was there before verify began, and verify did not write it again; it is not counted.`;
        host.annotate({ level: 'warning', title: 'Stale report', message });
      }
    }
  }
  return { phases: results, tests, image };
}

/**
 * Why the state that is there may be somebody's own, in words; undefined where there is none, or an earlier run left it.
 * Test Kitchen would destroy what it names before it makes another.
 */
async function whyForeign(request: TestRequest, instance: string): Promise<string | undefined> {
  if (!readInstanceState(request.root, instance).exists) return undefined;
  const path = `.kitchen/${instance}.yml`;
  const tracking = await stateTracking(request.root, instance, request.environment);
  if (tracking.kind === 'tracked') {
    return `The repository holds ${path}, the state of an instance that is not of this run; Test Kitchen would destroy what it names. Take it out of the repository: git rm --cached ${shellWord(path)}`;
  }
  if (tracking.kind === 'untracked') return undefined;
  return `There is ${path}, the state of an instance, and git cannot say whether the repository holds it (${tracking.reason}); Test Kitchen would destroy what it names. Let git read the repository, or remove the file if an earlier run left it.`;
}

/** An instance that is not begun, and whose state stays as it is. */
function refused(message: string): Attempt {
  const failure = { class: 'config', message } as const;
  const phases = [
    { phase: 'create', status: 'failed', seconds: 0, failure } as const,
    ...skipped(['converge', 'verify', 'destroy']),
  ];
  return { phases, tests: NO_RESULTS, image: { id: null, isSubject: false } };
}

/** Runs a phase and finds out what became of it. */
async function settledPhase(
  run: KitchenRunContext,
  context: InstanceContext,
  phase: PhaseName,
  turn: number,
): Promise<{ readonly call: PhaseCall; readonly result: PhaseResult; readonly state: InstanceState }> {
  const { planned, host } = context;
  const call = await run.inTurn(planned.driver, phase, () => callPhase(run, context, phase, turn));
  const state = readInstanceState(run.request.root, planned.name);
  for (const secret of state.secrets) {
    host.secret(secret);
    context.secrets.add(secret);
  }
  const said = readFailureText(call.stderr, call.logged);
  const result = judge(run, context, call, state, said);
  const why = result.failure === null ? '' : ` (${result.failure.class}: ${result.failure.message})`;
  host.info(`${planned.name}: ${phase} ${result.status} after ${call.seconds.toFixed(1)} s${why}`);
  // What Test Kitchen printed stands above.
  if (said.isLogged) for (const line of (result.failure?.text ?? '').split('\n')) host.info(`    ${line}`.trimEnd());
  return { call, result, state };
}

function judge(
  run: KitchenRunContext,
  context: InstanceContext,
  call: PhaseCall,
  state: InstanceState,
  said: FailureText,
): PhaseResult {
  const { phase, seconds, exitCode, timedOut } = call;
  const { request } = run;
  const silentState = exitCode === 0 && !timedOut ? contradiction(phase, state) : null;
  if (exitCode === 0 && !timedOut && silentState === null) return { phase, status: 'passed', seconds, failure: null };
  if (request.interrupt.at() !== undefined) {
    const failure = { class: 'cancelled', message: `${phase} was stopped by a cancel.` } as const;
    return { phase, status: 'cancelled', seconds, failure };
  }
  if (call.isDiskFull) {
    return { phase, status: 'failed', seconds, failure: { class: 'infrastructure', message: DISK_FULL.message } };
  }
  if (call.lostBy !== undefined) {
    const message = `${phase} was ended, since the Test Kitchen that it came of is gone: ${call.lostBy}. Was it short of memory? Run it again.`;
    return { phase, status: 'failed', seconds, failure: { class: 'infrastructure', message } };
  }
  const failure = classifyFailure({
    phase,
    said,
    lastError: phase === 'destroy' ? null : state.lastError,
    timedOutMinutes: timedOut ? request.timeouts[phase] : null,
    silentState,
  });
  const scrub = createScrub([...request.secrets, ...context.secrets]);
  const { class: kind, message, text } = failure;
  const told = { class: kind, message: scrub(message), ...(text === undefined ? {} : { text: scrub(text) }) };
  return { phase, status: 'failed', seconds, failure: told };
}

/**
 * What speaks against an end without complaint; `null`: nothing does. The state file is what `kitchen list` reads as well
 * (lib/kitchen/command/list.rb), and asking it would cost a start of Ruby for each instance.
 */
function contradiction(phase: PhaseName, state: InstanceState): string | null {
  if (phase === 'destroy') return state.exists ? 'an instance that is still there' : null;
  return contrary(phase, state.lastAction, state.lastError);
}

/** What a state says instead of "this phase is done". */
export function contrary(phase: PhaseName, lastAction: string | null, lastError: string | null): string | null {
  if (lastAction === phase && lastError === null) return null;
  return `${lastAction ?? 'no action'}${lastError === null ? '' : ` with the error ${lastError}`}`;
}

async function destroyInstance(
  run: KitchenRunContext,
  context: InstanceContext,
  attempt: Attempt,
  turn: number,
  again: boolean,
): Promise<PhaseResult> {
  const { destroy, request } = run;
  const { planned } = context;
  const isPassing =
    (attempt.image.isSubject || attempt.image.id === null) &&
    attempt.tests.problems.length === 0 &&
    attempt.tests.counts.failed + attempt.tests.counts.errored === 0 &&
    attempt.phases.every(({ status }) => status === 'passed' || status === 'skipped');
  const isWanted = again || destroy === 'always' || (destroy === 'passing' && isPassing);
  const [nothing] = skipped(['destroy']);
  // On a cancel there is no time: the post step destroys.
  const isOver = request.interrupt.at() !== undefined;
  if (!isWanted || isOver || !readInstanceState(request.root, planned.name).exists) {
    return nothing ?? { phase: 'destroy', status: 'skipped', seconds: 0, failure: null };
  }
  return (await settledPhase(run, context, 'destroy', turn)).result;
}

function skipped(phases: readonly PhaseName[]): readonly PhaseResult[] {
  return phases.map((phase) => ({ phase, status: 'skipped', seconds: 0, failure: null }));
}

function outcomeOf({ planned, log }: InstanceContext, { phases, tests, image }: Attempt): InstanceOutcome {
  return {
    name: planned.name,
    suite: planned.suite,
    platform: planned.platform,
    phases,
    counts: tests.counts,
    cases: tests.cases,
    problems: tests.problems,
    image,
    log,
  };
}

/** What was brought up for an instance, which then is no other machine. */
function reachedBy({ reached }: KitchenRunContext, driver: string): KitchenRunContext['reached'] {
  return driver === PROXY ? reached : undefined;
}
