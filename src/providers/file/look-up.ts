import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { sideBySide } from '../../core/side-by-side.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found, Marked } from '../../image/found.ts';
import type { WantedBuild, WantedLeg, WantedRecipe } from '../../image/provider-plan.ts';
import { besidePath, lookUpBeside, marksBeside } from './beside.ts';

/** Files are read whole, to see that they are what was baked. */
const MOST_READ_AT_ONCE = 8;

/** What lies in the workspace of each leg, in the order asked, by the records beside its files. */
export async function lookUpFiles(
  legs: readonly WantedLeg[],
  asker: Pick<Asker, 'remember'>,
): Promise<readonly Found[]> {
  return await sideBySide(legs, MOST_READ_AT_ONCE, async (leg) => await lookUpLeg(leg, asker));
}

/** The same of each recipe, by the same records: of a file there is only the last one. */
export async function lookUpFileRecipes(
  legs: readonly WantedRecipe[],
  asker: Pick<Asker, 'remember'>,
): Promise<readonly Marked[]> {
  return await sideBySide(legs, MOST_READ_AT_ONCE, async (leg): Promise<Marked> => {
    return { kind: 'told', marks: marksBeside(leg.workingDirectory, await pathsOf(leg, asker), leg.recipe) };
  });
}

async function lookUpLeg(leg: WantedLeg, asker: Pick<Asker, 'remember'>): Promise<Found> {
  const paths = await pathsOf(leg, asker);
  if (paths.length === 0) return { kind: 'missing', reason: null };
  return await lookUpBeside(leg.workingDirectory, paths, leg.key);
}

/** Where the image of each build is to lie; none where that is only known when it is baked, and nothing is remembered. */
async function pathsOf(
  { slug, builds, workingDirectory }: Omit<WantedLeg, 'key'>,
  { remember }: Pick<Asker, 'remember'>,
): Promise<readonly string[]> {
  const targets = builds.map((build) => targetOf(build, workingDirectory));
  const known = targets.flatMap((target) => target ?? []);
  return known.length === targets.length ? known : ((await remember(slug))?.artifacts ?? []);
}

/** Where the template says that the image comes to be; undefined where that is only known when it is baked. */
function targetOf({ literals: { target }, archives }: WantedBuild, folder: string): string | undefined {
  if (typeof target !== 'string') return undefined;
  if (existsSync(resolve(folder, target))) return target;
  // Where compress did not keep what it was given, its archive is the image.
  return archives().find((path) => existsSync(besidePath(folder, path))) ?? target;
}
