import { messageOf } from '../../core/errors.ts';
import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import type { Google } from './cloud/connect.ts';
import { readImageId } from './cloud/paths.ts';
import { createdOf, describeImage, type GcpImage } from './image.ts';
import { KEY, RUN, VERIFIED } from './marks.ts';
import { labelValue } from './naming.ts';

/** Asks Google for images that records tell of. */
export function openGoogleWitness(connect: () => Promise<Google>): LookAtImage {
  const google = connect();
  // Whoever looks at an image hears of it.
  google.catch(() => {});
  return async ({ record }, image) => {
    const name = readImageId(image.id);
    if (name === undefined)
      return { kind: 'unknown', reason: `its record calls its image ${image.id}, and says no project with it` };
    let opened: Google;
    try {
      opened = await google;
    } catch (error) {
      return { kind: 'unknown', reason: messageOf(error) };
    }
    return judgeImage(record, image, (await describeImage(opened.compute, name)) ?? null);
  };
}

/** @param image null: there is none of that id that these credentials see */
export function judgeImage(record: Record, { id, created }: BakedImage, image: GcpImage | null): Seen {
  if (image === null) {
    const problem = `Google Cloud has no image ${id}: it is gone, or the credentials do not see it`;
    return { kind: 'seen', problems: [problem], untested: null };
  }
  const { labels, status, deprecated } = image;
  const problems: string[] = [];
  if (status !== 'READY') problems.push(`${id} is ${status}, not ready`);
  if (deprecated?.state === 'OBSOLETE' || deprecated?.state === 'DELETED')
    problems.push(`${id} is ${deprecated.state}: nothing starts from it any more`);
  if (record.key === null) problems.push(`its record has no bake key, so nothing shows that ${id} is its image`);
  else if (labels[KEY] !== labelValue(record.key)) {
    const has = labels[KEY] ?? 'not at all';
    problems.push(`its record is of the key ${record.key}, but ${id} has the label ${KEY} ${has}`);
  }
  const run = labels[RUN] ?? '';
  if (run !== labelValue(record['baked-in'])) {
    const said = `its record says that ${id} was baked in the run ${record['baked-in'] || 'none'}`;
    problems.push(`${said}, but its label ${RUN} says ${run || 'none'}`);
  }
  const made = createdOf(image);
  if (created !== null && made !== null && Date.parse(created) !== Date.parse(made))
    problems.push(`its record says that ${id} was made at ${created}, but Google says ${made}`);
  const untested = labels[VERIFIED] === image.id ? null : `${saidPassed(record, id)}, but it has no label ${VERIFIED} with its own id`; // prettier-ignore
  return { kind: 'seen', problems, untested };
}
