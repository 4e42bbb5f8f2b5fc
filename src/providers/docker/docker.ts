import { runCommand } from '../../core/command.ts';
import { CommandError, messageOf, UserError } from '../../core/errors.ts';

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
  readonly containers: () => Promise<readonly DockerContainer[]>;
  /** Removes a container, running or not, with its anonymous volumes. */
  readonly removeContainer: (id: string) => Promise<void>;
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
}

export function createDocker(environment: Readonly<Record<string, string>>): Docker {
  const run = async (
    args: readonly string[],
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    const result = await runCommand('docker', args, { environment });
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
      const result = await run(['image', 'pull', '--quiet', '--', reference]);
      if (result.code !== 0) throw new CommandError('docker image pull', result.code, result.err);
    },
    removeImage: async (id) => {
      const result = await run(['image', 'rm', '--', id]);
      if (result.code !== 0) throw new CommandError('docker image rm', result.code, result.err);
    },
    containers: async () => {
      const ids = await run(['ps', '--all', '--quiet', '--no-trunc']);
      if (ids.code !== 0) throw new CommandError('docker ps', ids.code, ids.err);
      const found = ids.out.split('\n').filter((id) => id !== '');
      if (found.length === 0) return [];
      // One that went away in between makes the exit code 1; the others are told all the same.
      const result = await run(['container', 'inspect', '--', ...found]);
      return listOf(result.out).map((container) => ({
        id: textOf(container['Id']),
        name: textOf(container['Name']).replace(/^\//, ''),
        running: recordOf(container['State'])['Running'] === true,
        mounts: (Array.isArray(container['Mounts']) ? container['Mounts'] : []).map((mount) =>
          textOf(recordOf(mount)['Source']),
        ),
      }));
    },
    removeContainer: async (id) => {
      const result = await run(['rm', '--force', '--volumes', '--', id]);
      if (result.code !== 0 && !/no such container|already in progress/i.test(result.err)) {
        throw new CommandError('docker rm', result.code, result.err);
      }
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

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
