import type { Host } from '../../core/runner/host.ts';

/** Events whose runs make what others trust, or run on behalf of others: nothing that somebody else wrote goes in. */
const NEVER = new Set(['release', 'pull_request_target', 'workflow_run']);

/** Whether plugins go through the Actions cache. `auto` is asked only with a lockfile. */
export function cachePolicy(
  { environment, run }: Pick<Host, 'environment' | 'run'>,
  wish: 'auto' | 'true' | 'false',
): boolean {
  if (wish !== 'auto') return wish === 'true';
  if (environment['RUNNER_ENVIRONMENT'] === 'self-hosted') return false;
  return !NEVER.has(run.event) && !run.ref.startsWith('refs/tags/');
}
