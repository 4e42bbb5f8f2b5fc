import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { sideBySide } from '../../core/side-by-side.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found } from '../../image/found.ts';
import type { WantedBuild, WantedLeg } from '../../image/provider-plan.ts';
import { besidePath, lookUpBeside } from './beside.ts';

/** Files are read whole, to see that they are what was baked. */
const MOST_READ_AT_ONCE = 8;

/** What lies in the workspace of each leg, in the order asked, by the records beside its files. */
export async function lookUpFiles(
  legs: readonly WantedLeg[],
  asker: Pick<Asker, 'remember'>,
): Promise<readonly Found[]> {
  return await sideBySide(legs, MOST_READ_AT_ONCE, async (leg) => await lookUpLeg(leg, asker));
}

async function lookUpLeg(
  { slug, key, builds, workingDirectory }: WantedLeg,
  { remember }: Pick<Asker, 'remember'>,
): Promise<Found> {
  const targets = builds.map((build) => targetOf(build, workingDirectory));
  const known = targets.flatMap((target) => target ?? []);
  const paths = known.length === targets.length ? known : ((await remember(slug))?.artifacts ?? []);
  if (paths.length === 0) return { kind: 'missing', reason: null };
  return await lookUpBeside(workingDirectory, paths, key);
}

/** Where the template says that the image comes to be; undefined where that is only known when it is baked. */
function targetOf({ literals: { target }, archives }: WantedBuild, folder: string): string | undefined {
  if (typeof target !== 'string') return undefined;
  if (existsSync(resolve(folder, target))) return target;
  // Where compress did not keep what it was given, its archive is the image.
  return archives().find((path) => existsSync(besidePath(folder, path))) ?? target;
}
