import { runCommand } from '../core/command.ts';
import { CommandError } from '../core/errors.ts';
import type { Leftover } from '../image/leftover.ts';
import type { Docker } from '../providers/docker/docker.ts';

/**
 * The host name by which containers of one build are known. The classic builder gives a label only to the image, by a
 * last step, but host names to every container on the way; they are no part of its cache's keys.
 */
export function markHost(mark: string): string {
  return `${mark}.bakehouse.invalid`;
}

/**
 * Removes the containers of a build by the classic builder that are still there. The daemon does so itself as soon as
 * the client is gone, unless it was stopped in between. BuildKit has none.
 */
export async function sweepContainers(
  docker: Docker,
  environment: Readonly<Record<string, string>>,
  mark: string,
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const id of await containersOf(environment, mark)) {
    await docker.removeContainer(id);
    const reason = "this build's own host name was given to it";
    found.push({ kind: 'container', id, region: null, state: 'removed', reason, command: null });
  }
  return found;
}

async function containersOf(environment: Readonly<Record<string, string>>, mark: string): Promise<readonly string[]> {
  const listed = await runCommand('docker', ['ps', '--all', '--quiet', '--no-trunc'], { environment });
  if (listed.exitCode !== 0) throw new CommandError('docker ps', listed.exitCode, listed.stderr);
  const ids = listed.stdout.split('\n').filter((id) => id !== '');
  if (ids.length === 0) return [];
  // One that went away in between makes the exit code 1; the others are told all the same.
  const format = '{{.Id}} {{json .HostConfig.ExtraHosts}}';
  const { stdout } = await runCommand('docker', ['container', 'inspect', '--format', format, '--', ...ids], {
    environment,
  });
  return stdout.split('\n').flatMap((line) => {
    const [id = '', ...hosts] = line.split(' ');
    return hosts.join(' ').includes(`"${markHost(mark)}:`) ? [id] : [];
  });
}
