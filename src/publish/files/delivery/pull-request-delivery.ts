import { UserError } from '../../../core/errors.ts';
import type { Change } from '../../../image/provider-target.ts';
import { commitTree, createCommit, messageOfCommit } from './commit-tree.ts';
import { announcement, changedFiles, changeOf, type Delivery, type FileResult, refusedResults } from './delivery.ts';
import { compare, type Comparison } from '../file-change.ts';
import type { GitPlace } from './git.ts';
import { onTopOf, proposedFiles } from './open-proposal.ts';
import { createPullRequests, type PullRequest } from './pull-requests.ts';
import { commitMessage, LostRace, type RemoteWorld, trailerOf, withRemote } from './remote.ts';
import { fetchBranch, pushCommit, remoteRefs } from './remote-repository.ts';
import type { Rendering } from '../formats/rendering.ts';

/** What is there of a proposal, and what it takes to have it as it should be. */
interface Proposal {
  readonly comparison: Comparison;
  readonly base: string;
  readonly baseTip: string;
  readonly message: string;
  /** The commit that the branch has; null: there is no such branch. */
  readonly head: string | null;
  readonly needsPush: boolean;
  readonly needsRequest: boolean;
  /** A proposal of these very files that somebody closed: it is not made again. */
  readonly declined: PullRequest | null;
}

/**
 * Proposes the files by one pull request from a branch of our own, which is made anew from the default branch whenever
 * what it proposes is not what is to be. While it is open, what it proposes already stays: a run of one leg must not take
 * the ids of the others out again.
 */
export function pullRequestDelivery(target: string, branch: string, world: RemoteWorld): Delivery {
  const { remote } = world;
  const shown = `from ${branch}`;
  const request = (base: string): Change => announcement(target, `open a pull request ${shown} to ${base}`);
  return {
    look: async (renderings) =>
      withRemote(world, target, undefined, async (place) => {
        const proposal = await proposalOf(place, renderings);
        const { comparison, needsPush, needsRequest, base, declined } = proposal;
        return {
          comparison,
          changes: [
            ...(needsPush
              ? changedFiles(comparison).map((file) => changeOf(target, 'propose', ` ${shown}`, file))
              : []),
            ...(needsRequest ? [request(base)] : []),
          ],
          notices: declined === null ? [] : [`Target ${target}: ${declinedText(declined)}`],
        };
      }),
    deliver: async (renderings, ledger) => {
      // What an earlier attempt did counts, also where its answer was lost.
      let didSomething = false;
      return withRemote(world, target, ledger.signal, async (place) => {
        const proposal = await proposalOf(place, renderings);
        const { comparison, base, declined } = proposal;
        if (comparison.problems.length > 0) return refusedResults(comparison);
        if (proposal.needsPush) {
          didSomething = true;
          const commit = await createCommit(
            place,
            proposal.baseTip,
            changedFiles(comparison),
            proposal.message,
            remote.identity,
          );
          const push = announcement(target, `push ${branch} of ${remote.repository}`);
          await ledger.change({ ...push, before: proposal.head, after: commit }, async () => {
            const result = await pushCommit(place, remote.url, commit, branch, proposal.head ?? '');
            if (result === 'lost') throw new LostRace(`somebody else pushed to ${branch} meanwhile.`);
          });
        }
        if (proposal.needsRequest) {
          didSomething = true;
          const { create } = await createPullRequests(remote);
          const title = proposal.message.split('\n', 1)[0] ?? '';
          await ledger.change(request(base), async () => create(branch, base, title, bodyOf(target)));
        }
        return comparison.files.map(({ rendering, after, status }): FileResult => {
          if (status === 'unchanged' || didSomething) return { rendering, status, after, message: null };
          if (declined === null) return { rendering, status: 'unchanged', after, message: null };
          return { rendering, status: 'skipped', after, message: declinedText(declined) };
        });
      });
    },
  };

  async function proposalOf(place: GitPlace, renderings: readonly Rendering[]): Promise<Proposal> {
    const { defaultBranch: base, branches } = await remoteRefs(place, remote.url, [branch]);
    if (base === null) throw new UserError(`${remote.repository} has no default branch to propose anything for.`);
    if (base === branch) throw new UserError(`\`branch\` names ${branch}, which is the default branch itself.`);
    const baseTip = await fetchBranch(place, remote.url, base);
    const tree = commitTree(place, baseTip);
    const own = await compare(tree, renderings);
    const of = (comparison: Comparison): Omit<Proposal, 'head' | 'declined' | 'needsPush' | 'needsRequest'> => ({
      comparison,
      base,
      baseTip,
      message: commitMessage(target, changedFiles(comparison)),
    });
    const nothing = {
      ...of(own),
      head: null,
      declined: null,
      needsPush: false,
      needsRequest: false,
    };
    if (own.problems.length > 0 || changedFiles(own).length === 0) return nothing;
    const requests = await (await createPullRequests(remote)).list(branch, base);
    const isOpen = requests.some(({ state }) => state === 'open');
    if (!branches.has(branch)) return { ...nothing, needsPush: true, needsRequest: !isOpen };
    const head = await fetchBranch(place, remote.url, branch, 2);
    const last = requests.find((one) => one.head === head);
    await checkOurs(place, head);
    const comparison = isOpen
      ? await compare(tree, onTopOf(await proposedFiles(place, head, baseTip), renderings))
      : own;
    const all = { ...nothing, ...of(comparison), head };
    if (comparison.problems.length > 0) return all;
    const isThere = await isProposed(place, head, comparison, all.message);
    if (isThere && last?.state === 'closed' && !isOpen) return { ...all, declined: last };
    // One that was merged, and whose files are no longer in the default branch, has nothing left to propose.
    if (isThere && last?.state !== 'merged') return { ...all, needsRequest: !isOpen };
    return { ...all, needsPush: true, needsRequest: !isOpen };
  }

  async function checkOurs(place: GitPlace, head: string): Promise<void> {
    if (!(await messageOfCommit(place, head)).split('\n').includes(trailerOf(target))) {
      throw new UserError(
        `the branch ${branch} of ${remote.repository} ends in a commit that Bakehouse did not make for the target ${target} (${head.slice(0, 12)}); merge or delete the branch, or name another with \`branch\`.`,
      );
    }
  }

  async function isProposed(place: GitPlace, head: string, comparison: Comparison, message: string): Promise<boolean> {
    if ((await messageOfCommit(place, head)) !== message) return false;
    const tree = commitTree(place, head);
    for (const { rendering, after, isExecutable } of changedFiles(comparison)) {
      const file = await tree.read(rendering.path);
      if (file === null || file.isExecutable !== isExecutable || Buffer.compare(file.bytes, after) !== 0) return false;
    }
    return true;
  }
}

function declinedText({ number, url }: PullRequest): string {
  return `pull request #${number} with these very ids was closed without merging (${url}), and is not opened again; reopen it, or delete its branch.`;
}

/** The same whatever the ids are: what changes is in the commit, and a second run has nothing to write. */
function bodyOf(target: string): string {
  return `Ids of the images that were published for the target \`${target}\`.\n\nBakehouse keeps this branch up to date, and makes it anew when the ids change: commits of others on it stop that.\n`;
}
