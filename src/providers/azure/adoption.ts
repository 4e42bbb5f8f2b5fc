import { UserError } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import { fitsName } from '../../image/placeholder.ts';
import type { AdoptedLeg, Adoption } from '../../image/provider-plan.ts';
import type { Azure } from './cloud/connect.ts';
import { readId } from './cloud/ids.ts';
import { type AzureImage, describeImage } from './image.ts';
import { BUILD, EPOCH, IMAGES, KEY, LEG, mergeTags, placeIn, RECIPE, REF, VERIFIED } from './marks.ts';
import { LONGEST_VALUE } from './naming.ts';
import { isImageId } from './packer-output.ts';

/** By this an image is told from those that were baked, for as long as it lives. */
const ADOPTED = 'bakehouse:adopted';

/** Gives an image that was made elsewhere the tags of a bake, but none of passed tests. */
export function azureAdoption(connect: (asker: Asker) => () => Promise<Azure>): Adoption {
  return {
    example:
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/images/providers/Microsoft.Compute/images/web-1',
    isId: isImageId,
    reasonProblem: (reason) =>
      reason.length > LONGEST_VALUE || /\p{Cc}/u.test(reason)
        ? `The reason becomes a tag of Azure: at most ${LONGEST_VALUE} characters, no line ends.`
        : undefined,
    look: async (leg, id, asker) => {
      if (asker.untrusted !== null) throw new UserError(`Azure is not asked: ${asker.untrusted}`);
      const [{ subscriptionOf }, azure] = await Promise.all([import('./look-up.ts'), connect(asker)()]);
      const image = await describeImage(azure.arm, id);
      const problems = unfit(leg, id, image, subscriptionOf(leg, azure));
      if (image === undefined || problems.length > 0) throw new UserError(problems.join('; '));
      return {
        region: image.location,
        adopt: async ({ ref, reason }) => mergeTags(azure.arm, image.id, adoptionTags(leg, image, { ref, reason })),
      };
    },
  };
}

function adoptionTags(
  { key, builds, leg, tier, recipe, epoch }: AdoptedLeg,
  { location }: AzureImage,
  { ref, reason }: { readonly ref: string; readonly reason: string },
): Readonly<Record<string, string>> {
  const build = builds[0]?.name ?? '';
  return {
    [KEY]: key,
    [BUILD]: build,
    [IMAGES]: placeIn(build, location),
    [LEG]: leg,
    'bakehouse:tier': tier,
    [REF]: ref,
    ...(recipe === null ? {} : { [RECIPE]: recipe }),
    [EPOCH]: epoch ?? '',
    [ADOPTED]: reason,
  };
}

/**
 * Why an image cannot stand for a leg: everything at once, each a clause; none where it can.
 * @param image undefined: it is not there
 * @param subscription that the leg is baked in; empty where nothing says
 */
function unfit(
  leg: Pick<AdoptedLeg, 'name' | 'key'>,
  id: string,
  image: AzureImage | undefined,
  subscription: string,
): readonly string[] {
  if (image === undefined) return ['Azure has no such image, or the credentials do not see it'];
  const problems: string[] = [];
  const { subscription: own = '', names: [name = ''] = [], type = '' } = readId(id) ?? {};
  if (image.state !== 'Succeeded') problems.push(`it is ${image.state}, not ready`);
  if (subscription !== '' && own.toLowerCase() !== subscription)
    problems.push(`it is of another subscription than the leg, in which it would not be looked for`);
  // A version has a number in place of a name.
  if (/\/images$/i.test(type) && !/galleries/i.test(type) && !fitsName(leg.name, name))
    problems.push(`its name is ${JSON.stringify(name)}, but the leg's is ${JSON.stringify(leg.name)}`);
  const key = image.tags[KEY];
  if (key !== undefined && key !== leg.key) problems.push(`it has the key ${key} already, of another bake`);
  else if (key === undefined && image.tags[VERIFIED] !== undefined)
    problems.push(`it has the tag ${VERIFIED}, though nothing shows what was tested; take it off first`);
  return problems;
}
