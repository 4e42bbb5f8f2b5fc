import { messageOf, UserError } from '../../../core/errors.ts';
import { openGitHubClient } from '../../../core/github-client.ts';
import { memberOf } from '../../../core/values.ts';
import type { Remote } from './remote.ts';
import { PassingTrouble } from './remote-repository.ts';

export interface PullRequest {
  readonly number: number;
  readonly url: string;
  readonly state: 'open' | 'merged' | 'closed';
  /** The commit that it proposes. */
  readonly head: string;
}

export interface PullRequests {
  /** From a branch of the repository itself into another, the newest first. Throws a UserError or PassingTrouble. */
  readonly list: (branch: string, base: string) => Promise<readonly PullRequest[]>;
  /** Throws the same; after a PassingTrouble nobody knows whether it is there. */
  readonly create: (branch: string, base: string, title: string, body: string) => Promise<void>;
}

/** Pull requests by GitHub's API: GET and POST /repos/{owner}/{repo}/pulls. */
export async function createPullRequests({ apiUrl, repository, token }: Remote): Promise<PullRequests> {
  if (token === null) throw new UserError('Input "github-token" is needed for deliver: pull-request, but is empty.');
  const { rest } = await openGitHubClient(token, apiUrl);
  const [owner = '', repo = ''] = repository.split('/');
  return {
    list: async (branch, base) => {
      const head = `${owner}:${branch}`;
      const query = {
        owner,
        repo,
        head,
        base,
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: 100,
      } as const;
      const { data } = await told(`list pull requests of ${repository}`, async () => rest.pulls.list(query));
      // GitHub leaves out a filter that it does not understand, and says nothing.
      const own = data.filter(
        (one) =>
          one.head.ref === branch &&
          one.base.ref === base &&
          memberOf(one.head.repo, 'full_name')?.toString().toLowerCase() === repository.toLowerCase(),
      );
      return own.map(({ number, html_url: url, state, merged_at: merged, head: { sha } }) => ({
        number,
        url,
        state: state === 'open' ? 'open' : merged === null ? 'closed' : 'merged',
        head: sha,
      }));
    },
    create: async (branch, base, title, body) => {
      const request = { owner, repo, head: branch, base, title, body };
      await told(`create a pull request in ${repository}`, async () => rest.pulls.create(request));
    },
  };
}

async function told<T>(verb: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const status = memberOf(error, 'status');
    const message = `GitHub does not ${verb}: ${messageOf(error).replace(/\s+/g, ' ').slice(0, 300)}`;
    if (/pull request already exists/i.test(message)) throw new PassingTrouble(message);
    const isLimit = status === 429 || (status === 403 && /rate limit/i.test(message));
    // Octokit says 500 for a connection that failed, too.
    if (isLimit || (typeof status === 'number' && status >= 500)) throw new PassingTrouble(message);
    if (typeof status !== 'number') throw error;
    if (/not permitted to create or approve pull requests/i.test(message)) {
      throw new UserError(
        `${message}. Allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or give another github-token.`,
      );
    }
    const rights = status === 401 || status === 403 || status === 404;
    throw new UserError(rights ? `${message}. The job needs \`permissions: pull-requests: write\`.` : `${message}.`);
  }
}
