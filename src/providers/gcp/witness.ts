import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { markProblems, openWitness, timeProblems } from '../clouds/witness.ts';
import type { Google } from './cloud/connect.ts';
import { readImageId } from './cloud/paths.ts';
import { createdOf, describeImage, type GcpImage } from './image.ts';
import { KEY, RUN, VERIFIED } from './marks.ts';
import { labelValue } from './naming.ts';

/** Asks Google for images that records tell of. */
export function openGoogleWitness(connect: () => Promise<Google>): LookAtImage {
  return openWitness(connect, async ({ compute }, record, image) => {
    const name = readImageId(image.id);
    if (name === undefined)
      return { kind: 'unknown', reason: `its record calls its image ${image.id}, and says no project with it` };
    return judgeImage(record, image, (await describeImage(compute, name)) ?? null);
  });
}

/** @param image null: there is none of that id that these credentials see */
export function judgeImage(record: Record, { id, created }: BakedImage, image: GcpImage | null): Seen {
  if (image === null) {
    const problem = `Google Cloud has no image ${id}: it is gone, or the credentials do not see it`;
    return { kind: 'seen', problems: [problem], isGone: true, untested: null };
  }
  const { labels, status, deprecated } = image;
  const problems: string[] = [];
  if (status !== 'READY') problems.push(`${id} is ${status}, not ready`);
  if (deprecated?.state === 'OBSOLETE' || deprecated?.state === 'DELETED')
    problems.push(`${id} is ${deprecated.state}: nothing starts from it any more`);
  const made = createdOf(image);
  problems.push(
    ...markProblems(
      record,
      id,
      'label',
      { name: KEY, value: labels[KEY], markOf: labelValue },
      { name: RUN, value: labels[RUN], markOf: labelValue },
    ),
    ...(made === null ? [] : timeProblems({ id, created }, 'Google', made)),
  );
  const untested = labels[VERIFIED] === image.id ? null : `${saidPassed(record, id)}, but it has no label ${VERIFIED} with its own id`; // prettier-ignore
  return { kind: 'seen', problems, untested };
}
