import { z } from 'zod';

// What a user says in the same words of the machine of any cloud that a script tests; a placeholder of a manifest may stand in each text.

/** An input is a text, YAML makes a number of it. */
const port = z
  .union([z.int(), z.string().regex(/^\d{1,5}$/)], { error: 'must be a port, 1 to 65535' })
  .refine((one) => Number(one) >= 1 && Number(one) <= 65_535, { error: 'must be a port, 1 to 65535' });
export const sshPort = port.optional().describe('Where the image listens for ssh. Default: 22.');

/** Of a cloud whose images make their users by what they are told at the start. */
export const madeUser = z
  .string()
  .regex(/^[a-z_][\w-]{0,31}$|\{/, 'it is the name of a user')
  .optional()
  .describe('Who is made in it and logged in by ssh. Default: bakehouse.');
export const MADE_USER = 'bakehouse';

/** An input is a text. */
export const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false'])]);

export function isYes(said: z.infer<typeof yesOrNo> | undefined, otherwise: boolean): boolean {
  return String(said ?? otherwise) === 'true';
}
