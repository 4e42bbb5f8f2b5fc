import { childEnvironment } from '../core/environment.ts';
import type { Environment } from '../core/host.ts';
import type { BakeFolder } from './journal.ts';

/** The name of the random mark that everything a bake starts carries in its environment. */
export const MARK = 'BAKEHOUSE_MARK';

/** Packer's plugins listen on sockets in TMPDIR, and a socket's path holds at most 107 bytes (unix(7)). */
const LONGEST_TMPDIR = 75;

/**
 * The environment of Packer in a bake. A PACKER_LOG from outside would put the debug log, secrets and all, into the job's
 * log: the input `debug-log` is the way to have one. Undeclared `PKR_VAR_*` never reach it: they are
 * in no family that is let through.
 */
export function packerEnvironment(
  environment: Environment,
  pass: readonly string[],
  folder: BakeFolder,
  mark: string,
  debugLog: boolean,
): Record<string, string> {
  const { PACKER_LOG: _, PACKER_LOG_PATH: __, ...rest } = environment;
  return childEnvironment(rest, pass, {
    PACKER_TMP_DIR: folder.temporary,
    ...(Buffer.byteLength(folder.temporary) <= LONGEST_TMPDIR ? { TMPDIR: folder.temporary } : {}),
    [MARK]: mark,
    ...(debugLog ? { PACKER_LOG: '1', PACKER_LOG_PATH: folder.debugLog } : {}),
  });
}
