import { z } from 'zod';

import { nameProblem, propertyProblem } from '../naming.ts';

const PROJECT = /^[\w.-]{1,255}$/;
const PLACE = /^[\w.-]{1,255}(?:\/[\w.-]{1,255})?$/;

/** What is wrong with a project that an image is shared with; null: nothing. Glance takes any text, and tells nobody. */
export function memberProblem(project: string): string | null {
  if (/^[0-9a-f]{32}$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(project)) return null;
  return `"members" takes ids of projects (32 hex digits; openstack project show NAME), but has ${JSON.stringify(project)}.`;
}

export function regionProblem(region: string): string | null {
  return PROJECT.test(region) ? null : `"regions" takes names of regions, but has ${JSON.stringify(region)}.`;
}

export function cloudProblem(cloud: string): string | null {
  if (PLACE.test(cloud)) return null;
  return `"clouds" takes names of clouds.yaml, with a region after a slash where one is meant (other/RegionOne), but has ${JSON.stringify(cloud)}.`;
}

export function publishedNameProblem(name: string): string | null {
  const problem = nameProblem(name);
  return problem === undefined ? null : `the name ${JSON.stringify(name)} is not allowed: ${problem}.`;
}

/** A value in which placeholders may stand; without any, it is checked at once, else when they are filled in. */
function pattern(problemOf: (text: string) => string | null): z.ZodString {
  return z.string().superRefine((text, context) => {
    const problem = text.includes('{') ? null : problemOf(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });
}

const properties = z.record(z.string(), z.string()).superRefine((given, context) => {
  for (const [name, value] of Object.entries(given)) {
    const problem = propertyProblem(name, value);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: `${problem}.`, path: [name] });
  }
});

/** The field `openstack` of a target. Placeholders work in all texts; `{region}` is the place where the image is put. */
export const openstackFields = z
  .strictObject({
    name: pattern(publishedNameProblem)
      .optional()
      .describe('The name by which consumers find the image. Default: the one that it was baked with.'),
    regions: z
      .array(pattern(regionProblem))
      .default([])
      .describe('Further regions of the same cloud, which get a copy each.'),
    clouds: z
      .array(pattern(cloudProblem))
      .default([])
      .describe(
        'Other clouds or projects, by their names in clouds.yaml (`other`, `other/RegionOne`), which get a copy each.',
      ),
    visibility: z
      .enum(['private', 'shared', 'community', 'public', 'previous'])
      .optional()
      .describe(
        'Who sees the image; `previous`: who saw the previous one. `public` and `community` take the input allow-public. Default: shared where there are members, else as it is.',
      ),
    members: z
      .array(pattern(memberProblem))
      .max(100)
      .default([])
      .describe('Ids of projects that the image is shared with.'),
    'members-from-previous': z
      .boolean()
      .default(false)
      .describe('Shares it with the members of the previous image, too.'),
    'accept-members': z
      .boolean()
      .default(false)
      .describe('Accepts the image on behalf of the members, for which it takes the rights of an administrator.'),
    'member-mode': z
      .enum(['add', 'exact'])
      .default('add')
      .describe('exact: takes the image back from all that "members" does not name.'),
    'max-unshare': z
      .int()
      .nonnegative()
      .default(5)
      .describe('exact: more than so many at once are not taken back, but refused.'),
    properties: properties.default({}).describe('Properties that the image gets, by name.'),
    'properties-from-previous': z
      .array(z.string().min(1))
      .default([])
      .describe('Names of properties, as globs, that the image gets from the previous one: `AQ_*`, `os_distro`.'),
    protected: z.boolean().default(false).describe('Protects the image from being deleted.'),
    previous: z
      .enum(['keep', 'rename', 'hide', 'deactivate'])
      .default('keep')
      .describe(
        'What becomes of the image that had the name until now, once the new one has it. deactivate: renamed, too.',
      ),
    warehouse: z
      .string()
      .min(1)
      .default('warehoused-{published}-{created}')
      .describe(
        'What a previous image is renamed to. `{published}` is the name that it loses, `{created}` when it was made.',
      ),
    'take-over': z
      .boolean()
      .default(false)
      .describe('Images of that name that Bakehouse did not make count as previous ones, too.'),
  })
  .superRefine((given, context) => {
    const hasMembers = given.members.length > 0 || given['members-from-previous'];
    if (hasMembers && ['private', 'community', 'public'].includes(given.visibility ?? '')) {
      context.addIssue({
        code: 'custom',
        path: ['members'],
        message: `only images of the visibility "shared" have members, and this one is to be ${given.visibility}.`,
      });
    }
    if (given.previous !== 'keep' && given.name === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['previous'],
        message: `takes "name" as well: without it nobody can say which image had the name until now.`,
      });
    }
  })
  .describe('Publishes images of OpenStack: a name that consumers find, members, visibility, copies.');
export type OpenstackFields = z.infer<typeof openstackFields>;
