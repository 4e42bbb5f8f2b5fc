import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { planImages } from '../../actions/plan/main.ts';
import { runCommand } from '../../core/process/command.ts';
import { InputError, UserError } from '../../core/errors.ts';
import type { Host } from '../../core/runner/host.ts';
import { show } from '../../core/runner/inputs.ts';
import type { PlannedLeg } from '../../image/plan.ts';
import { createChildHost } from '../child-host.ts';
import { SummaryTurns } from '../summary-turns.ts';
import type { Dispatch } from './destinations.ts';
import { parcelId } from './parcels.ts';
import { SentSoFar, statePath, tellSent } from './state.ts';

const GIT_MS = 120_000;

/** Sends the legs that two commits make other ones. */
export async function dispatchCommits({ host, inputs, config, signal, destination }: Dispatch): Promise<void> {
  const [first = '', last = '', ...more] = inputs.commits.split('..');
  if (!inputs.commits.includes('..') || last === '' || more.length > 0 || last.startsWith('.')) {
    throw new InputError(
      `Input "commits" must be A..B, or ..B where the state says where it begins, but was ${show(inputs.commits)}.`,
    );
  }
  const state = new SentSoFar(
    statePath(host, inputs, config),
    `commits of ${inputs.manifest.join(', ') || 'the manifest'}`,
  );
  const until = await commitOf(host, last, signal);
  const since = first === '' ? state.now.commit : await commitOf(host, first, signal);
  if (since === null) {
    state.keep({ commit: until });
    host.info(`The first run: ${until} is noted, and nothing is sent. What changes from there on is.`);
    tellSent(host, [], 0);
    return;
  }
  if (first === '' && !(await isCommitHere(host, since, signal))) {
    throw new UserError(
      `The last commit that was sent, ${since}, is not in this repository: its history was written anew, or the clone is too shallow (fetch-depth: 0 brings all of it). To go on from a commit that is there, name it once: --commits A..${last}`,
    );
  }
  const before = await planOf(host, since, inputs.manifest, signal);
  const legs = changedLegs(before, await planOf(host, until, inputs.manifest, signal));
  if (legs.length === 0) {
    host.info(`Nothing changed from ${since} to ${until}: all recipes are as they were.`);
  } else {
    const id = parcelId(`${since}\n${until}\n${legs.join('\n')}`);
    const to = await destination();
    const parcel = { id, isOld: state.now.pending === id, content: { kind: 'legs' as const, only: legs } };
    const reason = to.refuses(parcel);
    if (reason !== undefined) throw new UserError(reason);
    state.keep({ pending: id });
    host.info(`${legs.join(', ')} ${await to.send(parcel)}.`);
  }
  state.keep({ pending: null, commit: until });
  tellSent(host, legs, 0);
}

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

async function isCommitHere(host: Host, commit: string, signal: AbortSignal): Promise<boolean> {
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
