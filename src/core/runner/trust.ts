/** Who may have written what this run executes. */
export type Trust =
  | { readonly kind: 'trusted' }
  /** `runs` says whether the repository's own code may run at all in such a run. */
  | { readonly kind: 'untrusted'; readonly reason: string; readonly runs: boolean };

/**
 * Decides from the event alone. Shapes: GitHub's webhook payloads (`pull_request.head.repo.full_name`,
 * `pull_request.user.login`, `repository.full_name`).
 *
 * `pull_request_target` and `workflow_run` run with the base repository's secrets on behalf of whoever triggered them,
 * so nothing of the repository is run there. A fork's or Dependabot's plain `pull_request` has no secrets: it may run.
 */
export function decideTrust(event: string, actor: string, payload: unknown): Trust {
  if (event === 'pull_request_target' || event === 'workflow_run') {
    return {
      kind: 'untrusted',
      reason: `the event ${event} runs with this repository's secrets for others`,
      runs: false,
    };
  }
  if (event === 'pull_request' || event === 'pull_request_review' || event === 'pull_request_review_comment') {
    const head = textAt(payload, ['pull_request', 'head', 'repo', 'full_name']);
    const base = textAt(payload, ['repository', 'full_name']);
    if (head === undefined || base === undefined || head.toLowerCase() !== base.toLowerCase()) {
      return { kind: 'untrusted', reason: `the pull request comes from ${head ?? 'a deleted fork'}`, runs: true };
    }
  }
  const author = textAt(payload, ['pull_request', 'user', 'login']);
  if (actor === 'dependabot[bot]' || author === 'dependabot[bot]') {
    return { kind: 'untrusted', reason: 'the change comes from Dependabot', runs: true };
  }
  return { kind: 'trusted' };
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  let current = value;
  for (const name of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.entries(current).find(([key]) => key === name)?.[1];
  }
  return typeof current === 'string' ? current : undefined;
}
