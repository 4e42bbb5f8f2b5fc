/** Which run it is, as GitHub tells it; empty strings outside of GitHub. */
export interface Origin {
  readonly event: string;
  readonly ref: string;
  /** Null: the event does not say. */
  readonly defaultBranch: string | null;
}

/** Somebody with the right to write chose this very ref, or it is the default branch by nature. */
const CHOSEN: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch', 'schedule']);

/**
 * Why the targets of this run may not be used; undefined where they may. Targets say who gets images, and with whose rights:
 * they count as they are on the default branch, not as a branch or a pull request has them.
 */
export function refuseOrigin({ event, ref, defaultBranch }: Origin): string | undefined {
  if (event === '' || CHOSEN.has(event) || ref.startsWith('refs/tags/')) return undefined;
  if (defaultBranch !== null && ref === `refs/heads/${defaultBranch}`) return undefined;
  const branch = defaultBranch === null ? 'the default branch, which this event does not name' : defaultBranch;
  return (
    `Targets count as they are on the default branch, but this run is of ${ref === '' ? 'no ref' : ref} (event ${event}), which may have changed them. ` +
    `Publish on a push to ${branch}, on a tag, on a schedule, or by workflow_dispatch.`
  );
}
