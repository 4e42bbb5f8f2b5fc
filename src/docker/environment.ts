import { childEnvironment } from '../core/environment.ts';
import type { Environment } from '../core/host.ts';
import { MARK } from '../core/process.ts';
import { temporaryFolderOf } from '../core/short-folder.ts';

/** The environment of the docker client in a bake, before what the build itself adds. */
export function dockerEnvironment(
  environment: Environment,
  pass: readonly string[],
  temporary: string,
  mark: string,
): Record<string, string> {
  return childEnvironment(environment, pass, { ...temporaryFolderOf(temporary), [MARK]: mark });
}
