import { z } from 'zod';

import { messageOf } from '../core/errors.ts';

/** Something a run left behind, or might have: what, where, and how to remove it. */
export const leftover = z.object({
  kind: z.string().describe('container, instance, key-pair, security-group, volume, image, snapshot, file, process, …'),
  id: z.string(),
  region: z.string().nullable(),
  state: z.enum(['removed', 'left']).describe('left: not provably ours, or it could not be removed.'),
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
