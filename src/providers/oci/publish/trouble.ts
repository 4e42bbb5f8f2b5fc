import { codeOf, CommandError, messageOf, UserError } from '../../../core/errors.ts';

/** What an error says that is not a bug of ours; undefined for a bug. */
export function troubleOf(error: unknown): string | undefined {
  if (error instanceof UserError || error instanceof CommandError) return error.message;
  // A program that cannot be started, a disk that is full.
  return codeOf(error) === undefined ? undefined : `${messageOf(error)}.`;
}
