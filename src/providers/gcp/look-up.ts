import { messageOf } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found, FoundImage, Marked } from '../../image/found.ts';
import type { WantedLeg, WantedRecipe } from '../../image/provider-plan.ts';
import { lookUpByPlace, marksOf } from '../clouds/look-up.ts';
import { chooseBake, wholeBakes } from './choice.ts';
import { type Google, hasGoogleCredentials } from './cloud/connect.ts';
import { imagesPath, PROJECT } from './cloud/paths.ts';
import { type GcpImage, imageForm } from './image.ts';
import { EPOCH, KEY, RECIPE } from './marks.ts';
import { labelValue } from './naming.ts';

/** A filter is part of an address, which is not to be too long. */
const KEYS_AT_ONCE = 20;

/** What Google has of each leg, in the order asked: one list for twenty legs of a project. Without credentials nobody is asked. */
export async function lookUpGoogle(
  legs: readonly WantedLeg[],
  connect: () => Promise<Google>,
  asker: Pick<Asker, 'environment'>,
): Promise<readonly Found[]> {
  return await lookUpByPlace(legs, {
    ...ofGoogle(connect, asker),
    answers: async (google, project, own) => {
      const images = await imagesOf(project, KEY, own.map(({ key }) => key), google); // prettier-ignore
      return own.map((leg): Found =>
        typeof images === 'string'
          ? { kind: 'unknown', reason: images }
          : chooseBake(project, ofKey(images, leg), leg.refs),
      );
    },
  });
}

/** The same of each recipe: all images of it, in whatever state. */
export async function lookUpGoogleRecipes(
  legs: readonly WantedRecipe[],
  connect: () => Promise<Google>,
  asker: Pick<Asker, 'environment'>,
): Promise<readonly Marked[]> {
  const markOf = ({ labels }: GcpImage) => ({ recipe: labels[RECIPE], key: labels[KEY], epoch: labels[EPOCH] });
  return await lookUpByPlace(legs, {
    ...ofGoogle(connect, asker),
    answers: async (google, project, own) => {
      const images = await imagesOf(project, RECIPE, own.map(({ recipe }) => recipe), google); // prettier-ignore
      return own.map(({ recipe }) => marksOf(images, markOf, labelValue(recipe)));
    },
  });
}

function ofGoogle(connect: () => Promise<Google>, { environment }: Pick<Asker, 'environment'>) {
  return {
    title: 'Google Cloud',
    hasCredentials: () => hasGoogleCredentials(environment),
    connect,
    placeOf: projectOf,
  };
}

/** All whole bakes of the key of a leg. Throws where nobody can tell. */
export async function wholeBakesOf(leg: WantedLeg, google: Google): Promise<readonly (readonly FoundImage[])[]> {
  const project = projectOf(leg, google);
  const images = await imagesOf(project, KEY, [leg.key], google);
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

/** All whose label has one of these values, or why they cannot be told. */
async function imagesOf(
  project: string,
  label: string,
  values: readonly string[],
  { compute }: Google,
): Promise<readonly GcpImage[] | string> {
  if (project === '') return 'nothing says which project to look in (GOOGLE_CLOUD_PROJECT)';
  const wanted = [...new Set(values.map(labelValue))];
  const found: GcpImage[] = [];
  try {
    for (let first = 0; first < wanted.length; first += KEYS_AT_ONCE) {
      const each = wanted.slice(first, first + KEYS_AT_ONCE).map((value) => `(labels.${label}="${value}")`);
      const listed = await compute.all(imagesPath(project), imageForm, { filter: each.join(' OR ') });
      if (listed === undefined) return 'these credentials do not see the project';
      found.push(...listed);
    }
    return found;
  } catch (error) {
    return messageOf(error);
  }
}

/** Each is looked at: nobody knows of a filter whether it was taken. */
function ofKey(images: readonly GcpImage[], { key }: Pick<WantedLeg, 'key'>): readonly GcpImage[] {
  return images.filter(({ labels }) => labels[KEY] === labelValue(key));
}
