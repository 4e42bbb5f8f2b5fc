import { UserError } from '../core/errors.ts';
import type { Environment } from '../core/runner/host.ts';
import type { BuildDaemon } from './daemon.ts';

/**
 * What builds: BuildKit, by the plugin buildx or inside of an old docker client, or the classic builder, which knows no
 * secrets and is all that there is without the two.
 */
export interface DockerBuilder {
  readonly kind: 'buildx' | 'buildkit' | 'classic';
  /** Of the docker client. */
  readonly client: string;
  /** Of the daemon. */
  readonly server: string;
  readonly buildx: string | null;
}

/** The first docker client without BuildKit of its own; from there on it is the plugin's. */
const LAST_WITH_BUILDKIT = 22;

/** What `docker build` will use here; the daemon has to answer. DOCKER_BUILDKIT=0 asks for the classic builder. */
export async function findBuilder(
  docker: Pick<BuildDaemon, 'ask' | 'serverVersion'>,
  environment: Readonly<Record<string, string>>,
): Promise<DockerBuilder> {
  // First, since its errors say what is wrong with docker.
  const server = await docker.serverVersion();
  const [client, buildx] = await Promise.all([
    docker.ask(['version', '--format', '{{.Client.Version}}']),
    docker.ask(['buildx', 'version']),
  ]);
  return chooseBuilder(
    { client: client.stdout.trim(), server, buildx: buildx.exitCode === 0 ? buildx.stdout : null },
    environment,
  );
}

/** @param found `buildx`: what `docker buildx version` prints; null when there is none */
export function chooseBuilder(
  found: { readonly client: string; readonly server: string; readonly buildx: string | null },
  environment: Environment,
): DockerBuilder {
  const { client, server } = found;
  const buildx = found.buildx === null ? null : (/ v?(\d\S*)/.exec(found.buildx)?.[1] ?? 'of unknown version');
  const base = { client, server, buildx };
  if (environment['DOCKER_BUILDKIT'] === '0') return { ...base, kind: 'classic' };
  const major = Number.parseInt(client, 10);
  // An old client takes its own BuildKit also where the plugin is there.
  if (major <= LAST_WITH_BUILDKIT) return { ...base, kind: 'buildkit' };
  return { ...base, kind: buildx === null ? 'classic' : 'buildx' };
}

/** For the log: `docker 28.2.2, buildx 0.29.1, daemon 28.2.2`. */
export function describeBuilder({ kind, client, server, buildx }: DockerBuilder): string {
  const how = { buildx: `buildx ${buildx}`, buildkit: 'its own BuildKit', classic: 'the classic builder' }[kind];
  return `docker ${client}, ${how}, daemon ${server}`;
}

/** The classic builder has no way to hand over a secret but a build argument, which stays in the image. */
export function checkSecrets(builder: DockerBuilder, names: readonly string[]): void {
  if (names.length === 0 || builder.kind !== 'classic') return;
  const why =
    builder.buildx === null
      ? `docker ${builder.client} here has no buildx; install the plugin (docker-buildx-plugin, or docker/setup-buildx-action)`
      : 'DOCKER_BUILDKIT=0 turns it off; take that out';
  throw new UserError(`Secrets (${names.join(', ')}) need BuildKit, and ${why}.`);
}
