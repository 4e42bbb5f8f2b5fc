import type { CommandResult } from '../../core/process/command.ts';
import { messageOf } from '../../core/errors.ts';
import { isOpen, type Leftover, listLeftovers } from '../../image/leftover.ts';
import type { Trial, TrialRequest, TrialRun, TrialSweep } from '../../image/provider-trial.ts';
import { askDocker } from './command.ts';
import { createDocker } from './docker.ts';
import { KitchenError } from '../../kitchen/outcome.ts';
import { labelName, MARK_LABEL, sweepMarked, sweepMarkedImages } from './marked-containers.ts';

/** Containers in which a script may run, too. */
export const dockerTrial: Trial = {
  prepare: async (request) => trialContainer(request),
  // Nothing of this machine's environment is in there.
  inside: (text, { folder, variables }) => {
    const name = variables['BAKEHOUSE_CONTAINER'] ?? '';
    const given = Object.entries(variables).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
    return { program: 'docker', args: ['exec', '--workdir', folder, ...given, '--', name, 'sh', '-c', text] };
  },
  sweep: async (sweep) => {
    const command = `docker ps --all --quiet --filter label=${MARK_LABEL}=${sweep.mark} | xargs -r docker rm --force --volumes`;
    return listLeftovers('containers', command, sweepContainers(sweep));
  },
};

async function sweepContainers({ environment, mark, folder }: TrialSweep): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const id of await markedContainers(environment, mark)) {
    found.push(...(await removeContainer(environment, id, folder, ownerOfOurs())));
  }
  // Of a Dockerfile that failed, what there was before the step that failed.
  return [...found, ...(await sweepMarkedImages(environment, mark))];
}

/** Removes what carries the mark of a run, containers that have no folder of ours and images without a name. Never throws. */
export async function removeMarkedContainers(
  environment: Readonly<Record<string, string>>,
  mark: string,
): Promise<readonly Leftover[]> {
  return (await sweepMarked(environment, mark, [])).filter(isOpen);
}

const RUN_LABEL = labelName('bakehouse:run');
/** The signal comes first, and says it better. */
const GRACE_MS = 1000;

/** Whose the files of a folder are to be; null where that does not matter, since we may remove anything. */
export type Owner = { readonly uid: number; readonly gid: number } | null;

/** The user who runs us, unless it is root. */
function ownerOfOurs(): Owner {
  const uid = process.getuid?.() ?? 0;
  return uid === 0 ? null : { uid, gid: process.getgid?.() ?? uid };
}

/**
 * A container of an image that does nothing but stay, whatever the image's own entrypoint: `tail -f /dev/null`, which
 * both coreutils and busybox have (busybox's `sleep` knows no `infinity`).
 */
function trialContainer(request: TrialRequest): TrialRun {
  const { subject, name, environment, folder } = request;
  let id = '';
  let isAsked = false;
  return {
    start: async () => {
      const docker = createDocker(environment);
      const version = await docker.serverVersion();
      request.onStarted({ region: 'local', id: name });
      isAsked = true;
      id = await createContainer(request);
      await startContainer(request, id);
      const state = await inspectContainer(environment, id);
      if (state?.running !== true) {
        throw new KitchenError(
          'infrastructure',
          `The container of ${subject.reference} ended at once (exit code ${state?.exitCode ?? 'unknown'}).`,
        );
      }
      // A daemon that keeps images in containerd calls the same image by another digest, and finds it by either.
      const known = (await docker.inspectImage(subject.id))?.id;
      return {
        variables: { BAKEHOUSE_CONTAINER: name, BAKEHOUSE_IMAGE: subject.reference, BAKEHOUSE_IMAGE_ID: subject.id },
        image: { id: state.image, isSubject: state.image === subject.id || state.image === known },
        tools: { docker: version },
      };
    },
    trouble: async () => {
      const state = await inspectContainer(environment, id);
      if (state === undefined) return `The container ${name} was removed while the script ran.`;
      if (state.running) return null;
      const why = state.outOfMemory ? 'out of memory' : `exit code ${state.exitCode}`;
      return `The container ${name} ended while the script ran (${why}).`;
    },
    remove: async () => (isAsked ? removeContainer(environment, id === '' ? name : id, folder, ownerOfOurs()) : []),
  };
}

async function createContainer(request: TrialRequest): Promise<string> {
  const { name, mark, run, folder } = request;
  const { reference } = request.subject;
  const args = [
    'create', '--pull', 'never', '--name', name, '--label', `${MARK_LABEL}=${mark}`, '--label', `${RUN_LABEL}=${run}`,
    '--mount', `type=bind,${mountField('source', folder)},${mountField('target', folder)}`,
    '--entrypoint', 'tail', '--', reference, '-f', '/dev/null',
  ]; // prettier-ignore
  const { exitCode, stdout, stderr } = await askInTime(request, args);
  if (exitCode === 0) return stdout.trim();
  const said = telling(stderr);
  if (/no such image/i.test(stderr)) {
    throw new KitchenError(
      'infrastructure',
      `docker has no image ${reference} here. Bake it in this job, or hand it over from the job that did.`,
    );
  }
  if (/bind source path does not exist|invalid mount config/i.test(stderr)) {
    throw new KitchenError(
      'infrastructure',
      `The docker daemon does not see the folders of this machine (${said}). A daemon elsewhere, as by DOCKER_HOST or in a job that runs in a container itself, cannot be given a copy of the workspace: run the daemon on the machine of the job.`,
    );
  }
  throw new KitchenError('infrastructure', `No container of ${reference} can be made: ${said}`);
}

async function startContainer(request: TrialRequest, id: string): Promise<void> {
  const { exitCode, stderr } = await askInTime(request, ['start', '--', id]);
  if (exitCode === 0) return;
  if (/executable file not found|no such file or directory/i.test(stderr) && /tail/.test(stderr)) {
    throw new KitchenError(
      'config',
      `The image ${request.subject.reference} has no program \`tail\`, by which a container of it is kept up while the script runs. Put coreutils or busybox into it, or verify it by Test Kitchen with a \`run_command\` of its own.`,
    );
  }
  throw new KitchenError(
    'infrastructure',
    `The container of ${request.subject.reference} does not start: ${telling(stderr)}`,
  );
}

async function askInTime(request: TrialRequest, args: readonly string[]): Promise<CommandResult> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  try {
    return await askDocker(args, { environment: request.environment, signal, limitMs: request.timeoutMs + GRACE_MS });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new KitchenError(
      'infrastructure',
      `docker ${args[0] ?? ''} took longer than the time for create (${Math.round(request.timeoutMs / 60_000)} min).`,
    );
  }
}

interface ContainerState {
  readonly image: string;
  readonly running: boolean;
  readonly exitCode: number;
  readonly outOfMemory: boolean;
}

export async function inspectContainer(
  environment: Readonly<Record<string, string>>,
  id: string,
): Promise<ContainerState | undefined> {
  const format = '{{.Image}} {{.State.Running}} {{.State.ExitCode}} {{.State.OOMKilled}}';
  const { exitCode, stdout } = await askDocker(['container', 'inspect', '--format', format, '--', id], {
    environment,
  });
  if (exitCode !== 0) return undefined;
  const [image = '', running, code, outOfMemory] = stdout.trim().split(' ');
  return { image, running: running === 'true', exitCode: Number(code), outOfMemory: outOfMemory === 'true' };
}

const ROOT = { uid: 0, gid: 0 };

/** Of a daemon without root, root in a container is whoever runs that daemon: us. Any other user there is nobody here. */
async function isRootless(environment: Readonly<Record<string, string>>): Promise<boolean> {
  const { stdout } = await askDocker(['info', '--format', '{{json .SecurityOptions}}'], { environment });
  return stdout.includes('"name=rootless"');
}

/**
 * Removes a container with its volumes, having given us what it wrote to the folder: what a container's root made there
 * is root's, and the folder could not be removed by anybody else.
 */
export async function removeContainer(
  environment: Readonly<Record<string, string>>,
  id: string,
  folder: string,
  owner: Owner,
): Promise<readonly Leftover[]> {
  try {
    if (owner !== null) {
      const { uid, gid } = (await isRootless(environment)) ? ROOT : owner;
      const change = ['chown', '-R', '-h', `${uid}:${gid}`, folder];
      await askDocker(['exec', '--user', '0', '--', id, ...change], { environment });
    }
    await createDocker(environment).removeContainer(id);
    return [];
  } catch (error) {
    const command = `docker rm --force --volumes ${id}`;
    return [{ kind: 'container', id, region: null, state: 'left', reason: messageOf(error), command }];
  }
}

/** Ids of the containers of a run, running or not. */
async function markedContainers(
  environment: Readonly<Record<string, string>>,
  mark: string,
): Promise<readonly string[]> {
  const args = ['ps', '--all', '--quiet', '--no-trunc', '--filter', `label=${MARK_LABEL}=${mark}`];
  const { exitCode, stdout, stderr } = await askDocker(args, { environment });
  if (exitCode !== 0) throw new KitchenError('cleanup', `docker ps: ${telling(stderr)}`);
  return stdout.split('\n').filter((id) => id !== '');
}

/** `--mount` is a line of CSV (docker/cli opts/mount.go). */
function mountField(name: string, value: string): string {
  const field = `${name}=${value}`;
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** What the daemon said; after it, the client says only that it failed. */
export function telling(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.includes('--help'));
  return (lines.find((line) => /error response from daemon/i.test(line)) ?? lines.at(-1) ?? 'it said nothing').slice(
    0,
    300,
  );
}
