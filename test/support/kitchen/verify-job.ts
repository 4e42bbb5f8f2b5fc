// kitchen-verify as the runner starts it, on a repository of its own and an image that is there already.
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { RubyPart } from '../peers/available.ts';
import { dockerInventory } from '../peers/docker.ts';
import { describeThings } from '../peers/inventory.ts';
import { commitAll, git, temporaryFolder } from '../plan/repository.ts';
import { runJob } from '../runner/job.ts';
import type { JobResult } from '../runner/job-end.ts';
import type { Moment } from '../runner/moments.ts';
import { Run } from '../runner/run.ts';
import { strangersHome } from './command.ts';
import type { LabImage } from './project.ts';

export const verifyAction = fileURLToPath(new URL('../../../actions/kitchen-verify', import.meta.url));

/** A repository of these files, with a Dockerfile that takes the image as it is. */
export async function kitchenRepository(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const workspace = await temporaryFolder(t);
  for (const [path, text] of Object.entries({ 'Dockerfile.erb': 'FROM <%= @image %>\n', ...files })) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
    chmodSync(join(workspace, path), 0o755);
  }
  commitAll(workspace);
  return workspace;
}

export interface VerifyRequest {
  readonly part: RubyPart;
  readonly workspace: string;
  readonly image: LabImage;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** When the runner cancels the job. */
  readonly cancel?: Moment;
  /** When the main step is killed, as for want of memory. */
  readonly kill?: Moment;
  /** Something to do while it runs. */
  readonly meanwhile?: Moment;
  /** Steps before and after it, which may do something to the runner's temporary folder. */
  readonly first?: (temporary: string) => void;
  readonly last?: () => void;
  /** When all has been looked at, before the folders of the job go. */
  readonly release?: () => void;
}

export interface Verified {
  readonly job: JobResult;
  readonly conclusion: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What is still there and came of this job: containers, images, processes, folders, files in the repository. */
  readonly left: readonly string[];
}

/** Runs the action as a job of its own, and looks at what is left when the job is over. */
export async function verifyImage(t: TestContext, request: VerifyRequest): Promise<Verified> {
  const { part, workspace, image, inputs, env, cancel, kill, meanwhile, first, last } = request;
  await using run = await Run.start();
  try {
    const before = await thingsOf(image);
    const job = await runJob({
      run,
      workspace,
      env: {
        ...part.environment,
        ...(await strangersHome(t)),
        ...(process.env['DOCKER_HOST'] === undefined ? {} : { DOCKER_HOST: process.env['DOCKER_HOST'] }),
        ...env,
      },
      steps: [
        { run: ({ temp }) => first?.(temp) },
        {
          action: verifyAction,
          id: 'verify',
          inputs: { 'image-id': image.name, ...inputs },
          ...(kill === undefined ? {} : { kill }),
          ...(meanwhile === undefined ? {} : { signals: [{ signal: 'SIGCONT', when: meanwhile }] }),
        },
        { if: 'always', run: () => last?.() },
      ],
      ...(cancel === undefined ? {} : { cancel }),
    });
    const after = await thingsOf(image);
    const [, verify] = job.steps;
    return {
      job,
      conclusion: verify?.conclusion ?? 'none',
      outputs: verify?.outputs ?? {},
      left: [
        ...after.filter((one) => !before.includes(one)),
        ...job.orphans.map(({ command }) => `process ${command.join(' ')}`),
        ...foldersOf(job.temp),
        ...git(workspace, 'status', '--porcelain', '--ignored')
          .split('\n')
          .filter((line) => line !== ''),
      ],
    };
  } finally {
    request.release?.();
  }
}

/** Containers and images of this one, whoever made them. */
async function thingsOf(image: LabImage): Promise<readonly string[]> {
  return describeThings(await dockerInventory(image.isOfIt));
}

/** The folders of verifications hold secrets and keys; none may stay. Records and logs do. */
function foldersOf(temporary: string): readonly string[] {
  try {
    return readdirSync(join(temporary, 'bakehouse')).filter((name) => name.startsWith('v-'));
  } catch {
    return [];
  }
}
