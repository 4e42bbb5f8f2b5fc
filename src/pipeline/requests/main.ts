import { messageOf, UserError } from '../../core/errors.ts';
import { type Interrupt, leaveInTime, listenForInterrupt } from '../../core/process/interrupt.ts';
import { type InputSpec, type InputsOf, readInputs } from '../../core/runner/inputs.ts';
import type { Host } from '../../core/runner/host.ts';
import { type PipelineWatch, UNWATCHED } from '../watch.ts';
import { follow, look, type SeenRun } from './following.ts';
import type { GitHub, Run } from './github.ts';
import { findRun, idOf, titleOf } from './identity.ts';
import { listInputs, type PlaceInputs, retryInputs, namedRequestInputs, submitInputs, watchInputs } from './inputs.ts';
import { readPayload } from './payload.ts';
import { defaultRef, openPlace } from './place.ts';
import { send, type Submitted } from './submission.ts';
import { conclude, keepOutputs, listedLine, RunTable, shownRun, stateOf } from './telling.ts';

/** How a run ended that was waited for; undefined where none was. */
export type RunConclusion = string | undefined;

/** A run that GitHub has taken, and that it does not list for so long, is told as such. */
const PATIENCE_MS = 120_000;
const MOST_STEP_MS = 3000;

/** Sends a request to the workflow of a repository, and waits for its end where that is wanted. */
export async function submit(host: Host, watch: PipelineWatch = UNWATCHED): Promise<RunConclusion> {
  return atGitHub(host, submitInputs, async ({ inputs, github, signal, interrupt }) => {
    const payload = readPayload(host, inputs);
    const stepMs = inputs.interval * 1000;
    const patience = { signal, stepMs: Math.min(MOST_STEP_MS, stepMs), patienceMs: PATIENCE_MS };
    const ref = inputs.ref === '' ? defaultRef(host) : inputs.ref;
    const place = await github();
    host.output('id', payload.id);
    let sent: Submitted;
    try {
      sent = await send(host, { github: place, payload, ref, event: inputs.event, ...patience });
    } catch (error) {
      if (interrupt.at() !== undefined)
        host.info(
          `The request may have been sent by then; if so, it is found by its id: bakehouse status ${payload.id}`,
        );
      throw error;
    }
    const { run } = sent;
    keepOutputs(host, { id: payload.id, run, status: sent.kind });
    if (run === null) {
      const listens =
        inputs.event === '' ? '' : ` Does ${inputs.workflow} listen for repository_dispatch ${inputs.event}?`;
      const message = `GitHub has taken the request ${payload.id}, and lists no run of it yet.${listens} Look again: bakehouse status ${payload.id}`;
      if (inputs.wait) throw new UserError(message);
      host.annotate({ level: 'warning', title: 'Submit', message });
      return undefined;
    }
    const how = sent.kind === 'known' ? `was there already (${stateOf(sent.run)})` : 'is accepted';
    host.info(`Request ${payload.id} ${how}: run ${run.id}, ${run.url}`);
    if (!inputs.wait) return undefined;
    return followAloud(host, watch, { github: place, run: run.id, id: payload.id, stepMs, signal, interrupt });
  });
}

/** Shows the requests of a repository, the newest first. */
export async function list(host: Host): Promise<RunConclusion> {
  return atGitHub(host, listInputs, async ({ inputs, github }) => {
    const found: Run[] = [];
    for await (const run of (await github()).runs()) {
      if (found.length >= inputs.limit) break;
      if (idOf(run) !== undefined && isWanted(run, inputs.status)) found.push(run);
    }
    const requests = found.map((run) => ({
      id: idOf(run),
      run: run.id,
      status: stateOf(run),
      created: run.created,
      url: run.url,
    }));
    host.output('requests', JSON.stringify(requests));
    if (found.length === 0) host.info('There are no such requests.');
    for (const run of found) host.info(listedLine(run));
    return undefined;
  });
}

/** Shows what became of a request so far. */
export async function status(host: Host): Promise<RunConclusion> {
  return atGitHub(host, namedRequestInputs, async ({ inputs, github }) => {
    const place = await github();
    const seen = await look(place, (await findRun(place, inputs.id)).id);
    keepOutputs(host, {
      id: idOf(seen.run) ?? inputs.id,
      run: seen.run,
      status: stateOf(seen.run),
      response: seen.response,
    });
    for (const line of shownRun(seen)) host.info(line);
    return undefined;
  });
}

/** Shows a request until it is over, and fails as it does. */
export async function watchRequest(host: Host, watch: PipelineWatch = UNWATCHED): Promise<RunConclusion> {
  return atGitHub(host, watchInputs, async ({ inputs, github, signal, interrupt }) => {
    const place = await github();
    const run = await findRun(place, inputs.id);
    const stepMs = inputs.interval * 1000;
    const id = idOf(run) ?? inputs.id;
    return followAloud(host, watch, { github: place, run: run.id, id, stepMs, signal, interrupt });
  });
}

/** Asks a run to end. What it made is removed by its own clean-up, which is never cut short. */
export async function cancel(host: Host): Promise<RunConclusion> {
  return atGitHub(host, namedRequestInputs, async ({ inputs, github }) => {
    const place = await github();
    const run = await findRun(place, inputs.id);
    const wasGoing = run.status !== 'completed' && (await place.cancel(run.id));
    keepOutputs(host, { id: idOf(run) ?? inputs.id, run, status: wasGoing ? 'cancelling' : stateOf(run) });
    if (!wasGoing)
      throw new UserError(`${shownId(run)} is over already (${stateOf(await place.run(run.id))}): ${run.url}`);
    host.info(`${shownId(run)} was asked to end, and cleans up after itself: ${run.url}`);
    return undefined;
  });
}

/** Runs a request again that is over: only its failed jobs, where some failed. */
export async function retry(host: Host, watch: PipelineWatch = UNWATCHED): Promise<RunConclusion> {
  return atGitHub(host, retryInputs, async ({ inputs, github, signal, interrupt }) => {
    const place = await github();
    const run = await findRun(place, inputs.id);
    if (run.status !== 'completed') throw new UserError(`${shownId(run)} is not over (${stateOf(run)}): ${run.url}`);
    await place.again(run.id, run.conclusion === 'failure' || run.conclusion === 'timed_out');
    const id = idOf(run) ?? inputs.id;
    const attempt = run.attempt + 1;
    keepOutputs(host, { id, run, status: 'accepted' });
    host.info(`${shownId(run)} runs again, attempt ${attempt}: ${run.url}`);
    if (!inputs.wait) return undefined;
    const stepMs = inputs.interval * 1000;
    return followAloud(host, watch, { github: place, run: run.id, id, attempt, stepMs, signal, interrupt });
  });
}

interface AtGitHub<I> {
  readonly inputs: I;
  /** Opened at its first use: a request that is wrong is told without a token. */
  readonly github: () => Promise<GitHub>;
  readonly signal: AbortSignal;
  readonly interrupt: Interrupt;
}

/** What all commands share: the inputs, the way to GitHub, and that a cancel is answered at once. */
async function atGitHub<S extends InputSpec>(
  host: Host,
  spec: S,
  work: (at: AtGitHub<InputsOf<S>>) => Promise<RunConclusion>,
): Promise<RunConclusion> {
  const token = host.input('github-token').trim();
  if (token !== '') host.secret(token);
  const inputs = readInputs(spec, (name) => host.input(name));
  const place: PlaceInputs = {
    repo: host.input('repo').trim(),
    workflow: host.input('workflow').trim() === '' ? 'request.yml' : host.input('workflow').trim(),
    'github-token': token,
  };
  const interrupt = listenForInterrupt();
  const stop = new AbortController();
  interrupt.onFirst(() => stop.abort());
  try {
    const github = (): Promise<GitHub> => openPlace(host, place, stop.signal);
    return await leaveInTime(host, interrupt, () => work({ inputs, github, signal: stop.signal, interrupt }));
  } finally {
    interrupt.dispose();
  }
}

interface Followed {
  readonly github: GitHub;
  readonly run: number;
  readonly id: string;
  readonly attempt?: number;
  readonly stepMs: number;
  readonly signal: AbortSignal;
  readonly interrupt: Interrupt;
}

async function followAloud(host: Host, watch: PipelineWatch, followed: Followed): Promise<RunConclusion> {
  const table = new RunTable(host, watch);
  const { id, run, interrupt } = followed;
  let seen: SeenRun;
  try {
    seen = await follow({ ...followed, onSeen: (one) => table.show(one), onTrouble: (message) => host.info(message) });
  } catch (error) {
    // A token that has expired, say: what failed is the watching, and not the run.
    host.info(`The request ${id} goes on without us: bakehouse watch ${id}. What ends it is: bakehouse cancel ${id}`);
    if (interrupt.at() === undefined) throw error;
    throw new UserError(`Interrupted while run ${run} was waited for (${messageOf(error)})`);
  }
  keepOutputs(host, { id, run: seen.run, status: stateOf(seen.run), response: seen.response });
  return conclude(host, id, seen);
}

function isWanted(run: Run, wanted: InputsOf<typeof listInputs>['status']): boolean {
  const isOver = run.status === 'completed';
  if (wanted === 'all') return true;
  if (wanted === 'over') return isOver;
  if (wanted === 'running') return run.status === 'in_progress';
  if (wanted === 'waiting') return !isOver && run.status !== 'in_progress';
  return isOver && run.conclusion === wanted;
}

function shownId(run: Run): string {
  return run.title === titleOf(idOf(run) ?? '') ? `Request ${idOf(run)}` : `Run ${run.id}`;
}
