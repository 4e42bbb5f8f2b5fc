import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { githubContext, runnerContext } from './contexts.ts';
import type { EntryProcess } from './entry-process.ts';
import { machineEnvironment } from './environment.ts';
import { Interruption } from './interruption.ts';
import type { JobRequest } from './job.ts';
import type { JobState } from './job-state.ts';
import { Masker } from './masker.ts';
import { Happenings } from './moments.ts';
import type { Moment } from './moments.ts';
import type { Run } from './run.ts';
import { scaledTiming } from './timing.ts';
import type { Timing } from './timing.ts';

/** A job under way: what its phases share beside the state that actions can see. */
export interface RunningJob {
  readonly state: JobState;
  readonly node: string;
  readonly folder: string;
  readonly trackingId: string;
  readonly machine: Readonly<Record<string, string>>;
  readonly services: Readonly<Record<string, string>>;
  readonly timeScale: number;
  readonly timing: Timing;
  readonly interruption: Interruption;
  readonly happenings: Happenings;
  readonly processes: EntryProcess[];
  /** What went wrong in the test's own functions. */
  readonly errors: unknown[];
  failed: boolean;
}

/** Prepares what the runner's "Set up job" prepares. */
export async function openJob(request: JobRequest, run: Run): Promise<RunningJob> {
  const folder = await run.newJobFolder();
  const temp = join(folder, '_temp');
  const home = join(folder, 'home');
  const toolCache = join(run.folder, '_tool');
  const workspace = request.workspace ?? join(folder, 'workspace', 'workspace');
  await Promise.all([temp, home, toolCache, workspace].map((path) => mkdir(path, { recursive: true })));
  const event = request.event ?? { name: 'workflow_dispatch', payload: { inputs: {} } };
  const eventPath = join(temp, '_github_workflow', 'event.json');
  await mkdir(join(temp, '_github_workflow'));
  await writeFile(eventPath, JSON.stringify(event.payload, undefined, 2));

  const debug = request.debug ?? false;
  const github = githubContext(workspace, eventPath, event.name, {
    api_url: run.twin.address,
    ...request.github,
  });
  const services = run.serviceEnvironment();
  const timing = scaledTiming(request.timeScale ?? 1);
  // JobExtension.cs: "github_" and a random id
  const trackingId = `github_${randomUUID()}`;
  return {
    state: {
      masker: createMasker(request, github.get('token') ?? '', services['ACTIONS_RUNTIME_TOKEN'] ?? ''),
      env: new Map(Object.entries(request.env ?? {})),
      prependPath: [],
      matchers: new Set(),
      github,
      runner: runnerContext({ workspace, temp, toolCache }, debug, request.runner ?? {}),
      workspace,
      temp,
      debug,
      log: [],
    },
    node: request.node ?? process.execPath,
    folder,
    trackingId,
    machine: machineEnvironment(home, trackingId),
    services,
    timeScale: request.timeScale ?? 1,
    timing,
    interruption: new Interruption(timing.afterCancel),
    happenings: new Happenings('the job'),
    processes: [],
    errors: [],
    failed: false,
  };
}

// Worker.cs InitializeSecretMasker, and ExecutionContext.cs InitializeJob for the token as git sends it.
function createMasker(request: JobRequest, githubToken: string, runtimeToken: string): Masker {
  const masker = new Masker();
  for (const secret of [githubToken, ...(request.masks ?? [])]) masker.addSecret(secret);
  masker.add(runtimeToken);
  masker.add(Buffer.from(`x-access-token:${githubToken}`).toString('base64'));
  return masker;
}

/** Does something when the test's moment has come; what goes wrong is thrown when the job is over. */
export function at(moment: Moment | undefined, happenings: Happenings, job: RunningJob, act: () => void): void {
  if (moment === undefined) return;
  void (async () => {
    try {
      await moment(happenings);
      act();
    } catch (error) {
      job.errors.push(error);
      // What was to be interrupted is not waited for: it may take for ever.
      job.interruption.cancel();
    }
  })();
}
