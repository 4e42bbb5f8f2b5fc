import { PlacedError, type PlacedProblem, UserError } from '../core/errors.ts';
import { sideBySide } from '../core/side-by-side.ts';
import type { LegDefinition } from '../image/definition.ts';
import type { Recipe } from '../recipe/recipe.ts';
import { TemplateError } from '../recipe/template/loaded-template.ts';
import type { SourcePlace } from '../recipe/template/template.ts';

/** So many legs are read beside each other. */
const MOST_AT_ONCE = 16;
const MOST_TOLD = 20;

/**
 * The recipe of each leg, by its id. What a leg names and is not there is told where the leg is defined, of all legs at once:
 * whoever has sixty images must not look for the one that is meant, nor mend them one run at a time. Throws a PlacedError with
 * that, and at once what has a place of its own or is no mistake of a leg.
 *
 * @param places where each leg is defined, by its id
 */
export async function readRecipes(
  legs: readonly LegDefinition[],
  places: ReadonlyMap<string, SourcePlace>,
  recipeOf: (definition: LegDefinition) => Promise<Recipe>,
): Promise<ReadonlyMap<string, Recipe>> {
  const recipes = new Map<string, Recipe>();
  const mistakes = new Map<LegDefinition, PlacedProblem>();
  await sideBySide(legs, MOST_AT_ONCE, async (leg) => {
    try {
      recipes.set(leg.leg, await recipeOf(leg));
    } catch (error) {
      const at = places.get(leg.leg);
      const hasPlace = error instanceof PlacedError || error instanceof TemplateError;
      if (at === undefined || hasPlace || !(error instanceof UserError)) throw error;
      mistakes.set(leg, { ...at, message: `${leg.image}: ${error.message}` });
    }
  });
  // In the order of the plan, whichever was read first; legs of one image make one mistake.
  const told = new Map(
    legs.flatMap((leg) => mistakes.get(leg) ?? []).map((one) => [JSON.stringify(one), one] as const),
  );
  if (told.size > 0) throw new PlacedError([...told.values()].slice(0, MOST_TOLD));
  return recipes;
}
