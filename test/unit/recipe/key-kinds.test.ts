import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, packerLeg, recipeOf } from './checkout.ts';

interface Kind {
  readonly title: string;
  readonly hcl?: string;
  readonly json?: object;
  readonly vars?: Readonly<Record<string, string>>;
  /** Files that count, and others that do not, besides the template. */
  readonly reads: readonly string[];
  readonly not?: readonly string[];
}

const FILES: Readonly<Record<string, string>> = {
  'README.md': 'read me',
  'other/x.sh': 'x',
  'scripts/a.sh': 'echo a\n. ./scripts/lib.sh\n',
  'scripts/b.sh': 'echo b\n',
  'scripts/lib.sh': 'true\n',
  'scripts/web.sh': 'true\n',
  'conf/c.yml': 'scripts: [scripts/a.sh]\ndeep: { dir: rootfs }\n',
  'conf/c.json': '{"script": "scripts/b.sh"}',
  'conf/prod.conf': 'x',
  'conf/dev.conf': 'x',
  'tpl/a.pkrtpl': '%{ for s in list }${file("conf/${s}.conf")}%{ endfor }',
  'rootfs/etc/a': 'a',
  'rootfs/b': 'b',
  'tools/Makefile': 'all:\n\tsh gen.sh\n',
  'tools/gen.sh': '#!/bin/sh\n. "$(dirname "$0")/inc/lib.sh"\npython3 tools/p.py\n',
  'tools/inc/lib.sh': 'true\n',
  'tools/p.py': 'import helper\nopen("conf/dev.conf")\n',
  'tools/helper.py': 'x = 1\n',
  'ansible/site.yml': '- hosts: all\n  roles: [web]\n',
  'ansible/roles/web/tasks/main.yml': 'x',
  'ansible/group_vars/all.yml': 'x',
  'play/p.yml': '- import_playbook: ../shared-play/q.yml\n',
  'shared-play/q.yml': '- hosts: all\n',
  'shared-play/roles/r/tasks/main.yml': 'x',
  'ansible.cfg': '[defaults]\nroles_path = vendor/roles\ninventory = inv/hosts\n',
  'vendor/roles/v/tasks/main.yml': 'x',
  'inv/hosts': 'localhost',
  'site.yml': '- hosts: all\n',
  'roles/top/tasks/main.yml': 'x',
  'puppet/site.pp': 'x',
  'puppet/modules/m/init.pp': 'x',
  'puppet/hiera.yaml': 'defaults:\n  datadir: hdata\n',
  'puppet/hdata/common.yaml': 'x',
  'salt/top.sls': 'x',
  'pillar/top.sls': 'x',
  'cookbooks/c/recipes/default.rb': 'x',
  'out/facts': 'of an earlier bake',
  'packer/packer-manifest.json': '{}',
  'packer-manifest.json': '{}',
  'http/user-data': 'x',
  'docker/Dockerfile': 'FROM debian\n',
  'docker/ctx/a': 'a',
};

const build = (steps: string, before = ''): string =>
  `${before}source "docker" "web" {\n  image = "debian"\n  commit = true\n}\nbuild {\n  sources = ["source.docker.web"]\n${steps}\n}\n`;
const step = (type: string, body: string, before = ''): string =>
  build(`  provisioner "${type}" {\n${body}\n  }`, before);
const shell = (attribute: string, before = ''): string => step('shell', attribute, before);
const local = (command: string, before = ''): string => step('shell-local', `inline = [${command}]`, before);
const OTHERS = ['README.md', 'other/x.sh'];

const KINDS: readonly Kind[] = [
  {
    title: 'format',
    hcl: shell('script = format("%s/../scripts/%s.sh", path.root, "b")'),
    reads: ['scripts/b.sh'],
    not: ['scripts/a.sh'],
  },
  {
    title: 'join of split',
    hcl: shell('script = join("/", split(",", "scripts,b.sh"))'),
    reads: ['scripts/b.sh'],
    not: ['scripts/a.sh'],
  },
  {
    title: 'replace, lower, trimsuffix',
    hcl: shell('script = lower(replace(trimsuffix("SCRIPTS/X.SH.bak", ".bak"), "X", "b"))'),
    reads: ['scripts/b.sh'],
    not: ['scripts/a.sh'],
  },
  { title: 'dirname', hcl: shell('script = "${dirname(path.root)}/scripts/b.sh"'), reads: ['scripts/b.sh'] },
  {
    title: 'lookup and merge',
    hcl: shell(
      'script = lookup(merge({ a = "none" }, local.m), "a", "x")',
      'locals {\n  m = { a = "scripts/b.sh" }\n}\n',
    ),
    reads: ['scripts/b.sh'],
  },
  {
    title: 'element, concat, flatten',
    hcl: shell('scripts = flatten([[element(concat(["scripts/b.sh"], ["x"]), 0)]])'),
    reads: ['scripts/b.sh'],
  },
  {
    title: 'for over an object, with a filter',
    hcl: shell('scripts = [for k, v in { b = true } : "scripts/${k}.sh" if v]'),
    reads: ['scripts/b.sh'],
    not: ['scripts/web.sh'],
  },
  {
    title: 'splat',
    hcl: shell('scripts = local.l[*].path', 'locals {\n  l = [{ path = "scripts/b.sh" }]\n}\n'),
    reads: ['scripts/b.sh'],
  },
  {
    title: 'both sides of a condition',
    hcl: shell('script = var.x == "1" ? "scripts/a.sh" : "scripts/b.sh"', 'variable "x" {\n  default = "1"\n}\n'),
    reads: ['scripts/a.sh', 'scripts/b.sh'],
  },
  {
    title: 'source.name',
    hcl: shell('script = "scripts/${source.name}.sh"'),
    reads: ['scripts/web.sh'],
    not: ['scripts/b.sh'],
  },
  {
    title: 'yamldecode',
    hcl: shell('scripts = local.c.scripts', 'locals {\n  c = yamldecode(file("${path.root}/../conf/c.yml"))\n}\n'),
    reads: ['conf/c.yml', 'scripts/a.sh'],
    not: ['scripts/b.sh', ...OTHERS],
  },
  {
    title: 'jsondecode',
    hcl: shell('script = jsondecode(file("conf/c.json"))["script"]'),
    reads: ['conf/c.json', 'scripts/b.sh'],
    not: OTHERS,
  },
  {
    title: 'templatefile that reads',
    hcl: shell('inline = [templatefile("tpl/a.pkrtpl", { list = ["prod"] })]'),
    reads: ['tpl/a.pkrtpl', 'conf/prod.conf'],
    not: ['conf/dev.conf'],
  },
  {
    title: 'fileset',
    hcl: shell('scripts = [for f in fileset("scripts", "b*") : "scripts/${f}"]'),
    reads: ['scripts/b.sh'],
    not: ['scripts/a.sh', ...OTHERS],
  },
  {
    title: 'an unknown part',
    hcl: step('file', 'source = "${var.x}/etc"\ndestination = "/"', 'variable "x" {}\n'),
    vars: { x: '{source.id}' },
    reads: ['rootfs/etc/a'],
    not: ['rootfs/b', ...OTHERS],
  },
  {
    title: 'an unknown part behind a folder that may lead elsewhere',
    hcl: step('file', 'source = "${path.root}/${var.x}/etc"\ndestination = "/"', 'variable "x" {}\n'),
    vars: { x: '{source.id}' },
    reads: ['rootfs/etc/a'],
    not: OTHERS,
  },
  {
    title: 'nothing known',
    hcl: shell('script = var.x', 'variable "x" {}\n'),
    vars: { x: '{source.id}' },
    reads: [...OTHERS, 'scripts/a.sh'],
  },
  {
    title: 'an environment default',
    hcl: shell('script = "${coalesce(env("NONE"), "scripts")}/b.sh"'),
    reads: ['scripts/b.sh'],
  },
  { title: 'what is sourced', hcl: shell('script = "scripts/a.sh"'), reads: ['scripts/a.sh', 'scripts/lib.sh'] },
  {
    title: 'a command of this machine',
    hcl: local('"sh tools/gen.sh"'),
    reads: ['tools/gen.sh', 'tools/inc/lib.sh', 'tools/p.py', 'tools/helper.py', 'conf/dev.conf'],
    not: OTHERS,
  },
  {
    title: 'make in another folder',
    hcl: local('"make -C tools all"'),
    reads: ['tools/Makefile', 'tools/gen.sh'],
    not: OTHERS,
  },
  {
    title: 'tar in another folder',
    hcl: local('"tar -C rootfs -czf out/x.tgz ."'),
    reads: ['rootfs/etc/a', 'rootfs/b'],
    not: OTHERS,
  },
  { title: 'cd', hcl: local('"cd tools && ./gen.sh"'), reads: ['tools/gen.sh', 'tools/inc/lib.sh'], not: OTHERS },
  { title: 'a bare folder', hcl: local('"cp -r rootfs /tmp/x"'), reads: ['rootfs/b'], not: OTHERS },
  { title: 'a word that is only printed', hcl: local('"echo rootfs"'), reads: [], not: ['rootfs/b'] },
  {
    title: 'a command by a local',
    hcl: local('"${local.t.dir}/gen.sh --fast"', 'locals {\n  t = { dir = "tools" }\n}\n'),
    reads: ['tools/gen.sh'],
    not: OTHERS,
  },
  { title: 'a redirection', hcl: local('"echo x > out/facts", "cat out/facts"'), reads: [], not: ['out/facts'] },
  {
    title: 'a download',
    hcl: step('file', 'direction = "download"\nsource = "/tmp/facts"\ndestination = "out/facts"'),
    reads: [],
    not: ['out/facts'],
  },
  {
    title: 'a download that is uploaded',
    hcl: build(
      '  provisioner "file" {\n    direction = "download"\n    source = "/tmp/facts"\n    destination = "out/"\n  }\n  provisioner "file" {\n    source = "out/facts"\n    destination = "/"\n  }',
    ),
    reads: [],
    not: ['out/facts'],
  },
  {
    title: 'an upload that is downloaded',
    hcl: build(
      '  provisioner "file" {\n    source = "out/facts"\n    destination = "/"\n  }\n  provisioner "file" {\n    direction = "download"\n    source = "/tmp/facts"\n    destination = "out/facts"\n  }',
    ),
    reads: ['out/facts'],
  },
  { title: 'a manifest', hcl: build('  post-processor "manifest" {}'), reads: [], not: ['packer-manifest.json'] },
  {
    title: 'a manifest in the folder of the template',
    hcl: build('  post-processor "manifest" {\n    output = "${path.root}/packer-manifest.json"\n  }'),
    reads: [],
    not: ['packer/packer-manifest.json'],
  },
  {
    title: 'an output folder',
    hcl: 'source "qemu" "x" {\n  output_directory = "out"\n  http_directory = "http"\n}\nbuild {\n  sources = ["qemu.x"]\n  provisioner "shell-local" {\n    inline = ["ls out/facts"]\n  }\n}\n',
    reads: ['http/user-data'],
    not: ['out/facts'],
  },
  {
    title: 'an exported image',
    hcl: 'source "docker" "x" {\n  image = "debian"\n  export_path = "out/facts"\n}\nbuild {\n  sources = ["docker.x"]\n  post-processor "artifice" {\n    files = ["out/facts"]\n  }\n}\n',
    reads: [],
    not: ['out/facts'],
  },
  {
    title: 'ansible',
    hcl: step('ansible', 'playbook_file = "ansible/site.yml"'),
    reads: [
      'ansible/site.yml',
      'ansible/roles/web/tasks/main.yml',
      'ansible/group_vars/all.yml',
      'ansible.cfg',
      'vendor/roles/v/tasks/main.yml',
      'inv/hosts',
    ],
    not: OTHERS,
  },
  {
    title: 'ansible at the top',
    hcl: step('ansible', 'playbook_file = "site.yml"'),
    reads: ['site.yml', 'roles/top/tasks/main.yml'],
    not: [...OTHERS, 'rootfs/b'],
  },
  {
    title: 'a playbook that imports another',
    hcl: step('ansible', 'playbook_file = "play/p.yml"'),
    reads: ['shared-play/q.yml', 'shared-play/roles/r/tasks/main.yml'],
    not: OTHERS,
  },
  {
    title: 'ansible by its environment',
    hcl: step(
      'ansible',
      'playbook_file = "play/p.yml"\nansible_env_vars = ["ANSIBLE_ROLES_PATH=roles:vendor/roles"]\nextra_arguments = ["-i", "inv", "-e", "@conf/prod.conf", "--tags", "tools"]',
    ),
    reads: ['roles/top/tasks/main.yml', 'vendor/roles/v/tasks/main.yml', 'inv/hosts', 'conf/prod.conf'],
    not: [...OTHERS, 'tools/p.py'],
  },
  {
    title: 'puppet',
    hcl: step(
      'puppet-masterless',
      'manifest_file = "puppet/site.pp"\nmodule_paths = ["puppet/modules"]\nhiera_config_path = "puppet/hiera.yaml"',
    ),
    reads: ['puppet/site.pp', 'puppet/modules/m/init.pp', 'puppet/hiera.yaml', 'puppet/hdata/common.yaml'],
    not: OTHERS,
  },
  {
    title: 'salt',
    hcl: step('salt-masterless', 'local_state_tree = "salt"\nlocal_pillar_roots = "pillar"'),
    reads: ['salt/top.sls', 'pillar/top.sls'],
    not: OTHERS,
  },
  {
    title: 'chef',
    hcl: step('chef-solo', 'cookbook_paths = ["cookbooks"]'),
    reads: ['cookbooks/c/recipes/default.rb'],
    not: OTHERS,
  },
  {
    title: 'a bare name where a path stands',
    hcl: step('inspec', 'profile = "rootfs"'),
    reads: ['rootfs/b'],
    not: OTHERS,
  },
  {
    title: 'a bare name where none stands',
    hcl: 'source "qemu" "x" {\n  vm_name = "rootfs"\n}\nbuild {\n  sources = ["qemu.x"]\n}\n',
    reads: [],
    not: ['rootfs/b'],
  },
  {
    title: 'dynamic provisioners',
    hcl: build(
      '  dynamic "provisioner" {\n    for_each = local.s\n    iterator = it\n    labels = ["shell"]\n    content {\n      script = it.value\n    }\n  }',
      'locals {\n  s = ["scripts/b.sh"]\n}\n',
    ),
    reads: ['scripts/b.sh'],
    not: ['scripts/web.sh'],
  },
  {
    title: 'a docker source that is built',
    hcl: 'source "docker" "x" {\n  commit = true\n  build {\n    path = "docker/Dockerfile"\n    build_dir = "docker/ctx"\n  }\n}\nbuild {\n  sources = ["docker.x"]\n}\n',
    reads: ['docker/Dockerfile', 'docker/ctx/a'],
    not: OTHERS,
  },
  { title: 'a Windows path', hcl: shell('script = "scripts\\\\b.sh"'), reads: ['scripts/b.sh'] },
  {
    title: 'a file: URL',
    hcl: 'source "qemu" "x" {\n  iso_url = "file://rootfs/b"\n  iso_checksum = "file:conf/prod.conf"\n}\nbuild {\n  sources = ["qemu.x"]\n}\n',
    reads: ['rootfs/b', 'conf/prod.conf'],
    not: OTHERS,
  },
  {
    title: 'JSON: build_name and functions',
    json: {
      variables: { os: 'WEB', dir: '{{user `base`}}', base: 'scripts' },
      builders: [{ type: 'docker', name: 'b', image: 'debian', commit: true }],
      provisioners: [
        { type: 'shell', scripts: ['{{user `dir`}}/{{build_name}}.sh', 'scripts/{{user `os` | lower}}.sh'] },
      ],
    },
    reads: ['scripts/b.sh', 'scripts/web.sh'],
    not: ['scripts/a.sh', ...OTHERS],
  },
];

/** Made to take forever, or to run out of stack. */
const HOSTILE: readonly (readonly [what: string, hcl: string])[] = [
  ['a chain of conditions', shell(`script = ${'true ? "a" : '.repeat(20_000)}"b"`)],
  [
    'a chain of operators',
    shell(`script = "${'${1 + 1}'.repeat(1)}${'x'.repeat(10)}"\n    valid_exit_codes = [${'1 + '.repeat(50_000)}1]`),
  ],
  ['signs', shell(`script = ${'-'.repeat(50_000)}1`)],
  ['members', shell(`script = local${'.a'.repeat(50_000)}`)],
  ['directives', shell(`script = "${'%{ if true }'.repeat(20_000)}"`)],
  [
    'locals that double',
    shell(
      'script = local.x30',
      `locals {\n  x0 = "ab"\n${Array.from({ length: 30 }, (_, at) => `  x${at + 1} = "\${local.x${at}}\${local.x${at}}"\n`).join('')}}\n`,
    ),
  ],
  ['products of loops', shell(`scripts = [${'for a in range(900) : [for b in range(900) : '.repeat(1)}"x"]]`)],
  ['a circle of locals', shell('script = local.a', 'locals {\n  a = local.b\n  b = local.a\n}\n')],
  ['substitutions of a shell', local(`"${'$('.repeat(20_000)}"`)],
  ['unknown parts', step('file', `source = "${'${var.x}a'.repeat(300)}"`, 'variable "x" {}\n')],
];

describe('what counts for the key', () => {
  const folder = temporaryFolder();
  let repository: Checkout;
  before(() => {
    repository = createCheckout(join(folder, 'repository'), FILES);
  });

  for (const [what, hcl] of HOSTILE) {
    test(`is read of ${what}`, async () => {
      repository.write('packer/t.pkr.hcl', hcl);
      await recipeOf(repository.root, packerLeg({ template: 'packer/t.pkr.hcl' }));
    });
  }

  for (const { title, hcl, json, vars, reads, not = [] } of KINDS) {
    test(title, async () => {
      const template = hcl === undefined ? 'packer/t.json' : 'packer/t.pkr.hcl';
      repository.write(template, hcl ?? JSON.stringify(json));
      const { files } = await recipeOf(repository.root, packerLeg({ template, vars: { ...vars } }));
      const counted = Object.keys(files.files);
      assert.deepEqual(
        reads.filter((path) => !counted.includes(path)),
        [],
        `missed, of ${counted.join(' ')}`,
      );
      assert.deepEqual(
        not.filter((path) => counted.includes(path)),
        [],
        'counted for nothing',
      );
    });
  }
});
