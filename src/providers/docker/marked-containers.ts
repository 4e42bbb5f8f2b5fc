import { askDocker, SWEEP_ANSWER_MS } from './command.ts';
import { CommandError } from '../../core/errors.ts';
import { type Leftover, listLeftovers } from '../../image/leftover.ts';
import { MARK_TAG } from '../../image/provider-verify.ts';

type Variables = Readonly<Record<string, string>>;

/** `bakehouse:run` as containers and images have it: `dev.bakehouse.run`. */
export function labelName(tag: string): string {
  return tag.replace(/^bakehouse:/, 'dev.bakehouse.');
}

/** The label with a run's mark. */
export const MARK_LABEL = labelName(MARK_TAG);

/**
 * Removes containers and untagged images of the local daemon that have the mark of a run: nothing else ever has it.
 * A tagged image is somebody's wish (a suite that commits its container) and stays.
 *
 * @param kept ids of containers that shall stay, with their images
 */
export async function sweepMarked(
  environment: Variables,
  mark: string,
  kept: readonly string[],
): Promise<readonly Leftover[]> {
  const label = `label=${MARK_LABEL}=${mark}`;
  return listLeftovers(
    'containers and images of Test Kitchen',
    `docker ps --all --quiet --filter ${label} | xargs -r docker rm --force --volumes; docker image ls --quiet --filter ${label} --filter dangling=true | xargs -r docker image rm`,
    removeMarked(environment, label, kept),
  );
}

/** The images alone. Gives what stays. */
export async function sweepMarkedImages(environment: Variables, mark: string): Promise<readonly Leftover[]> {
  const label = `label=${MARK_LABEL}=${mark}`;
  const found = await listLeftovers(
    'images of a build',
    `docker image ls --quiet --filter ${label} --filter dangling=true | xargs -r docker image rm`,
    removeMarkedImages(environment, label),
  );
  return found.filter(({ state }) => state !== 'removed');
}

async function removeMarked(
  environment: Variables,
  label: string,
  kept: readonly string[],
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  const containers = await idsOf(environment, ['ps', '--all', '--quiet', '--no-trunc', '--filter', label]);
  for (const id of containers.filter((one) => !kept.some((name) => name !== '' && one.startsWith(name)))) {
    found.push(await removed(environment, 'container', id, ['rm', '--force', '--volumes']));
  }
  return kept.length > 0 ? found : [...found, ...(await removeMarkedImages(environment, label))];
}

async function removeMarkedImages(environment: Variables, label: string): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  const filters = ['--filter', label, '--filter', 'dangling=true'];
  for (const id of await idsOf(environment, ['image', 'ls', '--quiet', '--no-trunc', ...filters])) {
    found.push(await removed(environment, 'image', id, ['image', 'rm']));
  }
  return found;
}

async function removed(
  environment: Variables,
  kind: 'container' | 'image',
  id: string,
  command: readonly string[],
): Promise<Leftover> {
  const { exitCode, stderr } = await askDocker([...command, '--', id], { environment, limitMs: SWEEP_ANSWER_MS });
  const isGone = exitCode === 0 || /no such/i.test(stderr);
  return {
    kind,
    id,
    region: null,
    state: isGone ? 'removed' : 'left',
    reason: isGone ? "it has this run's own mark" : (stderr.trim().split('\n')[0] ?? 'docker could not remove it'),
    command: isGone ? null : `docker ${command.join(' ')} ${id}`,
  };
}

async function idsOf(environment: Variables, args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await askDocker(args, { environment, limitMs: SWEEP_ANSWER_MS });
  if (exitCode !== 0) throw new CommandError(`docker ${args[0] ?? ''}`, exitCode, stderr);
  return [...new Set(stdout.split('\n').filter((id) => id !== ''))];
}
