import { messageOf, UserError } from '../../core/errors.ts';
import type { Interrupt } from '../../core/process/interrupt.ts';
import type { Host } from '../../core/runner/host.ts';
import type { BuildResponse } from '../response.ts';
import type { PipelineWatch } from '../watch.ts';
import { follow, type SeenRun } from './following.ts';
import type { GitHub, Run, StartedRun } from './github.ts';
import { idOf, titleOf } from './identity.ts';
import { type Row, rowsOfRun } from './rows.ts';

/** One word for where a run stands: how it ended, else `waiting` or `running`. */
export function stateOf({ status, conclusion }: Pick<Run, 'status' | 'conclusion'>): string {
  if (status === 'completed') return conclusion ?? 'over';
  return status === 'in_progress' ? 'running' : 'waiting';
}

interface Told {
  readonly id: string;
  readonly run: StartedRun | null;
  readonly status: string;
  readonly response?: BuildResponse | undefined;
}

export function keepOutputs(host: Host, { id, run, status, response }: Told): void {
  host.output('id', id);
  host.output('run-id', run === null ? '' : String(run.id));
  host.output('run-url', run?.url ?? '');
  host.output('status', status);
  host.output('response', response === undefined ? '' : JSON.stringify(response));
}

/** Requests as an output, and as a line each. */
export function tellRequests(host: Host, found: readonly Run[]): void {
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
}

function listedLine(run: Run): string {
  return `${(idOf(run) ?? '').padEnd(36)}  ${stateOf(run).padEnd(10)}  ${run.created}  ${run.url}`;
}

/** A run by the id of its request, where its name holds that and no more. */
export function shownId(run: Run): string {
  return run.title === titleOf(idOf(run) ?? '') ? `Request ${idOf(run)}` : `Run ${run.id}`;
}

/** What there is to say of a run that was looked at once. */
export function shownRun(seen: SeenRun): readonly string[] {
  const { run, response } = seen;
  const attempt = run.attempt === 1 ? '' : `, attempt ${run.attempt}`;
  return [
    `Request ${idOf(run) ?? run.title}: ${stateOf(run)}${attempt}, since ${run.created}`,
    `Run ${run.id}: ${run.url}`,
    ...rowsOfRun(seen).map(rowLine),
    ...madeLines(response),
    ...(response?.error === undefined ? [] : [`Failed: ${response.error.message}`]),
  ];
}

function rowLine({ name, stage, end, line }: Row): string {
  const state = end ?? stage ?? 'waiting';
  return `  ${name}: ${state}${line === '' ? '' : `  ${line}`}`;
}

/** Tells a run while it goes on: each change as a line, and in the table of a terminal where there is one. */
class RunTable {
  readonly #host: Pick<Host, 'info'>;
  readonly #watch: PipelineWatch;
  readonly #told = new Map<string, string>();
  readonly #rows = new Set<string>();

  constructor(host: Pick<Host, 'info'>, watch: PipelineWatch) {
    this.#host = host;
    this.#watch = watch;
  }

  show(seen: SeenRun): void {
    const rows = rowsOfRun(seen);
    this.#say(
      '',
      `Run ${seen.run.id}: ${stateOf(seen.run)}${seen.run.attempt === 1 ? '' : `, attempt ${seen.run.attempt}`}`,
    );
    const fresh = rows.filter(({ name }) => !this.#rows.has(name)).map(({ name }) => name);
    if (fresh.length > 0) this.#watch.planned(fresh);
    for (const row of rows) {
      this.#rows.add(row.name);
      if (row.stage !== null) this.#watch.began(row.name, row.stage);
      if (row.line !== '') this.#watch.said(row.name, row.line);
      if (row.end !== null) this.#watch.ended(row.name, row.end);
      this.#say(row.name, `${row.name}: ${row.end ?? row.stage ?? 'waiting'}`);
    }
  }

  #say(name: string, line: string): void {
    if (this.#told.get(name) === line) return;
    this.#told.set(name, line);
    this.#host.info(line);
  }
}

interface Followed {
  readonly inputs: { readonly interval: number };
  readonly github: GitHub;
  readonly run: number;
  readonly id: string;
  readonly attempt?: number;
  readonly signal: AbortSignal;
  readonly interrupt: Interrupt;
}

/** Tells a run until it is over, and how it ended; the step, or the command, fails as it did. Gives how it ended. */
export async function followAloud(host: Host, watch: PipelineWatch, followed: Followed): Promise<string> {
  const table = new RunTable(host, watch);
  const { id, run, interrupt, inputs } = followed;
  const stepMs = inputs.interval * 1000;
  let seen: SeenRun;
  try {
    const onTrouble = (message: string): void => host.info(message);
    seen = await follow({ ...followed, stepMs, onSeen: (one) => table.show(one), onTrouble });
  } catch (error) {
    // A token that has expired, say: what failed is the watching, and not the run.
    host.info(`The request ${id} goes on without us: bakehouse watch ${id}. What ends it is: bakehouse cancel ${id}`);
    if (interrupt.at() === undefined) throw error;
    throw new UserError(`Interrupted while run ${run} was waited for (${messageOf(error)})`);
  }
  keepOutputs(host, { id, run: seen.run, status: stateOf(seen.run), response: seen.response });
  return conclude(host, id, seen);
}

/** Says how a run ended; the step, or the command, fails as it did. Gives how it ended. */
export function conclude(host: Host, id: string, { run, jobs, response }: SeenRun): string {
  const state = stateOf(run);
  for (const line of madeLines(response)) host.info(line);
  if (state === 'success' || state === 'neutral') {
    host.info(`Request ${id}: ${state}, ${run.url}`);
    return state;
  }
  const failed = jobs
    .filter((job) => job.conclusion !== 'success' && job.conclusion !== 'skipped')
    .map(({ name }) => name);
  const why = response?.error?.message ?? (failed.length === 0 ? '' : `job ${failed.join(', job ')}`);
  const message = `Request ${id}: ${state}${why === '' ? '' : `: ${why}`}. ${run.url}`;
  // On a terminal a cancel has an exit code of its own.
  if (state === 'cancelled' && host.kind === 'terminal') host.annotate({ level: 'error', message });
  else host.fail(message);
  return state;
}

/** What was made, a line each. The response is an artifact, which any job of the run may have written. */
function madeLines(response: SeenRun['response']): readonly string[] {
  const images = (response?.images ?? []).map((id) => `Image sha256:${id}`);
  const artifacts = (response?.artifacts ?? []).map(({ href }) => `Artifact ${href}`);
  return [...images, ...artifacts].map((line) => line.replace(/\s+/g, ' '));
}
