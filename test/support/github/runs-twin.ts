// A twin of the calls of GitHub's API that send a request and look after its run. What it is asked and what it answers is
// held against GitHub's own description (test/fixtures/github); what `run-name` makes of a request, it renders itself.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';

import { memberOf } from '../../../src/core/values.ts';
import { ApiDescription, overlaid } from './api-description.ts';

const described = new ApiDescription('submit.json');

export interface TwinStep {
  readonly name: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
}

/** A run; a test changes what it is at. */
export interface TwinRun {
  readonly id: number;
  title: string;
  event: string;
  status: 'queued' | 'in_progress' | 'completed' | 'pending';
  conclusion: string | null;
  attempt: number;
  readonly payload: unknown;
  /** Not listed, nor told of, before so many questions. */
  hidden: number;
  job: { name: string; status: 'queued' | 'in_progress' | 'completed'; conclusion: string | null; steps: TwinStep[] };
  /** Artifacts by name, as they were uploaded. */
  readonly artifacts: Map<string, { readonly id: number; readonly text: string | Buffer }>;
  readonly asked: string[];
}

/** What goes wrong with the next call of a kind. */
export interface TwinFault {
  readonly on: 'dispatch' | 'read' | 'cancel' | 'rerun' | 'content';
  readonly kind:
    /** The connection is cut before, or after it was done. */
    | 'cut before'
    | 'cut after'
    /** After the first bytes of the content of an artifact. */
    | 'cut within'
    /** 204 where the run was asked for. */
    | 'no details'
    /** 422 for the parameter that asks for the run, as GitHub Enterprise Server. */
    | 'unknown parameter'
    | 'limit'
    | 'forbidden'
    /** Somebody else answers, with success: a proxy that wants a password. */
    | 'other page'
    /** The same, in JSON. */
    | 'other JSON'
    | 'server error';
  /** Seconds of Retry-After. */
  readonly after?: number;
}

export interface RunsTwin {
  readonly apiUrl: string;
  readonly token: string;
  readonly runs: TwinRun[];
  /** `METHOD path`, in order. */
  readonly calls: readonly string[];
  /** Called when a run begins, and when it begins again. */
  onStart: (run: TwinRun) => void;
  onCancel: (run: TwinRun) => void;
  /** Called before a question for the run itself is answered. */
  onAsked: (run: TwinRun) => void | Promise<void>;
  /** Called before a page of the list is answered, and after it was made up. */
  onListed: () => void | Promise<void>;
  /** Of the runs that begin from now on. */
  hides: number;
  readonly fail: (...faults: readonly TwinFault[]) => void;
  readonly add: (id: string, over?: Partial<TwinRun>) => TwinRun;
  readonly keep: (run: TwinRun, name: string, text: string | Buffer) => void;
}

const WORKFLOW = '/repos/acme/images/actions/workflows/request.yml';
const CREATED = '2026-11-30T07:00:00Z';

export async function startRunsTwin(t: TestContext): Promise<RunsTwin> {
  const faults: TwinFault[] = [];
  const calls: string[] = [];
  const runs: TwinRun[] = [];
  let artifacts = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(599, { 'content-type': 'text/plain' }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const apiUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const twin: RunsTwin = {
    apiUrl,
    token: `ghs_${createHash('sha256').update(String(Math.random())).digest('hex').slice(0, 36)}`,
    runs,
    calls,
    onStart: () => {},
    onCancel: (run) => Object.assign(run, { status: 'completed', conclusion: 'cancelled' }),
    onAsked: () => {},
    onListed: () => {},
    hides: 0,
    fail: (...some) => void faults.push(...some),
    add: (id, over = {}) => {
      const run: TwinRun = {
        id: 7_000_000_000 + runs.length,
        title: `Bake ${id}`,
        event: 'workflow_dispatch',
        status: 'queued',
        conclusion: null,
        attempt: 1,
        payload: null,
        hidden: twin.hides,
        job: { name: 'bake', status: 'queued', conclusion: null, steps: [] },
        artifacts: new Map(),
        asked: [],
        ...over,
      };
      runs.push(run);
      return run;
    },
    keep: (run, name, text) => {
      artifacts += 1;
      run.artifacts.set(name, { id: artifacts, text });
    },
  };
  return twin;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', apiUrl);
    const { pathname: path } = url;
    const method = request.method ?? '';
    calls.push(`${method} ${path}`);
    const text = await textOf(request);
    const send = (
      status: number,
      operation: string,
      body?: unknown,
      headers: Readonly<Record<string, string>> = {},
    ) => {
      const told = body === undefined ? '' : JSON.stringify(checkedAnswer(operation, status, body));
      response
        .writeHead(status, { ...(told === '' ? {} : { 'content-type': 'application/json' }), ...headers })
        .end(told);
    };
    const refuse = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ message }));
    };
    if (path.startsWith('/blob/')) {
      assert.equal(request.headers.authorization, undefined, 'the token goes to GitHub alone');
      const content = blobOf(Number(path.slice('/blob/'.length))) ?? '';
      const cut = faults.findIndex(({ on }) => on === 'content');
      const [broken] = cut === -1 ? [] : faults.splice(cut, 1);
      if (broken?.kind === 'cut within') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': content.length });
        response.write(content.slice(0, 5), () => response.destroy());
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end(content);
      return;
    }
    if (request.headers.authorization !== `token ${twin.token}`) return refuse(401, 'Bad credentials');
    if (!path.startsWith('/repos/acme/images/')) return refuse(404, 'Not Found');
    const isDispatch = method === 'POST' && path.endsWith('/dispatches');
    const isCancel = path.endsWith('/cancel');
    const isRerun = /\/rerun(?:-failed-jobs)?$/.test(path);
    const kind = isDispatch ? 'dispatch' : isCancel ? 'cancel' : isRerun ? 'rerun' : 'read';
    const at = faults.findIndex(({ on }) => on === kind);
    const [fault] = at === -1 ? [] : faults.splice(at, 1);
    if (fault?.kind === 'cut before') return void response.destroy();
    if (fault?.kind === 'other page')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
    if (fault?.kind === 'other JSON')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"error": "sign in"}');
    if (fault?.kind === 'server error') return refuse(502, 'Server Error');
    if (fault?.kind === 'forbidden') return refuse(403, 'Resource not accessible by personal access token');
    if (fault?.kind === 'limit') {
      return refuse(429, 'You have exceeded a secondary rate limit', { 'retry-after': String(fault.after ?? 0) });
    }
    if (isDispatch) return dispatch(path, JSON.parse(text), fault, { send, refuse, response });
    if (method === 'GET' && path === `${WORKFLOW}/runs`) {
      checkParameters('listRuns', url);
      const perPage = Number(url.searchParams.get('per_page') ?? 30);
      const start = (Number(url.searchParams.get('page') ?? 1) - 1) * perPage;
      const shown = listed();
      const workflow_runs = shown.slice(start, start + perPage).map(runAnswer);
      await twin.onListed();
      return send(200, 'listRuns', { total_count: shown.length, workflow_runs });
    }
    const [, id = '', rest = ''] = /^\/repos\/acme\/images\/actions\/(?:runs|artifacts)\/(\d+)(.*)$/.exec(path) ?? [];
    if (path.includes('/artifacts/')) {
      if (blobOf(Number(id)) === undefined) return refuse(410, 'Artifact has expired');
      assert.equal(rest, '/zip');
      return send(302, 'downloadArtifact', undefined, {
        location: `${apiUrl.replace('127.0.0.1', 'localhost')}/blob/${id}`,
      });
    }
    const run = runs.find((one) => one.id === Number(id));
    if (run === undefined || run.hidden > 0) {
      if (run !== undefined) run.hidden -= 1;
      return refuse(404, 'Not Found');
    }
    run.asked.push(`${method} ${rest}`);
    if (method === 'GET' && rest === '') {
      checkParameters('getRun', url);
      await twin.onAsked(run);
      const body = runAnswer(run);
      const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16)}"`;
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      return send(200, 'getRun', body, { etag });
    }
    if (method === 'GET' && rest === `/attempts/${run.attempt}/jobs`) {
      return send(200, 'listJobs', { total_count: 1, jobs: [jobAnswer(run)] });
    }
    if (method === 'GET' && rest === '/artifacts') {
      checkParameters('listArtifacts', url);
      const wanted = url.searchParams.get('name');
      const found = [...run.artifacts].filter(([name]) => wanted === null || name === wanted);
      const list = found.map(([name, one]) => artifactAnswer(name, one));
      return send(200, 'listArtifacts', { total_count: list.length, artifacts: list });
    }
    if (method === 'POST' && rest === '/cancel') {
      if (run.status === 'completed') return refuse(409, 'Cannot cancel a workflow run that is completed.');
      twin.onCancel(run);
      if (fault?.kind === 'cut after') return void response.destroy();
      return send(202, 'cancel', {});
    }
    if (method === 'POST' && (rest === '/rerun' || rest === '/rerun-failed-jobs')) {
      if (run.status !== 'completed') return refuse(403, 'This workflow is already running');
      Object.assign(run, { attempt: run.attempt + 1, status: 'queued', conclusion: null });
      twin.onStart(run);
      if (fault?.kind === 'cut after') return void response.destroy();
      return send(201, rest === '/rerun' ? 'rerun' : 'rerunFailed', {});
    }
    refuse(404, 'Not Found');
  }

  function dispatch(
    path: string,
    body: unknown,
    fault: TwinFault | undefined,
    to: {
      readonly send: (status: number, operation: string, body?: unknown) => void;
      readonly refuse: (status: number, message: string) => void;
      readonly response: ServerResponse;
    },
  ): void {
    const isEvent = path === '/repos/acme/images/dispatches';
    if (!isEvent && path !== `${WORKFLOW}/dispatches`) return to.refuse(404, 'Not Found');
    const operation = isEvent ? 'dispatchEvent' : 'dispatchWorkflow';
    checkedRequest(operation, body);
    const wantsDetails = memberOf(body, 'return_run_details') === true;
    if (fault?.kind === 'unknown parameter' && wantsDetails) {
      return to.refuse(422, 'Invalid request. "return_run_details" is not a permitted key.');
    }
    if (!isEvent && memberOf(body, 'ref') !== 'main') return to.refuse(422, 'No ref found for: nowhere');
    const payload = memberOf(body, isEvent ? 'client_payload' : 'inputs');
    const run = twin.add(String(memberOf(payload, 'id')), {
      payload,
      event: isEvent ? 'repository_dispatch' : 'workflow_dispatch',
    });
    twin.onStart(run);
    if (fault?.kind === 'cut after') return void to.response.destroy();
    if (isEvent || fault?.kind === 'no details' || !wantsDetails) return to.send(204, operation);
    const base = `${apiUrl}/repos/acme/images/actions/runs/${run.id}`;
    to.send(200, operation, { workflow_run_id: run.id, run_url: base, html_url: pageOf(run) });
  }

  function listed(): readonly TwinRun[] {
    return runs
      .filter((run) => {
        run.hidden -= run.hidden > 0 ? 1 : 0;
        return run.hidden === 0;
      })
      .toReversed();
  }

  function blobOf(id: number): string | Buffer | undefined {
    return runs.flatMap((run) => [...run.artifacts.values()]).find((one) => one.id === id)?.text;
  }

  function runAnswer(run: TwinRun): unknown {
    return overlaid(described.sample(schemaOf('getRun', 200)), {
      id: run.id,
      display_title: run.title,
      run_attempt: run.attempt,
      event: run.event,
      status: run.status,
      conclusion: run.conclusion,
      html_url: pageOf(run),
      path: '.github/workflows/request.yml',
      created_at: CREATED,
      updated_at: CREATED,
    });
  }

  function pageOf(run: TwinRun): string {
    return `https://github.example/acme/images/actions/runs/${run.id}`;
  }

  function jobAnswer({ id, job }: TwinRun): unknown {
    const steps = job.steps.map(({ name, status }, index) => ({ name, status, number: index + 1, conclusion: null }));
    return overlaid(
      described.sample(memberOf(memberOf(memberOf(schemaOf('listJobs', 200), 'properties'), 'jobs'), 'items')),
      {
        id: id * 10,
        run_id: id,
        ...job,
        // A description that knows no null would not be GitHub's own.
        conclusion: job.conclusion,
        steps,
      },
    );
  }

  function artifactAnswer(
    name: string,
    { id, text }: { readonly id: number; readonly text: string | Buffer },
  ): unknown {
    const items = memberOf(memberOf(memberOf(schemaOf('listArtifacts', 200), 'properties'), 'artifacts'), 'items');
    const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    return overlaid(described.sample(items), {
      id,
      name,
      size_in_bytes: Buffer.byteLength(text),
      expired: false,
      digest,
    });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function operationOf(name: string): unknown {
  return described.operation(name);
}

function schemaOf(operation: string, status: number): unknown {
  return memberOf(memberOf(operationOf(operation), 'responses'), String(status));
}

function checkedAnswer(operation: string, status: number, value: unknown): unknown {
  return described.checked(`${operation} ${status}`, schemaOf(operation, status), value);
}

function checkedRequest(operation: string, value: unknown): void {
  described.checked(operation, memberOf(operationOf(operation), 'request'), value);
}

function checkParameters(operation: string, url: URL): void {
  const known = memberOf(operationOf(operation), 'parameters');
  for (const name of url.searchParams.keys()) {
    assert.ok(Array.isArray(known) && known.includes(name), `${operation} has no parameter ${name}`);
  }
}
