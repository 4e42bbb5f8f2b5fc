import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { sideBySide } from '../../core/side-by-side.ts';
import { messageOf } from '../../core/errors.ts';
import { childEnvironment } from '../../core/secrets/environment.ts';
import type { Asker } from '../../image/asker.ts';
import type { Found, Mark, Marked } from '../../image/found.ts';
import type { WantedBuild, WantedLeg, WantedRecipe } from '../../image/provider-plan.ts';
import { BESIDE, lookUpBeside, marksBeside, readBesideRecord } from '../file/beside.ts';
import { marksOf } from '../docker/recipes.ts';
import { outputFolderOf } from './output-folder.ts';

/** Disks are read whole, to see that they are what was baked. */
const MOST_READ_AT_ONCE = 2;

type AskerForDisks = Pick<Asker, 'remember' | 'environment' | 'passEnv' | 'untrusted' | 'buildRegistry'>;

/** What lies in the output folders of each leg, in the order asked, by the records beside its files; else in the build registry. */
export async function lookUpMachines(legs: readonly WantedLeg[], asker: AskerForDisks): Promise<readonly Found[]> {
  const here = await lookUpHere(legs, asker);
  const { buildRegistry, environment, passEnv, untrusted } = asker;
  // An untrusted change names the registry, and so would choose which host is asked.
  if (buildRegistry === null || untrusted !== null || here.every(({ kind }) => kind === 'found')) return here;
  const { findPushed, openBuildRegistry } = await import('./build-registry.ts');
  const distribution = openBuildRegistry(childEnvironment(environment, passEnv, {}));
  let silent: Found | undefined;
  return await sideBySide([...here.entries()], 1, async ([index, found]): Promise<Found> => {
    const leg = legs[index];
    if (leg === undefined || found.kind === 'found') return found;
    if (silent !== undefined) return silent;
    try {
      const names = leg.builds.map(({ name }) => name ?? null);
      const there = await findPushed(distribution, buildRegistry, leg.key, names);
      return there.kind === 'missing' && there.reason === null ? found : there;
    } catch (error) {
      // It is not asked for each of them anew.
      return (silent = { kind: 'unknown', reason: `${buildRegistry} could not be asked: ${messageOf(error)}` });
    }
  });
}

/**
 * What there is of each recipe, in the order asked, by the same records; and every key that the build registry has, which
 * itself tells what it is of.
 */
export async function lookUpMachineRecipes(
  legs: readonly WantedRecipe[],
  { remember, buildRegistry, environment, passEnv, untrusted }: AskerForDisks,
): Promise<readonly Marked[]> {
  const pushed: Mark[] = [];
  if (buildRegistry !== null && untrusted === null) {
    try {
      const { listBuildRegistry } = await import('../oci/docker-distribution.ts');
      pushed.push(...marksOf(await listBuildRegistry(buildRegistry, childEnvironment(environment, passEnv, {}))));
    } catch (error) {
      const reason = `${buildRegistry} could not be asked: ${messageOf(error)}`;
      return legs.map(() => ({ kind: 'unknown', reason }));
    }
  }
  return await sideBySide(
    legs,
    MOST_READ_AT_ONCE,
    async ({ slug, recipe, builds, workingDirectory }): Promise<Marked> => {
      const known = builds.flatMap((build) => recordedIn(build, workingDirectory) ?? []);
      const paths = known.length === builds.length ? known : ((await remember(slug))?.artifacts ?? []);
      return { kind: 'told', marks: [...marksBeside(workingDirectory, paths, recipe), ...pushed] };
    },
  );
}

async function lookUpHere(
  legs: readonly WantedLeg[],
  { remember }: Pick<Asker, 'remember'>,
): Promise<readonly Found[]> {
  return await sideBySide(legs, MOST_READ_AT_ONCE, async ({ slug, key, builds, workingDirectory }): Promise<Found> => {
    const there = builds.map((build) => recordedIn(build, workingDirectory));
    const known = there.flatMap((path) => path ?? []);
    const paths = known.length === there.length ? known : ((await remember(slug))?.artifacts ?? []);
    if (paths.length < builds.length) return { kind: 'missing', reason: null };
    const found = await lookUpBeside(workingDirectory, paths, key);
    if (found.kind !== 'found') return found;
    // What is known by the memory alone may be what a post-processor made of a machine.
    if (known.length < there.length) return found;
    return { kind: 'found', images: found.images.map((image) => ({ ...image, provider: 'qemu' })) };
  });
}

/** The file in the output folder of a build beside which there is a record; undefined where there is none, or several. */
function recordedIn(build: WantedBuild, folder: string): string | undefined {
  const { type, name, literals } = build;
  const isWritten = (attribute: string): boolean => build.isWritten?.(attribute) ?? Object.hasOwn(literals, attribute);
  const at = outputFolderOf({ name: name ?? '', type, literals, isWritten }, folder);
  if (at === undefined) return undefined;
  const names = namesIn(at).filter((one) => one.endsWith(BESIDE));
  // What post-processors left there has records, too, but is the image of no leg.
  const [only, ...more] = names.length < 2 ? names : names.filter((one) => legOf(join(at, one)) !== undefined);
  return only === undefined || more.length > 0 ? undefined : relative(folder, join(at, only.slice(0, -BESIDE.length)));
}

function legOf(record: string): string | undefined {
  try {
    return readBesideRecord(record)?.leg;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
