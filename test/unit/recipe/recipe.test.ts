import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { TemplateError } from '../../../src/recipe/template/loaded-template.ts';
import { providers } from '../../../src/providers/providers.ts';
import { createRecipes } from '../../../src/recipe/recipe.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, dockerLeg, packerLeg, recipeOf } from './checkout.ts';

const TEMPLATE = `packer {
  required_version = ">= 1.6"
  required_plugins {
    docker = {
      source  = "github.com/hashicorp/docker"
      version = "~> 1.0"
    }
  }
}
source "docker" "a" {
  image = "x"
}
source "null" "b" {}
build {
  sources = ["docker.a", "null.b"]
}
`;

describe('recipeOf', () => {
  const folder = temporaryFolder();
  let repository: Checkout;
  const keysOf = async (
    definition: Parameters<typeof recipeOf>[1],
    leftOut?: Parameters<typeof recipeOf>[2],
  ): Promise<readonly string[]> => Object.keys((await recipeOf(repository.root, definition, leftOut)).files.files);

  before(() => {
    repository = createCheckout(join(folder, 'repository'), {
      'bakehouse.yml': 'version: 1\n',
      'images.auto.tfvars.json': '{}',
      '.github/workflows/bake.yml': 'on: push\n',
      'web/t.pkr.hcl': TEMPLATE,
      'web/conf/a': 'a',
      'web/conf/b': 'b',
      'web/README.md': 'x',
      'web/Berksfile': 'x',
      'web/x.auto.pkrvars.hcl': '',
      'flat/a.pkr.hcl': TEMPLATE,
      'flat/b.pkr.hcl': TEMPLATE,
      'flat/shared': 'x',
      'app/Dockerfile': 'FROM debian\nARG WHAT=made\nCOPY src ${WHAT}/x /app/\n',
      'app/Dockerfile.all': 'FROM debian\nCOPY . /all/\n',
      'app/.dockerignore': 'ignored\n*.log\n!keep.log\n',
      'app/src/main.c': 'x',
      'app/ignored/x': 'x',
      'app/a.log': 'x',
      'app/keep.log': 'x',
      'app/Dockerfile.dev': 'FROM debian\n',
      'customers/acme/us.config': 'region=us\n',
      'root.json': '{"builders": [{"type": "null"}]}',
      Dockerfile: 'FROM scratch\nCOPY . /\n',
    });
    repository.write('web/untracked', 'x');
    repository.write('app/src/untracked.c', 'x');
    repository.write('app/made/x', 'x');
    repository.write('app/made/x.log', 'x');
    repository.write('dist/app.bin', 'x');
    repository.write('dist/.git/HEAD', 'x');
  });

  const WEB = [
    'web/Berksfile',
    'web/README.md',
    'web/conf/a',
    'web/conf/b',
    'web/t.pkr.hcl',
    'web/untracked',
    'web/x.auto.pkrvars.hcl',
  ];

  test('takes what git does not ignore of the folder of a template', async () => {
    assert.deepEqual(await keysOf(packerLeg({ template: 'web' })), WEB);
    assert.deepEqual(await keysOf(packerLeg({ template: 'web/t.pkr.hcl' })), WEB);
  });

  test('leaves out templates of others, manifests, what targets write, and .github', async () => {
    const leftOut = {
      templates: ['flat/a.pkr.hcl', 'flat/b.pkr.hcl', 'web', 'root.json', 'app/Dockerfile', 'Dockerfile'],
      manifests: ['bakehouse.yml'],
      written: ['./images.auto.tfvars.json'],
    };
    assert.deepEqual(await keysOf(packerLeg({ template: 'flat/a.pkr.hcl' }), leftOut), [
      'flat/a.pkr.hcl',
      'flat/shared',
    ]);
    const root = await keysOf(packerLeg({ template: 'root.json' }), leftOut);
    assert.deepEqual(
      root.filter((path) => !path.startsWith('app/') && !path.startsWith('web/')),
      ['customers/acme/us.config', 'dist/app.bin', 'flat/shared', 'root.json'],
    );
    assert.ok(!root.includes('web/t.pkr.hcl') && root.includes('web/conf/a') && !root.includes('app/Dockerfile'));
    assert.ok((await keysOf(dockerLeg({ file: 'Dockerfile', context: '.' }), leftOut)).includes('Dockerfile'));
  });

  test('leaves out images that are files, which any leg may have left, and nothing that git tracks', async () => {
    const made = ['flat/image', 'flat/image.bakehouse.json', 'flat/shared.bakehouse.json'];
    for (const path of made) repository.write(path, 'x');
    assert.deepEqual(await keysOf(packerLeg({ template: 'flat/a.pkr.hcl' }), { templates: ['flat/b.pkr.hcl'] }), [
      'flat/a.pkr.hcl',
      'flat/shared',
    ]);
    for (const path of made) rmSync(join(repository.root, path));
  });

  test('adds the extras, also where nothing in them is tracked', async () => {
    const extras = ['customers', 'dist', 'none'];
    assert.deepEqual(
      (await keysOf(packerLeg({ template: 'flat' }, { extras }))).filter((path) => !path.startsWith('flat')),
      ['customers/acme/us.config', 'dist/app.bin'],
    );
  });

  const globs: readonly (readonly [globs: readonly string[], expected: readonly string[]])[] = [
    [
      ['!**/*.md', '!web/conf'],
      ['web/Berksfile', 'web/t.pkr.hcl', 'web/untracked', 'web/x.auto.pkrvars.hcl'],
    ],
    [['web/conf/a'], ['web/Berksfile', 'web/conf/a', 'web/t.pkr.hcl', 'web/x.auto.pkrvars.hcl']],
    [
      ['./web/conf/', '!**/b'],
      ['web/Berksfile', 'web/conf/a', 'web/t.pkr.hcl', 'web/x.auto.pkrvars.hcl'],
    ],
    [
      ['dist/**', '!web/**'],
      ['dist/app.bin', 'web/Berksfile', 'web/t.pkr.hcl', 'web/x.auto.pkrvars.hcl'],
    ],
    [
      ['**/{a,b}', '!**/b'],
      ['web/Berksfile', 'web/conf/a', 'web/t.pkr.hcl', 'web/x.auto.pkrvars.hcl'],
    ],
  ];
  for (const [inputs, expected] of globs) {
    test(`inputs ${inputs.join(' ')}`, async () => {
      assert.deepEqual(await keysOf(packerLeg({ template: 'web' }, { inputs: [...inputs] })), expected);
    });
  }

  test('refuses a glob that matches nothing', async () => {
    await assert.rejects(keysOf(packerLeg({ template: 'web' }, { inputs: ['wbe/**'] })), {
      name: 'UserError',
      message: 'inputs names "wbe/**", which no file of the repository matches.',
    });
  });

  test('takes what a Dockerfile copies, but nothing that is ignored, and though git does not track it', async () => {
    assert.deepEqual(await keysOf(dockerLeg({}), { templates: ['app/Dockerfile.dev'] }), [
      'app/.dockerignore',
      'app/Dockerfile',
      'app/made/x',
      'app/src/main.c',
      'app/src/untracked.c',
    ]);
  });

  test('takes all of a context that is copied whole: also what is another leg, and what git does not track', async () => {
    const files = await keysOf(dockerLeg({ file: 'app/Dockerfile.all' }), { templates: ['app/Dockerfile.dev'] });
    assert.ok(files.includes('app/Dockerfile.dev') && files.includes('app/made/x'), files.join());
    assert.ok(!files.includes('app/ignored/x') && !files.includes('app/a.log'), files.join());
  });

  test('fills the arguments into what a Dockerfile copies; what is known later is a wildcard', async () => {
    assert.ok(!(await keysOf(dockerLeg({ args: { WHAT: 'src' } }))).includes('app/made/x'));
    const late = await keysOf(dockerLeg({ args: { WHAT: '{parent.id}' } }));
    assert.deepEqual(late, [
      'app/.dockerignore',
      'app/Dockerfile',
      'app/made/x',
      'app/src/main.c',
      'app/src/untracked.c',
    ]);
  });

  test('reads the ignore file beside the Dockerfile and that of the context: what either builder sees counts', async () => {
    repository.write('app/Dockerfile.dev.dockerignore', 'src\na.log\n');
    const before = repository.git('show', ':app/Dockerfile.dev');
    repository.write('app/Dockerfile.dev', 'FROM debian\nCOPY . /x\n');
    const files = await keysOf(dockerLeg({ file: 'app/Dockerfile.dev' }));
    assert.deepEqual(files, [
      'app/.dockerignore',
      'app/Dockerfile',
      'app/Dockerfile.all',
      'app/Dockerfile.dev',
      'app/Dockerfile.dev.dockerignore',
      'app/ignored/x',
      'app/keep.log',
      'app/made/x',
      'app/made/x.log',
      'app/src/main.c',
      'app/src/untracked.c',
    ]);
    repository.remove('app/Dockerfile.dev.dockerignore');
    repository.write('app/Dockerfile.dev', before);
  });

  test('tells the other parts by name, and hides what may be a secret or is long', async () => {
    const recipe = await recipeOf(
      repository.root,
      packerLeg(
        {
          only: ['docker.*'],
          vars: { version: '1.2', password: 'changeme', long: 'x'.repeat(41), date: '{timestamp}' },
          'secret-vars': { token: 'WEB_TOKEN' },
          'var-files': ['customers/acme/us.config', 'none.json?'],
          arguments: ['-force'],
          version: '~> 1.11',
        },
        { arch: 'arm64', account: '123456789012' },
      ),
    );
    const {
      'vars.password': password,
      'vars.long': long,
      'var-files.customers/acme/us.config': file,
      ...values
    } = recipe.values;
    for (const hidden of [password, long, file]) assert.match(hidden ?? '', /^sha256:[0-9a-f]{12}$/);
    assert.deepEqual(values, {
      builder: 'packer',
      template: 'web',
      'working-directory': '.',
      arch: 'arm64',
      account: '123456789012',
      only: '["docker.*"]',
      'vars.version': '1.2',
      'vars.date': '{timestamp}',
      'secret-vars.token': 'WEB_TOKEN',
      'var-files': '["customers/acme/us.config","none.json"]',
      'var-files.none.json': 'none',
      arguments: '["-force"]',
      'packer.version': '~> 1.11',
      'template.required_version': '>= 1.6',
      'plugins.github.com/hashicorp/docker': '~> 1.0',
    });
    assert.deepEqual(recipe.builds, [{ name: 'docker.a', type: 'docker' }]);
    assert.equal(recipe.buildsKnown, true);
    assert.equal(recipe.template?.kind, 'hcl2');
    assert.match(recipe.recipe, /^br2-[a-z2-7]{40}$/);
    assert.match(recipe.files.digest, /^sha256:[0-9a-f]{64}$/);
  });

  test('shares a set of files between legs', async () => {
    const recipes = await createRecipes({
      providers,
      repository: repository.root,
      environment: process.env,
      templates: [],
      manifests: [],
      written: [],
    });
    const one = await recipes.recipeOf(packerLeg({ vars: { a: '1' } }), new Map());
    const other = await recipes.recipeOf(packerLeg({ vars: { a: '2' } }), new Map());
    assert.notEqual(one.recipe, other.recipe);
    assert.equal(one.files, other.files);
  });

  test('gives a leg the recipe that it has alone', async () => {
    const { root } = repository;
    const recipes = await createRecipes({ providers, repository: root, environment: process.env, templates: [], manifests: [], written: [] }); // prettier-ignore
    const legs = [
      packerLeg({}),
      packerLeg({ template: 'web/t.pkr.hcl' }),
      packerLeg({ template: 'flat' }),
      packerLeg({ 'working-directory': 'customers' }),
      packerLeg({}, { inputs: ['!**/*.md'] }),
      packerLeg({}, { extras: ['dist'] }),
      packerLeg({ vars: { a: 'dist/app.bin' } }),
      packerLeg({ 'var-files': ['customers/acme/us.config'] }),
      dockerLeg({}),
      dockerLeg({ args: { WHAT: 'src' } }),
      dockerLeg({ file: 'app/Dockerfile.dev' }),
      dockerLeg({ context: '.' }),
    ];
    const together = await Promise.all(legs.map((leg) => recipes.recipeOf(leg, new Map())));
    for (const [index, leg] of legs.entries()) {
      const alone = await recipeOf(root, leg);
      assert.deepEqual(together[index]?.files.files, alone.files.files, String(index));
      assert.equal(together[index]?.recipe, alone.recipe, String(index));
    }
  });

  test('fills in what is known, but nothing that is known only when a leg is baked', async () => {
    const { root } = repository;
    const recipes = await createRecipes({
      providers,
      repository: root,
      environment: {},
      templates: [],
      manifests: [],
      written: [],
    });
    const leg = packerLeg({ vars: { a: '{customer}-{git.sha}' } });
    const known = new Map([
      ['customer', 'acme'],
      ['git.sha', '0123'],
    ]);
    const { recipe } = await recipes.recipeOf(leg, known);
    assert.equal(recipe, (await recipes.recipeOf(packerLeg({ vars: { a: 'acme-{git.sha}' } }), new Map())).recipe);
  });

  const refused: readonly (readonly [what: string, leg: Parameters<typeof recipeOf>[1], message: RegExp])[] = [
    ['a template that is not there', packerLeg({ template: 'none' }), /"none", which does not exist/],
    ['a template outside', packerLeg({ template: '../x' }), /"\.\.\/x"/],
    ['a working directory that is none', packerLeg({ 'working-directory': 'root.json' }), /no folder/],
    [
      'a var file that is not there',
      packerLeg({ 'var-files': ['x.json'] }),
      /"x\.json", which does not exist; end it in \?/,
    ],
    ['a var file outside', packerLeg({ 'var-files': ['../x.json'] }), /"\.\.\/x\.json", which does not exist/],
    ['a var file that is a folder', packerLeg({ 'var-files': ['web?'] }), /is no file/],
    ['a Dockerfile that is not there', dockerLeg({ file: 'x' }), /file names "x"/],
    ['a context that is not there', dockerLeg({ context: 'x' }), /context names "x"/],
    [
      'a stage that is not there',
      dockerLeg({ file: 'Dockerfile', context: '.', target: 'app' }),
      /^target names "app", which is no stage of Dockerfile\. None has a name\.$/,
    ],
  ];
  for (const [what, leg, message] of refused) {
    test(`refuses ${what}`, async () => {
      await assert.rejects(keysOf(leg), { name: 'UserError', message });
    });
  }

  test('takes a stage by its name in any case, by its number, and one that only the bake knows', async () => {
    repository.write('staged/Dockerfile', 'FROM x AS Build\nFROM y\n');
    const staged = (target: string) => keysOf(dockerLeg({ file: 'staged/Dockerfile', context: 'staged', target }));
    for (const target of ['build', 'BUILD', '0', '1', '{parent.key}']) {
      assert.deepEqual(await staged(target), ['staged/Dockerfile'], target);
    }
    await assert.rejects(
      staged('2'),
      /^UserError: target names "2", which is no stage of staged\/Dockerfile\. There are build\.$/,
    );
    await assert.rejects(staged('biuld'), /Did you mean "build"\?$/);
  });

  test('pins a mistake in a Dockerfile or template to its line', async () => {
    repository.write('broken/Dockerfile', 'FROM x\nCOPY\n');
    repository.write('broken/t.pkr.hcl', 'build {\n');
    for (const leg of [dockerLeg({ file: 'broken/Dockerfile', context: '.' }), packerLeg({ template: 'broken' })]) {
      await assert.rejects(keysOf(leg), (error) => error instanceof TemplateError && error.file.startsWith('broken/'));
    }
    repository.remove('broken');
  });
});
