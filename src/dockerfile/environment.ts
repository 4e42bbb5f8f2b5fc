import { childEnvironment } from '../core/secrets/environment.ts';
import type { Environment } from '../core/runner/host.ts';
import { MARK } from '../core/process/process.ts';
import { temporaryFolderOf } from '../core/files/short-folder.ts';

/** The environment of the docker client in a bake, before what the build itself adds. */
export function dockerEnvironment(
  environment: Environment,
  pass: readonly string[],
  temporary: string,
  mark: string,
): Record<string, string> {
  return childEnvironment(environment, pass, { ...temporaryFolderOf(temporary), [MARK]: mark });
}
