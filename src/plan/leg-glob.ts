import picomatch from 'picomatch';

import { UserError } from '../core/errors.ts';

/** What picomatch takes; a list of legs is written as several globs. */
const LONGEST = 4096;

/**
 * Whether a leg's id fits one of the globs. `*` stands for any part of one segment, `**` for any number of them; a glob
 * without a slash names an image at all its axis values: `web` fits `web/bookworm`. An id fits itself, whatever is in it.
 * Throws a UserError on a glob that is longer than any id.
 */
export function matcherOf(globs: readonly string[]): (leg: string) => boolean {
  const long = globs.find((glob) => glob.length > LONGEST);
  if (long !== undefined) throw new UserError(`The glob "${long.slice(0, 40)}…" has more than ${LONGEST} characters.`);
  const exact = new Set(globs);
  const all = globs
    .filter((glob) => glob !== '')
    .flatMap((glob) => (glob.includes('/') || glob === '**' ? [glob] : [glob, `${glob}/**`]));
  const matches = picomatch(all, { dot: true, nonegate: true });
  return (leg) => all.length > 0 && (exact.has(leg) || matches(leg));
}
