import { CommandError, messageOf } from '../core/errors.ts';
import { type Leftover, listLeftovers } from '../image/leftover.ts';
import type { BuildDaemon } from './daemon.ts';
import { builtImages } from './image.ts';

/**
 * The host name by which containers of one build are known. The classic builder gives a label only to the image, by a
 * last step, but host names to every container on the way; they are no part of its cache's keys.
 */
export function markHost(mark: string): string {
  return `${mark}.bakehouse.invalid`;
}

/** A build that did not end well. */
export interface BuildSweep {
  readonly docker: Omit<BuildDaemon, 'serverVersion'>;
  readonly mark: string;
  /** Where docker writes the id of the image. */
  readonly idFile: string;
  /** Whether an image that was finished all the same is told as one that was made. */
  readonly isImageTold: boolean;
}

/**
 * Removes the containers of a build by the classic builder that are still there, and names an image that it finished
 * after it was told to stop. The daemon removes them itself as soon as the client is gone, unless it was stopped in
 * between. BuildKit has none.
 */
export async function sweepBuild(sweep: BuildSweep): Promise<readonly Leftover[]> {
  const containers = await listLeftovers('containers', buildCommand(sweep.mark), sweepContainers(sweep));
  if (sweep.isImageTold || containers.some(({ kind }) => kind === 'unknown')) return containers;
  const images = await listLeftovers('images', 'docker image ls --filter dangling=true', listImage(sweep));
  return [...containers, ...images];
}

/** Removes the containers of a build, and no other. */
export function buildCommand(mark: string): string {
  const format = "'{{.Id}} {{json .HostConfig.ExtraHosts}}'";
  return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F '"${markHost(mark)}:' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}

async function sweepContainers({ docker, mark }: BuildSweep): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const id of await containersOf(docker, mark)) {
    const base = { kind: 'container', id, region: null } as const;
    try {
      await docker.removeContainer(id);
      const reason = "this build's own host name was given to it";
      found.push({ ...base, state: 'removed', reason, command: null });
    } catch (error) {
      const command = `docker rm --force --volumes ${id}`;
      found.push({ ...base, state: 'left', reason: messageOf(error), command });
    }
  }
  return found;
}

async function listImage({ docker, idFile }: BuildSweep): Promise<readonly Leftover[]> {
  const reason = 'an image without a name, which the build finished all the same';
  return (await builtImages(docker, idFile, [])).flatMap(({ id, tags }) =>
    tags.length > 0
      ? []
      : [{ kind: 'image', id, region: null, state: 'left', reason, command: `docker image rm ${id}` } as const],
  );
}

async function containersOf({ ask }: Pick<BuildDaemon, 'ask'>, mark: string): Promise<readonly string[]> {
  const listed = await ask(['ps', '--all', '--quiet', '--no-trunc']);
  if (listed.exitCode !== 0) throw new CommandError('docker ps', listed.exitCode, listed.stderr);
  const ids = listed.stdout.split('\n').filter((id) => id !== '');
  if (ids.length === 0) return [];
  // One that went away in between makes the exit code 1; the others are told all the same.
  const format = '{{.Id}} {{json .HostConfig.ExtraHosts}}';
  const { stdout } = await ask(['container', 'inspect', '--format', format, '--', ...ids]);
  return stdout.split('\n').flatMap((line) => {
    const [id = '', ...hosts] = line.split(' ');
    return hosts.join(' ').includes(`"${markHost(mark)}:`) ? [id] : [];
  });
}
