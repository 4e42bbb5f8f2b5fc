import { z } from 'zod';

/** As Packer and an environment take them. `__proto__` would get lost between readers of JSON. */
const variableName = z
  .string()
  .regex(/^(?!__proto__$)[A-Za-z_][\w.:-]*$/, 'a letter or underscore, then letters, digits, and . : _ -');

const buildVariable = z.union([
  z.strictObject({
    key: variableName.describe('The name of the variable.'),
    value: z.string().describe('Its value. Not for secrets: whoever reads the request reads it.'),
  }),
  z.strictObject({
    key: variableName.describe('The name of the variable.'),
    secret: z
      .string()
      .regex(/^[A-Za-z_][\w.:-]*$/)
      .describe('The name under which the input secret-vars gives its value.'),
  }),
]);

/** What packerd took at POST /build. Its members of a running build are taken, and not read, as packerd did. */
export const buildRequest = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'letters, digits, and . _ -, at most 100')
    .optional()
    .describe('Whatever the sender knows the request by.'),
  giturl: z
    .string()
    .describe(
      'The repository: https://host/path, ssh://git@host/path or git@host:path (http:// only to this machine).',
    ),
  branch: z.string().optional().describe('A branch, a tag or a commit. Default: the default branch.'),
  templatepath: z
    .string()
    .default('/packer.json')
    .describe("The template within the repository; a slash at the beginning is the repository's root."),
  buildonly: z.string().default('').describe('Names of builds of the template, with commas between. Default: all.'),
  buildvars: z.array(buildVariable).default([]).describe('Variables for Packer and for the environment of the build.'),
  localpath: z.unknown().describe('Not read.').optional(),
  responses: z.unknown().describe('Not read.').optional(),
  responselinks: z.unknown().describe('Not read.').optional(),
});
export type BuildRequest = z.infer<typeof buildRequest>;
