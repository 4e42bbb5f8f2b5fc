import { recipeDigest } from './bake-key.ts';

/** The name under which a recipe says which entries of a list of revocations it answers: names with blanks between. */
export const ANSWERED = 'revoked';

/**
 * The recipe of what is baked anew since it was revoked: another one, so that its key is new too, and so are those of all that
 * build on it.
 * @param name the key or recipe that was revoked
 */
export function answeringRecipe(recipe: string, name: string): string {
  return recipeDigest({ recipe, [ANSWERED]: name });
}

/** What a leg with these values answers, in order. */
export function answeredOf(values: Readonly<Record<string, string>>): readonly string[] {
  return (values[ANSWERED] ?? '').split(' ').filter((name) => name !== '');
}

/**
 * A recipe, and the names that it answers, when nothing of what it makes is revoked any more. Where nothing is, the recipe
 * itself. What it was given anew may have been revoked too: then it answers both.
 * @param keyOf the key that a recipe makes where the leg stands; null: none
 * @param revoked the name by which the key or recipe is revoked; undefined: it is not
 */
export function recipeNotRevoked(
  recipe: string,
  keyOf: (recipe: string) => string | null,
  revoked: (made: { readonly recipe: string; readonly key: string | null }) => string | undefined,
): { readonly recipe: string; readonly answers: readonly string[] } {
  const answers: string[] = [];
  let own = recipe;
  for (;;) {
    const name = revoked({ recipe: own, key: keyOf(own) });
    if (name === undefined) return { recipe: own, answers };
    answers.push(name);
    own = answeringRecipe(own, name);
  }
}
