import { z } from 'zod';

import { NAME, PROJECT } from '../cloud/paths.ts';
import { gcpRules } from '../naming.ts';

const MEMBER =
  /^(?:(?:user|serviceAccount|group):[\w.+-]{1,100}@[\w.-]{1,100}|domain:[\w.-]{1,100}|allAuthenticatedUsers)$/;
const LOCATION = /^(?:us|eu|asia|[a-z]{2,20}-[a-z]{2,30}\d{1,3})$/;
/** Whoever is signed in to Google at all. */
export const EVERYBODY = 'allAuthenticatedUsers';

/** What is wrong with a text; null: nothing. */
export function projectProblem(project: string): string | null {
  return PROJECT.test(project) ? null : `"project" takes the id of a project, but has ${JSON.stringify(project)}.`;
}

export function nameProblem(name: string): string | null {
  if (NAME.test(name)) return null;
  return `names and families have 1 to 63 lower-case letters, digits and hyphens, beginning with a letter, but here is ${JSON.stringify(name)}.`;
}

export function memberProblem(member: string): string | null {
  if (MEMBER.test(member)) return null;
  return `"share" takes user:EMAIL, serviceAccount:EMAIL, group:EMAIL, domain:DOMAIN and ${EVERYBODY}, but has ${JSON.stringify(member)}.`;
}

export function labelProblem(name: string, value: string): string | null {
  const problem = gcpRules.tags?.({ [name]: value });
  return problem === undefined ? null : `${problem}.`;
}

/** A value in which placeholders may stand; without any, it is checked at once, else when they are filled in. */
function pattern(problemOf: (text: string) => string | null): z.ZodString {
  return z.string().superRefine((text, context) => {
    const problem = text.includes('{') ? null : problemOf(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
}

const labels = z.record(z.string(), z.string()).superRefine((given, context) => {
  for (const [name, value] of Object.entries(given)) {
    const problem = labelProblem(name, value.includes('{') ? '' : value);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem, path: [name] });
  }
});

/** The field `gcp` of a target. Placeholders work in all texts. */
export const gcpFields = z
  .strictObject({
    project: pattern(projectProblem)
      .optional()
      .describe('The project that the image is copied to. Default: the one that it was baked in.'),
    name: pattern(nameProblem).optional().describe('The name of a copy. Default: the one that it was baked with.'),
    family: pattern(nameProblem)
      .optional()
      .describe('The family by which consumers find the image. It leads there once all else is done.'),
    labels: labels.default({}).describe('Labels that the image gets, by name.'),
    'storage-locations': z
      .array(z.string().regex(LOCATION, 'is a region, or one of us, eu and asia'))
      .max(1)
      .default([])
      .describe('Where the bytes of a copy lie: one region, or `us`, `eu`, `asia`. Default: near where it was baked.'),
    share: z
      .array(pattern(memberProblem))
      .max(100)
      .default([])
      .describe(
        'Who may start machines of it: `user:…`, `serviceAccount:…`, `group:…`, `domain:…`. `allAuthenticatedUsers` takes the input allow-public.',
      ),
    previous: z
      .enum(['keep', 'deprecate', 'obsolete'])
      .default('keep')
      .describe(
        'What becomes of the earlier images of the family. deprecate: they can be used still, with a warning; obsolete: they cannot.',
      ),
    'take-over': z
      .boolean()
      .default(false)
      .describe('Images of the family that Bakehouse did not make count as earlier ones, too.'),
  })
  .superRefine((given, context) => {
    if (given.family === undefined && given.previous !== 'keep') {
      const message = 'takes "family" as well: without it nobody can say which images were there until now.';
      context.addIssue({ code: 'custom', path: ['previous'], message });
    }
  })
  .describe('Publishes images of Google Cloud: a copy in another project, labels, who may use it, a family.');
export type GcpFields = z.infer<typeof gcpFields>;
