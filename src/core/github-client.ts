import type { getOctokit } from '@actions/github';

/** GitHub's API, typed. */
export type GitHubClient = ReturnType<typeof getOctokit>;

/**
 * Opens GitHub's own client. It is loaded here alone, at its first use: it takes a third of a second, and one place keeps it in one
 * file of what is shipped.
 * @param apiUrl as GITHUB_API_URL has it
 */
export async function openGitHubClient(token: string, apiUrl: string): Promise<GitHubClient> {
  const { getOctokit } = await import('@actions/github');
  return getOctokit(token, { baseUrl: apiUrl });
}
