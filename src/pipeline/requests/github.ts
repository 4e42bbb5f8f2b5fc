import { createHash } from 'node:crypto';

import { steadyNow, waitFor } from '../../core/clock.ts';
import { type GitHubClient, openGitHubClient } from '../../core/github-client.ts';
import { UserError } from '../../core/errors.ts';
import { isObject, memberOf } from '../../core/values.ts';
import { LostAnswer, refusal, Refused, troubleOf } from './trouble.ts';

/** A run of the workflow that takes requests. */
export interface Run {
  readonly id: number;
  /** What `run-name` made of it. */
  readonly title: string;
  readonly attempt: number;
  readonly status: string;
  /** Null while it goes on. */
  readonly conclusion: string | null;
  readonly url: string;
  readonly created: string;
  readonly event: string;
  /** The file of its workflow. */
  readonly path: string;
}

/** A run that GitHub has just told of, and may not list yet. */
export type StartedRun = Pick<Run, 'id' | 'url'>;

export interface Job {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  /** What it is at: the last step that has begun. */
  readonly step: string;
  readonly url: string;
}

/** What requests take of GitHub's API. Each call waits where GitHub says so, and throws Refused, LostAnswer or a UserError. */
export interface GitHub {
  readonly repository: string;
  /** Resolves with the run, where GitHub tells it: accepted either way. Never sent twice. */
  readonly startWorkflow: (ref: string, inputs: Readonly<Record<string, string>>) => Promise<StartedRun | null>;
  readonly sendEvent: (type: string, payload: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The newest first, page by page, no further than they are asked for. */
  readonly runs: () => AsyncGenerator<Run, void>;
  readonly run: (id: number) => Promise<Run>;
  readonly jobs: (id: number, attempt: number) => Promise<readonly Job[]>;
  /** The newest artifact of this name, as it was uploaded; undefined where there is none, or not any more. */
  readonly artifact: (run: number, name: string) => Promise<string | undefined>;
  /** False where it was over already. */
  readonly cancel: (id: number) => Promise<boolean>;
  readonly again: (id: number, failedOnly: boolean) => Promise<void>;
}

export interface GitHubOptions {
  readonly repository: string;
  readonly workflow: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly signal: AbortSignal;
  readonly onWait: (message: string) => void;
}

const CALL_MS = 60_000;
/** Longer than this nobody waits for GitHub to answer again. */
const LONGEST_WAIT_MS = 15 * 60_000;
const READ_TRIES = 5;
const PER_PAGE = 100;
/** GitHub lists no more of them where a filter is set. */
const MOST_PAGES = 10;
const LARGEST_ARTIFACT = 16 * 1024 * 1024;
const WRITE = '`actions: write`';
const READ = '`actions: read`';

export async function openGitHub(options: GitHubOptions): Promise<GitHub> {
  const { repository, workflow, token, apiUrl } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const { rest, request } = await openGitHubClient(token, apiUrl);
  const call = caller(options);
  const remembered = new Map<number, { readonly etag: string; readonly run: Run }>();
  const base = { owner, repo };
  return {
    repository,
    startWorkflow: async (ref, inputs) => {
      const wanted = { ...base, workflow_id: workflow, ref, inputs: { ...inputs } };
      const send = (more: object) => (own: Own) => rest.actions.createWorkflowDispatch({ ...wanted, ...more, ...own });
      const verb = `start ${workflow} of ${repository} at ${ref}`;
      try {
        return startedOf(await call(verb, WRITE, send({ return_run_details: true }), 1));
      } catch (error) {
        // GitHub Enterprise Server does not know that parameter; what was refused was not done.
        if (!(error instanceof Refused) || (error.status !== 400 && error.status !== 422)) throw error;
        return startedOf(await call(verb, WRITE, send({}), 1));
      }
    },
    sendEvent: async (type, payload) => {
      const wanted = { ...base, event_type: type, client_payload: { ...payload } };
      const send = (own: Own) => rest.repos.createDispatchEvent({ ...wanted, ...own });
      await call(`send the event ${type} to ${repository}`, '`contents: write`', send, 1);
    },
    runs: async function* () {
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const wanted = { ...base, workflow_id: workflow, per_page: PER_PAGE, page, exclude_pull_requests: true };
        const { data } = await call(`list the runs of ${workflow} in ${repository}`, READ, (own) =>
          rest.actions.listWorkflowRuns({ ...wanted, ...own }),
        );
        const { workflow_runs: found } = data;
        for (const one of found) yield runOf(one);
        if (found.length < PER_PAGE) return;
      }
    },
    run: async (id) => {
      const known = remembered.get(id);
      const headers = known === undefined ? {} : { 'if-none-match': known.etag };
      const answer = await call(`tell of run ${id} of ${repository}`, READ, async (own) => {
        try {
          return await rest.actions.getWorkflowRun({ ...base, run_id: id, headers, ...own });
        } catch (error) {
          // Not modified: such a question counts for no limit.
          if (known !== undefined && Reflect.get(Object(error), 'status') === 304) return known.run;
          throw error;
        }
      });
      if (!('headers' in answer)) return answer;
      const run = runOf(answer.data);
      const { etag } = answer.headers;
      if (etag !== undefined) remembered.set(id, { etag, run });
      return run;
    },
    jobs: async (id, attempt) => {
      const wanted = { ...base, run_id: id, attempt_number: attempt, per_page: PER_PAGE };
      const { data } = await call(`list the jobs of run ${id}`, READ, (own) =>
        rest.actions.listJobsForWorkflowRunAttempt({ ...wanted, ...own }),
      );
      return data.jobs.map(({ name, status, conclusion, steps = [], html_url: url }) => ({
        name,
        status,
        conclusion,
        step: steps.findLast((one) => one.status !== 'queued')?.name ?? '',
        url: url ?? '',
      }));
    },
    artifact: async (run, name) => {
      const { data } = await call(`list the artifacts of run ${run}`, READ, (own) =>
        rest.actions.listWorkflowRunArtifacts({ ...base, run_id: run, name, per_page: PER_PAGE, ...own }),
      );
      const found = data.artifacts.filter((one) => one.name === name && !one.expired);
      const [newest] = found.toSorted((a, b) => b.id - a.id);
      if (newest === undefined || newest.size_in_bytes > LARGEST_ARTIFACT) return undefined;
      const path = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
      try {
        // Its content comes with the call: a connection that is cut meanwhile is asked again, as any other.
        return await call(`give the artifact ${name} of run ${run}`, READ, async (own) => {
          const answer = await request(path, {
            ...base,
            artifact_id: newest.id,
            archive_format: 'zip',
            request: { ...own.request, parseSuccessResponseBody: false },
          });
          return bodyOf(answer.data, newest.digest ?? null);
        });
      } catch (error) {
        // It was replaced meanwhile, or is kept no longer.
        if (error instanceof Refused && (error.status === 404 || error.status === 410)) return undefined;
        throw error;
      }
    },
    cancel: async (id) => {
      try {
        await call(`cancel run ${id} of ${repository}`, WRITE, (own) =>
          rest.actions.cancelWorkflowRun({ ...base, run_id: id, ...own }),
        );
        return true;
      } catch (error) {
        if (error instanceof Refused && error.status === 409) return false;
        throw error;
      }
    },
    again: async (id, failedOnly) => {
      const wanted = { ...base, run_id: id };
      await call(
        `run ${id} of ${repository} again`,
        WRITE,
        (own) =>
          failedOnly
            ? rest.actions.reRunWorkflowFailedJobs({ ...wanted, ...own })
            : rest.actions.reRunWorkflow({ ...wanted, ...own }),
        1,
      );
    },
  };
}

interface Own {
  readonly request: { readonly signal: AbortSignal };
}

/** Makes a call, again where it surely did nothing, and reads again what may be read twice. */
function caller({ signal, onWait }: GitHubOptions) {
  return async <T>(verb: string, rights: string, call: (own: Own) => Promise<T>, tries = READ_TRIES): Promise<T> => {
    const started = steadyNow();
    for (let left = tries; ;) {
      try {
        return await call({ request: { signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]) } });
      } catch (error) {
        if (signal.aborted) throw new UserError('Interrupted.');
        if (error instanceof UserError) throw error;
        const trouble = troubleOf(error, Date.now());
        if (trouble.kind === 'refused') throw refusal(verb, trouble.status, trouble.message, rights);
        let pause = 1000 * 2 ** (tries - left);
        if (trouble.kind === 'limit') {
          pause = trouble.after;
          if (steadyNow() + pause - started > LONGEST_WAIT_MS) {
            throw new UserError(`GitHub does not ${verb} for ${minutes(pause)}: ${trouble.message}. Try it then.`);
          }
          onWait(`GitHub answers again in ${Math.ceil(pause / 1000)} s: ${trouble.message}`);
        } else {
          left -= 1;
          if (left <= 0) throw new LostAnswer(`GitHub gave no answer when asked to ${verb}: ${trouble.message}`);
        }
        await waitFor(pause, signal);
        if (signal.aborted) throw new UserError('Interrupted.');
      }
    }
  };
}

function minutes(ms: number): string {
  const whole = Math.ceil(ms / 60_000);
  return `${whole} minute${whole === 1 ? '' : 's'}`;
}

/** 200 tells the run, 204 does not: both mean that it was accepted. */
function startedOf(answer: unknown): StartedRun | null {
  const data = memberOf(answer, 'data');
  const id = memberOf(data, 'workflow_run_id');
  const url = memberOf(data, 'html_url');
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) return null;
  return { id, url: typeof url === 'string' ? url : '' };
}

type GitHubRun = Awaited<ReturnType<GitHubClient['rest']['actions']['getWorkflowRun']>>['data'];

function runOf(run: GitHubRun): Run {
  return {
    id: run.id,
    title: run.display_title,
    attempt: run.run_attempt ?? 1,
    status: run.status ?? 'queued',
    conclusion: run.conclusion,
    url: run.html_url,
    created: run.created_at,
    event: run.event,
    path: run.path,
  };
}

/** What was uploaded, whole, and as GitHub says that it was; undefined where it is not, or is no text. */
async function bodyOf(data: unknown, digest: string | null): Promise<string | undefined> {
  if (!isStream(data)) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of data) {
    length += chunk.length;
    if (length > LARGEST_ARTIFACT) return undefined;
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const own = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (digest !== null && digest !== own) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isStream(value: unknown): value is AsyncIterable<Uint8Array> {
  return (isObject(value) || typeof value === 'object') && value !== null && Symbol.asyncIterator in value;
}
