import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import type { Provider, Providers } from '../../../../src/image/provider.ts';
import { createRecipes, type Recipe } from '../../../../src/recipe/recipe.ts';
import { createCheckout, packerLeg } from '../checkout.ts';

let root = '';
before(() => {
  root = mkdtempSync(join(tmpdir(), 'example-bases-'));
});
after(() => rmSync(root, { recursive: true }));

/** A provider that nobody has, whose builders start from images by `shelf`. */
const example: Provider = {
  name: 'example',
  title: 'Example',
  builders: [/^example$/],
  rules: {},
  recipe: {
    bases: {
      settings: ['shelf'],
      ofBuilder: ({ value, text }) => [
        { of: 'example', row: value(['shelf', 'row'], 'any'), top: value(['shelf', 'top'], 'any'), hall: text('hall') },
      ],
      ofData: { 'example-image': ({ text }) => [{ of: 'example', hall: text('hall') }] },
    },
  },
};

const TEMPLATE = `
variable "row" { default = "7" }
variable "hall" { type = string }
data "example-image" "d" { hall = "north" }
source "example" "s" {
  shelf { row = "r\${var.row}" }
  hall = "south"
  note = data.example-image.d.id
}
source "example" "t" {
  shelf { row = var.hall }
}
build { sources = ["source.example.s", "source.example.t"] }
`;

async function read(providers: Providers): Promise<Recipe> {
  const checkout = createCheckout(mkdtempSync(join(root, 'r-')), { 'web/t.pkr.hcl': TEMPLATE });
  const recipes = await createRecipes({ providers, repository: checkout.root, environment: process.env, templates: [], manifests: [], written: [] }); // prettier-ignore
  const leg = packerLeg({});
  return await recipes.recipeOf(leg, new Map());
}

test('a provider reads the bases of its own builders and data sources, as far as they can be told', async () => {
  const { bases, unread } = await read([example]);
  assert.deepEqual(
    bases.map(({ request, text, build, line }) => [request, text, build, line]),
    [
      [{ of: 'example', row: 'r7', top: 'any', hall: 'south' }, 'shelf', 'example.s', 6],
      [{ of: 'example', row: undefined, top: 'any', hall: null }, 'shelf', 'example.t', 11],
      [{ of: 'example', hall: 'north' }, 'data "example-image" "d"', null, 4],
    ],
  );
  assert.deepEqual(unread, []);
});

test('where no provider knows them, there are none, and the data source lies outside', async () => {
  const { bases, unread } = await read([]);
  assert.deepEqual(bases, []);
  assert.equal(unread.length, 1);
});
