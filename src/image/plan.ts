import { z } from 'zod';

import { leg } from './leg.ts';

/** What still has to be done for a leg; a leg leaves the matrix when nothing is left. */
const todo = z.enum(['bake', 'verify']);

/** plan.json: the legs whole, in levels. A matrix row only names one of them. */
export const plan = z.object({
  schema: z.literal('bakehouse/plan/1'),
  legs: z.array(
    leg.extend({
      level: z.number().int().nonnegative().describe('The length of the longest chain of parents above it.'),
      parent: z.string().nullable().describe('The id of the leg that it builds on.'),
      recipe: z.string().nullable(),
      key: z.string().nullable(),
      todo: z.array(todo),
      reason: z.string().describe('Why it is to be done, in words.'),
    }),
  ),
});
export type Plan = z.infer<typeof plan>;
