import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import type { LegDefinition } from '../../../src/image/definition.ts';
import { providers } from '../../../src/providers/providers.ts';
import { createRecipes, type Recipes } from '../../../src/recipe/recipe.ts';
import { LEDGER, ledgerText } from '../../../src/recipe/files/rendered-ledger.ts';
import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, dockerLeg, packerLeg } from './checkout.ts';

const fileTemplate = (target: string, steps = ''): string =>
  `variable "late" {\n  default = "x"\n}\nsource "file" "x" {\n  content = "x"\n  target  = "${target}"\n}\nbuild {\n  sources = ["source.file.x"]\n${steps}\n}\n`;
const shell = (command: string): string => `  provisioner "shell-local" {\n    inline = ["${command}"]\n  }`;

const FILES: Readonly<Record<string, string>> = {
  'a.pkr.hcl': fileTemplate('out-a', '  post-processor "manifest" {\n    output = "kept.json"\n  }'),
  'b.pkr.hcl': fileTemplate('out-b'),
  'late.pkr.hcl': fileTemplate('made/${var.late}.img'),
  'folder.pkr.hcl': 'source "qemu" "x" {\n  output_directory = "disks"\n}\nbuild {\n  sources = ["source.qemu.x"]\n}\n',
  'names.pkr.hcl': fileTemplate(
    'out-names',
    '  provisioner "file" {\n    source      = "out-a"\n    destination = "/"\n  }',
  ),
  'says.pkr.hcl': fileTemplate('out-says', shell('sha256sum ./out-a')),
  'play.pkr.hcl': fileTemplate('out-play', '  provisioner "ansible" {\n    playbook_file = "play/site.yml"\n  }'),
  'play/site.yml': '- hosts: all\n',
  'bad.pkr.hcl': 'source "file" "x" {\n',
  'kept.json': '{}',
  'copy/Dockerfile': 'FROM scratch\nCOPY . /\n',
};

const leg = (name: string, more: Partial<LegDefinition> = {}): LegDefinition =>
  packerLeg({ template: `${name}.pkr.hcl`, ...more.work, builder: 'packer' }, { leg: name, parent: null, ...more });

/** Another leg that writes beside `names`, and the state in which it left the repository. */
const KILLED = { 'out-a': 'of a killed bake', 'disks/disk.qcow2': 'x', 'made/new.img': 'x' };

describe('what another leg writes', () => {
  const folder = temporaryFolder();
  let repository: Checkout;
  const legs = ['a', 'b', 'folder', 'names', 'says', 'play', 'bad'].map((name) => leg(name));
  const late = packerLeg({ template: 'late.pkr.hcl', vars: { late: '{timestamp}' } }, { leg: 'late' });
  const read = async (more: Partial<Parameters<typeof createRecipes>[0]> = {}): Promise<Recipes> =>
    await createRecipes({
      providers,
      repository: repository.root,
      environment: process.env,
      templates: Object.keys(FILES).filter((path) => path.endsWith('.hcl')),
      manifests: [],
      written: [],
      legs: [...legs, late],
      ...more,
    });
  const filesOf = async (definition: LegDefinition, recipes?: Recipes): Promise<readonly string[]> =>
    Object.keys((await (recipes ?? (await read())).recipeOf(definition, new Map())).files.files);
  before(() => {
    repository = createCheckout(join(folder, 'repository'), FILES);
    for (const [path, text] of Object.entries(KILLED)) repository.write(path, text);
  });

  test('counts for none beside whose template it lies', async () => {
    assert.deepEqual(await filesOf(leg('b')), ['b.pkr.hcl', 'copy/Dockerfile', 'kept.json', 'play/site.yml']);
  });

  test('is told to the bake by the plan, which has fewer legs', async () => {
    const writes = await (await read()).writes();
    assert.deepEqual(writes, [
      'disks',
      'kept.json',
      'made/**.img',
      'out-a',
      'out-b',
      'out-names',
      'out-play',
      'out-says',
    ]);
    const planned = await (await read()).recipeOf(leg('b'), new Map());
    const baked = await (await read({ legs: [leg('b')], writes })).recipeOf(leg('b'), new Map(), planned.files.files);
    assert.equal(baked.recipe, planned.recipe);
  });

  test('counts where it is named as a path', async () => {
    assert.ok((await filesOf(leg('names'))).includes('out-a'));
  });

  test('counts where free text names it', async () => {
    assert.ok((await filesOf(leg('says'))).includes('out-a'));
  });

  test('counts by the key of the leg that the reader builds on', async () => {
    for (const name of ['names', 'says'])
      assert.ok(!(await filesOf(leg(name, { parent: 'a' }))).includes('out-a'), name);
  });

  test('counts where git tracks it', async () => {
    assert.ok((await filesOf(leg('play'))).includes('kept.json'));
    assert.ok(!(await filesOf(leg('a'))).includes('kept.json'));
  });

  test('is not held against the plan where git tracks it, and nothing names it', async () => {
    const planned = await (await read()).recipeOf(leg('b'), new Map());
    repository.write('kept.json', '{"written": "while the plan was carried out"}');
    try {
      const baked = await (await read()).recipeOf(leg('b'), new Map(), planned.files.files);
      assert.equal(baked.recipe, planned.recipe);
      assert.notEqual((await (await read()).recipeOf(leg('b'), new Map())).recipe, planned.recipe);
    } finally {
      repository.write('kept.json', '{}');
    }
  });

  test('counts where a Dockerfile copies its folder', async () => {
    repository.write('copy/out-a', 'x');
    const copies = dockerLeg({ file: 'copy/Dockerfile', context: 'copy' }, { leg: 'copies' });
    assert.deepEqual(await filesOf(copies), ['copy/Dockerfile', 'copy/out-a']);
    repository.remove('copy/out-a');
  });

  test('does not count for a glob of inputs, and counts for its name', async () => {
    assert.deepEqual(await filesOf(leg('b', { inputs: ['*'] })), Object.keys(FILES).sort());
    assert.deepEqual(await filesOf(leg('b', { inputs: ['out-a'] })), ['b.pkr.hcl', 'out-a']);
  });
});

describe('what Bakehouse itself writes', () => {
  const folder = temporaryFolder();

  test('rendered templates do not count, whoever reads them next, until somebody changes one', async () => {
    const repository = createCheckout(join(folder, 'rendered'), { 'web/t.pkr.hcl': fileTemplate('out') });
    const filesOf = async (): Promise<readonly string[]> => {
      const recipes = await createRecipes({
        providers,
        repository: repository.root,
        environment: process.env,
        templates: [],
        manifests: [],
        written: [],
      });
      return Object.keys((await recipes.recipeOf(packerLeg({ template: 'web' }), new Map())).files.files);
    };
    repository.write('web/rendered/one.json', '{"a": 1}');
    repository.write('web/rendered/sub/two.json', '{"b": 1}');
    repository.write('web/rendered/own.json', 'mine');
    const before = ledgerText(undefined, new Map([['one.json', '{"a": 1}']]));
    repository.write(`web/rendered/${LEDGER}`, ledgerText(before, new Map([['sub/two.json', '{"b": 1}']])));
    assert.deepEqual(await filesOf(), ['web/rendered/own.json', 'web/t.pkr.hcl']);
    repository.write('web/rendered/one.json', '{"a": 2}');
    assert.deepEqual(await filesOf(), ['web/rendered/one.json', 'web/rendered/own.json', 'web/t.pkr.hcl']);
  });

  for (const [what, text] of [
    ['no JSON', 'x'],
    ['another thing', '{"schema": "x", "files": {"a": "b"}}'],
    [
      'paths out of the folder',
      ledgerText(
        undefined,
        new Map([
          ['../../outside', 'x'],
          ['/etc/hostname', 'x'],
        ]),
      ),
    ],
  ] as const) {
    test(`a ledger that is ${what} hides nothing`, async () => {
      const repository = createCheckout(join(folder, what.replaceAll(' ', '-')), {
        'web/t.pkr.hcl': fileTemplate('out'),
        'web/a': 'x',
        'web/.bakehouse.json': text,
      });
      const recipes = await createRecipes({ providers, repository: repository.root, environment: process.env, templates: [], manifests: [], written: [] }); // prettier-ignore
      const { files } = await recipes.recipeOf(packerLeg({ template: 'web' }), new Map());
      assert.deepEqual(Object.keys(files.files), ['web/.bakehouse.json', 'web/a', 'web/t.pkr.hcl']);
      // What somebody else's file says is lost without harm.
      assert.match(ledgerText(text, new Map([['n', '']])), /"n"/);
    });
  }

  for (const [stream, redirection] of [
    ['standard output', '> web/j'],
    ['standard error', '2> web/j'],
  ] as const) {
    for (const isTracked of [false, true]) {
      test(`the file that ${stream} is, ${isTracked ? '' : 'not '}tracked`, () => {
        const repository = createCheckout(join(folder, `${stream.replace(' ', '-')}-${isTracked}`), {
          'web/t.pkr.hcl': fileTemplate('out'),
          'web/other': 'x',
        });
        repository.write('web/j', 'of an earlier run');
        if (isTracked) repository.track();
        const probe = join(import.meta.dirname, '../../support/bake/key-probe.ts');
        const script = `exec "$0" "$1" "$2" "$3" "$4" ${redirection}`;
        const legs = JSON.stringify([packerLeg({ template: 'web' })]);
        const told = join(folder, 'told');
        const ended = spawnSync('sh', ['-c', script, process.execPath, probe, legs, repository.root, told], { cwd: repository.root, encoding: 'utf8' }); // prettier-ignore
        assert.equal(ended.status, 0, ended.stderr);
        const counted = spawnSync('cat', [told], { encoding: 'utf8' }).stdout;
        assert.match(counted, /web\/other/);
        assert.doesNotMatch(counted, /web\/j"/);
      });
    }
  }
});
