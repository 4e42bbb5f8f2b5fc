import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PlacedError, UserError } from '../../../src/core/errors.ts';
import type { LegDefinition } from '../../../src/image/definition.ts';
import { readRecipes } from '../../../src/plan/recipes.ts';
import type { Recipe } from '../../../src/recipe/recipe.ts';
import { TemplateError } from '../../../src/recipe/template/loaded-template.ts';
import { sampleDefinition } from './sample-definition.ts';

const LEGS = ['web/a', 'web/b', 'base/a', 'api/a'].map((leg) => sampleDefinition(leg));
const PLACES = new Map(LEGS.map(({ leg, image }) => [leg, { file: 'bakehouse.yml', line: image.length }]));

const RECIPE: Recipe = {
  recipe: '',
  files: { digest: '', files: {} },
  values: {},
  unread: [],
  anything: [],
  wide: [],
  narrow: [],
  builds: [],
  buildsKnown: true,
  template: undefined,
  bases: [],
  environment: [],
  depositsWith: () => [],
};

/** Reads nothing of the legs of `wrong`; the first of them is the last to say so. */
function reading(wrong: Readonly<Record<string, Error>>) {
  return async ({ leg, image }: LegDefinition): Promise<Recipe> => {
    if (leg === 'web/a') await new Promise(setImmediate);
    const error = wrong[image];
    if (error !== undefined) throw error;
    return { ...RECIPE, recipe: leg };
  };
}

test('a leg that names what is not there is told where it is defined, once for each image, in the order of the plan', async () => {
  const wrong = { web: new UserError('inputs names "x".'), api: new UserError('file names "y".') };
  await assert.rejects(readRecipes(LEGS, PLACES, reading(wrong)), (error) => {
    assert.ok(error instanceof PlacedError);
    assert.equal(error.message, 'bakehouse.yml:3: web: inputs names "x".\nbakehouse.yml:3: api: file names "y".');
    assert.equal(error.places.length, 2);
    return true;
  });
});

test('what has a place of its own keeps it, and what is no mistake stays what it is', async () => {
  for (const error of [new TemplateError('web/t:1: no', 'web/t', 1), new TypeError('a bug')]) {
    await assert.rejects(readRecipes(LEGS, PLACES, reading({ web: error })), error);
  }
});

test('all recipes are there by the ids of their legs', async () => {
  const recipes = await readRecipes(LEGS, PLACES, reading({}));
  assert.deepEqual([...recipes.keys()].toSorted(), LEGS.map(({ leg }) => leg).toSorted());
});
