import { z } from 'zod';

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
