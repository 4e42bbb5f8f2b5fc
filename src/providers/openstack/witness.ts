import { type LookAtImage, saidPassed, type Seen } from '../../image/provider-witness.ts';
import type { BakedImage, Record } from '../../image/record.ts';
import { markProblems, openWitness, timeProblems } from '../clouds/witness.ts';
import type { Cloud } from './cloud/connect.ts';
import { regionIn } from './naming.ts';
import type { CloudImage } from './cloud/glance.ts';
import { IMAGE, isVerified, KEY, markOf, RUN, VERIFIED } from './image-marks.ts';

/** Asks Glance for images that records tell of. */
export function openCloudWitness(connect: () => Promise<Cloud>): LookAtImage {
  return openWitness(connect, async (cloud, record, image) => {
    const found = await cloud.glance(regionIn(cloud, image.region)).get(image.id);
    return judgeImage(record, image, found ?? null, cloud.project);
  });
}

/**
 * @param image null: this project sees no such image in that region
 * @param project that the credentials are of
 */
export function judgeImage(
  record: Record,
  { id, region, account, created }: BakedImage,
  image: CloudImage | null,
  project: string,
): Seen {
  const wrong = (problem: string): Extract<Seen, { kind: 'seen' }> => ({
    kind: 'seen',
    problems: [problem],
    untested: null,
  });
  if (account !== null && account !== project) {
    return wrong(
      `${id} is in the project ${account}, but the credentials belong to ${project}. Use those of ${account}`,
    );
  }
  if (image === null)
    return {
      ...wrong(`${project} has no image ${id} in ${region}: it is gone, or is of another project or region`),
      // Gone it is only where it was of the very project that was asked.
      ...(account === project ? { isGone: true } : {}),
    };
  const problems: string[] = [];
  if (image.owner !== project) problems.push(`${id} is of the project ${image.owner ?? 'of nobody'}, not ${project}`);
  // One that was set aside is taken back into use when it is published again.
  if (image.status !== 'active' && image.status !== 'deactivated')
    problems.push(`${id} in ${region} is ${image.status}, not active`);
  const isInherited = image.properties[IMAGE] !== undefined && image.properties[IMAGE] !== id;
  const inherited = `the marks of ${id} are those of ${image.properties[IMAGE]}, the image that it was made from: Nova copied them, and they say nothing of ${id}`;
  const key = { name: KEY, value: markOf(image, KEY) };
  const run = { name: RUN, value: markOf(image, RUN) };
  problems.push(
    ...(isInherited ? [inherited] : markProblems(record, id, 'property', key, run)),
    ...timeProblems({ id, created }, 'Glance', image.created),
  );
  const mark = image.properties[VERIFIED];
  const why =
    mark === undefined ? `it has no property ${VERIFIED}` : `its property ${VERIFIED} names ${mark}, not this image`;
  return { kind: 'seen', problems, untested: isVerified(image) ? null : `${saidPassed(record, id)}, but ${why}` };
}
