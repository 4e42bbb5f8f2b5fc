import type { CommandResult } from '../core/process/command.ts';
import { childEnvironment } from '../core/secrets/environment.ts';
import type { Environment } from '../core/runner/host.ts';
import { MARK } from '../core/process/process.ts';
import { temporaryFolderOf } from '../core/files/short-folder.ts';

/** What building a Dockerfile asks of docker, beside the build itself. */
export interface BuildDaemon {
  /** The docker client's answer to one question. Rejects when it cannot be started, or does not answer in time. */
  readonly ask: (args: readonly string[]) => Promise<CommandResult>;
  /** The daemon's version, or an error that says why none answers. */
  readonly serverVersion: () => Promise<string>;
  readonly inspectImage: (reference: string) => Promise<BuiltImage | undefined>;
  /** Removes a container, running or not, with its anonymous volumes. It is gone when this resolves. */
  readonly removeContainer: (id: string) => Promise<void>;
}

/** An image that the daemon has. */
export interface BuiltImage {
  /** `sha256:…`: the config digest, or the manifest's where docker keeps images in containerd. */
  readonly id: string;
  readonly created: string;
  readonly tags: readonly string[];
  /** `repository@sha256:…` of where it was pulled from or pushed to. */
  readonly repoDigests: readonly string[];
}

/** @param patience `sweep`: others wait for their turn */
export type ConnectBuildDaemon = (environment: Readonly<Record<string, string>>, patience?: 'sweep') => BuildDaemon;

/** The environment of the docker client in a bake, before what the build itself adds. */
export function dockerEnvironment(
  environment: Environment,
  pass: readonly string[],
  temporary: string,
  mark: string,
): Record<string, string> {
  return childEnvironment(environment, pass, { ...temporaryFolderOf(temporary), [MARK]: mark });
}
