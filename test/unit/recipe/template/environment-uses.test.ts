import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';

import { environmentUsesOf } from '../../../../src/recipe/template/environment-uses.ts';
import { providers } from '../../../../src/providers/providers.ts';
import { createRecipes } from '../../../../src/recipe/recipe.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';
import { createCheckout, packerLeg } from '../checkout.ts';

const NAMES = (text: string, file: string): readonly string[] =>
  environmentUsesOf(
    readTemplate([{ path: file, text }], file.endsWith('pkr.hcl') || file.endsWith('pkr.json') ? 'hcl2' : 'json'),
  ).map(({ name, variable, line }) => `${name} ${variable} ${line}`);

describe('what a template asks of the environment', () => {
  const cases: readonly (readonly [file: string, text: string, uses: readonly string[]])[] = [
    ['a.pkr.hcl', 'variable "app" {\n  default = env("APP_VERSION")\n}', ['APP_VERSION app 2']],
    ['a.pkr.hcl', 'variable "app" {\n  default = "v${ env("A") }-${env("B")}"\n}', ['A app 2', 'B app 2']],
    ['a.pkr.hcl', 'variables {\n  app = env("A")\n  other = "x"\n}', ['A app 2']],
    ['a.pkr.hcl', 'variable "app" {\n  default = myenv("A")\n}', []],
    ['a.pkr.json', '{"variable": {"app": {"default": "${env(\\"A\\")}"}}}', ['A app 1']],
    ['a.json', '{"variables": {\n"app": "{{env `A`}}",\n"b": "x{{ env \\"B\\" }}"\n}}', ['A app 2', 'B b 3']],
    ['a.json', '{"variables": {"app": "{{user `env`}}"}}', []],
  ]; // prettier-ignore
  for (const [file, text, uses] of cases) test(text, () => assert.deepEqual(NAMES(text, file), uses));
});

const TEMPLATE = `variable "app" {
  default = env("APP_VERSION")
}
variable "token" {
  default = env("APP_TOKEN")
}
variable "plain" {
  default = "x"
}
source "file" "f" {
  content = var.app
  target  = "o.txt"
}
build { sources = ["source.file.f"] }
`;

async function keyWith(
  t: TestContext,
  passEnv: readonly string[],
  environment: Readonly<Record<string, string>>,
  vars: Readonly<Record<string, string>> = {},
): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'bakehouse-env-'));
  t.after(() => rmSync(root, { recursive: true }));
  createCheckout(root, { 't.pkr.hcl': TEMPLATE });
  const recipes = await createRecipes({
    providers,
    repository: root,
    environment: { ...process.env, ...environment },
    passEnv,
    templates: [],
    manifests: [],
    written: [],
  });
  const leg = packerLeg({ template: 't.pkr.hcl', 'working-directory': '.', vars: { ...vars }, 'var-files': [] });
  return (await recipes.recipeOf(leg, new Map())).recipe;
}

describe('the key', () => {
  test('holds the value of a variable that is passed on and read', async (t) => {
    const passed = ['APP_VERSION'];
    const one = await keyWith(t, passed, { APP_VERSION: '1' });
    assert.equal(await keyWith(t, passed, { APP_VERSION: '1', OTHER: 'x' }), one);
    assert.notEqual(await keyWith(t, passed, { APP_VERSION: '2' }), one);
  });

  test('holds no value that does not reach the build, or that it does not read', async (t) => {
    const none = await keyWith(t, [], {});
    assert.equal(await keyWith(t, [], { APP_VERSION: '1' }), none);
    assert.equal(await keyWith(t, ['OTHER'], { OTHER: '1' }), none);
    const given = await keyWith(t, [], {}, { app: 'given' });
    assert.equal(await keyWith(t, ['APP_VERSION'], { APP_VERSION: '1' }, { app: 'given' }), given);
  });

  test('holds the value of a variable of the template that is passed on as PKR_VAR_', async (t) => {
    const passed = ['PKR_VAR_plain'];
    assert.notEqual(await keyWith(t, passed, { PKR_VAR_plain: '1' }), await keyWith(t, passed, { PKR_VAR_plain: '2' }));
  });

  test('holds credentials by name alone', async (t) => {
    const passed = ['APP_TOKEN'];
    assert.equal(await keyWith(t, passed, { APP_TOKEN: '1' }), await keyWith(t, passed, { APP_TOKEN: '2' }));
  });
});
