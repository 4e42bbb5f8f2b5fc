import { UserError } from '../core/errors.ts';

/** A cancel that came before anything was started. */
export function stopped(): UserError {
  return new UserError('The run was cancelled before the build began.');
}
