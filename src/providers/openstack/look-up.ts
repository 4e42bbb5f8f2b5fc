import { messageOf } from '../../core/errors.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found, FoundImage, Marked } from '../../image/found.ts';
import type { WantedLeg, WantedRecipe } from '../../image/provider-plan.ts';
import { chooseBake, type RegionImage, wholeBakesOf } from './choice.ts';
import { cloudsFolder, hasCloudCredentials } from './cloud/clouds-file.ts';
import type { Cloud } from './cloud/connect.ts';
import { listAll } from './cloud/glance.ts';
import { EPOCH, IMAGES, KEY, markOf, RECIPE, placesIn, regionsOfPlaces } from './image-marks.ts';

/** Glance has no list of values for properties: each key is a question of its own, and two with the hidden ones. */
const KEYS_AT_ONCE = 8;

/** What Glance has of each leg, in the order asked. Without credentials, or for an untrusted change, nobody is asked. */
export async function lookUpCloud(
  legs: readonly WantedLeg[],
  connect: () => Promise<Cloud>,
  asker: Pick<Asker, 'environment' | 'untrusted'>,
): Promise<readonly Found[]> {
  return await inCloud(legs, connect, asker, lookUpLeg);
}

/** The same of each recipe: all own images of it, in whatever state, where its bakes begin. */
export async function lookUpCloudRecipes(
  legs: readonly WantedRecipe[],
  connect: () => Promise<Cloud>,
  asker: Pick<Asker, 'environment' | 'untrusted'>,
): Promise<readonly Marked[]> {
  return await inCloud(legs, connect, asker, async (leg, cloud): Promise<Marked> => {
    const places = lookUpPlaces(leg, cloud);
    const answers = await Promise.all(places.map((region) => imagesMarked(RECIPE, leg.recipe, region, cloud)));
    const trouble = answers.find((answer) => typeof answer === 'string');
    if (trouble !== undefined) return { kind: 'unknown', reason: trouble };
    const images = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer));
    const marks = images.flatMap(({ image }) => {
      const key = markOf(image, KEY);
      return key === undefined ? [] : [{ key, epoch: markOf(image, EPOCH) ?? null }];
    });
    return { kind: 'told', marks };
  });
}

interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
}

async function inCloud<Leg extends Pick<WantedLeg, 'account'>, Answer>(
  legs: readonly Leg[],
  connect: () => Promise<Cloud>,
  { environment, untrusted }: Pick<Asker, 'environment' | 'untrusted'>,
  answer: (leg: Leg, cloud: Cloud) => Promise<Answer>,
): Promise<readonly (Answer | Unknown)[]> {
  const all = (reason: string): readonly Unknown[] => legs.map(() => ({ kind: 'unknown', reason }));
  // A change may bring a clouds.yaml that names any host.
  if (untrusted !== null) return all(untrusted);
  if (!hasCloudCredentials(environment, cloudsFolder(environment))) return all('there are no credentials of OpenStack');
  let cloud: Cloud;
  try {
    cloud = await connect();
  } catch (error) {
    return all(messageOf(error));
  }
  return sideBySide(legs, KEYS_AT_ONCE, async (leg): Promise<Answer | Unknown> => {
    if (leg.account === null || leg.account === cloud.project) return await answer(leg, cloud);
    const reason = `its account is the project ${leg.account}, and these credentials are of ${cloud.project}`;
    return { kind: 'unknown', reason };
  });
}

async function lookUpLeg(leg: WantedLeg, cloud: Cloud): Promise<Found> {
  const { found, troubles } = await imagesOfLeg(leg, cloud);
  const chosen = chooseBake(found, leg.refs);
  return chosen.kind === 'missing' && troubles.length > 0 ? { kind: 'unknown', reason: troubles.join('; ') } : chosen;
}

/** All whole bakes of the key of a leg. Throws where a region cannot be asked. */
export async function wholeCloudBakes(leg: WantedLeg, cloud: Cloud): Promise<readonly (readonly FoundImage[])[]> {
  const { found, troubles } = await imagesOfLeg(leg, cloud);
  if (troubles.length > 0) throw new Error(troubles.join('; '));
  return wholeBakesOf(found, leg.refs);
}

interface ImagesOfLeg {
  readonly found: readonly RegionImage[];
  /** Of regions that could not be asked. */
  readonly troubles: readonly string[];
}

async function imagesOfLeg(leg: WantedLeg, cloud: Cloud): Promise<ImagesOfLeg> {
  const found: RegionImage[] = [];
  const troubles: string[] = [];
  const asked = new Set<string>();
  let open = lookUpPlaces(leg, cloud);
  while (open.length > 0) {
    for (const region of open) asked.add(region);
    const answers = await Promise.all(open.map((region) => imagesMarked(KEY, leg.key, region, cloud)));
    for (const answer of answers) {
      if (typeof answer === 'string') troubles.push(answer);
      else found.push(...answer);
    }
    // A bake tells where its other images are; only regions of this cloud are asked.
    const told = found.flatMap(({ image }) => regionsOfPlaces(placesIn(markOf(image, IMAGES) ?? '') ?? new Set()));
    open = [...new Set(told)].filter((region) => !asked.has(region) && cloud.regions.includes(region));
  }
  return { found, troubles };
}

/** The regions that the template and the leg's values name, as far as this cloud has them; else the own one. */
export function lookUpPlaces(
  { builds, hints }: Pick<WantedLeg, 'builds' | 'hints'>,
  { region, regions }: Pick<Cloud, 'region' | 'regions'>,
): readonly string[] {
  const literals = builds.flatMap(({ literals: { region: one } }) => (typeof one === 'string' ? [one] : []));
  const named = [...new Set([...literals, ...hints])].filter((one) => regions.includes(one));
  return named.length > 0 ? named : [region];
}

/**
 * Own images that have a mark of this value, or why they cannot be told. Somebody else may share an image with the same
 * property: only what belongs to this project counts, and each item is looked at, as a filter may be passed over.
 */
async function imagesMarked(
  name: string,
  value: string,
  region: string,
  cloud: Cloud,
): Promise<readonly RegionImage[] | string> {
  try {
    const images = await listAll(cloud.glance(region), { [name]: value, owner: cloud.project });
    return images
      .filter((image) => image.owner === cloud.project && markOf(image, name) === value)
      .map((image) => ({ region, image }));
  } catch (error) {
    return messageOf(error);
  }
}
