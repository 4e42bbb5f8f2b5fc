import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { isObject } from '../../src/core/values.ts';
import { workspaceWith } from './bake/workspace.ts';
import { commitAll, git } from './plan/repository.ts';
import { compileCache } from './runner/entry-process.ts';
import { Run } from './runner/run.ts';

const bakehouse = fileURLToPath(new URL('../..', import.meta.url));

export interface ActRequest {
  readonly act: string;
  /** The repository that is pushed. */
  readonly files: Readonly<Record<string, string>>;
  /** Instead of those files: a repository that is there, and the run of an earlier push, whose artifacts this one finds. */
  readonly again?: { readonly workspace: string; readonly run: Run };
  /** The one workflow that hears the event; all without it. */
  readonly workflow?: string;
  /** act hands its own environment to the steps. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** action.yml of actions that are not ours, by `owner/name@ref`: nothing is fetched here. */
  readonly strangers?: Readonly<Record<string, string>>;
  /** The event's payload, and its name where it is no push. */
  readonly event?: unknown;
  readonly eventName?: 'push' | 'pull_request' | 'workflow_dispatch' | 'repository_dispatch';
  /** What GitHub would say of the run. */
  readonly number?: { readonly id: number; readonly attempt: number };
  /** Changes the copy of a workflow of ours. */
  readonly change?: (name: string, text: string) => string;
}

export interface ActResult {
  readonly code: number | null;
  readonly said: string;
}

/** What act says of a push of these files; it must succeed. Artifacts and caches are the harness's twin's. */
export async function push(
  t: TestContext,
  act: string,
  files: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { code, said } = await runAct(t, { act, files, environment });
  assert.equal(code, 0, said);
  return said;
}

/** An event on these files, by act: a push where nothing else is said. Our own actions and workflows are `acme/bakehouse@v1` there. */
export async function runAct(t: TestContext, request: ActRequest): Promise<ActResult> {
  const { files, again } = request;
  if (again !== undefined) return await inRun(request, again.workspace, again.run);
  const workspace = await actRepository(t, files);
  await using run = await Run.start();
  return await inRun(request, workspace, run);
}

/** A repository with all of these files committed, as act reads workflows. */
export async function actRepository(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const readable = Object.entries(files).map(([path, text]) => [
    path,
    path.startsWith('.github/workflows/') ? withoutQueue(text) : text,
  ]);
  const workspace = await workspaceWith(t, Object.fromEntries(readable));
  commitAll(workspace);
  git(workspace, 'remote', 'add', 'origin', 'https://github.com/acme/images.git');
  return workspace;
}

async function inRun(request: ActRequest, workspace: string, run: Run): Promise<ActResult> {
  return startAct(request, workspace, run).end;
}

export interface StartedAct {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly end: Promise<ActResult>;
}

/** Starts act on a repository that is there, in a run. */
export function startAct(request: ActRequest, workspace: string, run: Run): StartedAct {
  const { act, environment, secrets = {}, strangers = {}, event } = request;
  const home = join(run.folder, 'home');
  mkdirSync(home, { recursive: true });
  const { id, attempt } = request.number ?? {};
  const number = { ...(id && { GITHUB_RUN_ID: id }), ...(attempt && { GITHUB_RUN_ATTEMPT: attempt }) };
  const services = { ...run.serviceEnvironment(), ...number };
  const repositories = new Map([['acme/bakehouse@v1', ownRepository(run.folder, request.change)]]);
  for (const [index, [name, text]] of Object.entries(strangers).entries()) {
    const folder = join(run.folder, `stranger-${index}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'action.yml'), text);
    repositories.set(name, folder);
  }
  const payload = join(run.folder, 'event.json');
  // act tells no default branch by itself; GitHub's payload of a push does.
  const repository = { full_name: 'acme/images', default_branch: 'main' };
  writeFileSync(payload, JSON.stringify({ repository, ...(isObject(event) ? event : {}) }));
  const child = spawn(
    act,
    [
      request.eventName ?? 'push',
      ...(request.workflow === undefined ? [] : ['-W', request.workflow]),
      '-P',
      'ubuntu-latest=-self-hosted',
      '--action-offline-mode',
      '--no-cache-server',
      '--pull=false',
      '--eventpath',
      payload,
      ...[...repositories].flatMap(([name, folder]) => ['--local-repository', `${name}=${folder}`]),
      ...Object.entries(services).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      // Values are not given on the command line, but in the environment.
      ...Object.keys(secrets).flatMap((name) => ['--secret', name]),
    ],
    {
      cwd: workspace,
      env: {
        ...environment,
        ...compileCache(),
        ...secrets,
        PATH: `${dirname(process.execPath)}:${environment['PATH']}`,
        HOME: home,
        XDG_CACHE_HOME: join(home, 'cache'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const end = once(child, 'close').then(([code]): ActResult => ({ code, said }));
  return { child, said: () => said, end };
}

/** The actions of others that our reusable workflows use, by `owner/name@ref`, but for the checkout, which is act's own. */
export function pinnedStrangers(): readonly string[] {
  const found = globSync('.github/workflows/{images,publish}.yml', { cwd: bakehouse }).flatMap((path) => [
    ...readFileSync(join(bakehouse, path), 'utf8').matchAll(
      /uses: ((?!actions\/checkout)[\w-]+\/[\w-]+@[0-9a-f]{40})/g,
    ),
  ]);
  return [...new Set(found.map(([, name = '']) => name))];
}

/** act 0.2.89 refuses a whole workflow for `queue` (Unknown Property queue); it runs the jobs of a group at once. */
function withoutQueue(workflow: string): string {
  return workflow.replaceAll(/^ *queue: max.*\n/gm, '').replaceAll(', queue: max', '');
}

/**
 * What a tag of our repository holds for a user; act copies all of it for each job. The bundles are linked to: there are
 * many jobs, and of a file at the same place node keeps what it has compiled.
 */
function ownRepository(folder: string, change: ActRequest['change'] = (_, text) => text): string {
  const repository = join(folder, 'bakehouse');
  for (const part of ['actions', 'action.yml']) {
    cpSync(join(bakehouse, part), join(repository, part), { recursive: true });
  }
  const dist = join(repository, 'dist');
  if (!existsSync(dist)) symlinkSync(join(bakehouse, 'dist'), dist);
  const workflows = join(repository, '.github/workflows');
  mkdirSync(workflows, { recursive: true });
  for (const path of globSync('.github/workflows/*.yml', { cwd: bakehouse })) {
    const text = readFileSync(join(bakehouse, path), 'utf8')
      // act 0.2.89 does not know `$/`.
      .replaceAll(/uses: \$\/(actions\/[a-z-]+)/g, 'uses: acme/bakehouse/$1@v1')
      // It reads no expression here, and its map of local repositories is not made for jobs at once.
      .replaceAll(/max-parallel: .*/g, 'max-parallel: 1');
    writeFileSync(join(workflows, basename(path)), change(basename(path), withoutQueue(text)));
  }
  return repository;
}
