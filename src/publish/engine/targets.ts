import { z } from 'zod';

import { checkDocument, type Document } from '../../core/text/document.ts';
import { awsFields } from '../../providers/aws/publish/fields.ts';
import { filesFields } from '../files/fields.ts';
import { ociFields } from '../../providers/oci/publish/fields.ts';

/** A target of a manifest: one or more kinds of places. */
export const target = z
  .strictObject({
    oci: ociFields.optional(),
    aws: awsFields.optional(),
    files: filesFields.optional(),
  })
  .refine((one) => Object.keys(one).length > 0, { error: 'has at least one of oci, aws and files' });
/** Targets by name. */
export const targets = z.record(z.string(), target);
export type Targets = z.infer<typeof targets>;

/**
 * Targets as a manifest has them, strictly. Throws a UserError with all that is wrong.
 * @param where how the message calls them
 */
export function readTargets(where: string, value: Readonly<Record<string, unknown>>): Targets {
  const document: Document = { name: where, value, written: value, lineOf: () => 1 };
  return checkDocument(document, targets);
}
