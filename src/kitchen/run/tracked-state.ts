import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { codeOf, messageOf } from '../../core/errors.ts';
import { runCommand } from '../../core/process/command.ts';
import { STATE_FOLDER } from '../berks/repository-traces.ts';

/** A question to the index; git answers at once. */
const ANSWER_MS = 10_000;
/** An untracked path, by --error-unmatch. Every other failure is 128 or a signal. */
const NOT_TRACKED = 1;

/** What git says of a file. `unknown`: there is a repository that it could not read, for this reason, of one line. */
export type Tracking =
  | { readonly kind: 'tracked' }
  | { readonly kind: 'untracked' }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Whether git tracks what Test Kitchen keeps of an instance. Then no earlier run left it: somebody put it into the repository,
 * and the container or server that it names is theirs, which a destroy would remove. Where git cannot say, as in a folder
 * of another user, that may be so as well. Outside of a repository nothing is tracked.
 *
 * @param root where Test Kitchen runs: absolute
 */
export async function stateTracking(
  root: string,
  instance: string,
  environment: Readonly<Record<string, string>>,
): Promise<Tracking> {
  const path = join(STATE_FOLDER, `${instance}.yml`);
  const question = ['--literal-pathspecs', '-c', 'core.fsmonitor=false', 'ls-files', '--error-unmatch', '--', path];
  let reason: string;
  try {
    const { exitCode, stderr } = await runCommand('git', question, {
      cwd: root,
      environment: { ...environment, LC_ALL: 'C', LANGUAGE: 'C' },
      limitMs: ANSWER_MS,
    });
    if (exitCode === 0) return { kind: 'tracked' };
    if (exitCode === NOT_TRACKED) return { kind: 'untracked' };
    reason = stderr.trim().split('\n')[0] ?? '';
  } catch (error) {
    reason = codeOf(error) === 'ENOENT' ? 'git is not on PATH' : messageOf(error);
  }
  // Looked for on disk: git says "not a git repository" of one that it may not look into, too.
  if (environment['GIT_DIR'] === undefined && !isInRepository(root)) return { kind: 'untracked' };
  return { kind: 'unknown', reason: reason === '' ? 'git says nothing of why' : reason };
}

/** Whether a folder or one above it has a `.git`, or what cannot be looked at. */
function isInRepository(folder: string): boolean {
  try {
    lstatSync(join(folder, '.git'));
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') return true;
    return dirname(folder) !== folder && isInRepository(dirname(folder));
  }
}
