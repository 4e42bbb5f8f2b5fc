import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import { fitsName } from '../../image/placeholder.ts';
import type { AdoptedLeg, Adoption } from '../../image/provider-plan.ts';
import type { Cloud } from './cloud/connect.ts';
import type { CloudImage } from './cloud/glance.ts';
import {
  BUILD,
  EPOCH,
  IMAGE,
  IMAGES,
  isMarked,
  KEY,
  LEG,
  markChanges,
  markOf,
  placeIn,
  RECIPE,
  REF,
  VERIFIED,
} from './image-marks.ts';
import { propertyProblem, UUID } from './naming.ts';

/** By this an image is told from those that were baked, for as long as it lives. */
const ADOPTED = 'bakehouse_adopted';
const LONGEST_REASON = 255;

/** Gives an image of Glance that was made elsewhere the marks of a bake, but none of passed tests. */
export function openstackAdoption(clouds: (asker: Asker) => () => Promise<Cloud>): Adoption {
  return {
    example: 'b7a1c7de-2f4c-4a5e-9d0b-6c3f5a1e8d42',
    isId: (id) => UUID.test(id),
    // Nova copies properties to what is made of the image, and cuts them there.
    reasonProblem: (reason) =>
      reason.length > LONGEST_REASON ||
      /[\p{Cc}\u{10000}-\u{10ffff}]/u.test(reason) ||
      propertyProblem('reason', reason)
        ? `The reason becomes a property of Glance: at most ${LONGEST_REASON} characters, no line ends, none of four bytes.`
        : undefined,
    look: async (leg, id, asker) => {
      if (asker.untrusted !== null) throw new UserError(`OpenStack is not asked: ${asker.untrusted}`);
      const [{ lookUpPlaces }, cloud] = await Promise.all([import('./look-up.ts'), clouds(asker)()]);
      const [region = cloud.region, ...more] = lookUpPlaces(leg, cloud);
      if (more.length > 0)
        throw new UserError(
          `it is baked in several regions (${[region, ...more].join(', ')}), and one image is not all of it`,
        );
      const glance = cloud.glance(region);
      const image = await glance.get(id);
      const problems = unfit(leg, image, cloud.project, region);
      if (image === undefined || problems.length > 0) throw new UserError(problems.join('; '));
      return {
        region,
        adopt: async ({ ref, reason }) => {
          const changes = markChanges(image, adoptionMarks(leg, { region, ref, reason }));
          if (changes.length > 0) await glance.change(id, changes);
        },
      };
    },
  };
}

function adoptionMarks(
  { key, builds, leg, tier, recipe, epoch }: AdoptedLeg,
  { region, ref, reason }: { readonly region: string; readonly ref: string; readonly reason: string },
): Readonly<Record<string, string>> {
  const build = builds[0]?.name ?? '';
  return {
    [KEY]: key,
    [BUILD]: build,
    [IMAGES]: placeIn(build, region),
    [LEG]: leg,
    bakehouse_tier: tier,
    [REF]: ref,
    ...(recipe === null ? {} : { [RECIPE]: recipe }),
    [EPOCH]: epoch ?? '',
    [ADOPTED]: reason,
  };
}

type Leg = Pick<AdoptedLeg, 'leg' | 'name' | 'arch' | 'account' | 'key'>;

/** What Docker and people call an architecture, and what Nova does (`hw_architecture`, `architecture`). */
const ARCHITECTURES: Readonly<Record<string, string>> = { amd64: 'x86_64', arm64: 'aarch64', i386: 'i686' };

/**
 * Why an image cannot stand for a leg: everything at once, each a clause; none where it can.
 * @param image as Glance tells it; undefined: it is not there
 * @param project that the credentials are of
 */
function unfit(leg: Leg, image: CloudImage | undefined, project: string, region: string): readonly string[] {
  if (image === undefined) return [`the project ${project} has no such image in ${region}`];
  const problems: string[] = [];
  const { name, owner, status, properties } = image;
  if (status !== 'active') problems.push(`it is ${status}, not active`);
  if (owner !== project)
    problems.push(`it is of the project ${owner ?? 'of nobody'}, but the credentials are of ${project}; copy it first`);
  if (leg.account !== null && owner !== leg.account)
    problems.push(`it is of the project ${owner ?? 'of nobody'}, but the leg is baked in ${leg.account}`);
  if (!fitsName(leg.name, name))
    problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
  const arch = properties['hw_architecture'] ?? properties['architecture'];
  // Glance need not know it.
  if (leg.arch !== null && arch !== undefined && (ARCHITECTURES[leg.arch] ?? leg.arch) !== arch)
    problems.push(`it is for ${arch}, but the leg for ${leg.arch}`);
  const key = markOf(image, KEY);
  if (key !== undefined && key !== leg.key) problems.push(`it has the key ${key} already, of another bake`);
  else if (key === undefined && !isInherited(image) && properties[VERIFIED] !== undefined)
    problems.push(`it has the property ${VERIFIED}, though nothing shows what was tested; take it off first`);
  return problems;
}

/** Marks that Nova copied from the image it was made from: they say nothing, and go when it is marked. */
function isInherited(image: CloudImage): boolean {
  return image.properties[IMAGE] !== undefined && !isMarked(image);
}
