import { askDocker, TRANSFER_MS } from './command.ts';
import { CommandError } from '../../core/errors.ts';
import type { CommandResult } from '../../core/process/command.ts';
import { retry } from '../../core/side-by-side.ts';
import { isInfrastructure } from '../../image/failure.ts';
import type { DockerRun } from './archive.ts';
import { createDocker, type Docker } from './docker.ts';
import { isSameRepository, parseReference } from '../../image/container-reference.ts';
import { pushTrouble, RegistryError } from './registry-trouble.ts';
import { createStagedManifests } from './staged-manifest.ts';

export interface PushRequest {
  /** The id of the image: `sha256:…`. */
  readonly image: string;
  /** Without a tag. */
  readonly repository: string;
  readonly tag: string;
}

/** Milliseconds before each further try. docker itself has tried a layer five times by then. */
const PAUSES: readonly number[] = [2000, 6000, 15_000];
/** Registries whose tags stay what they are. */
const IMMUTABLE = /immutable|cannot be (?:overwritten|updated|modified)|already exists/i;

/**
 * Pushes an image of the daemon under a tag, with docker's own credentials, and gives `repository@sha256:…` of it. Tries
 * again where the network is at fault. The name that docker wants for a push is gone afterwards, or belongs to what had it
 * before. A tag that a registry does not let go of is right where it already has this very image.
 *
 * Throws a RegistryError.
 *
 * @param pause waits for so many milliseconds
 */
export async function pushImage(
  request: PushRequest,
  run: DockerRun,
  pause: (ms: number) => Promise<void>,
): Promise<string> {
  const { image, repository, tag } = request;
  const docker = createDocker(run.environment);
  const name = `${repository}:${tag}`;
  const before = await docker.inspectImage(name);
  if (before?.id !== image) await docker.tagImage(image, name);
  try {
    const digest = await pushed(request, run, docker, pause);
    return `${repository}@${digest}`;
  } finally {
    if (before === undefined) await untag(docker, image, name, run);
    else if (before.id !== image) await docker.tagImage(before.id, name);
  }
}

async function pushed(
  { image, repository, tag }: PushRequest,
  run: DockerRun,
  docker: Docker,
  pause: (ms: number) => Promise<void>,
): Promise<string> {
  const name = `${repository}:${tag}`;
  const attempt = async (): Promise<CommandResult> => {
    const said = await askDocker(['push', name], { ...run, limitMs: TRANSFER_MS });
    if (said.exitCode === 0 || IMMUTABLE.test(said.stderr)) return said;
    throw pushTrouble(repository, `${said.stdout}\n${said.stderr}`);
  };
  const { exitCode, stdout } = await retry(attempt, pauseAfter, pause);
  if (exitCode !== 0) return keptDigest(image, name, run);
  return digestOf(stdout) ?? (await repositoryDigest(docker, image, repository));
}

function pauseAfter(error: unknown, attempts: number): number | undefined {
  return error instanceof RegistryError && isInfrastructure(error.failure) ? PAUSES[attempts - 1] : undefined;
}

/** `<tag>: digest: sha256:… size: 1234`, docker's closing words of a push. */
function digestOf(words: string): string | undefined {
  return [...words.matchAll(/digest: (sha256:[0-9a-f]{64}) size: \d+/g)].at(-1)?.[1];
}

async function repositoryDigest(docker: Docker, image: string, repository: string): Promise<string> {
  const wanted = parseReference(repository);
  const digests = ((await docker.inspectImage(image))?.repoDigests ?? [])
    .map(parseReference)
    .flatMap((one) => (isSameRepository(one, wanted) && one.digest !== null ? [one.digest] : []));
  const [digest, ...more] = digests;
  if (digest !== undefined && more.length === 0) return digest;
  throw new RegistryError('unknown', `docker pushed to ${repository}, but does not say under which digest.`);
}

async function keptDigest(image: string, name: string, run: DockerRun): Promise<string> {
  const kept = await createStagedManifests(run.environment).read(name);
  if (kept.kind === 'found' && kept.config === image) return kept.manifest;
  const has = kept.kind === 'found' ? `it has ${kept.config} there` : 'what it has there is not known';
  throw new RegistryError(
    'config',
    `The registry keeps the tag ${name} as it is, and ${has}, not ${image}. Remove the tag there, or let bake reuse that image.`,
  );
}

/** An image that loses its last name is gone: that one stays. */
async function untag(docker: Docker, image: string, name: string, run: DockerRun): Promise<void> {
  const others = ((await docker.inspectImage(image))?.tags ?? []).filter((other) => other !== name);
  if (others.length === 0) return;
  const args = ['image', 'rm', '--no-prune', '--', name];
  const { exitCode, stderr } = await askDocker(args, { environment: run.environment });
  if (exitCode !== 0 && !/no such image/i.test(stderr)) throw new CommandError('docker image rm', exitCode, stderr);
}
