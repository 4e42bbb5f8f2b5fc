import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, packerLeg, recipeOf } from './checkout.ts';

interface Case {
  readonly title: string;
  readonly hcl?: string;
  readonly json?: unknown;
  readonly hclJson?: unknown;
  readonly vars?: Readonly<Record<string, string>>;
  readonly secretVars?: Readonly<Record<string, string>>;
  readonly varFiles?: readonly string[];
  readonly substitutions?: { readonly METADATA: string; readonly NAME: string; readonly IMAGE: string };
  readonly text?: string;
  /** The files that count besides the template, with slashes; those of `lib` are `lib/a.sh` and `lib/sub/b.sh`. */
  readonly named: readonly string[];
  /** What lies outside the repository. */
  readonly unread?: readonly string[];
  /** What may be any file. */
  readonly anything?: readonly string[];
}

/** All that git does not ignore there. */
const EVERYTHING = [
  'lib/a.sh',
  'lib/sub/b.sh',
  'made/app.bin',
  'mixed/made.bin',
  'mixed/tracked.txt',
  'other/c.sh',
  'values/d.json',
  'values/x.yml',
];
const LIB = ['lib/a.sh', 'lib/sub/b.sh'];
const build = (inner: string): string =>
  `source "null" "x" {\n  communicator = "none"\n}\nbuild {\n  sources = ["null.x"]\n${inner}\n}\n`;
const provisioner = (attribute: string): string => build(`  provisioner "shell" {\n    ${attribute}\n  }`);
const legacy = (provisioner: object, more: object = {}): object => ({
  ...more,
  builders: [{ type: 'null' }],
  provisioners: [{ type: 'shell', ...provisioner }],
});

const CASES: readonly Case[] = [
  { title: 'nothing', hcl: build(''), named: [] },
  { title: 'a script by the working directory', hcl: provisioner('script = "lib/a.sh"'), named: ['lib/a.sh'] },
  { title: 'a script by the template folder', hcl: provisioner('script = "../lib/a.sh"'), named: ['lib/a.sh'] },
  { title: 'path.root', hcl: provisioner('script = "${path.root}/../lib/a.sh"'), named: ['lib/a.sh'] },
  { title: 'path.cwd', hcl: provisioner('scripts = ["${path.cwd}/lib/a.sh"]'), named: ['lib/a.sh'] },
  {
    title: 'abspath',
    hcl: provisioner('script = "${abspath("${path.root}/../lib/sub")}/b.sh"'),
    named: ['lib/sub/b.sh'],
  },
  { title: 'a folder', hcl: provisioner('playbook_dir = "lib"'), named: LIB },
  { title: 'any attribute', hcl: provisioner('whatever = { deep = ["lib/sub"] }'), named: ['lib/sub/b.sh'] },
  { title: 'volumes', hcl: provisioner('volumes = { "${path.cwd}/lib/sub" = "/data" }'), named: ['lib/sub/b.sh'] },
  { title: 'user_data_file', hcl: provisioner('user_data_file = "lib/a.sh"'), named: ['lib/a.sh'] },
  {
    title: 'templatefile',
    hcl: provisioner('inline = [templatefile("${path.root}/../lib/a.sh", { x = "y" })]'),
    named: ['lib/a.sh'],
  },
  { title: 'file in a local', hcl: `locals { x = file("./lib/a.sh") }\n${build('')}`, named: ['lib/a.sh'] },
  { title: 'fileset', hcl: provisioner('scripts = fileset("${path.cwd}/lib", "*.sh")'), named: ['lib/a.sh'] },
  { title: 'a wildcard', hcl: provisioner('floppy_files = ["lib/sub/*.sh"]'), named: ['lib/sub/b.sh'] },
  { title: 'a command of several words', hcl: provisioner('command = "bash ./lib/a.sh --fast"'), named: ['lib/a.sh'] },
  { title: 'an argument with @', hcl: provisioner('extra_arguments = ["-e", "@lib/a.sh"]'), named: ['lib/a.sh'] },
  { title: 'a file that git does not track', hcl: provisioner('source = "made/app.bin"'), named: ['made/app.bin'] },
  {
    title: 'a folder with files that git does not track',
    hcl: provisioner('source = "mixed/"'),
    named: ['mixed/made.bin', 'mixed/tracked.txt'],
  },
  { title: 'a name in other letters, as macOS opens it', hcl: provisioner('script = "LIB/A.sh"'), named: ['lib/a.sh'] },
  {
    title: 'the default of a variable, by its attribute alone',
    hcl: `variable "s" {\n  default = "lib/a.sh"\n}\n${provisioner('script = var.s')}`,
    named: ['lib/a.sh'],
  },
  {
    title: 'a variable with its default in a string',
    hcl: `variable "d" {\n  default = "sub"\n}\n${provisioner('script = "lib/${var.d}/b.sh"')}`,
    named: ['lib/sub/b.sh'],
  },
  {
    title: "a variable with the leg's value",
    hcl: `variable "d" {\n  default = "none"\n}\n${provisioner('script = "lib/${var.d}/b.sh"')}`,
    vars: { d: 'sub' },
    named: ['lib/sub/b.sh'],
  },
  {
    title: "a leg's value that names a file",
    hcl: `variable "x" {}\n${build('')}`,
    vars: { x: 'lib/a.sh' },
    named: ['lib/a.sh'],
  },
  {
    title: 'the value of a var file',
    hcl: `variable "d" {}\n${provisioner('script = "lib/${var.d}/b.sh"')}`,
    varFiles: ['values/d.json'],
    named: ['lib/sub/b.sh'],
  },
  {
    title: 'what a var file names',
    hcl: `variable "x" {}\n${build('')}`,
    varFiles: ['values/x.yml'],
    named: ['lib/a.sh'],
  },
  {
    title: 'a local made of others',
    hcl: `variable "d" {\n  default = "sub"\n}\nlocals {\n  base = "\${path.cwd}/l"\n  all = "\${local.base}ib/\${var.d}"\n}\n${provisioner('script = "${local.all}/b.sh"')}`,
    named: ['lib/sub/b.sh'],
  },
  {
    title: 'a list in a local',
    hcl: `locals {\n  all = concat(["\${path.cwd}/lib/a.sh"], ["lib/sub/b.sh"])\n}\n${provisioner('scripts = local.all')}`,
    named: LIB,
  },
  {
    title: 'an unknown variable is a wildcard',
    hcl: `variable "d" {}\n${provisioner('script = "lib/${var.d}/b.sh"')}`,
    named: ['lib/sub/b.sh'],
  },
  {
    title: 'a value that is known only when the leg is baked',
    hcl: `variable "d" {\n  default = "sub"\n}\n${provisioner('script = "lib/${var.d}/b.sh"')}`,
    vars: { d: '{git.sha}' },
    named: ['lib/sub/b.sh'],
  },
  {
    title: 'a secret value, over the default',
    hcl: `variable "d" {\n  default = "sub"\n}\n${provisioner('script = "lib/${var.d}/b.sh"')}`,
    secretVars: { d: 'D' },
    named: ['lib/sub/b.sh'],
  },
  {
    title: 'a computed path',
    hcl: provisioner('scripts = [\n      lower("NONE"),\n      format("%s/a.sh", "lib")\n    ]'),
    named: ['lib/a.sh'],
  },
  {
    title: 'file() of something computed',
    hcl: `variable "d" {}\n${provisioner('inline = [file(var.d)]')}`,
    named: EVERYTHING,
    anything: ['web/t.pkr.hcl:8 [file(var.d)]'],
  },
  { title: 'a computed text that is no path', hcl: provisioner('inline = ["echo ${build.ID}/x"]'), named: [] },
  {
    title: 'what is fetched from the guest',
    hcl: provisioner('source = "/x/${build.ID}"\n    direction = "download"'),
    named: [],
  },
  {
    title: 'a path out of the repository',
    hcl: provisioner('script = "../../../etc/hostname"'),
    named: [],
    unread: ['web/t.pkr.hcl:7 ../../../etc/hostname'],
  },
  { title: 'the working directory in a word', hcl: provisioner('inline = ["cd . && ls .."]'), named: [] },
  {
    title: 'pkr.json',
    hclJson: {
      source: { null: { x: {} } },
      build: { sources: ['null.x'], provisioner: { shell: [{ script: '${path.root}/../lib/a.sh' }] } },
    },
    named: ['lib/a.sh'],
  },
  {
    title: 'pkr.json with functions and what is unknown',
    hclJson: {
      variable: { d: {} },
      source: { null: { x: {} } },
      build: {
        sources: ['null.x'],
        provisioner: { shell: [{ inline: ['${file("lib/a.sh")}'], script: 'lib/sub/${var.d}' }] },
      },
    },
    named: LIB,
  },
  { title: 'legacy JSON', json: legacy({ script: 'lib/a.sh' }), named: ['lib/a.sh'] },
  { title: 'template_dir', json: legacy({ script: '{{template_dir}}/../lib/a.sh' }), named: ['lib/a.sh'] },
  { title: 'pwd', json: legacy({ scripts: ['{{ pwd }}/lib/a.sh'] }), named: ['lib/a.sh'] },
  {
    title: 'volumes of legacy JSON',
    json: legacy({ volumes: { '{{pwd}}/lib/sub': '/data' } }),
    named: ['lib/sub/b.sh'],
  },
  {
    title: 'words with dollar signs, without which it is no JSON',
    text: '{"variables": {$METADATA}, "builders": [{"type": "null", "user_data_file": "lib/$NAME.sh", "source": "lib/sub/$IMAGE"}]}',
    substitutions: { METADATA: '"x": "y"', NAME: 'a', IMAGE: '{source.id}' },
    named: LIB,
  },
  {
    title: 'a user variable',
    json: legacy({ script: 'lib/{{user `d`}}/b.sh' }, { variables: { d: 'sub' } }),
    named: ['lib/sub/b.sh'],
  },
  {
    title: 'a user variable without a value',
    json: legacy({ script: 'lib/{{user `d`}}/b.sh' }, { variables: { d: null } }),
    named: ['lib/sub/b.sh'],
  },
];

describe('the files that a template names', () => {
  const folder = temporaryFolder();
  let repository: Checkout;

  before(() => {
    repository = createCheckout(join(folder, 'repository'), {
      'lib/a.sh': 'a',
      'lib/sub/b.sh': 'b',
      'other/c.sh': 'c',
      'mixed/tracked.txt': 't',
      'values/d.json': '{"d": "sub"}',
      'values/x.yml': 'x:\n  deep: [lib/a.sh]\n',
    });
    repository.write('made/app.bin', 'made');
    repository.write('mixed/made.bin', 'made');
  });

  for (const { title, hcl, json, hclJson, vars, secretVars, varFiles, substitutions, text, named, ...told } of CASES) {
    test(title, async () => {
      for (const name of ['web/t.pkr.hcl', 'web/t.pkr.json', 'web/t.json']) repository.remove(name);
      const name = hcl === undefined ? (hclJson === undefined ? 'web/t.json' : 'web/t.pkr.json') : 'web/t.pkr.hcl';
      repository.write(name, hcl ?? text ?? JSON.stringify(hclJson ?? json));
      const recipe = await recipeOf(
        repository.root,
        packerLeg({
          template: name,
          vars: { ...vars },
          'secret-vars': { ...secretVars },
          'var-files': [...(varFiles ?? [])],
          substitutions: substitutions ?? null,
        }),
      );
      assert.deepEqual(Object.keys(recipe.files.files), [...named, name].sort());
      for (const what of ['unread', 'anything'] as const) {
        const found = recipe[what].map(({ file, line, text: shown }) => `${file}:${line} ${shown}`);
        assert.equal(found.length, (told[what] ?? []).length, found.join('\n'));
        for (const [index, start] of (told[what] ?? []).entries())
          assert.ok(found[index]?.startsWith(start), found.join('\n'));
      }
    });
  }
});
