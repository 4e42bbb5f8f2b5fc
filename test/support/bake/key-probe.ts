// Prints the recipes and sets of files of the legs in the first argument, of the checkout in the second, as JSON; into
// the third, where there is one.
import { writeFileSync } from 'node:fs';

import { z } from 'zod';

import { legDefinition } from '../../../src/image/definition.ts';
import { bakeKey } from '../../../src/recipe/key/bake-key.ts';
import { providers } from '../../../src/providers/providers.ts';
import { createRecipes } from '../../../src/recipe/recipe.ts';

const [legs = '', repository = '', into] = process.argv.slice(2);
const recipes = await createRecipes({
  providers,
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
if (into === undefined) process.stdout.write(JSON.stringify(told));
else writeFileSync(into, JSON.stringify(told));
