import type { getOctokit } from '@actions/github';

import { UserError } from './errors.ts';

/** GitHub's API, typed. */
export type GitHubClient = ReturnType<typeof getOctokit>;

/**
 * Opens GitHub's own client. It is loaded here alone, at its first use: it takes a third of a second, and one place keeps it in one
 * file of what is shipped.
 * @param apiUrl as GITHUB_API_URL has it
 * Throws a UserError for an address or a token that nobody could be asked with.
 */
export async function openGitHubClient(token: string, apiUrl: string): Promise<GitHubClient> {
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UserError('GITHUB_API_URL must be the address of an API of GitHub, as https://api.github.com.');
  }
  if (/[^!-~]/.test(token)) {
    throw new UserError(
      'The token for GitHub holds a blank, a line end or a letter that no header can have. Copy it anew.',
    );
  }
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token, { baseUrl: apiUrl });
}
