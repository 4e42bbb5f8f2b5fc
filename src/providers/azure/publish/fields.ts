import { z } from 'zod';

import { isPeriod } from '../../../core/clock.ts';
import { UUID } from '../cloud/ids.ts';
import { azureRules } from '../naming.ts';

const GALLERY = /^[A-Za-z0-9](?:[\w.]{0,78}[A-Za-z0-9])?$/;
const DEFINITION = /^[A-Za-z0-9](?:[\w.-]{0,78}[A-Za-z0-9])?$/;
const GALLERY_ID =
  /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([\w().-]{1,90})\/providers\/Microsoft\.Compute\/galleries\/([\w.]{1,80})$/i;
const GALLERY_NAME = /^([\w().-]{1,90})\/([\w.]{1,80})$/;
const NUMBER = /^(\d{1,10})\.(\d{1,10})\.(\d{1,10})$/;
const MOST_IN_NUMBER = 2 ** 31 - 1;
const ENCRYPTION_SET =
  /^\/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[\w().-]{1,90}\/providers\/Microsoft\.Compute\/diskEncryptionSets\/[\w-]{1,80}$/i;

/** A gallery as a target names it; the subscription is null where it is that of the image. */
export interface NamedGallery {
  readonly subscription: string | null;
  readonly group: string;
  readonly name: string;
}

/** Undefined where a text names none. */
export function readGallery(text: string): NamedGallery | undefined {
  const [, subscription, ofId = '', nameOfId = ''] = GALLERY_ID.exec(text) ?? [];
  const [, ofName = '', name = ''] = GALLERY_NAME.exec(text) ?? [];
  const read =
    subscription === undefined
      ? { subscription: null, group: ofName, name }
      : { subscription: subscription.toLowerCase(), group: ofId, name: nameOfId };
  return GALLERY.test(read.name) ? read : undefined;
}

export function galleryProblem(text: string): string | null {
  return readGallery(text) === undefined
    ? `"gallery" is GROUP/GALLERY, or the id of a gallery (az sig show --query id), but is ${JSON.stringify(text)}.`
    : null;
}

export function definitionProblem(text: string): string | null {
  return DEFINITION.test(text)
    ? null
    : `"definition" has 1 to 80 letters, digits, dots, hyphens and underscores, with a letter or digit at both ends, but is ${JSON.stringify(text)}.`;
}

/** The three numbers of a version; undefined where a text is none. */
export function readNumber(text: string): readonly number[] | undefined {
  const parts = NUMBER.exec(text)?.slice(1).map(Number);
  return parts?.every((part) => part <= MOST_IN_NUMBER) === true ? parts : undefined;
}

export function versionProblem(text: string): string | null {
  return readNumber(text) === undefined
    ? `"version" is three numbers with dots between, each at most ${MOST_IN_NUMBER}, such as 1.0.20261130, but is ${JSON.stringify(text)}.`
    : null;
}

export function regionProblem(text: string): string | null {
  return /^[a-z0-9]{3,40}$/i.test(text.replaceAll(' ', ''))
    ? null
    : `"regions" takes names of regions, such as westeurope, but has ${JSON.stringify(text)}.`;
}

export function sharedProblem(text: string): string | null {
  return UUID.test(text) ? null : `"share" takes ids of subscriptions and tenants, but has ${JSON.stringify(text)}.`;
}

/** A value in which placeholders may stand; without any, it is checked at once, else when they are filled in. */
function pattern(problemOf: (text: string) => string | null): z.ZodString {
  return z.string().superRefine((text, context) => {
    const problem = text.includes('{') ? null : problemOf(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
}

const replicas = z.int().min(1).max(100);
const region = z.union([
  pattern(regionProblem),
  z.strictObject({
    name: pattern(regionProblem),
    replicas: replicas.optional().describe('Copies there, for many machines that start at once.'),
    'encryption-set': z
      .string()
      .regex(ENCRYPTION_SET, 'is the id of a disk encryption set')
      .optional()
      .describe('The id of the disk encryption set of that region.'),
  }),
]);

/** The field `azure` of a target. Placeholders work in all texts. */
export const azureFields = z
  .strictObject({
    gallery: pattern(galleryProblem).describe("GROUP/GALLERY in the image's subscription, or the id of a gallery."),
    definition: pattern(definitionProblem).default('{image}').describe('The image definition in it, which is there.'),
    version: pattern(versionProblem)
      .default('{created}')
      .describe('Three numbers with dots between; `{created}` is when the image was baked, as 2026.1130.180242.'),
    regions: z
      .array(region)
      .default([])
      .describe('Where machines can be started from it, beside the region where it was baked.'),
    replicas: replicas.optional().describe('Copies in each region that says no other number. Default: one.'),
    storage: z
      .enum(['Standard_LRS', 'Standard_ZRS', 'Premium_LRS'])
      .optional()
      .describe("How a version is kept that is made. Default: Azure's own, Standard_LRS."),
    latest: z
      .boolean()
      .default(true)
      .describe('Whether `latest` leads to it. false: who wants it names its number, and the flag stays as it is.'),
    'take-over': z
      .boolean()
      .default(false)
      .describe(
        'Higher versions that Bakehouse did not make are set aside as well, so that `latest` leads to this one.',
      ),
    'end-of-life-after': z
      .union([
        z.int().min(1).max(3660),
        z.string().refine(isPeriod, 'is a number of days, or an ISO 8601 period of years, months, weeks, days: P1Y6M.'),
      ])
      .optional()
      .describe('Days, or an ISO 8601 period such as P6M, from the creation of the baked image to its end of life.'),
    share: z
      .strictObject({
        subscriptions: z.array(pattern(sharedProblem)).max(30).default([]),
        tenants: z.array(pattern(sharedProblem)).max(5).default([]),
      })
      .prefault({})
      .describe('Ids of subscriptions and tenants that see the gallery, with all that is in it.'),
    tags: z
      .record(z.string(), z.string())
      .default({})
      .superRefine((tags, context) => {
        const problem = azureRules.tags?.(tags);
        if (problem !== undefined) context.addIssue({ code: 'custom', message: `${problem}.` });
      })
      .describe('Tags that the version gets.'),
  })
  .describe('Publishes images of Azure: a version in a gallery, where it can be started, and who sees it.');
export type AzureFields = z.infer<typeof azureFields>;
