import type { CopyRequest } from '../ec2-changes.ts';
import type { Ec2Publishing } from '../ec2-publishing.ts';
import type { Change } from '../../../image/provider-target.ts';
import { type CopyDecision, decideCopy, type Original, SOURCE_IMAGE_TAG } from './copy.ts';
import type { RegionPlace } from './place.ts';
import { changeAt } from './step.ts';

/** One image that is to be in a region; more than one leg may want it. */
export interface WantedCopy {
  readonly original: Original;
  readonly place: RegionPlace;
}

/** What is to be done for each of them, by what EC2 has in the region by now: two questions for all. */
export async function decideCopies(
  ec2: Pick<Ec2Publishing, 'imagesByTag' | 'imagesByName'>,
  wanted: readonly WantedCopy[],
): Promise<(original: Original) => CopyDecision> {
  const images = wanted.map(({ original }) => original.image);
  const tagged = await ec2.imagesByTag(SOURCE_IMAGE_TAG, distinct(images.map(({ ImageId = '' }) => ImageId)));
  const named = await ec2.imagesByName(distinct(images.map(({ Name = '' }) => Name)));
  return (original) => {
    const rivals = named.filter(({ Name }) => Name === original.image.Name);
    return decideCopy(original, tagged, rivals);
  };
}

export function copyChange({ place, original }: WantedCopy, { name }: Pick<CopyRequest, 'name'>): Change {
  const what = `copy ${original.image.ImageId} from ${original.region}`;
  return changeAt(place, 'replicate', what, null, place.kmsKey === null ? name : `${name}, encrypted`);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
