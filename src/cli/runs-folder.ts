import { homedir } from 'node:os';
import { join } from 'node:path';

import type { Environment } from '../core/runner/host.ts';

/** One folder for each run, in XDG's place for what should outlive a run without being configuration. */
export function runsFolder(environment: Environment): string {
  const state = environment['XDG_STATE_HOME'] ?? '';
  return join(state === '' ? join(homedir(), '.local', 'state') : state, 'bakehouse', 'runs');
}
