import { messageOf } from '../../core/errors.ts';
import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import type { Azure } from './cloud/connect.ts';
import { isSameId } from './cloud/ids.ts';
import { type AzureImage, describeImage } from './image.ts';
import { KEY, RUN, VERIFIED } from './marks.ts';

/** Asks Azure for images that records tell of. */
export function openAzureWitness(connect: () => Promise<Azure>): LookAtImage {
  const azure = connect();
  // Whoever looks at an image hears of it.
  azure.catch(() => {});
  return async ({ record }, image) => {
    let opened: Azure;
    try {
      opened = await azure;
    } catch (error) {
      return { kind: 'unknown', reason: messageOf(error) };
    }
    return judgeImage(record, image, (await describeImage(opened.arm, image.id)) ?? null);
  };
}

/** @param image null: there is none of that id that these credentials see */
export function judgeImage(record: Record, { id, region, created }: BakedImage, image: AzureImage | null): Seen {
  if (image === null)
    return {
      kind: 'seen',
      problems: [`Azure has no image ${id}: it is gone, or the credentials do not see it`],
      untested: null,
    };
  const problems: string[] = [];
  if (!isSameId(image.id, id)) problems.push(`${id} is told as ${image.id}`);
  if (image.state !== 'Succeeded') problems.push(`${id} is ${image.state}, not ready`);
  if (region !== 'local' && image.location !== region)
    problems.push(`its record says that ${id} is in ${region}, but it is in ${image.location}`);
  if (record.key === null) problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
  else if (image.tags[KEY] !== record.key)
    problems.push(
      `its record is of the key ${record.key}, but ${id} has the tag ${KEY} ${image.tags[KEY] ?? 'not at all'}`,
    );
  const run = image.tags[RUN] ?? '';
  if (run !== record['baked-in'])
    problems.push(
      `its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}, but its tag ${RUN} says ${run || 'none'}`,
    );
  if (created !== null && image.created !== null && Date.parse(created) !== Date.parse(image.created)) {
    problems.push(`its record says that ${id} was made at ${created}, but Azure says ${image.created}`);
  }
  const isVerified = image.tags[VERIFIED] === 'true';
  return {
    kind: 'seen',
    problems,
    untested: isVerified ? null : `${saidPassed(record, id)}, but it has no tag ${VERIFIED}`,
  };
}
