import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { SourceRequest } from '../../image/definition.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import type { Cloud } from './cloud/connect.ts';
import type { NewestCloudImage } from './newest.ts';

const VISIBILITIES = ['public', 'private', 'shared', 'community'] as const;

const members = {
  name: z.string().min(1).optional().describe('The name; `*` stands for any text, `?` for one character.'),
  properties: z.record(z.string(), z.string()).optional().describe('Properties that it has, by name.'),
  tags: z.array(z.string()).optional().describe('Tags, all of which it has.'),
  visibility: z.enum(VISIBILITIES).optional().describe('public, private, shared or community.'),
  owner: z.string().min(1).optional().describe('The id of a project, or self.'),
  region: z.string().optional().describe("The region; default: the axis `region`, else the run's own."),
};

const written = z
  .strictObject(members)
  .refine((given) => Object.keys(given).some((name) => name !== 'region'), {
    error: 'has at least one of name, properties, tags, visibility and owner',
  })
  .describe('The newest active image of Glance that fits.');

/** A placeholder may have stood for nothing. */
const filledMembers = z.object({ ...members, name: z.string().optional(), owner: z.string().optional() });

const request = z
  .object({
    of: z.literal('openstack'),
    name: z.string().nullable(),
    properties: z.record(z.string(), z.string()),
    tags: z.array(z.string()),
    visibility: z.string().nullable(),
    owner: z.string().nullable(),
    region: z.string().nullable().describe("Null: the run's own region."),
  })
  .describe('The newest active image of Glance that fits.');

/** `source.openstack`: the newest image that fits. */
export function openstackSource(connect: (asker: Asker) => () => Promise<Cloud>): SourceKind {
  const resolve: SourceKind['resolve'] = async (asked, asker) => {
    const { newestCloudImage } = await import('./newest.ts');
    // A change may bring a clouds.yaml that names any host.
    if (asker.untrusted !== null) throw new UserError(`source.openstack: OpenStack is not asked: ${asker.untrusted}.`);
    return newestCloudImage(wantedOf(asked), await connect(asker)());
  };
  return {
    written,
    request,
    requestOf: (filled, axes) => {
      const { name, properties = {}, tags = [], visibility, owner, region } = filledMembers.parse(filled);
      return {
        of: 'openstack',
        name: name || null,
        properties,
        tags,
        visibility: visibility ?? null,
        owner: owner || null,
        region: region ?? axes['region'] ?? null,
      };
    },
    resolve,
    base: async (asked, asker) => {
      const { cloudsFolder, hasCloudCredentials } = await import('./cloud/clouds-file.ts');
      if (!hasCloudCredentials(asker.environment, cloudsFolder(asker.environment)))
        throw new UserError('there are no credentials of OpenStack');
      return await resolve(asked, asker);
    },
  };
}

function wantedOf(asked: SourceRequest): NewestCloudImage {
  const read = request.safeParse(asked);
  if (!read.success)
    throw new UserError('source.openstack: it is to have a name, properties, tags, visibility or owner.');
  return read.data;
}
