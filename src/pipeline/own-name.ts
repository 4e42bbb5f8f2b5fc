import { execFileSync } from 'node:child_process';

import type { Host } from '../core/runner/host.ts';
import { childEnvironment } from '../core/secrets/environment.ts';

/** Who runs this: the one who started the run, or the user.name of git; empty where neither is known. */
export function ownName({ environment, workspace }: Pick<Host, 'environment' | 'workspace'>): string {
  const actor = environment['GITHUB_ACTOR'] ?? '';
  if (actor !== '') return actor;
  try {
    const env = childEnvironment(environment, [], { GIT_TERMINAL_PROMPT: '0' });
    return execFileSync('git', ['config', 'user.name'], {
      cwd: workspace,
      env,
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
