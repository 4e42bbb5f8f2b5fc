import { childEnvironment, temporaryFolderOf } from '../core/environment.ts';
import { UserError } from '../core/errors.ts';
import type { Environment } from '../core/host.ts';
import type { Pair } from '../core/inputs.ts';
import { MARK } from '../core/process.ts';

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

/** What makes a program run other code, or is the runner's or Packer's own. */
const RESERVED =
  /^(?:PATH|HOME|SHELL|IFS|ENV|BASH_ENV|PS4|NODE_OPTIONS|PYTHON\w*|PERL\w*|RUBY\w*|LD_\w+|DYLD_\w+|GIT_\w+|GITHUB_\w+|ACTIONS_\w+|INPUT_\w*|STATE_\w*|RUNNER_\w+|PACKER_\w+|PKR_\w+|BAKEHOUSE_\w+|DOCKER_\w+|TMPDIR|TMP|TEMP)$/i;

/**
 * The environment with variables of a build request in it, as packerd gave them to every stage. Throws a UserError for a
 * name by which a request could run code of its own choice, or pass for the runner.
 */
export function withVariables(
  environment: Readonly<Record<string, string>>,
  variables: readonly Pair[],
): Record<string, string> {
  const bad = variables.find(([name]) => RESERVED.test(name));
  if (bad !== undefined) {
    throw new UserError(
      `The build request sets ${bad[0]}, which would reach the environment of the build, where that name has a meaning of its own. Give the variable of the template another name.`,
    );
  }
  return { ...environment, ...Object.fromEntries(variables) };
}
