/** The run was cancelled before this change: it was not begun, and no later one will be. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor(what: string) {
    super(`The run was cancelled before this was begun: ${what}`);
  }
}
