import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { planImages } from '../../actions/plan/main.ts';
import { runCommand } from '../../core/process/command.ts';
import { UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { createChildHost } from '../child-host.ts';
import { SummaryTurns } from '../summary-turns.ts';

const GIT_MS = 120_000;

/** What of a leg says whether it became another. */
type Compared = Pick<PlannedLeg, 'leg' | 'recipe' | 'parent'>;

/**
 * The legs that are to be baked anew between two plans: those that are new, whose recipe is another one or cannot be known,
 * and all that build on one of them. Pure.
 */
export function changedLegs(before: readonly Compared[], after: readonly Compared[]): readonly string[] {
  const recipes = new Map(before.map(({ leg, recipe }) => [leg, recipe]));
  const parents = new Map(after.map(({ leg, parent }) => [leg, parent]));
  const own = new Set(
    after.filter(({ leg, recipe }) => recipe === null || recipes.get(leg) !== recipe).map(({ leg }) => leg),
  );
  const isChanged = (leg: string, steps: number): boolean => {
    const parent = parents.get(leg) ?? null;
    return own.has(leg) || (parent !== null && steps > 0 && isChanged(parent, steps - 1));
  };
  return after.map(({ leg }) => leg).filter((leg) => isChanged(leg, after.length));
}

/** The commit that a name means, whole. Throws a UserError where there is none. */
export async function commitOf(host: Host, name: string, signal: AbortSignal): Promise<string> {
  const said = await git(host, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], signal);
  const commit = said?.trim() ?? '';
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new UserError(`Input "commits" names ${show(name)}, and this repository has no such commit.`);
}

export async function isCommitHere(host: Host, commit: string, signal: AbortSignal): Promise<boolean> {
  return (
    (await git(host, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`], signal)) !==
    undefined
  );
}

/** The plan of a commit, of a clone of its own: whatever lies in the workspace counts for nothing. */
export async function planOf(
  host: Host,
  commit: string,
  manifest: readonly string[],
  signal: AbortSignal,
): Promise<readonly PlannedLeg[]> {
  const folder = mkdtempSync(join(host.temporary, 'commit-'));
  try {
    const clone = join(folder, 'clone');
    const steps = [
      ['clone', '--quiet', '--shared', '--no-checkout', '--', host.workspace, clone],
      ['-C', clone, 'checkout', '--quiet', '--detach', commit],
      // What a branch revokes by now counts for both commits, and would make no difference.
      ['-C', clone, 'remote', 'remove', 'origin'],
    ];
    for (const step of steps) {
      if ((await git(host, step, signal)) === undefined) throw new UserError(`git could not check out ${commit}.`);
    }
    const child = createChildHost(host, {
      inputs: { manifest: manifest.join('\n'), 'dry-run': 'true' },
      prefix: '',
      summaries: new SummaryTurns(),
      workspace: clone,
      run: { ...host.run, commit },
    });
    // Two plans would tell all of theirs.
    const quiet: Host = {
      ...child,
      info: () => {},
      annotate: () => {},
      summary: async () => {},
      group: (_, body) => body(),
    };
    return (await planImages(quiet)).plan.legs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function git(host: Host, args: readonly string[], signal: AbortSignal): Promise<string | undefined> {
  const { PATH = '', HOME = '' } = host.environment;
  const environment = { PATH, HOME, GIT_TERMINAL_PROMPT: '0' };
  const folder = args[0] === 'rev-parse' ? ['-C', host.workspace] : [];
  const { exitCode, stdout } = await runCommand('git', [...folder, ...args], { environment, signal, limitMs: GIT_MS });
  return exitCode === 0 ? stdout : undefined;
}
