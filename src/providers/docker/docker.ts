import { steadyNow } from '../../core/clock.ts';
import { CommandError, messageOf, UserError } from '../../core/errors.ts';
import { waitUntil } from '../../core/process/process.ts';
import { ANSWER_MS, askDocker, TRANSFER_MS, SWEEP_ANSWER_MS } from './command.ts';
import type { BuildDaemon } from '../../dockerfile/daemon.ts';

/** The docker command line, with the environment of the step: DOCKER_HOST and contexts count as for the user. */
export interface Docker {
  /** The daemon's version, or an error that says why none answers. */
  readonly serverVersion: () => Promise<string>;
  readonly inspectImage: (reference: string) => Promise<DockerImage | undefined>;
  /** Those of the images that are there, by id. */
  readonly imagesById: (ids: readonly string[]) => Promise<ReadonlyMap<string, DockerImage>>;
  /** The id that each reference under this repository prefix (`host/`) has, in one call for all of them. */
  readonly references: (prefix: string) => Promise<ReadonlyMap<string, string>>;
  /** Gives an image one more name; the name is taken from an image that has it. */
  readonly tagImage: (id: string, reference: string) => Promise<void>;
  readonly pullImage: (reference: string) => Promise<void>;
  /** Removes an image by its id, without force: docker refuses one that has several names or a container. */
  readonly removeImage: (id: string) => Promise<void>;
  /** All that there are, running or not, or those of these ids that there are. */
  readonly containers: (ids?: readonly string[]) => Promise<readonly DockerContainer[]>;
  /** Of all containers, running or not, the name and the id of the image. */
  readonly usedImages: () => Promise<readonly { readonly container: string; readonly image: string }[]>;
  /** Removes a container, running or not, with its anonymous volumes. It is gone when this resolves. */
  readonly removeContainer: (id: string) => Promise<void>;
  /** Those of these volumes that there are. */
  readonly volumesThere: (names: readonly string[]) => Promise<readonly string[]>;
  /** Removes a volume. docker refuses one that a container uses. */
  readonly removeVolume: (name: string) => Promise<void>;
  /**
   * Images that were committed from these containers, by the daemon's own notes, which it keeps of its last 256 events.
   */
  readonly commitsOf: (containers: readonly string[]) => Promise<readonly string[]>;
  /** Volumes of random names that these containers had, by the same notes: also of a container that is gone. */
  readonly volumesOf: (containers: readonly string[]) => Promise<readonly string[]>;
}

export interface DockerImage {
  /** The config digest: `sha256:…`. */
  readonly id: string;
  readonly created: string;
  readonly tags: readonly string[];
  /** `repository@sha256:…` of where it was pulled from or pushed to. */
  readonly repoDigests: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** As many ids as a command line holds with ease. */
const IDS_PER_CALL = 500;

export interface DockerContainer {
  readonly id: string;
  readonly name: string;
  readonly running: boolean;
  /** Folders of this machine that are mounted into it. */
  readonly mounts: readonly string[];
  /** Volumes that docker made for this container alone, and gave a random name. */
  readonly volumes: readonly string[];
}

/** @param limitMs how long the daemon may take for an answer */
export function createDocker(environment: Readonly<Record<string, string>>, limitMs: number = ANSWER_MS): Docker {
  const run = async (
    args: readonly string[],
    within: number = limitMs,
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    const result = await askDocker(args, { environment, limitMs: within });
    return { code: result.exitCode, out: result.stdout, err: result.stderr };
  };
  return {
    serverVersion: async () => {
      let result: Awaited<ReturnType<typeof run>>;
      try {
        result = await run(['version', '--format', '{{.Server.Version}}']);
      } catch (error) {
        throw new UserError(
          `The template bakes with docker, but docker cannot be run: ${messageOf(error)}. Install it, or put it on PATH.`,
        );
      }
      if (result.code !== 0) {
        const reason = result.err.trim().split('\n').at(-1) ?? '';
        throw new UserError(
          `The template bakes with docker, but no daemon answers: ${reason} Start it, or set DOCKER_HOST.`,
        );
      }
      return result.out.trim();
    },
    inspectImage: async (reference) => {
      const result = await run(['image', 'inspect', '--', reference]);
      if (result.code !== 0) {
        if (/no such image/i.test(result.err)) return undefined;
        throw new CommandError('docker image inspect', result.code, result.err);
      }
      const [image] = listOf(result.out);
      return image === undefined ? undefined : imageOf(image);
    },
    imagesById: async (ids) => {
      const found = new Map<string, DockerImage>();
      for (let start = 0; start < ids.length; start += IDS_PER_CALL) {
        const result = await run(['image', 'inspect', '--', ...ids.slice(start, start + IDS_PER_CALL)]);
        // One that went away makes the exit code 1; the others are told all the same.
        if (result.code !== 0 && !/no such image/i.test(result.err)) {
          throw new CommandError('docker image inspect', result.code, result.err);
        }
        for (const image of listOf(result.out).map(imageOf)) found.set(image.id, image);
      }
      return found;
    },
    references: async (prefix) => {
      const format = '{{.Repository}}:{{.Tag}} {{.ID}}';
      const args = ['--no-trunc', '--filter', `reference=${prefix}*`, '--format', format];
      const result = await run(['image', 'ls', ...args]);
      if (result.code !== 0) throw new CommandError('docker image ls', result.code, result.err);
      const pairs = result.out.split('\n').map((line) => line.trim().split(' '));
      return new Map(pairs.flatMap(([name = '', id = '']) => (name.startsWith(prefix) ? [[name, id] as const] : [])));
    },
    tagImage: async (id, reference) => {
      const result = await run(['image', 'tag', '--', id, reference]);
      if (result.code !== 0) throw new CommandError('docker image tag', result.code, result.err);
    },
    pullImage: async (reference) => {
      const result = await run(['image', 'pull', '--quiet', '--', reference], TRANSFER_MS);
      if (result.code !== 0) throw new CommandError('docker image pull', result.code, result.err);
    },
    removeImage: async (id) => {
      const result = await run(['image', 'rm', '--', id]);
      if (result.code !== 0) throw new CommandError('docker image rm', result.code, result.err);
    },
    containers: async (wanted) => {
      const found = wanted ?? (await idsOf(run, ['ps', '--all', '--quiet', '--no-trunc']));
      if (found.length === 0) return [];
      // One that went away in between makes the exit code 1; the others are told all the same.
      const result = await run(['container', 'inspect', '--', ...found]);
      if (result.code !== 0 && !/no such container/i.test(result.err)) {
        throw new CommandError('docker container inspect', result.code, result.err);
      }
      return listOf(result.out).map(containerOf);
    },
    usedImages: async () => {
      const ids = await idsOf(run, ['ps', '--all', '--quiet', '--no-trunc']);
      if (ids.length === 0) return [];
      const result = await run(['container', 'inspect', '--', ...ids]);
      if (result.code !== 0 && !/no such container/i.test(result.err)) {
        throw new CommandError('docker container inspect', result.code, result.err);
      }
      return listOf(result.out).map((one) => ({
        container: textOf(one['Name']).replace(/^\//, ''),
        image: textOf(one['Image']),
      }));
    },
    removeContainer: async (id) => {
      const result = await run(['rm', '--force', '--volumes', '--', id]);
      if (result.code === 0 || /no such container/i.test(result.err)) return;
      // Somebody else is at it, and may fail.
      const isGone = async (): Promise<boolean> => (await run(['container', 'inspect', '--', id])).code !== 0;
      if (/already in progress/i.test(result.err) && (await waitUntil(isGone, steadyNow() + IN_PROGRESS_MS))) return;
      throw new CommandError('docker rm', result.code, result.err);
    },
    volumesThere: async (names) => {
      if (names.length === 0) return [];
      const result = await run(['volume', 'inspect', '--', ...names]);
      if (result.code !== 0 && !/no such volume/i.test(result.err)) {
        throw new CommandError('docker volume inspect', result.code, result.err);
      }
      return listOf(result.out).map((volume) => textOf(volume['Name']));
    },
    removeVolume: async (name) => {
      const result = await run(['volume', 'rm', '--', name]);
      if (result.code !== 0 && !/no such volume/i.test(result.err)) {
        throw new CommandError('docker volume rm', result.code, result.err);
      }
    },
    commitsOf: async (containers) => {
      if (containers.length === 0) return [];
      const filters = ['type=container', 'event=commit', ...containers.map((id) => `container=${id}`)];
      const told = await eventsOf(run, filters, '{{index .Actor.Attributes "imageID"}}');
      return [...new Set(told.filter((id) => /^sha256:[0-9a-f]{64}$/.test(id)))];
    },
    volumesOf: async (containers) => {
      if (containers.length === 0) return [];
      const format = '{{.Actor.ID}} {{index .Actor.Attributes "container"}}';
      const mounts = (await eventsOf(run, ['type=volume', 'event=mount'], format)).map((line) => line.split(' '));
      const names = mounts.flatMap(([name = '', container = '']) => (containers.includes(container) ? [name] : []));
      return [...new Set(names.filter((name) => /^[0-9a-f]{64}$/.test(name)))];
    },
  };
}

/**
 * The daemon's notes until now, a line each. Now is what the daemon's own clock says, which need not be ours: an end that is
 * still to come there would be waited for.
 */
async function eventsOf(run: Run, filters: readonly string[], format: string): Promise<readonly string[]> {
  const info = await run(['info', '--format', '{{.SystemTime}}']);
  if (info.code !== 0) throw new CommandError('docker info', info.code, info.err);
  const result = await run([
    'events', '--since', '0', '--until', info.out.trim(), ...filters.flatMap((filter) => ['--filter', filter]),
    '--format', format,
  ]); // prettier-ignore
  if (result.code !== 0) throw new CommandError('docker events', result.code, result.err);
  return result.out.split('\n');
}

/** For a removal that somebody else has begun. */
const IN_PROGRESS_MS = 10_000;

type Run = (args: readonly string[]) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;

async function idsOf(run: Run, args: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await run(args);
  if (code !== 0) throw new CommandError(`docker ${args[0] ?? ''}`, code, err);
  return out.split('\n').filter((id) => id !== '');
}

type Fields = Readonly<Record<string, unknown>>;

function containerOf(container: Fields): DockerContainer {
  const mounts = (Array.isArray(container['Mounts']) ? container['Mounts'] : []).map(recordOf);
  return {
    id: textOf(container['Id']),
    name: textOf(container['Name']).replace(/^\//, ''),
    running: recordOf(container['State'])['Running'] === true,
    mounts: mounts.map((mount) => textOf(mount['Source'])),
    volumes: ownVolumes(mounts, recordOf(container['HostConfig'])),
  };
}

/** A volume that was asked for by name, or taken over from another container, is somebody else's, whatever its name. */
function ownVolumes(mounts: readonly Fields[], host: Fields): readonly string[] {
  if (textsOf(host['VolumesFrom']).length > 0) return [];
  const asked = new Set([
    ...textsOf(host['Binds']).map((bind) => bind.split(':')[0] ?? ''),
    ...(Array.isArray(host['Mounts']) ? host['Mounts'] : []).map((mount) => textOf(recordOf(mount)['Source'])),
  ]);
  return mounts.flatMap((mount) => {
    const name = textOf(mount['Name']);
    return mount['Type'] === 'volume' && /^[0-9a-f]{64}$/.test(name) && !asked.has(name) ? [name] : [];
  });
}

function imageOf(image: Fields): DockerImage {
  return {
    id: textOf(image['Id']),
    created: textOf(image['Created']),
    tags: textsOf(image['RepoTags']),
    repoDigests: textsOf(image['RepoDigests']),
    labels: Object.fromEntries(
      Object.entries(recordOf(recordOf(image['Config'])['Labels'])).map(([name, value]) => [name, textOf(value)]),
    ),
  };
}

function listOf(json: string): readonly Fields[] {
  const parsed: unknown = JSON.parse(json === '' ? '[]' : json);
  return Array.isArray(parsed) ? parsed.map(recordOf) : [];
}

function recordOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** docker, for whoever builds a Dockerfile with it. */
export function connectBuildDaemon(environment: Readonly<Record<string, string>>, patience?: 'sweep'): BuildDaemon {
  const { serverVersion, inspectImage, removeContainer } = createDocker(
    environment,
    patience === 'sweep' ? SWEEP_ANSWER_MS : undefined,
  );
  return {
    ask: (args) => askDocker(args, { environment }),
    serverVersion,
    inspectImage,
    removeContainer,
  };
}
