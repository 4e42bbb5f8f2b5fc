import { messageOf } from '../../core/errors.ts';
import type { Asker } from '../../image/asker.ts';
import type { Mark, Marked } from '../../image/found.ts';
import type { WantedRecipe } from '../../image/provider-plan.ts';
import { tagOf } from './choice.ts';
import type { Ec2 } from './ec2.ts';
import { hasAwsCredentials } from './identity.ts';
import { EPOCH_TAG, KEY_TAG, RECIPE_TAG } from './image-set.ts';
import { accountOf, type AwsWant, byRegion, ofOtherAccounts } from './look-up.ts';
import { lookUpRegions, ownRegion } from './regions.ts';

/**
 * What EC2 has of each recipe, in the order asked: own images, in whatever state. One call for 200 recipes of a region. A
 * region that cannot be asked leaves the recipes unknown that are baked there, as the look-up of their keys does.
 */
export async function lookUpRecipes(
  legs: readonly WantedRecipe[],
  connect: (region: string) => Promise<Pick<Ec2, 'imagesByTag'>>,
  { environment }: Pick<Asker, 'environment'>,
  callerAccount?: (region: string) => Promise<string>,
): Promise<readonly Marked[]> {
  if (!hasAwsCredentials(environment))
    return legs.map(() => ({ kind: 'unknown', reason: 'there are no AWS credentials' }));
  const own = ownRegion(environment);
  const wants = legs.map((leg): AwsWant => ({
    key: leg.recipe,
    regions: lookUpRegions(leg, own),
    ...accountOf(leg),
  }));
  const elsewhere = await ofOtherAccounts(wants, callerAccount);
  const marks = new Map<string, Mark[]>();
  const troubles = new Map<string, string>();
  const open = byRegion(wants.filter(({ key }) => !elsewhere.has(key)));
  await Promise.all(
    [...open].map(async ([region, recipes]) => {
      try {
        for (const image of await (await connect(region)).imagesByTag(RECIPE_TAG, [...recipes])) {
          const key = tagOf(image, KEY_TAG);
          const recipe = tagOf(image, RECIPE_TAG) ?? '';
          if (key === undefined) continue;
          marks.set(recipe, [...(marks.get(recipe) ?? []), { key, epoch: tagOf(image, EPOCH_TAG) ?? null }]);
        }
      } catch (error) {
        troubles.set(region, `EC2 in ${region} could not be asked: ${messageOf(error)}`);
      }
    }),
  );
  return wants.map(({ key, regions }): Marked => {
    const trouble = regions.flatMap((region) => troubles.get(region) ?? [])[0];
    const other = elsewhere.get(key);
    if (other !== undefined) return other;
    if (regions.length === 0) return { kind: 'unknown', reason: 'no region says where to look' };
    if (trouble !== undefined) return { kind: 'unknown', reason: trouble };
    return { kind: 'told', marks: marks.get(key) ?? [] };
  });
}
