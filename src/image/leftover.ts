import { z } from 'zod';

import { messageOf } from '../core/errors.ts';

/** Something a run left behind, or might have: what, where, and how to remove it. */
export const leftover = z.object({
  kind: z.string().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
  id: z.string(),
  region: z.string().nullable(),
  state: z
    .enum(['removed', 'left', 'unchecked'])
    .describe(
      'left: not provably ours, or it could not be removed. unchecked: nobody asked whether it is there, or nobody was answered.',
    ),
  reason: z.string(),
  command: z.string().nullable().describe('What removes it by hand.'),
});
export type Leftover = z.infer<typeof leftover>;

/** A provider that does not answer leaves a line with the command to look for oneself, not an error. */
export async function listLeftovers(
  what: string,
  command: string,
  found: Promise<readonly Leftover[]>,
): Promise<readonly Leftover[]> {
  try {
    return await found;
  } catch (error) {
    const reason = `could not be looked for: ${messageOf(error)}`;
    return [{ kind: 'unknown', id: what, region: null, state: 'left', reason, command }];
  }
}

/** Everything that somebody has to look at. */
export function isOpen({ state }: Pick<Leftover, 'state'>): boolean {
  return state !== 'removed';
}

/** One line for a log or an annotation. */
export function describeLeftover({ kind, id, region, state, reason, command }: Leftover): string {
  // What nobody looked for has no kind that says anything.
  const what = kind === 'unknown' ? id : `${kind} ${id}`;
  const where = region === null || what.endsWith(` in ${region}`) ? '' : ` in ${region}`;
  if (state === 'unchecked') {
    const look = command === null ? '' : `; look with: ${command}`;
    return `${reason.startsWith('Not checked') ? reason : `Not checked: ${reason}`}: ${what}${where}${look}`;
  }
  return `${what}${where}${command === null ? '' : `; remove it with: ${command}`}`;
}
