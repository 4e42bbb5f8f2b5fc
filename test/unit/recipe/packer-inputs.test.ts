// Of several places that could say the same, the one that Packer takes.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { providers } from '../../../src/providers/providers.ts';
import { createRecipes } from '../../../src/recipe/recipe.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, packerLeg, recipeOf } from './checkout.ts';

const TEMPLATE = [
  'variable "script" {}',
  'source "null" "x" {',
  '  communicator = "none"',
  '}',
  'build {',
  '  sources = ["null.x"]',
  '  provisioner "shell" {',
  '    script = var.script',
  '  }',
  '}',
  '',
].join('\n');

function checkout(files: Readonly<Record<string, string>>): Checkout {
  return createCheckout(join(temporaryFolder(), 'repository'), {
    'web/t.pkr.hcl': TEMPLATE,
    'lib/a.sh': 'a',
    'lib/b.sh': 'b',
    'values/a.json': '{"script": "lib/a.sh"}',
    'values/b.json': '{"script": "lib/b.sh"}',
    ...files,
  });
}

describe('what several files of variables give', () => {
  const leg = (...files: readonly string[]) => packerLeg({ 'var-files': [...files] });
  const scripts = async ({ root }: Checkout, ...files: readonly string[]): Promise<readonly string[]> =>
    Object.keys((await recipeOf(root, leg(...files))).files.files).filter((path) => path.startsWith('lib/'));

  test('is what the last one gives; the text of each counts all the same', async () => {
    const repository = checkout({ 'values/c.json': '{"other": "x"}' });
    repository.write('web/t.pkr.hcl', TEMPLATE.replace('var.script', '"lib/${var.script}.sh"'));
    repository.write('values/a.json', '{"script": "a"}');
    repository.write('values/b.json', '{"script": "b"}');
    assert.deepEqual(await scripts(repository, 'values/a.json', 'values/b.json'), ['lib/b.sh']);
    assert.deepEqual(await scripts(repository, 'values/b.json', 'values/a.json'), ['lib/a.sh']);
    assert.deepEqual(await scripts(repository, 'values/a.json', 'values/c.json'), ['lib/a.sh']);
  });
});

describe('legs that share a reading', () => {
  test('of one template share none where they run in different folders', async () => {
    const repository = checkout({ 'other/lib/a.sh': 'x' });
    repository.write('web/t.pkr.hcl', TEMPLATE.replace('var.script', '"lib/a.sh"'));
    const recipes = await createRecipes({
      providers,
      repository: repository.root, environment: process.env, templates: [], manifests: [], written: [],
    }); // prettier-ignore
    const filesOf = async (folder: string): Promise<readonly string[]> => {
      const { files } = await recipes.recipeOf(
        packerLeg({ template: 'web/t.pkr.hcl', 'working-directory': folder }),
        new Map(),
      );
      return Object.keys(files.files).filter((path) => path.endsWith('.sh'));
    };
    assert.deepEqual(await filesOf('.'), ['lib/a.sh']);
    assert.deepEqual(await filesOf('other'), ['other/lib/a.sh']);
    assert.deepEqual(await filesOf('.'), ['lib/a.sh']);
  });
});

describe('the lockfile of a template', () => {
  const lock = async (files: Readonly<Record<string, string>>): Promise<string | undefined> =>
    (await recipeOf(checkout(files).root, packerLeg({ vars: { script: 'lib/a.sh' } }))).values['packer.lock.yml'];

  test('is the one beside it, else that of the repository', async () => {
    const [beside, above] = [{ 'web/packer.lock.yml': 'beside' }, { 'packer.lock.yml': 'above' }];
    assert.notEqual(await lock(beside), await lock(above));
    assert.equal(await lock({ ...beside, ...above }), await lock(beside));
    assert.equal(await lock({ ...above, 'other/packer.lock.yml': 'other' }), await lock(above));
    assert.equal(await lock({}), undefined);
  });
});
