import { messageOf } from '../../core/errors.ts';
import type { Found } from '../../image/found.ts';
import type { RefRule } from '../../image/reuse-from.ts';
import { chooseImages, type PlacedImage, tagOf } from './choice.ts';
import type { Ec2 } from './ec2.ts';
import { IMAGES_TAG, KEY_TAG, parseImageSet, regionsOf } from './image-set.ts';

export interface AwsWant {
  readonly key: string;
  /** Where to begin: a region that the leg bakes in. Its images tell the others. */
  readonly regions: readonly string[];
  /** Whose images are taken; absent: anybody's. */
  readonly refs?: RefRule;
}

/**
 * What EC2 has of each key, own account only: all images of a bake, or none (see chooseImages). One call for 200 keys
 * of a region, regions side by side; then the same for the regions that the images found so far tell of.
 * Never throws: a region that cannot be asked leaves the keys unknown that need it.
 * @param now ms since the epoch
 */
export async function lookUpAws(
  wants: readonly AwsWant[],
  connect: (region: string) => Promise<Pick<Ec2, 'imagesByTag'>>,
  now: number,
): Promise<ReadonlyMap<string, Found>> {
  const seen = new Map(wants.map(({ key, refs }) => [key, newFindings(refs)]));
  let open = byRegion(wants);
  while (open.size > 0) {
    await Promise.all([...open].map(([region, keys]) => askRegion(region, keys, connect, seen)));
    open = byRegion(
      [...seen].map(([key, { asked, images }]) => ({
        key,
        regions: regionsToldBy(images).filter((region) => !asked.has(region)),
      })),
    );
  }
  return new Map([...seen].map(([key, findings]) => [key, conclude(findings, now)]));
}

interface Findings {
  readonly refs: RefRule | undefined;
  readonly asked: Set<string>;
  readonly images: PlacedImage[];
  readonly troubles: string[];
}

function newFindings(refs: RefRule | undefined): Findings {
  return { refs, asked: new Set(), images: [], troubles: [] };
}

function byRegion(wants: readonly AwsWant[]): Map<string, Set<string>> {
  const regions = new Map<string, Set<string>>();
  for (const { key, regions: own } of wants) {
    for (const region of own) regions.set(region, (regions.get(region) ?? new Set()).add(key));
  }
  return regions;
}

async function askRegion(
  region: string,
  keys: ReadonlySet<string>,
  connect: (region: string) => Promise<Pick<Ec2, 'imagesByTag'>>,
  seen: ReadonlyMap<string, Findings>,
): Promise<void> {
  for (const key of keys) seen.get(key)?.asked.add(region);
  try {
    const ec2 = await connect(region);
    for (const image of await ec2.imagesByTag(KEY_TAG, [...keys])) {
      seen.get(tagOf(image, KEY_TAG) ?? '')?.images.push({ region, image });
    }
  } catch (error) {
    for (const key of keys) seen.get(key)?.troubles.push(`EC2 in ${region} could not be asked: ${messageOf(error)}`);
  }
}

function regionsToldBy(images: readonly PlacedImage[]): readonly string[] {
  const sets = new Set(images.map(({ image }) => tagOf(image, IMAGES_TAG) ?? ''));
  return [...new Set([...sets].flatMap((text) => regionsOf(parseImageSet(text) ?? { kind: 'count', count: 0 })))];
}

function conclude({ images, troubles, refs }: Findings, now: number): Found {
  const found = chooseImages(images, now, refs);
  return found.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : found;
}
