import { UserError } from '../../../core/errors.ts';
import { commitTree, createCommit } from './commit-tree.ts';
import { announcement, changedFiles, changeOf, type Delivery, refusedResults } from './delivery.ts';
import { compare, type Comparison } from '../file-change.ts';
import type { GitPlace } from './git.ts';
import { commitMessage, LostRace, type RemoteWorld, withRemote } from './remote.ts';
import { fetchBranch, pushCommit, remoteRefs } from './remote-repository.ts';
import type { Rendering } from '../formats/rendering.ts';

/**
 * Commits the files to a branch. They are made from what that branch holds at the moment; when somebody else pushes
 * meanwhile, they are made anew from what it holds then.
 * @param named the branch; undefined: the default branch
 * @param messageOf the whole message of the commit
 */
export function commitDelivery(
  target: string,
  named: string | undefined,
  world: RemoteWorld,
  messageOf: typeof commitMessage = commitMessage,
): Delivery {
  const { remote } = world;
  return {
    look: async (renderings) =>
      withRemote(world, target, undefined, async (place) => {
        const { branch, comparison } = await fetched(place, renderings);
        const changes = changedFiles(comparison).map((file) => changeOf(target, 'commit', ` to ${branch}`, file));
        return { comparison, changes, notices: [], branch };
      }),
    deliver: async (renderings, ledger) =>
      withRemote(world, target, ledger.signal, async (place) => {
        const { branch, tip, comparison } = await fetched(place, renderings);
        if (comparison.problems.length > 0) return refusedResults(comparison);
        const changed = changedFiles(comparison);
        if (changed.length > 0) {
          const commit = await createCommit(place, tip, changed, messageOf(target, changed), remote.identity);
          const paths = changed.map(({ rendering }) => rendering.path).join(', ');
          const what = `push ${paths} to ${branch} of ${remote.repository}`;
          await ledger.change({ ...announcement(target, what), before: tip, after: commit }, async () => {
            const result = await pushCommit(place, remote.url, commit, branch, null);
            if (result === 'lost') throw new LostRace(`somebody else pushed to ${branch} meanwhile.`);
          });
        }
        return comparison.files.map(({ rendering, after, status }) => ({ rendering, status, after, message: null }));
      }),
  };

  async function fetched(
    place: GitPlace,
    renderings: readonly Rendering[],
  ): Promise<{ readonly branch: string; readonly tip: string; readonly comparison: Comparison }> {
    const refs = await remoteRefs(place, remote.url, named === undefined ? [] : [named]);
    const branch = named ?? refs.defaultBranch;
    if (branch === null) throw new UserError(`${remote.repository} has no default branch; name one with \`branch\`.`);
    if (named !== undefined && !refs.branches.has(named)) {
      throw new UserError(`\`branch\` names ${named}, which ${remote.repository} does not have; create it first.`);
    }
    const tip = await fetchBranch(place, remote.url, branch);
    return { branch, tip, comparison: await compare(commitTree(place, tip), renderings) };
  }
}
