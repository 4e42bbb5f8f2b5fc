import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import { fitsName } from '../../image/placeholder.ts';
import type { AdoptedLeg, Adoption } from '../../image/provider-plan.ts';
import type { Google } from './cloud/connect.ts';
import { GLOBAL, type ImageName, readImageId } from './cloud/paths.ts';
import { describeImage, type GcpImage, type Labels } from './image.ts';
import { BUILD, IMAGES, KEY, labelsOf, mergeLabels, setOf, VERIFIED } from './marks.ts';
import { labelValue, textOfLabel } from './naming.ts';

/** By this an image is told from those that were baked, for as long as it lives. */
const ADOPTED = 'bakehouse-adopted';

/** Gives an image of Google Cloud that was made elsewhere the marks of a bake, but none of passed tests. */
export function gcpAdoption(google: (asker: Asker) => () => Promise<Google>): Adoption {
  return {
    example: 'projects/acme-images/global/images/web-1',
    isId: (id) => readImageId(id) !== undefined,
    reasonProblem: (reason) =>
      textOfLabel(labelValue(reason)) === undefined
        ? 'The reason becomes the value of a label of Google, where each character but lower-case letters, digits and hyphens takes three of its 63 places: say it in fewer words.'
        : undefined,
    look: async (leg, id, asker) => {
      const name = readImageId(id);
      if (name === undefined) throw new UserError(`${id.slice(0, 80)} is no id of an image`);
      const { compute, project } = await google(asker)();
      const image = await describeImage(compute, name);
      const problems = unfit(leg, name, image, project);
      if (image === undefined || problems.length > 0) throw new UserError(problems.join('; '));
      return {
        region: GLOBAL,
        adopt: async ({ ref, reason }) => mergeLabels(compute, name, adoptionMarks(leg, ref, reason)),
      };
    },
  };
}

function adoptionMarks({ key, builds, leg, tier, recipe, epoch }: AdoptedLeg, ref: string, reason: string): Labels {
  const build = builds[0]?.name ?? '';
  const tags = {
    'bakehouse:leg': leg,
    'bakehouse:tier': tier,
    'bakehouse:ref': ref,
    ...(recipe === null ? {} : { 'bakehouse:recipe': recipe }),
    'bakehouse:epoch': epoch ?? '',
  };
  const own = { [KEY]: labelValue(key), [BUILD]: labelValue(build), [IMAGES]: setOf([build]) };
  return { ...labelsOf(tags), ...own, [ADOPTED]: labelValue(reason) };
}

/** What Docker and people call an architecture, and what Google does. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  amd64: 'X86_64',
  x86_64: 'X86_64',
  arm64: 'ARM64',
  aarch64: 'ARM64',
};

/** Why an image cannot stand for a leg: everything at once, each a clause; none where it can. */
function unfit(
  leg: Pick<AdoptedLeg, 'name' | 'arch' | 'account' | 'key'>,
  { project, name }: ImageName,
  image: GcpImage | undefined,
  own: string | null,
): readonly string[] {
  if (image === undefined) return [`the project ${project} has no such image that these credentials see`];
  const problems: string[] = [];
  const { status, architecture, labels } = image;
  if (status !== 'READY') problems.push(`it is ${status}, not ready`);
  const wanted = leg.account ?? own;
  if (wanted !== null && wanted !== project)
    problems.push(`it is of the project ${project}, but the leg is baked in ${wanted}; copy it first`);
  if (!fitsName(leg.name, name))
    problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
  // Google need not know it.
  if (leg.arch !== null && architecture !== undefined && (ARCHITECTURES[leg.arch] ?? leg.arch) !== architecture)
    problems.push(`it is for ${architecture}, but the leg for ${leg.arch}`);
  const key = labels[KEY];
  if (key !== undefined && key !== labelValue(leg.key)) problems.push(`it has the key ${key} already, of another bake`);
  else if (key === undefined && labels[VERIFIED] !== undefined)
    problems.push(`it has the label ${VERIFIED}, though nothing shows what was tested; take it off first`);
  return problems;
}
