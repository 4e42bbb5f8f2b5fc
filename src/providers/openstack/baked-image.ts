import type { BakedImage } from '../../image/record.ts';
import type { ConnectCloud } from './cloud/connect.ts';
import type { TagRequest } from '../../image/provider-keep.ts';
import type { PassedTests } from '../../image/provider-verify.ts';
import { UserError } from '../../core/errors.ts';
import { regionIn } from './naming.ts';
import {
  BUILD,
  IMAGES,
  isMarked,
  isVerified,
  KEY,
  markChanges,
  placeIn,
  propertyChanges,
  propertyOf,
  VERIFIED,
  VERIFIED_IN,
  withoutProperties,
} from './image-marks.ts';

/** An answer that a good bake waits for, in ms. */
const LIMIT_MS = 30_000;

/**
 * What Packer does not say of the image that it made: the region, the project and the time. Packer's own region is that of the
 * environment, unless the template names another one: then it is looked for in all that the cloud has.
 */
export async function completeImage(
  image: BakedImage,
  environment: Readonly<Record<string, string>>,
  connect: ConnectCloud,
  limitMs = LIMIT_MS,
): Promise<BakedImage> {
  const cloud = await connect(environment, { limits: { callMs: limitMs, tries: 3 } });
  const others = cloud.regions.filter((one) => one !== cloud.region);
  for (const region of [cloud.region, ...others]) {
    const there = await cloud.glance(region).get(image.id);
    if (there === undefined) continue;
    return { ...image, region, account: there.owner, created: there.created };
  }
  return image;
}

/**
 * Marks images that were baked, each in one call: our marks and the user's tags as properties, bound to the image's own id, and
 * what it inherited of ours from its parent is taken away.
 */
export async function markBaked(
  { images, tags, key, environment, onRefused }: TagRequest,
  connect: ConnectCloud,
): Promise<void> {
  const properties = Object.fromEntries(Object.entries(tags).map(([name, value]) => [propertyOf(name), value]));
  const opened = connect(environment);
  await Promise.all(
    images.map(async (image) => {
      try {
        const cloud = await opened;
        const places = images.map((one) => placeIn(one.build, regionIn(cloud, one.region)));
        const set =
          key === null ? {} : { [KEY]: key, [BUILD]: image.build, [IMAGES]: [...new Set(places)].toSorted().join(' ') };
        const glance = cloud.glance(regionIn(cloud, image.region));
        const there = await glance.get(image.id);
        if (there === undefined) throw new UserError(`Glance in ${cloud.region} has no image ${image.id}`);
        if (there.owner !== cloud.project)
          throw new UserError(
            `${image.id} is of the project ${there.owner ?? 'of nobody'}, and the credentials are of ${cloud.project}`,
          );
        const changes = markChanges(there, { ...properties, ...set });
        if (changes.length > 0) await glance.change(image.id, changes);
      } catch (error) {
        onRefused(image, error);
      }
    }),
  );
}

/** Sets the mark of passed tests, which names the image that passed them. */
export async function markVerified(
  { id, region }: Pick<BakedImage, 'id' | 'region'>,
  { environment, run }: Pick<PassedTests, 'environment' | 'run'>,
  connect: ConnectCloud,
): Promise<void> {
  const cloud = await connect(environment);
  const glance = cloud.glance(regionIn(cloud, region));
  const there = await glance.get(id);
  if (there === undefined) throw new UserError(`Glance in ${regionIn(cloud, region)} has no image ${id}`);
  if (!isMarked(there)) {
    throw new UserError(
      `${id} has no marks of a bake of its own, by which it could be known: it was not tagged when it was baked`,
    );
  }
  // Tested again, it keeps the run that first said so.
  if (there.properties[VERIFIED] === id) return;
  await glance.change(id, propertyChanges(there, { [VERIFIED]: id, [VERIFIED_IN]: run === '' ? 'local' : run }));
}

/** Takes the mark of passed tests back. */
export async function markUnverified(
  { id, region }: Pick<BakedImage, 'id' | 'region'>,
  { environment }: Pick<PassedTests, 'environment'>,
  connect: ConnectCloud,
): Promise<void> {
  const cloud = await connect(environment);
  const glance = cloud.glance(regionIn(cloud, region));
  const there = await glance.get(id);
  if (there === undefined || !isVerified(there)) return;
  await glance.change(id, withoutProperties(there, [VERIFIED, VERIFIED_IN]));
}
