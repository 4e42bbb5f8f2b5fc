import { join } from 'node:path';

import { runCommand } from '../../core/process/command.ts';
import { STATE_FOLDER } from '../berks/kitchen-traces.ts';

/** A question to the index; git answers at once. */
const ANSWER_MS = 10_000;

/**
 * Whether git tracks what Test Kitchen keeps of an instance. Then no earlier run left it: somebody put it into the repository,
 * and the container or server that it names is theirs, which a destroy would remove.
 *
 * @param root where Test Kitchen runs: absolute
 */
export async function isStateTracked(
  root: string,
  instance: string,
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  const path = join(STATE_FOLDER, `${instance}.yml`);
  const question = ['--literal-pathspecs', '-c', 'core.fsmonitor=false', 'ls-files', '--error-unmatch', '--', path];
  try {
    return (await runCommand('git', question, { cwd: root, environment, limitMs: ANSWER_MS })).exitCode === 0;
  } catch {
    // Without git there is no repository that could hold it.
    return false;
  }
}
