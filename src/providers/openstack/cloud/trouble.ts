/** A service of the cloud answered, and not with what was asked for. */
export class CloudError extends Error {
  override readonly name = 'CloudError';
  readonly status: number;

  /** @param said what the service gives as its reason; empty: none */
  constructor(whom: string, status: number, said: string) {
    super(`${whom}: ${meaningOf(status)}HTTP ${status}${said === '' ? '' : ` (${said})`}`);
    this.status = status;
  }
}

/** Whether the service itself answered, if only by a refusal. */
export function isAnswer(error: unknown): boolean {
  return error instanceof CloudError;
}

export function hasStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return error instanceof CloudError && statuses.includes(error.status);
}

/** What the status means to whoever reads it. */
function meaningOf(status: number): string {
  if (status === 401) return 'the credentials are not taken, or have expired; ';
  if (status === 403) return 'the credentials may not do that, or a quota is used up; ';
  if (status === 413) return 'a quota of the project is used up; ';
  if (status === 429) return 'it takes no more questions at the moment; ';
  return status >= 500 ? 'the service itself has trouble; ' : '';
}
