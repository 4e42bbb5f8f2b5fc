import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import { type BuildResponse, buildResponse } from '../../../src/pipeline/response.ts';
import { readFileSync } from 'node:fs';
import { type JobRequest, runJob } from '../runner/job.ts';
import type { JobResult } from '../runner/job-end.ts';
import { Run } from '../runner/run.ts';
import { temporaryFolder } from '../plan/repository.ts';

/** The folder of the shipped root action. */
const rootAction = fileURLToPath(new URL('../../..', import.meta.url));

type Step = Parameters<typeof runJob>[0]['steps'][number];

export interface RootRequest extends Omit<JobRequest, 'steps'> {
  readonly inputs: Readonly<Record<string, string | number | boolean>>;
  readonly step?: Partial<Omit<Extract<Step, { action: string }>, 'action' | 'inputs'>>;
}

/** A run that ends with the test: its jobs share artifacts and caches. */
export async function startRun(t: TestContext): Promise<Run> {
  const run = await Run.start();
  t.after(() => run[Symbol.asyncDispose]());
  return run;
}

/** One job with one step: the root action as shipped. */
export async function runRoot(t: TestContext, { inputs, step, ...request }: RootRequest): Promise<JobResult> {
  return runJob({
    ...request,
    env: { HOME: await temporaryFolder(t), ...request.env },
    run: request.run ?? (await startRun(t)),
    steps: [{ ...step, action: rootAction, id: 'root', inputs }],
  });
}

/** The response as it is on disk at the end of the job, after post. */
export function responseOf(job: JobResult): BuildResponse {
  return buildResponse.parse(JSON.parse(readFileSync(job.steps[0]?.outputs['response-path'] ?? '', 'utf8')));
}

/** `GitClone complete, …` */
export function stagesOf({ buildstages }: Pick<BuildResponse, 'buildstages'>): readonly string[] {
  return buildstages.map(({ name, status, leg }) => `${leg === undefined ? '' : `${leg} `}${name} ${status}`);
}
