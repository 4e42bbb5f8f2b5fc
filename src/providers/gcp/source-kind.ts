import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { SourceRequest } from '../../image/definition.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import type { Google } from './cloud/connect.ts';
import type { NewestGcpImage } from './newest.ts';

const members = {
  family: z.string().min(1).optional().describe('A family: its newest image that is not deprecated.'),
  name: z.string().min(1).optional().describe('The name; `*` stands for any text, `?` for one character.'),
  labels: z.record(z.string(), z.string()).optional().describe('Labels that it has, by name.'),
  project: z.string().min(1).optional().describe('The project; default: that of the credentials.'),
};

const written = z
  .strictObject(members)
  .refine((given) => Object.keys(given).some((name) => name !== 'project'), {
    error: 'has at least one of family, name and labels',
  })
  .describe('The newest image of Google Cloud that fits and is not deprecated.');

/** A placeholder may have stood for nothing. */
const filledMembers = z.object({
  ...members,
  family: z.string().optional(),
  name: z.string().optional(),
  project: z.string().optional(),
});

const request = z
  .object({
    of: z.literal('gcp'),
    family: z.string().nullable(),
    name: z.string().nullable(),
    labels: z.record(z.string(), z.string()),
    project: z.string().nullable().describe('Null: that of the credentials.'),
  })
  .describe('The newest image of Google Cloud that fits and is not deprecated.');

/** `source.gcp`: the newest image that fits. */
export function gcpSource(connect: (asker: Asker) => () => Promise<Google>): SourceKind {
  const resolve: SourceKind['resolve'] = async (asked, asker) => {
    const { newestGcpImage } = await import('./newest.ts');
    return newestGcpImage(wantedOf(asked), await connect(asker)());
  };
  return {
    written,
    request,
    requestOf: (filled) => {
      const { family, name, labels = {}, project } = filledMembers.parse(filled);
      return { of: 'gcp', family: family || null, name: name || null, labels, project: project || null };
    },
    resolve,
    base: async (asked, asker) => {
      const { hasGoogleCredentials } = await import('./cloud/connect.ts');
      if (!hasGoogleCredentials(asker.environment)) throw new UserError('there are no credentials of Google Cloud');
      return await resolve(asked, asker);
    },
  };
}

function wantedOf(asked: SourceRequest): NewestGcpImage {
  const read = request.safeParse(asked);
  if (!read.success) throw new UserError('source.gcp: it is to have a family, a name or labels.');
  return read.data;
}
