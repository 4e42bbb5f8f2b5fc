import { z } from 'zod';

/**
 * What is kept of a leg's last bake, so that a later plan can say what has changed since. Only a hint: the truth about
 * images is at their provider, and without this a reason is less telling.
 */
export const memory = z.object({
  schema: z.literal('bakehouse/memory/1'),
  leg: z.string(),
  key: z.string(),
  parentKey: z.string().nullable(),
  sources: z.array(z.object({ of: z.string(), id: z.string() })),
  files: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.string()),
  artifacts: z
    .array(z.string())
    .describe('The first file of each image that is files: where its record lies beside it.'),
});
export type Memory = z.infer<typeof memory>;
