import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { homedir } from 'node:os';

import { MANIFEST } from '../plan/default-manifests.ts';
import type { Environment } from '../core/runner/host.ts';

/**
 * Where a command works that reads the manifest of its folder: the nearest folder with a bakehouse.yml, from `folder` upwards to the
 * root of its repository. `folder` itself where there is none, or where it is in no repository.
 */
export function findWorkspace(folder: string): string {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    above.push(at);
    // A folder in a clone, a file in a worktree and in a submodule.
    if (existsSync(join(at, '.git'))) break;
    if (dirname(at) === at) return folder;
  }
  return above.find((at) => existsSync(join(at, MANIFEST))) ?? folder;
}

/** One folder for each run, in XDG's place for what should outlive a run without being configuration. */
export function runsFolder(environment: Environment): string {
  const state = environment['XDG_STATE_HOME'] ?? '';
  return join(state === '' ? join(homedir(), '.local', 'state') : state, 'bakehouse', 'runs');
}
