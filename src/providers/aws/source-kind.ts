import { z } from 'zod';

import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { SourceRequest } from '../../image/definition.ts';
import type { SourceKind } from '../../image/provider-plan.ts';
import type { ConnectEc2 } from './ec2.ts';
import { hasAwsCredentials } from './identity.ts';
import { newestImage, type NewestImageRequest } from './newest.ts';
import { ownRegion } from './regions.ts';

const written = z
  .strictObject({
    owner: z.string().min(1).describe('An account of 12 digits, or amazon, aws-marketplace, self.'),
    filters: z.record(z.string(), z.string()).describe("Filters of EC2's DescribeImages, by name."),
    region: z.string().optional().describe("The region; default: the axis `region`, else the run's own."),
  })
  .describe('The newest image of that owner which fits the filters.');

/** A placeholder may have stood for nothing: who is asked says what is wrong. */
const filledMembers = z.object({
  owner: z.string(),
  filters: z.record(z.string(), z.string()),
  region: z.string().optional(),
});

const request = z
  .object({
    of: z.literal('aws'),
    owner: z.string().min(1).describe('The account, or amazon, aws-marketplace, self.'),
    filters: z.record(z.string(), z.string()),
    region: z.string().nullable().describe("Null: the run's own region."),
  })
  .describe('The newest image of an owner that fits the filters.');

/** `source.aws`: the newest image of an owner that fits. */
export function awsSource(connect: (asker: Asker) => ConnectEc2): SourceKind {
  const resolve: SourceKind['resolve'] = async (asked, asker) =>
    await newestImage(requestOf(asked), {
      connectEc2: connect(asker),
      region: ownRegion(asker.environment),
      now: asker.now,
    });
  return {
    written,
    request,
    requestOf: (filled, axes) => {
      const { owner, filters, region } = filledMembers.parse(filled);
      return { of: 'aws', owner, filters, region: region ?? axes['region'] ?? null };
    },
    resolve,
    base: async (asked, asker) => {
      if (!hasAwsCredentials(asker.environment)) throw new UserError('there are no AWS credentials');
      return await resolve(asked, asker);
    },
  };
}

function requestOf(asked: SourceRequest): NewestImageRequest {
  const read = request.safeParse(asked);
  if (!read.success) throw new UserError('source.aws: it is to have an owner and filters.');
  return read.data;
}
