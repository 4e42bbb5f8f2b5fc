import { steadyNow, waitFor } from '../../core/clock.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import type { GitHub, Run, StartedRun } from './github.ts';
import { runsOfId } from './identity.ts';
import type { SubmitInputs } from './inputs.ts';
import type { Payload } from './payload.ts';
import { type AtGitHub, defaultRef } from './place.ts';
import { keepOutputs, stateOf } from './telling.ts';
import { LostAnswer } from './trouble.ts';

export interface Submission {
  readonly github: GitHub;
  readonly payload: Payload;
  readonly ref: string;
  /** The type of an event; empty where the workflow itself is started. */
  readonly event: string;
  readonly signal: AbortSignal;
  /** How often is looked, in ms. */
  readonly stepMs: number;
  /** How long a run is waited for that GitHub has taken and does not list, in ms. */
  readonly patienceMs: number;
  /** Whether it is enough that GitHub has taken it, where it does not tell the run. */
  readonly isSoonDone?: boolean;
}

export type Submitted =
  | { readonly kind: 'accepted'; readonly run: StartedRun | null }
  /** A run of this id was there before. */
  | { readonly kind: 'known'; readonly run: Run };

/** How often a request is sent whose answer was lost, and that is not there when it is looked for. */
const MOST_SENDS = 3;
/** A run that was started just now is among these. */
const NEWEST = 300;
const ALL = 1000;

/** A run that GitHub has taken, and that it does not list for so long, is told as such. */
const PATIENCE_MS = 120_000;
const MOST_STEP_MS = 3000;
/** So often it is looked whether a run goes on again. */
const AGAIN_LOOKS = 10;

/** Sends a request, and says what became of it. Null where GitHub lists no run of it yet, and nobody is to wait for it. */
export async function sendAloud(
  host: Host,
  { inputs, signal, interrupt }: Pick<AtGitHub<SubmitInputs>, 'inputs' | 'signal' | 'interrupt'>,
  github: GitHub,
  payload: Payload,
): Promise<StartedRun | null> {
  const { event, workflow } = inputs;
  const ref = inputs.ref === '' ? defaultRef(host, github.repository) : inputs.ref;
  const patience = { stepMs: Math.min(MOST_STEP_MS, inputs.interval * 1000), patienceMs: PATIENCE_MS };
  host.output('id', payload.id);
  let sent: Submitted;
  try {
    sent = await send(host, { github, payload, ref, event, signal, ...patience });
  } catch (error) {
    if (interrupt.at() !== undefined)
      host.info(`The request may have been sent by then; if so, it is found by its id: bakehouse status ${payload.id}`);
    throw error;
  }
  const { run } = sent;
  keepOutputs(host, { id: payload.id, run, status: sent.kind });
  if (run === null) {
    const listens = event === '' ? '' : ` Does ${workflow} listen for repository_dispatch ${event}?`;
    const message = `GitHub has taken the request ${payload.id}, and lists no run of it yet.${listens} Look again: bakehouse status ${payload.id}`;
    if (inputs.wait) throw new UserError(message);
    host.annotate({ level: 'warning', title: 'Submit', message });
    return null;
  }
  const how = sent.kind === 'known' ? `was there already (${stateOf(sent.run)})` : 'is accepted';
  host.info(`Request ${payload.id} ${how}: run ${run.id}, ${run.url}`);
  return run;
}

/**
 * Sends a request, once: an id of somebody's own is looked for before, and where an answer is lost, the run is looked for
 * before anything is sent again.
 */
export async function send(host: Host, submission: Submission): Promise<Submitted> {
  const { github, payload, ref, event, patienceMs } = submission;
  if (payload.isOwnId) {
    const [known] = await runsOfId(github, payload.id, ALL);
    if (known !== undefined) return { kind: 'known', run: known };
  }
  for (let sends = 1; ; sends += 1) {
    let started: StartedRun | null = null;
    try {
      if (event === '') started = await github.startWorkflow(ref, payload.inputs);
      else await github.sendEvent(event, payload.event);
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error;
      host.info(`${error.message}. Before it is sent again, its run is looked for.`);
      const found = await appearance(host, submission, patienceMs / 4);
      if (found !== null) return { kind: 'accepted', run: found };
      if (sends < MOST_SENDS) continue;
      throw new UserError(
        `${error.message}. It was sent ${sends} times, and no run has the id ${payload.id}. Should one appear, it is this request: bakehouse status ${payload.id}`,
      );
    }
    if (started !== null || submission.isSoonDone === true) return { kind: 'accepted', run: started };
    return { kind: 'accepted', run: await appearance(host, submission, patienceMs) };
  }
}

/** Has a run that is over run again, once: where the answer is lost, it is looked whether it does. Throws LostAnswer where it does not. */
export async function beginAgain(
  host: Host,
  github: GitHub,
  run: Run,
  { inputs, signal }: { readonly inputs: { readonly interval: number }; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await github.again(run.id, run.conclusion === 'failure' || run.conclusion === 'timed_out');
  } catch (error) {
    if (!(error instanceof LostAnswer)) throw error;
    host.info(`${error.message}. Whether it does is looked for.`);
    const stepMs = Math.min(MOST_STEP_MS, inputs.interval * 1000);
    const end = steadyNow() + stepMs * AGAIN_LOOKS;
    for (;;) {
      const { attempt } = await github.run(run.id);
      if (attempt > run.attempt) return;
      if (steadyNow() >= end || signal.aborted) throw error;
      await waitFor(stepMs, signal);
    }
  }
}

/** The run of this id, once GitHub lists it; null where it does not within the patience. */
async function appearance(
  host: Host,
  { github, payload, signal, stepMs }: Submission,
  patienceMs: number,
): Promise<Run | null> {
  const end = steadyNow() + patienceMs;
  for (;;) {
    const found = await runsOfId(github, payload.id, NEWEST);
    const first = found.at(-1);
    if (first !== undefined) {
      if (found.length > 1) {
        host.info(
          `${found.length} runs have the id ${payload.id}; the others find what the first one, ${first.id}, bakes.`,
        );
      }
      return first;
    }
    if (steadyNow() >= end || signal.aborted) return null;
    await waitFor(Math.min(stepMs, Math.max(1, end - steadyNow())), signal);
  }
}
