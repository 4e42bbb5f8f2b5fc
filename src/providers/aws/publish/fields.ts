import { z } from 'zod';

import { isPeriod } from '../../../core/clock.ts';
import { keyProblem } from './kms-key.ts';

const ACCOUNT = /^\d{12}$/;
const ORGANISATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
const UNIT = /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/;
const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d+$/;
/** SSM: letters, digits, `.-_`, as a path of at most 15 levels that begins with a slash. */
const PARAMETER = /^(?:[\w.-]+|(?:\/[\w.-]+){1,15})$/;

/** What is wrong with whom to share with; null: nothing. */
export function shareProblem(whom: string): string | null {
  if (ACCOUNT.test(whom) || ORGANISATION.test(whom) || UNIT.test(whom)) return null;
  return `"share" takes ids of accounts (12 digits, in quotes) and ARNs of organisations and of their units, but has ${JSON.stringify(whom)}.`;
}

export function regionProblem(region: string): string | null {
  return REGION.test(region)
    ? null
    : `"regions" takes names of regions, such as eu-west-1, but has ${JSON.stringify(region)}.`;
}

export function parameterProblem(name: string): string | null {
  const isReserved = /^\/?(?:aws|ssm)/i.test(name);
  if (PARAMETER.test(name) && !isReserved && name.length <= 1011) return null;
  return `"ssm" takes names of parameters: letters, digits and ".-_", as a path of at most 15 levels that begins with "/" and not with aws or ssm; but has ${JSON.stringify(name)}.`;
}

export function templateProblem(reference: string): string | null {
  if (/^lt-[0-9a-f]{8,17}$/.test(reference)) return null;
  if (/^[\w().\-/]{3,128}$/.test(reference) && !reference.startsWith('lt-')) return null;
  return `"launch-templates" takes names of launch templates (3 to 128 letters, digits and "().-/_") and ids (lt-0123456789abcdef0), but has ${JSON.stringify(reference)}.`;
}

/** EC2 takes 255 characters; some are ours. */
export function descriptionProblem(text: string): string | null {
  return text.length <= 240
    ? null
    : `"version-description" of a launch template has at most 240 characters, but has ${text.length}.`;
}

/** A value in which placeholders may stand; without any, it is checked at once, else when they are filled in. */
function pattern(problemOf: (text: string) => string | null): z.ZodString {
  const error = (issue: { readonly input?: unknown }): string =>
    typeof issue.input === 'number'
      ? `has to be text: write it in quotes, as "${issue.input}", or its zeros in front are lost.`
      : `has to be text, but is ${JSON.stringify(issue.input)}.`;
  return z.string({ error }).superRefine((text, context) => {
    const problem = text.includes('{') ? null : problemOf(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
}

const parameter = pattern(parameterProblem);

const kmsKey = pattern((text) => keyProblem(text));
const keysByRegion = z.record(
  z.string().refine((name) => name === 'default' || regionProblem(name) === null, {
    error: 'is a region, such as eu-west-1, or default',
  }),
  kmsKey,
);

const launchTemplate = z
  .strictObject({
    name: pattern(templateProblem).optional().describe('Its name in each region.'),
    id: pattern(templateProblem).optional().describe('Its id, which is of one region: say that with `region`.'),
    region: pattern(regionProblem).optional().describe('The region where it is. Default: all where the image is put.'),
    default: z
      .boolean()
      .default(false)
      .describe('Makes the version the default. Without it, it is only the latest one.'),
    'version-description': z
      .string()
      .optional()
      .describe("Of the version. Default: the image's name. `[bakehouse]` follows it."),
  })
  .refine((one) => (one.name === undefined) !== (one.id === undefined), { error: 'has either name or id' });

/** The field `aws` of a target. Placeholders work in all texts; `{region}` is the region where the image is put. */
export const awsFields = z
  .strictObject({
    regions: z
      .array(pattern(regionProblem))
      .default([])
      .describe('Regions to copy to, beside those where the image was baked.'),
    share: z
      .array(pattern(shareProblem))
      .max(1000)
      .default([])
      .describe('Who may start the image: account ids in quotes, ARNs of organisations and of their units.'),
    'share-mode': z
      .enum(['add', 'exact'])
      .default('add')
      .describe('exact: takes the image back from all that "share" does not name.'),
    'max-unshare': z
      .int()
      .nonnegative()
      .default(5)
      .describe('exact: more than so many at once are not taken back, but refused.'),
    'share-snapshots': z
      .boolean()
      .default(false)
      .describe('Lets the accounts of "share" use the snapshots too, as they must to copy the image.'),
    public: z.boolean().default(false).describe('Everybody may start the image. Takes the input allow-public.'),
    'deprecate-after': z
      .union([
        z.int().min(1).max(3660),
        z.string().refine(isPeriod, 'is a number of days, or an ISO 8601 period of years, months, weeks, days: P1Y6M.'),
      ])
      .optional()
      .describe(
        'Days, or an ISO 8601 period such as P6M, from the creation of the baked image until it is deprecated.',
      ),
    protect: z.boolean().default(false).describe('Protects the image from being deregistered.'),
    'kms-key': z
      .union([kmsKey, keysByRegion])
      .optional()
      .describe(
        'Encrypts copies with this key: an id, an ARN or an alias. A key is of one region: mind {region}, or give one for each, {eu-west-1: …, default: …}.',
      ),
    ssm: z
      .union([parameter, z.array(parameter)])
      .default([])
      .describe('Parameters of SSM, in each region, that are set to the id of the image there; the most stable last.'),
    'launch-templates': z
      .array(launchTemplate)
      .default([])
      .describe('Launch templates that get a version with the image: that which is followed, with the image replaced.'),
  })
  .describe('Publishes images of EC2: copies, shares, and points names to them.');
export type AwsFields = z.infer<typeof awsFields>;
