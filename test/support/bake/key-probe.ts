// Prints the recipes and sets of files of the legs in the first argument, of the checkout in the second, as JSON.
import { z } from 'zod';

import { legDefinition } from '../../../src/image/definition.ts';
import { bakeKey } from '../../../src/recipe/bake-key.ts';
import { createRecipes } from '../../../src/recipe/recipe.ts';

const [legs = '', repository = ''] = process.argv.slice(2);
const recipes = await createRecipes({
  repository,
  environment: process.env,
  templates: [],
  manifests: [],
  written: [],
});
const read = z.array(legDefinition).parse(JSON.parse(legs));
const told = await Promise.all(
  read.map(async (definition) => {
    const { recipe, files, values, unread } = await recipes.recipeOf(definition, new Map());
    return { key: bakeKey(recipe, { parentKey: null, sources: [] }), recipe, files, values, unread };
  }),
);
process.stdout.write(JSON.stringify(told));
