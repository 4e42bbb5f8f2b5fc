import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { bakeKey } from '../../../../src/recipe/key/bake-key.ts';
import { answeredOf, answeringRecipe, recipeNotRevoked } from '../../../../src/recipe/key/revoked-recipe.ts';

const keyOf = (recipe: string): string => bakeKey(recipe, { parentKey: null, sources: [] });
const against =
  (...names: readonly string[]) =>
  ({ recipe, key }: { readonly recipe: string; readonly key: string | null }): string | undefined =>
    names.find((name) => name === recipe || name === key);

describe('a recipe that answers what is revoked', () => {
  it('is what it always was', () => {
    // A change here bakes every image anew that stands on something revoked.
    assert.equal(answeringRecipe('br2-x', 'bk2-y'), 'br2-jc66idps4srzbvij56maej5qcbtkmg7wcepny5bb');
  });

  it('is the recipe itself where nothing is revoked', () => {
    assert.deepEqual(recipeNotRevoked('br2-x', keyOf, against()), { recipe: 'br2-x', answers: [] });
    assert.deepEqual(recipeNotRevoked('br2-x', keyOf, against('br2-z', 'bk2-z')), { recipe: 'br2-x', answers: [] });
  });

  it('answers a key, a recipe, and what it became', () => {
    const first = recipeNotRevoked('br2-x', keyOf, against(keyOf('br2-x')));
    assert.deepEqual(first.answers, [keyOf('br2-x')]);
    assert.notEqual(first.recipe, 'br2-x');
    const again = recipeNotRevoked('br2-x', keyOf, against(keyOf('br2-x'), keyOf(first.recipe)));
    assert.deepEqual(again.answers, [keyOf('br2-x'), keyOf(first.recipe)]);
    const third = recipeNotRevoked('br2-x', keyOf, against(keyOf('br2-x'), first.recipe));
    assert.deepEqual(third.answers, [keyOf('br2-x'), first.recipe]);
    assert.equal(new Set(['br2-x', first.recipe, again.recipe, third.recipe]).size, 4);
    // A bake job comes to the same by the names alone.
    assert.equal(answeredOf({ revoked: again.answers.join(' ') }).reduce(answeringRecipe, 'br2-x'), again.recipe);
  });

  it('is revoked by its recipe also where it has no key', () => {
    const { answers } = recipeNotRevoked('br2-x', () => null, against('br2-x'));
    assert.deepEqual(answers, ['br2-x']);
  });

  it('answers nothing where no value says so', () => {
    assert.deepEqual(answeredOf({}), []);
    assert.deepEqual(answeredOf({ revoked: '' }), []);
  });
});
