/** A command line that cannot be meant; told without running anything, and with an exit code of its own. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the shell is told. */
export const EXIT = { ok: 0, failed: 1, usage: 2, interrupted: 130 } as const;
