import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { SourceRequest } from '../../image/definition.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import type { Azure } from './cloud/connect.ts';
import type { NewestAzureImage } from './newest.ts';

const text = z.string().min(1);
const members = {
  publisher: text.optional().describe('Of an image of the platform, with `offer` and `sku`.'),
  offer: text.optional(),
  sku: text.optional(),
  gallery: text
    .optional()
    .describe("GROUP/GALLERY in the run's subscription, or the id of a gallery; with `definition`."),
  definition: text.optional().describe('The image definition whose newest version it is.'),
  region: z.string().optional().describe('Where it can be started; default: the axis `region`.'),
};

const written = z
  .strictObject(members)
  .refine(({ publisher, offer, sku, gallery, definition }) => isWhole({ publisher, offer, sku, gallery, definition }), {
    error: 'has either publisher, offer and sku, or gallery and definition',
  })
  .describe('The newest image of a publisher, or the newest version in a gallery to which `latest` may lead.');

/** A placeholder may have stood for nothing. */
const filledMembers = z.object({
  publisher: z.string().optional(),
  offer: z.string().optional(),
  sku: z.string().optional(),
  gallery: z.string().optional(),
  definition: z.string().optional(),
  region: z.string().optional(),
});

const orNull = z.string().nullable();
const request = z
  .object({
    of: z.literal('azure'),
    publisher: orNull,
    offer: orNull,
    sku: orNull,
    gallery: orNull,
    definition: orNull,
    region: orNull.describe('Null: any; of an image of the platform that of the group or the template is not known.'),
  })
  .describe('The newest image of a publisher, or the newest version in a gallery.');

function isWhole(given: Readonly<Record<string, string | null | undefined>>): boolean {
  const has = (...names: readonly string[]): number => names.filter((name) => Boolean(given[name])).length;
  const [platform, gallery] = [has('publisher', 'offer', 'sku'), has('gallery', 'definition')];
  return (platform === 3 && gallery === 0) || (platform === 0 && gallery === 2);
}

/** `source.azure`: the newest image of the platform, or the newest version in a gallery. */
export function azureSource(connect: (asker: Asker) => () => Promise<Azure>): SourceKind {
  const resolve: SourceKind['resolve'] = async (asked, asker) => {
    const { newestAzureImage } = await import('./newest.ts');
    return newestAzureImage(wantedOf(asked), await connect(asker)());
  };
  return {
    written,
    request,
    requestOf: (filled, axes) => {
      const { publisher, offer, sku, gallery, definition, region } = filledMembers.parse(filled);
      return {
        of: 'azure',
        publisher: publisher || null,
        offer: offer || null,
        sku: sku || null,
        gallery: gallery || null,
        definition: definition || null,
        region: region ?? axes['region'] ?? null,
      };
    },
    problem: (asked) => {
      const { publisher, region } = wantedOf(asked);
      return publisher !== null && (region ?? '') === ''
        ? 'source.azure: an image of the platform is looked for in one region: name it in "region"'
        : undefined;
    },
    resolve,
    base: async (asked, asker) => {
      const { hasAzureCredentials } = await import('./cloud/connect.ts');
      if (!hasAzureCredentials(asker.environment)) throw new UserError('there are no credentials of Azure');
      return resolve(asked, asker);
    },
  };
}

function wantedOf(asked: SourceRequest): NewestAzureImage {
  const read = request.safeParse(asked);
  if (!read.success || !isWhole(read.data))
    throw new UserError('source.azure: it is to have either publisher, offer and sku, or gallery and definition.');
  return read.data;
}
