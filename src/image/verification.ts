import { z } from 'zod';

const count = z.number().int().nonnegative();

/** A test that failed. */
const failedTest = z.object({
  name: z.string(),
  instances: z.array(z.string()).describe('Those on which it failed.'),
  file: z.string().nullable().describe('Relative to the repository; null where no file of it is named.'),
  line: z.number().int().positive().nullable(),
  message: z.string(),
});
export type FailedTest = z.infer<typeof failedTest>;

/** A phase that failed: of Test Kitchen one of create, converge, verify and destroy, of a script the run of it. */
const failedPhase = z.object({
  instance: z.string(),
  phase: z.string(),
  class: z.string(),
  message: z.string().describe('The line that says most, and below it all that was said.'),
});
export type FailedPhase = z.infer<typeof failedPhase>;

/** What testing an image came to. */
export const verification = z.object({
  engine: z.enum(['kitchen', 'script']),
  gate: z.enum(['pass', 'block']).describe('Whether publishing may go on.'),
  conclusion: z.enum(['success', 'failure', 'cancelled', 'no-tests', 'skipped']),
  image: z.string().describe('The image id or config digest that was tested.'),
  'image-verified': z.boolean().describe('Whether the provider confirmed that the instances ran this very image.'),
  instances: z.array(
    z.object({
      name: z.string(),
      phases: z.array(z.unknown()),
      total: count,
      passed: count,
      failed: count,
      errored: count,
      skipped: count,
    }),
  ),
  failures: z
    .array(failedTest)
    .optional()
    .describe('The first of the tests that failed, with what they said; absent where none did.'),
  'failed-phases': z
    .array(failedPhase)
    .optional()
    .describe('Phases that failed, but for tests that are among the failures; absent where none did.'),
  tools: z.record(z.string(), z.string()),
  at: z.iso.datetime(),
});
export type Verification = z.infer<typeof verification>;

/** The name of a provider, or `files`. What a newer version wrote is read, too: the published schema lists what this one writes. */
export const targetKindName = z.string();

/** One place where an image was made available, and what that took. */
export const publication = z.object({
  target: z.string(),
  kind: targetKindName,
  region: z.string().nullable(),
  id: z.string().nullable(),
  digest: z.string().nullable(),
  ref: z.string().nullable(),
  status: z.enum(['created', 'adopted', 'unchanged', 'updated', 'skipped', 'failed']),
});
export type Publication = z.infer<typeof publication>;
