import { sep } from 'node:path';

import { messageOf } from '../../core/errors.ts';
import { isOpen, type Leftover, listLeftovers, unanswered } from '../../image/leftover.ts';
import type { Docker, DockerContainer } from './docker.ts';

/** What was seen of a bake while it ran, each proven to be its own then. */
export interface DockerSightings {
  /** Into these something of the bake's own folder was mounted. */
  readonly containers: readonly string[];
  /** Made by docker for one of these containers, under a random name. */
  readonly volumes: readonly string[];
}

export interface DockerSweepRequest {
  readonly docker: Docker;
  /** PACKER_TMP_DIR of the build. */
  readonly temporary: string;
  /** Nothing is removed, all is listed. */
  readonly keepOnFailure: boolean;
  /** ms since the epoch. */
  readonly startedAt: number;
  readonly seen: DockerSightings;
  /** Ids that some line named: perhaps a guest's. Listed, never removed. */
  readonly hinted: { readonly containers: ReadonlySet<string>; readonly images: ReadonlySet<string> };
  /** Ids of images that were reported as made: never listed. */
  readonly reported: ReadonlySet<string>;
  /** Told of each as it comes. */
  readonly onFound?: (one: Leftover) => void;
}

const KEPT = 'kept as keep-on-failure asks';

/**
 * Removes the containers of a bake that did not end well and the volumes that docker made for them, and names its images
 * without a name. What cannot be asked or removed is named with the command that does it; it costs nothing else.
 */
export async function sweepDocker(request: DockerSweepRequest): Promise<readonly Leftover[]> {
  let containers: readonly DockerContainer[];
  try {
    containers = await request.docker.containers();
  } catch (error) {
    // A daemon that did not answer once is not asked again: the time is other providers', too.
    return unchecked(request, unanswered(error));
  }
  const ours = containers.filter((one) => isOurs(one, request.temporary));
  const found = await each(ours, (container) => sweepContainer(request, container), request.onFound);
  const volumes = [...new Set([...request.seen.volumes, ...ours.flatMap((one) => one.volumes)])];
  return [
    ...found,
    ...listHinted(request, containers),
    ...(await listLeftovers('volumes', volumeCommand(volumes), sweepVolumes(request, volumes))),
    ...(await listLeftovers('volumes', 'docker volume ls --filter dangling=true', listVolumes(request, volumes))),
    ...(await listLeftovers('images', imageCommand(request), listImages(request))),
  ];
}

/** A container is ours when something under this bake's own random folder is mounted into it. */
export function isOurs({ mounts }: Pick<DockerContainer, 'mounts'>, temporary: string): boolean {
  return mounts.some((mount) => mount.startsWith(`${temporary}${sep}`));
}

async function sweepContainer(request: DockerSweepRequest, { id }: DockerContainer): Promise<Leftover> {
  if (request.keepOnFailure) return left('container', id, KEPT);
  return removed('container', id, "this bake's own folder was mounted into it", () =>
    request.docker.removeContainer(id),
  );
}

function listHinted(request: DockerSweepRequest, containers: readonly DockerContainer[]): readonly Leftover[] {
  return containers.flatMap((one) =>
    request.hinted.containers.has(one.id) && !isOurs(one, request.temporary)
      ? [left('container', one.id, "the log names it, but nothing proves it to be this bake's")]
      : [],
  );
}

/** After a good end Packer has removed its containers, but not the volumes that docker made for them. */
export async function removeSpentVolumes(docker: Docker, { volumes }: DockerSightings): Promise<readonly Leftover[]> {
  const remove = async (): Promise<readonly Leftover[]> =>
    each(await docker.volumesThere(volumes), (name) => removeVolume(docker, name));
  const found = await listLeftovers('volumes', volumeCommand(volumes), remove());
  return found.filter(isOpen);
}

async function removeVolume(docker: Docker, name: string): Promise<Leftover> {
  return removed('volume', name, 'docker made it for a container of this bake', () => docker.removeVolume(name));
}

async function sweepVolumes(request: DockerSweepRequest, names: readonly string[]): Promise<readonly Leftover[]> {
  const there = await request.docker.volumesThere(names);
  return each(
    there,
    async (name) => (request.keepOnFailure ? left('volume', name, KEPT) : removeVolume(request.docker, name)),
    request.onFound,
  );
}

/**
 * Those of a container that nobody saw while it was there, such as where main was killed as Packer started it: Packer removes
 * its containers without the volumes that docker made for them. That the log names it proves nothing.
 */
async function listVolumes(request: DockerSweepRequest, known: readonly string[]): Promise<readonly Leftover[]> {
  const { docker, seen, hinted } = request;
  const unseen = [...hinted.containers].filter((id) => !seen.containers.includes(id));
  const others = (await docker.volumesOf(unseen)).filter((name) => !known.includes(name));
  const reason = "docker made it for a container that the log names, but nothing proves it to be this bake's";
  return (await docker.volumesThere(others)).map((name) => left('volume', name, reason));
}

/** An image that a build committed, but that Packer then did not report: nobody else will ever name it. */
async function listImages(request: DockerSweepRequest): Promise<readonly Leftover[]> {
  const { docker, seen, hinted, reported, startedAt } = request;
  const committed = new Set(await docker.commitsOf(seen.containers));
  const named = [...hinted.images].filter((id) => id.startsWith('sha256:'));
  const asked = [...new Set([...committed, ...named])].filter((id) => !reported.has(id));
  if (asked.length === 0) return [];
  return [...(await docker.imagesById(asked)).values()].flatMap(({ id, tags, created }) => {
    if (tags.length > 0) return [];
    if (committed.has(id)) return [left('image', id, 'committed from a container of this bake, without a name')];
    if (Date.parse(created) < startedAt) return [];
    return [left('image', id, 'an untagged image that the log names, but that Packer did not report as made')];
  });
}

async function each<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<Leftover>,
  onFound: (one: Leftover) => void = () => {},
): Promise<readonly Leftover[]> {
  const found: Leftover[] = [];
  for (const item of items) {
    const one = await act(item);
    onFound(one);
    found.push(one);
  }
  return found;
}

async function removed(kind: Removable, id: string, reason: string, act: () => Promise<void>): Promise<Leftover> {
  try {
    await act();
    return { kind, id, region: null, state: 'removed', reason, command: null };
  } catch (error) {
    return left(kind, id, messageOf(error));
  }
}

type Removable = keyof typeof COMMANDS;

const COMMANDS = {
  container: 'docker rm --force --volumes',
  volume: 'docker volume rm',
  image: 'docker image rm',
} as const;

function left(kind: Removable, id: string, reason: string): Leftover {
  return { kind, id, region: null, state: 'left', reason, command: `${COMMANDS[kind]} ${id}` };
}

/** What was seen while the daemon still answered is known by its name. */
function unchecked({ seen, temporary }: DockerSweepRequest, reason: string): readonly Leftover[] {
  return [
    {
      kind: 'unknown',
      id: 'containers',
      region: null,
      state: 'unchecked',
      reason,
      command: containerCommand(temporary),
    },
    ...seen.volumes.map((name) => ({ ...left('volume', name, reason), state: 'unchecked' as const })),
  ];
}

/** Removes the containers into which something of a folder is mounted, and no other. */
export function containerCommand(temporary: string): string {
  const format = "'{{.Id}}{{range .Mounts}} {{.Source}}{{end}}'";
  return `docker ps --all --quiet --no-trunc | xargs -r docker inspect --format ${format} | grep -F ' ${temporary}${sep}' | cut -d' ' -f1 | xargs -r docker rm --force --volumes`;
}

function volumeCommand(names: readonly string[]): string {
  return `docker volume rm ${names.join(' ')}`;
}

function imageCommand({ seen }: DockerSweepRequest): string {
  const filters = seen.containers.map((id) => ` --filter container=${id}`).join('');
  const now = `"$(docker info --format '{{.SystemTime}}')"`;
  return `docker events --since 0 --until ${now} --filter event=commit${filters} --format '{{index .Actor.Attributes "imageID"}}' | xargs -r docker image rm`;
}
