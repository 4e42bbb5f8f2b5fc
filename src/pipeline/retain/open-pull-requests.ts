import picomatch from 'picomatch';

import { messageOf } from '../../core/errors.ts';
import { openGitHubClient } from '../../core/github-client.ts';
import type { Host } from '../../core/runner/host.ts';
import { addHold, addUnknown, type Holds, searchable } from './pins.ts';

/** GitHub lists no more files of a pull request. */
const MOST_FILES = 3000;
const MOST_PULLS = 1000;
const PER_PAGE = 100;

/** Which of these names open pull requests bring into files that fit the globs. What GitHub does not say holds everything. */
export async function holdProposed(
  host: Host,
  { repository, token }: { readonly repository: string; readonly token: string },
  names: readonly string[],
  globs: readonly string[],
  except: readonly string[],
  holds: Holds,
): Promise<void> {
  const patterns = searchable(names);
  if (patterns.length === 0) return;
  const [owner = '', repo = ''] = repository.split('/');
  if (repo === '' || token === '') {
    const lack = repo === '' ? 'no repository of GitHub is known here' : 'there is no github-token';
    return addUnknown(
      holds,
      `open pull requests, which were not asked for: ${lack}; retain: {pull-requests: false} does without`,
    );
  }
  try {
    const apiUrl = (host.environment['GITHUB_API_URL'] ?? '') || 'https://api.github.com';
    const { rest, paginate } = await openGitHubClient(token, apiUrl);
    const base = { owner, repo };
    const pulls = await paginate(rest.pulls.list, { ...base, state: 'open', per_page: PER_PAGE });
    if (pulls.length > MOST_PULLS) return addUnknown(holds, `open pull requests: there are more than ${MOST_PULLS}`);
    const fits = picomatch([...globs], { dot: true });
    for (const { number } of pulls) {
      const files = await paginate(rest.pulls.listFiles, { ...base, pull_number: number, per_page: PER_PAGE });
      if (files.length >= MOST_FILES) addUnknown(holds, `pull request #${number}, of which GitHub lists not all files`);
      for (const { filename, status, patch, sha } of files) {
        if (status === 'removed' || except.includes(filename) || !fits(filename)) continue;
        // GitHub leaves the patch out of what is large or binary.
        const text = patch ?? (await contentOf(rest, base, sha));
        const lower = text.toLowerCase();
        for (const name of patterns) {
          if (lower.includes(name))
            addHold(holds, name, {
              kind: 'pull-request',
              what: `pull request #${number}, which names it in ${filename}`,
            });
        }
      }
    }
  } catch (error) {
    addUnknown(holds, `open pull requests, which could not be asked for: ${messageOf(error)}`);
  }
}

type Rest = Awaited<ReturnType<typeof openGitHubClient>>['rest'];

/** What the file is to be, of a merely renamed one too. Throws where GitHub does not give it. */
async function contentOf(rest: Rest, base: { owner: string; repo: string }, sha: string | null): Promise<string> {
  if (sha === null) return '';
  const { data } = await rest.git.getBlob({ ...base, file_sha: sha });
  return Buffer.from(data.content, 'base64').toString('latin1');
}
