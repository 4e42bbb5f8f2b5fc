import { z } from 'zod';

/** One place where an image was made available, and what that took. */
export const publication = z.object({
  target: z.string(),
  kind: z.enum(['oci', 'aws', 'files']),
  region: z.string().nullable(),
  id: z.string().nullable(),
  digest: z.string().nullable(),
  ref: z.string().nullable(),
  status: z.enum(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});
export type Publication = z.infer<typeof publication>;
