import { UserError } from '../core/errors.ts';
import type { Environment } from '../core/runner/host.ts';
import { type Pair, show } from '../core/runner/inputs.ts';
import type { DockerBuilder } from './builder.ts';
import { markHost } from './build-sweep.ts';

/** One `docker build`. Paths are absolute. */
export interface DockerBuild {
  readonly file: string;
  readonly context: string;
  readonly target: string | null;
  readonly platform: string | null;
  readonly args: readonly Pair[];
  /** Ids to the files that hold the values. */
  readonly secrets: readonly { readonly id: string; readonly path: string }[];
  readonly tags: readonly string[];
  /** Labels that `extra` may override, and those that nothing may. */
  readonly labels: readonly Pair[];
  readonly ownLabels: readonly Pair[];
  /** Whether layers of earlier builds are taken. */
  readonly usesCache: boolean;
  /** Passed as they are. */
  readonly extra: readonly string[];
  /** Where docker writes the id of the image. */
  readonly idFile: string;
  readonly mark: string;
}

export interface DockerCommand {
  readonly args: readonly string[];
  /** On top of the environment of a child. */
  readonly environment: Readonly<Record<string, string>>;
}

/** MAX_ARG_STRLEN of Linux: no single argument or variable is longer. */
const LONGEST_TEXT = 131_071;

/** What the docker client, its plugins and the Go runtime read themselves: a build argument must not change those. */
const READ_BY_DOCKER =
  /^(PATH|HOME|USER|PWD|SHELL|TMPDIR|SSH_AUTH_SOCK|NO_COLOR|TERM|BAKEHOUSE_\w+|(LD|DYLD|DOCKER|BUILDKIT|BUILDX|COMPOSE|SSL_CERT|OTEL|XDG)_\w+|GO[A-Z]+)$/;

/**
 * The command line of a build. Values of build arguments go through the environment, where other users cannot read them;
 * only those whose names docker reads itself are arguments (they end up in the image's history anyway). Secrets are files.
 */
export function buildCommand(build: DockerBuild, builder: DockerBuilder): DockerCommand {
  const isClassic = builder.kind === 'classic';
  const environment: Record<string, string> = { DOCKER_BUILDKIT: isClassic ? '0' : '1', DOCKER_CLI_HINTS: 'false' };
  // An attestation holds the time of the build, and so would give the same image another id each time.
  if (builder.kind === 'buildx') environment['BUILDX_NO_DEFAULT_ATTESTATIONS'] = '1';
  const args = ['build', '--file', build.file, '--iidfile', build.idFile];
  // Its host names are the only thing of ours that an intermediate container of the classic builder shows.
  if (isClassic) args.push('--force-rm', '--add-host', `${markHost(build.mark)}:127.0.0.1`);
  else args.push('--progress=plain');
  // A builder in a container of its own would keep the image to itself.
  if (builder.kind === 'buildx') args.push('--load');
  if (!build.usesCache) args.push('--no-cache');
  for (const tag of build.tags) args.push('--tag', tag);
  if (build.target !== null) args.push('--target', build.target);
  if (build.platform !== null) args.push('--platform', build.platform);
  for (const [name, value] of build.args) {
    if (Buffer.byteLength(`${name}=${value}`) > LONGEST_TEXT) {
      throw new UserError(
        `The build argument ${name} has ${Buffer.byteLength(value)} bytes, more than a program can be given (${LONGEST_TEXT}). Copy a file instead.`,
      );
    }
    if (READ_BY_DOCKER.test(name)) args.push('--build-arg', `${name}=${value}`);
    else {
      args.push('--build-arg', name);
      environment[name] = value;
    }
  }
  for (const { id, path } of build.secrets) args.push('--secret', `id=${id},${csvField(`src=${path}`)}`);
  for (const [name, value] of build.labels) args.push('--label', `${name}=${value}`);
  args.push(...build.extra);
  // Of two labels of one name, docker takes the later.
  for (const [name, value] of build.ownLabels) args.push('--label', `${name}=${value}`);
  return { args: [...args, '--', build.context], environment };
}

/** What belongs to Bakehouse or to an input, by the flag's name. */
const OWNED_FLAGS: ReadonlyMap<string, string> = new Map([
  ['file', 'it is the input "template"'],
  ['f', 'it is the input "template"'],
  ['iidfile', 'Bakehouse sets it'],
  ['progress', 'Bakehouse sets it'],
  ['load', 'Bakehouse sets it'],
  ['quiet', 'Bakehouse reads the output itself'],
  ['q', 'Bakehouse reads the output itself'],
  ['output', 'the image has to be in the daemon'],
  ['o', 'the image has to be in the daemon'],
  ['push', 'an image leaves the runner only when it is published'],
  ['check', 'nothing would be built; use mode: validate'],
  ['call', 'nothing would be built'],
  ['print', 'nothing would be built'],
]);

/**
 * Refuses, in the extra arguments of a build, what would take its result away from us. docker judges all else.
 * @param what how messages call them
 */
export function checkDockerArguments(args: readonly string[], what = 'Input "arguments"'): void {
  for (const arg of args) {
    const name = /^--([a-z-]+)(?:=.*)?$/s.exec(arg)?.[1] ?? /^-([a-z])/.exec(arg)?.[1] ?? '';
    const owned = OWNED_FLAGS.get(name);
    if (owned !== undefined) throw new UserError(`${what} must not hold ${show(arg)}: ${owned}.`);
  }
}

/**
 * Refuses a `--build-arg NAME` without a value whose variable this step has and the build does not get: docker would take
 * the default of the Dockerfile and say nothing.
 */
export function checkInheritedArguments(args: readonly string[], step: Environment, child: Environment): void {
  for (const [index, arg] of args.entries()) {
    const name = arg === '--build-arg' ? args[index + 1] : /^--build-arg=(.*)$/s.exec(arg)?.[1];
    if (name === undefined || name.includes('=') || child[name] !== undefined || step[name] === undefined) continue;
    throw new UserError(
      `Input "arguments": --build-arg ${name} takes its value from the environment, but a build does not see ${name}. ` +
        'Name it in the input "pass-env", or give its value in the input "vars".',
    );
  }
}

/** `--secret` is read as a line of CSV (encoding/csv). */
function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
