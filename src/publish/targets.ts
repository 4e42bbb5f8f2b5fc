import { z } from 'zod';

import { type Document, checkDocument } from '../core/document.ts';

const target = z
  .strictObject({
    oci: z.unknown().optional(),
    aws: z.unknown().optional(),
    files: z.unknown().optional(),
  })
  .refine((one) => Object.keys(one).length > 0, { error: 'has at least one of oci, aws and files' });
const targets = z.record(z.string(), target);
export type Targets = z.infer<typeof targets>;

/**
 * Targets as a manifest has them, strictly. Throws a UserError with all that is wrong.
 * @param where how the message calls them
 */
export function readTargets(where: string, value: Readonly<Record<string, unknown>>): Targets {
  const document: Document = { name: where, value, lineOf: () => 1 };
  return checkDocument(document, targets);
}
