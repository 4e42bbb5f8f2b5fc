import { z } from 'zod';

import { legDefinition, type ResolvedSource, resolvedSource, type SourceRequest, sourceRequest } from './definition.ts';
import { channel } from './channel.ts';
import { withTier } from './leg.ts';
import { record } from './record.ts';
import { revocation } from './revocation.ts';
import { epoch } from './refresh.ts';

/** What still has to be done for a leg; a leg leaves the matrix when nothing is left. */
const todo = z.enum(['bake', 'verify']);
export type Todo = z.infer<typeof todo>;

/** Where a leg stands, in the order in which they are counted and explained. */
export const states = [
  'new',
  'changed',
  'parent',
  'source',
  'stale',
  'forced',
  'post-processors',
  'verify',
  'unknown',
  'unchanged',
  'unselected',
] as const;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** An image that a template or Dockerfile starts from by a name, and what is behind that name now. */
const namedBase = z.object({
  named: z.string().describe('Where and how it is named.'),
  source: resolvedSource.nullable().describe('Null: it counts by its name alone.'),
  reason: z.string().nullable().describe('Why nobody could tell; null where it is known.'),
});
export type ResolvedBase = z.infer<typeof namedBase>;

/** What of named bases is in the key: once each, whichever file names it first. */
export function sourcesOf(bases: readonly ResolvedBase[] | undefined): readonly ResolvedSource[] {
  const found = (bases ?? []).flatMap(({ source }) => source ?? []);
  return [...new Map(found.map((one) => [`${one.of} ${one.id}`, one])).values()];
}

/** A leg of a plan: what it is, where it stands, what is to be done and why. */
const plannedLegWith = (request: z.ZodType<SourceRequest>) =>
  legDefinition.extend({
    source: request.nullable(),
    level: z.number().int().nonnegative().describe('The length of the longest chain of parents above it.'),
    sources: z.array(resolvedSource),
    bases: z
      .array(namedBase)
      .optional()
      .describe('Images that its template or Dockerfile names itself; absent where it names none.'),
    recipe: z.string().nullable(),
    key: z.string().nullable(),
    epoch: epoch
      .optional()
      .describe('The day from which on its image counts as fresh, which is in its key. Absent: it is not refreshed.'),
    files: z.string().nullable().describe('The digest of its set of input files, which is in `files`.'),
    values: z.record(z.string(), z.string()).describe('The other parts of the recipe, by name.'),
    todo: z.array(todo),
    reason: z.string().describe('Why it is to be done, in words.'),
    state: z.enum(states),
    aliases: z.array(z.string()).describe('Ids of legs that would make the very same image, and so are not baked.'),
  });
export type PlannedLeg = z.infer<ReturnType<typeof plannedLegWith>>;

/** A leg that a choice left out of the plan: its image stands where earlier runs published it. */
const otherLeg = legDefinition
  .pick({ leg: true, slug: true, image: true, tier: true, axes: true, version: true, publish: true })
  .extend({ key: z.string().nullable() });
export type OtherLeg = z.infer<typeof otherLeg>;

/** A plan that was written when its build registry was called `staging`. */
function withBuildRegistry(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('staging' in value) || 'build-registry' in value) return value;
  const { staging, ...rest } = value;
  return { ...rest, 'build-registry': staging };
}

/**
 * plan.json: the legs whole, sorted by level and id. A matrix row only names one of them.
 * @param request what may stand as the source of a leg
 */
export const planWith = (request: z.ZodType<SourceRequest>) =>
  z.preprocess(
    withBuildRegistry,
    z.object({
      schema: z.literal('bakehouse/plan/1'),
      from: z.array(z.string()).describe('The files that the legs were read from.'),
      templates: z
        .array(z.string())
        .describe('Templates and Dockerfiles of all legs, planned or not: none counts as an input of another leg.'),
      writes: z
        .array(z.string())
        .optional()
        .describe(
          'Files and globs of files that bakes of these legs write: none counts for lying beside a template. Absent where there are none.',
        ),
      commit: z.string(),
      legs: z.array(z.preprocess(withTier, plannedLegWith(request))),
      others: z
        .array(otherLeg)
        .optional()
        .describe(
          'Legs that were not chosen, and that no chosen one builds on: what targets have of them stays. Absent where there are none.',
        ),
      files: z
        .record(digest, z.record(z.string(), z.string()))
        .describe('Sets of input files by digest: path to mode and content.'),
      targets: z.record(z.string(), z.unknown()),
      channels: z
        .record(z.string(), channel)
        .optional()
        .describe('Targets that move together, by promoting alone. Absent where there are none.'),
      revocations: z
        .array(revocation)
        .optional()
        .describe('What may not be used, as it was known when the plan was made. Absent where nothing is revoked.'),
      'build-registry': z
        .string()
        .nullable()
        .describe('The repository through which container images pass from job to job.'),
      records: z.array(record).describe('Of the legs that were found at their provider.'),
    }),
  );
/** The same, where nobody looks into sources. */
export const plan = planWith(sourceRequest);
export type Plan = z.infer<typeof plan>;
