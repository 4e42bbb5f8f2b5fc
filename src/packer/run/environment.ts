import { isReservedName, childEnvironment } from '../../core/secrets/environment.ts';
import type { Environment } from '../../core/runner/host.ts';
import type { Pair } from '../../core/runner/inputs.ts';
import { MARK } from '../../core/process/process.ts';
import { temporaryFolderOf } from '../../core/files/short-folder.ts';

export interface PackerFolders {
  /** PACKER_TMP_DIR and TMPDIR. */
  readonly temporary: string;
  /** The file for the debug log; `undefined` when there is to be none. */
  readonly debugLog: string | undefined;
}

/**
 * The environment of Packer in a bake. A PACKER_LOG from outside would put the debug log, secrets and all, into the job's
 * log: the input `debug-log` is the way to have one. Undeclared `PKR_VAR_*` never reach it: they are
 * in no family that is let through.
 */
export function packerEnvironment(
  environment: Environment,
  pass: readonly string[],
  folders: PackerFolders,
  mark: string,
): Record<string, string> {
  const { PACKER_LOG: _, PACKER_LOG_PATH: __, ...rest } = environment;
  return childEnvironment(rest, pass, {
    PACKER_TMP_DIR: folders.temporary,
    ...temporaryFolderOf(folders.temporary),
    [MARK]: mark,
    ...(folders.debugLog === undefined ? {} : { PACKER_LOG: '1', PACKER_LOG_PATH: folders.debugLog }),
  });
}

/**
 * The environment with variables of a build request in it, as packerd gave them to every stage; but for those whose names
 * mean something there, by which a request could pass for the runner.
 */
export function withVariables(
  environment: Readonly<Record<string, string>>,
  variables: readonly Pair[],
): Record<string, string> {
  return { ...environment, ...Object.fromEntries(variables.filter(([name]) => !isReservedName(name))) };
}
