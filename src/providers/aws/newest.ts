import type { Image } from '@aws-sdk/client-ec2';

import { messageOf, UserError } from '../../core/errors.ts';
import type { ResolvedSource } from '../../image/definition.ts';
import { byAge } from './choice.ts';
import type { Ec2 } from './ec2.ts';

export interface NewestImageRequest {
  /** An account, or amazon, aws-marketplace, self. */
  readonly owner: string;
  readonly filters: Readonly<Record<string, string>>;
  /** Null: the run's own. */
  readonly region: string | null;
}

export interface NewestImageContext {
  readonly connectEc2: (region: string) => Promise<Pick<Ec2, 'availableImages'>>;
  /** The run's own region; null where none is set. */
  readonly region: string | null;
  /** ms since the epoch; images deprecated by then do not count. */
  readonly now: number;
}

/** The newest image of an owner that fits the filters, is available and not deprecated. Throws a UserError. */
export async function newestImage(request: NewestImageRequest, context: NewestImageContext): Promise<ResolvedSource> {
  const region = request.region ?? context.region;
  if (region === null || region === '') {
    throw new UserError(
      'source.aws: no region says where to look for the image. Set AWS_REGION, or give the leg an axis "region".',
    );
  }
  const wanted = describeRequest(request);
  let images: readonly Image[];
  try {
    images = await (await context.connectEc2(region)).availableImages(request.owner, request.filters);
  } catch (error) {
    throw new UserError(
      `source.aws: EC2 in ${region} could not be asked for ${wanted}: ${messageOf(error)}. It takes credentials that may do ec2:DescribeImages; without any, set resolve-sources to false.`,
    );
  }
  const current = images.filter(({ DeprecationTime = '' }) => !(Date.parse(DeprecationTime) <= context.now));
  const id = current
    .map((image) => ({ image }))
    .toSorted(byAge)
    .at(-1)?.image;
  if (id?.ImageId !== undefined) return { of: 'aws', id: id.ImageId, name: id.Name ?? null };
  const deprecated = images.length > 0 ? `${images.length} fit, but are deprecated` : 'none is available';
  throw new UserError(
    `source.aws: of ${wanted} in ${region}, ${deprecated}. Mind the owner, the region and the filters; in their values * stands for any text.`,
  );
}

function describeRequest({ owner, filters }: NewestImageRequest): string {
  const conditions = Object.entries(filters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return `the images of owner "${owner}"${conditions.length === 0 ? '' : ` with ${conditions.join(' and ')}`}`;
}
