import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Thing } from './inventory.ts';

const execute = promisify(execFile);

export interface DockerThing extends Thing {
  readonly kind: 'container' | 'volume' | 'network' | 'image';
  readonly labels: Readonly<Record<string, string>>;
  /** Of a container: the image's id, its environment, and the folders and volumes of the host that it sees. */
  readonly image?: string;
  readonly environment?: readonly string[];
  readonly mounts?: readonly string[];
}

/** Runs the docker client, with the daemon that the environment names; gives what it prints, trimmed. */
export async function docker(...args: string[]): Promise<string> {
  const { stdout } = await execute('docker', args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/**
 * The containers (running or not), volumes, networks and images that the daemon has. The daemon is shared with other
 * tests: keep to what is one's own by `isOurs`, for example by a label, a mounted folder or a marker in the environment.
 */
export async function dockerInventory(
  isOurs: (thing: DockerThing) => boolean = () => true,
): Promise<readonly DockerThing[]> {
  const [containers, volumes, networks, images]: readonly [
    readonly InspectedContainer[],
    readonly InspectedVolume[],
    readonly InspectedNetwork[],
    readonly InspectedImage[],
  ] = await Promise.all([
    look('container', ['ls', '--all', '--quiet', '--no-trunc']),
    look('volume', ['ls', '--quiet']),
    look('network', ['ls', '--quiet', '--no-trunc']),
    look('image', ['ls', '--all', '--quiet', '--no-trunc']),
  ]);
  const things = [containers.map(container), volumes.map(volume), networks.map(network), images.map(image)];
  return things.flat().filter(isOurs);
}

/**
 * Takes every name of these images and the images themselves away, as a runner that is thrown away does; children come first.
 * What is not there is no error.
 */
export async function forgetImages(ids: Iterable<string>): Promise<void> {
  for (const id of ids) {
    if (id === '') continue;
    const names = await docker('image', 'inspect', '--format', '{{range .RepoTags}}{{.}} {{end}}', id).catch(() => '');
    await docker('image', 'rm', '--force', ...names.split(' ').filter((name) => name !== ''), id).catch(() => '');
  }
}

/** What docker tells of all things of a kind, in the shapes below. */
async function look(kind: DockerThing['kind'], list: readonly string[]) {
  const ids = new Set((await docker(kind, ...list)).split('\n').filter((id) => id !== ''));
  return JSON.parse(ids.size === 0 ? '[]' : await inspect(kind, [...ids]));
}

/** One that has gone since it was listed makes `inspect` fail, and yet it prints all the others. */
function inspect(kind: string, ids: readonly string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  execFile('docker', [kind, 'inspect', ...ids], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
    if (error === null || /no such|not found/i.test(stderr)) resolve(stdout);
    else reject(error);
  });
  return promise;
}

interface Labelled {
  readonly Labels?: Record<string, string> | null;
}

interface InspectedContainer {
  readonly Id: string;
  readonly Name: string;
  readonly Image: string;
  readonly State: { readonly Status: string };
  readonly Config: Labelled & { readonly Image: string; readonly Env?: readonly string[] | null };
  readonly Mounts: readonly { readonly Name?: string; readonly Source: string }[];
}

interface InspectedVolume extends Labelled {
  readonly Name: string;
  readonly Driver: string;
}

interface InspectedNetwork extends Labelled {
  readonly Id: string;
  readonly Name: string;
}

interface InspectedImage {
  readonly Id: string;
  readonly RepoTags?: readonly string[] | null;
  readonly Config?: Labelled | null;
}

function container(it: InspectedContainer): DockerThing {
  return {
    kind: 'container',
    id: it.Id,
    label: `${it.Name.replace(/^\//, '')} of ${it.Config.Image}, ${it.State.Status}`,
    labels: it.Config.Labels ?? {},
    image: it.Image,
    environment: it.Config.Env ?? [],
    mounts: it.Mounts.map((mount) => mount.Name ?? mount.Source),
  };
}

function volume(it: InspectedVolume): DockerThing {
  return { kind: 'volume', id: it.Name, label: it.Driver, labels: it.Labels ?? {} };
}

function network(it: InspectedNetwork): DockerThing {
  return { kind: 'network', id: it.Id, label: it.Name, labels: it.Labels ?? {} };
}

function image(it: InspectedImage): DockerThing {
  return {
    kind: 'image',
    id: it.Id,
    label: it.RepoTags?.join(' ') || 'without a tag',
    labels: it.Config?.Labels ?? {},
  };
}
