import { z } from 'zod';

import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { absentImages, markProblems, openWitness, timeProblems } from '../clouds/witness.ts';
import type { Google } from './cloud/connect.ts';
import { readImageId } from './cloud/paths.ts';
import { createdOf, describeImage, type GcpImage } from './image.ts';
import { KEY, RUN, VERIFIED } from './marks.ts';
import { labelValue } from './naming.ts';

/** Asks Google for images that records tell of. */
export function openGoogleWitness(connect: () => Promise<Google>): LookAtImage {
  const absent = absentImages('Google Cloud', 'project', ({ compute }: Google, project) =>
    compute.get(`projects/${project}`, z.object({ name: z.string() })),
  );
  return openWitness(connect, async (google, record, image) => {
    const name = readImageId(image.id);
    if (name === undefined)
      return { kind: 'unknown', reason: `its record calls its image ${image.id}, and says no project with it` };
    const there = await describeImage(google.compute, name);
    return there === undefined ? absent(google, image.id, name.project) : judgeImage(record, image, there);
  });
}

export function judgeImage(record: Record, { id, created }: BakedImage, image: GcpImage): Seen {
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
