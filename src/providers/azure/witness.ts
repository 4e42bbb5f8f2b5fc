import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { markProblems, openWitness, timeProblems } from '../clouds/witness.ts';
import type { Azure } from './cloud/connect.ts';
import { isSameId } from './cloud/ids.ts';
import { type AzureImage, describeImage } from './image.ts';
import { KEY, RUN, VERIFIED } from './marks.ts';

/** Asks Azure for images that records tell of. */
export function openAzureWitness(connect: () => Promise<Azure>): LookAtImage {
  return openWitness(connect, async ({ arm }, record, image) =>
    judgeImage(record, image, (await describeImage(arm, image.id)) ?? null),
  );
}

/** @param image null: there is none of that id that these credentials see */
export function judgeImage(record: Record, { id, region, created }: BakedImage, image: AzureImage | null): Seen {
  if (image === null)
    return {
      kind: 'seen',
      problems: [`Azure has no image ${id}: it is gone, or the credentials do not see it`],
      isGone: true,
      untested: null,
    };
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
