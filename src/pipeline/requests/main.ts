import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { type PipelineWatch, UNWATCHED } from '../watch.ts';
import { look } from './following.ts';
import { findRun, idOf, requestsOf } from './identity.ts';
import { listInputs, namedRequestInputs, retryInputs, submitInputs, watchInputs } from './inputs.ts';
import { readPayload } from './payload.ts';
import { atGitHub } from './place.ts';
import { beginAgain, sendAloud } from './submission.ts';
import { followAloud, keepOutputs, shownId, shownRun, stateOf, tellRequests } from './telling.ts';

/** How a run ended that was waited for; undefined where none was. */
export type RunConclusion = string | undefined;

/** Sends a request to the workflow of a repository, and waits for its end where that is wanted. */
export async function submit(host: Host, watch: PipelineWatch = UNWATCHED): Promise<RunConclusion> {
  return atGitHub(host, submitInputs, async (at) => {
    const payload = readPayload(host, at.inputs);
    const github = await at.github();
    const run = await sendAloud(host, at, github, payload);
    if (run === null || !at.inputs.wait) return undefined;
    return followAloud(host, watch, { ...at, github, run: run.id, id: payload.id });
  });
}

/** Shows the requests of a repository, the newest first. */
export async function list(host: Host): Promise<RunConclusion> {
  return atGitHub(host, listInputs, async ({ inputs, github }) => {
    tellRequests(host, await requestsOf(await github(), inputs));
    return undefined;
  });
}

/** Shows what became of a request so far. */
export async function status(host: Host): Promise<RunConclusion> {
  return atGitHub(host, namedRequestInputs, async ({ inputs, github }) => {
    const place = await github();
    const seen = await look(place, (await findRun(place, inputs.id)).id);
    const { run, response } = seen;
    keepOutputs(host, { id: idOf(run) ?? inputs.id, run, status: stateOf(run), response });
    for (const line of shownRun(seen)) host.info(line);
    return undefined;
  });
}

/** Shows a request until it is over, and fails as it does. */
export async function watchRequest(host: Host, watch: PipelineWatch = UNWATCHED): Promise<RunConclusion> {
  return atGitHub(host, watchInputs, async (at) => {
    const github = await at.github();
    const run = await findRun(github, at.inputs.id);
    return followAloud(host, watch, { ...at, github, run: run.id, id: idOf(run) ?? at.inputs.id });
  });
}

/** Asks a run to end. What it made is removed by its own clean-up, which is never cut short. */
export async function cancel(host: Host): Promise<RunConclusion> {
  return atGitHub(host, namedRequestInputs, async ({ inputs, github }) => {
    const place = await github();
    const run = await findRun(place, inputs.id);
    const wasGoing = run.status !== 'completed' && (await place.cancel(run.id));
    const now = wasGoing ? run : await place.run(run.id);
    keepOutputs(host, { id: idOf(run) ?? inputs.id, run, status: wasGoing ? 'cancelling' : stateOf(now) });
    if (wasGoing) host.info(`${shownId(run)} was asked to end, and cleans up after itself: ${run.url}`);
    // It ended while it was asked to, more than once where the first answer was lost.
    else if (run.status !== 'completed' && now.conclusion === 'cancelled')
      host.info(`${shownId(run)} has ended: it was cancelled, ${run.url}`);
    else throw new UserError(`${shownId(run)} is over already (${stateOf(now)}): ${run.url}`);
    return undefined;
  });
}

/** Runs a request again that is over: only its failed jobs, where some failed. */
export async function retry(host: Host, watch: PipelineWatch = UNWATCHED): Promise<RunConclusion> {
  return atGitHub(host, retryInputs, async (at) => {
    const github = await at.github();
    const run = await findRun(github, at.inputs.id);
    if (run.status !== 'completed') throw new UserError(`${shownId(run)} is not over (${stateOf(run)}): ${run.url}`);
    await beginAgain(host, github, run, at);
    const id = idOf(run) ?? at.inputs.id;
    const attempt = run.attempt + 1;
    keepOutputs(host, { id, run, status: 'accepted' });
    host.info(`${shownId(run)} runs again, attempt ${attempt}: ${run.url}`);
    return at.inputs.wait ? followAloud(host, watch, { ...at, github, run: run.id, id, attempt }) : undefined;
  });
}
