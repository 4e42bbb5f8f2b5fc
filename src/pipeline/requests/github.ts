import { steadyNow, waitFor } from '../../core/clock.ts';
import { openGitHubClient } from '../../core/github-client.ts';
import { UserError } from '../../core/errors.ts';
import {
  artifactsOf,
  contentOf,
  type Job,
  jobsOf,
  LARGEST_ARTIFACT,
  type Run,
  runOf,
  runsOf,
  type StartedRun,
  startedOf,
  taken,
} from './github-answers.ts';
import { LostAnswer, refusal, Refused, troubleOf } from './trouble.ts';

export type { Job, Run, StartedRun };

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
      const send = (more: object) => async (own: Own) =>
        startedOf(await rest.actions.createWorkflowDispatch({ ...wanted, ...more, ...own }));
      const verb = `start ${workflow} of ${repository} at ${ref}`;
      try {
        return await call(verb, WRITE, send({ return_run_details: true }), 1);
      } catch (error) {
        // GitHub Enterprise Server does not know that parameter; what was refused was not done.
        if (!(error instanceof Refused) || (error.status !== 400 && error.status !== 422)) throw error;
        return call(verb, WRITE, send({}), 1);
      }
    },
    sendEvent: async (type, payload) => {
      const wanted = { ...base, event_type: type, client_payload: { ...payload } };
      const send = async (own: Own) => taken(await rest.repos.createDispatchEvent({ ...wanted, ...own }));
      await call(`send the event ${type} to ${repository}`, '`contents: write`', send, 1);
    },
    runs: async function* () {
      const given = new Set<number>();
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const wanted = { ...base, workflow_id: workflow, per_page: PER_PAGE, page, exclude_pull_requests: true };
        const found = await call(`list the runs of ${workflow} in ${repository}`, READ, async (own) =>
          runsOf(await rest.actions.listWorkflowRuns({ ...wanted, ...own })),
        );
        // Where runs begin meanwhile, the last ones of a page are the first ones of the next, too.
        for (const one of found.filter(({ id }) => !given.has(id))) {
          given.add(one.id);
          yield one;
        }
        if (found.length < PER_PAGE) return;
      }
    },
    run: async (id) => {
      const known = remembered.get(id);
      const headers = known === undefined ? {} : { 'if-none-match': known.etag };
      return call(`tell of run ${id} of ${repository}`, READ, async (own) => {
        try {
          const answer = await rest.actions.getWorkflowRun({ ...base, run_id: id, headers, ...own });
          const run = runOf(answer);
          const { etag } = answer.headers;
          if (etag !== undefined) remembered.set(id, { etag, run });
          return run;
        } catch (error) {
          // Not modified: such a question counts for no limit.
          if (known !== undefined && Reflect.get(Object(error), 'status') === 304) return known.run;
          throw error;
        }
      });
    },
    jobs: async (id, attempt) => {
      const wanted = { ...base, run_id: id, attempt_number: attempt, per_page: PER_PAGE };
      return call(`list the jobs of run ${id}`, READ, async (own) =>
        jobsOf(await rest.actions.listJobsForWorkflowRunAttempt({ ...wanted, ...own })),
      );
    },
    artifact: async (run, name) => {
      const found = await call(`list the artifacts of run ${run}`, READ, async (own) =>
        artifactsOf(
          await rest.actions.listWorkflowRunArtifacts({ ...base, run_id: run, name, per_page: PER_PAGE, ...own }),
        ),
      );
      const [newest] = found.filter((one) => one.name === name && !one.expired).toSorted((a, b) => b.id - a.id);
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
          return contentOf(answer.data, newest.digest);
        });
      } catch (error) {
        // It was replaced meanwhile, or is kept no longer.
        if (error instanceof Refused && (error.status === 404 || error.status === 410)) return undefined;
        throw error;
      }
    },
    cancel: async (id) => {
      try {
        await call(`cancel run ${id} of ${repository}`, WRITE, async (own) =>
          taken(await rest.actions.cancelWorkflowRun({ ...base, run_id: id, ...own })),
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
        async (own) =>
          taken(
            failedOnly
              ? await rest.actions.reRunWorkflowFailedJobs({ ...wanted, ...own })
              : await rest.actions.reRunWorkflow({ ...wanted, ...own }),
          ),
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
