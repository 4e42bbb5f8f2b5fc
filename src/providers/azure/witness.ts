import { z } from 'zod';

import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { absentImages, markProblems, openWitness, timeProblems } from '../clouds/witness.ts';
import type { Azure } from './cloud/connect.ts';
import { isSameId, readId, subscriptionPath } from './cloud/ids.ts';
import { type AzureImage, describeImage } from './image.ts';
import { KEY, RUN, VERIFIED } from './marks.ts';
import { isImageId } from './packer-output.ts';

/** Asks Azure for images that records tell of. */
export function openAzureWitness(connect: () => Promise<Azure>): LookAtImage {
  const absent = absentImages('Azure', 'subscription', ({ arm }: Azure, subscription) =>
    arm.get(subscriptionPath(subscription), 'subscriptions', z.object({ id: z.string() })),
  );
  return openWitness(connect, async (azure, record, image) => {
    const { subscription } = readId(image.id) ?? {};
    if (subscription === undefined || !isImageId(image.id))
      return { kind: 'unknown', reason: `its record calls its image ${image.id}, which is no id of an image in Azure` };
    const there = await describeImage(azure.arm, image.id);
    return there === undefined ? absent(azure, image.id, subscription.toLowerCase()) : judgeImage(record, image, there);
  });
}

export function judgeImage(record: Record, { id, region, created }: BakedImage, image: AzureImage): Seen {
  const problems: string[] = [];
  if (!isSameId(image.id, id)) problems.push(`${id} is told as ${image.id}`);
  if (image.state !== 'Succeeded') problems.push(`${id} is ${image.state}, not ready`);
  if (region !== 'local' && image.location !== region)
    problems.push(`its record says that ${id} is in ${region}, but it is in ${image.location}`);
  problems.push(
    ...markProblems(record, id, 'tag', { name: KEY, value: image.tags[KEY] }, { name: RUN, value: image.tags[RUN] }),
    ...(image.created === null ? [] : timeProblems({ id, created }, 'Azure', image.created)),
  );
  const isVerified = image.tags[VERIFIED] === 'true';
  return {
    kind: 'seen',
    problems,
    untested: isVerified ? null : `${saidPassed(record, id)}, but it has no tag ${VERIFIED}`,
  };
}
