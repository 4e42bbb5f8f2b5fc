import { messageOf } from '../../core/errors.ts';
import { groupedBy } from '../../core/values.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found, FoundImage } from '../../image/found.ts';
import type { WantedLeg } from '../../image/provider-plan.ts';
import { chooseBake, wholeBakes } from './choice.ts';
import { type Google, hasGoogleCredentials } from './cloud/connect.ts';
import { imagesPath, PROJECT } from './cloud/paths.ts';
import { type GcpImage, imageForm } from './image.ts';
import { KEY } from './marks.ts';
import { labelValue } from './naming.ts';

/** A filter is part of an address, which is not to be too long. */
const KEYS_AT_ONCE = 20;

/** What Google has of each leg, in the order asked: one list for twenty legs of a project. Without credentials nobody is asked. */
export async function lookUpGoogle(
  legs: readonly WantedLeg[],
  connect: () => Promise<Google>,
  { environment }: Pick<Asker, 'environment'>,
): Promise<readonly Found[]> {
  const all = (reason: string): readonly Found[] => legs.map(() => ({ kind: 'unknown', reason }));
  let google: Google;
  try {
    if (!hasGoogleCredentials(environment)) return all('there are no credentials of Google Cloud');
    google = await connect();
  } catch (error) {
    return all(messageOf(error));
  }
  const answers = new Map<WantedLeg, Found>();
  await Promise.all(
    [...groupedBy(legs, (leg) => projectOf(leg, google))].map(async ([project, own]) => {
      const images = await imagesOf(project, own, google);
      for (const leg of own) answers.set(leg, judged(leg, project, images));
    }),
  );
  return legs.map((leg) => answers.get(leg) ?? { kind: 'unknown', reason: 'Google Cloud gave no answer' });
}

/** All whole bakes of the key of a leg. Throws where nobody can tell. */
export async function wholeBakesOf(leg: WantedLeg, google: Google): Promise<readonly (readonly FoundImage[])[]> {
  const project = projectOf(leg, google);
  const images = await imagesOf(project, [leg], google);
  if (typeof images === 'string') throw new Error(images);
  return wholeBakes(project, ofKey(images, leg), leg.refs).bakes;
}

/** Where the template puts its images, else the leg's account, else where it bakes, else the own one. */
function projectOf({ account, builds }: Pick<WantedLeg, 'account' | 'builds'>, google: Google): string {
  const literals = ['image_project_id', 'project_id'].map((name) => builds.map((build) => build.literals[name]));
  const [images = [], bakes = []] = literals;
  const named = [...images, account, ...bakes].find((one) => typeof one === 'string' && PROJECT.test(one));
  return typeof named === 'string' ? named : (google.project ?? '');
}

/** All that are labelled with keys of these legs, or why they cannot be told. */
async function imagesOf(
  project: string,
  legs: readonly Pick<WantedLeg, 'key'>[],
  { compute }: Google,
): Promise<readonly GcpImage[] | string> {
  if (project === '') return 'nothing says which project to look in (GOOGLE_CLOUD_PROJECT)';
  const keys = [...new Set(legs.map(({ key }) => labelValue(key)))];
  const found: GcpImage[] = [];
  try {
    for (let first = 0; first < keys.length; first += KEYS_AT_ONCE) {
      const each = keys.slice(first, first + KEYS_AT_ONCE).map((key) => `(labels.${KEY}="${key}")`);
      const listed = await compute.all(imagesPath(project), imageForm, { filter: each.join(' OR ') });
      if (listed === undefined) return 'these credentials do not see the project';
      found.push(...listed);
    }
    return found;
  } catch (error) {
    return messageOf(error);
  }
}

function judged(leg: WantedLeg, project: string, images: readonly GcpImage[] | string): Found {
  if (typeof images === 'string') return { kind: 'unknown', reason: images };
  return chooseBake(project, ofKey(images, leg), leg.refs);
}

/** Each is looked at: nobody knows of a filter whether it was taken. */
function ofKey(images: readonly GcpImage[], { key }: Pick<WantedLeg, 'key'>): readonly GcpImage[] {
  return images.filter(({ labels }) => labels[KEY] === labelValue(key));
}
