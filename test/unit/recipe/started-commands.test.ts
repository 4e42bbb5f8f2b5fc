import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, packerLeg, recipeOf } from './checkout.ts';

const FILES: Readonly<Record<string, string>> = {
  'README.md': 'read me',
  'other/x.sh': 'x',
  'conf/a.txt': 'a',
  'conf/b.txt': 'b',
  'conf/vars.mk': 'SCRIPT = gen',
  'lib/common.sh': 'cat conf/b.txt\n',
  'tools/gen.sh': '#!/bin/bash\n. lib/common.sh\ncat conf/a.txt\n',
  'tools/around.sh': '#!/bin/bash\nexec ansible-playbook -e @conf/a.txt "$@"\n',
  'tools/start.sh': '#!/bin/sh\n. ./lib/common.sh\n"$@"\n',
  'tools/x.py':
    'from pathlib import Path\nHERE = Path(__file__).parent\nopen(HERE / "data.yml")\nopen(HERE.parent / "conf" / "a.txt")\nsubprocess.run(["bash", "tools/gen.sh"])\n',
  'tools/data.yml': 'x',
  'tools/n.js': "readFileSync(path.join(__dirname, '..', 'conf', 'a.txt')); require('./h')\n",
  'tools/h.js': 'x',
  'tools/walk.py': 'for f in os.listdir("conf"):\n  print(f)\n',
  'tools/build.ps1': '. "$PSScriptRoot\\lib.ps1"\nGet-Content (Join-Path $PSScriptRoot "..\\conf\\a.txt")\n',
  'tools/lib.ps1': 'x',
  'tools/here.sh':
    "#!/bin/bash\npython3 - <<'EOF'\nopen('conf/a.txt')\nEOF\nruby <<EOF\nFile.read('conf/b.txt')\nEOF\n",
  'mk/Makefile':
    'include ../conf/vars.mk\nall:\n\t@./$(SCRIPT).sh\n\tcd sub && ./inner.sh\nother: ; cat ../conf/b.txt\n',
  'mk/gen.sh': 'cat ../conf/a.txt\n',
  'mk/sub/inner.sh': '. ../../lib/common.sh\n',
  Makefile: 'FOLDER := mk\nimage:\n\t$(MAKE) -C $(FOLDER) all\n',
  'play/deep/p.yml':
    '- hosts: all\n  tasks:\n    - copy: src={{ item }}\n      with_fileglob:\n        - ../../certs/*.pem\n',
  'certs/a.pem': 'x',
  'certs/a.key': 'x',
  'puppet/site.pp': 'x',
  'puppet/hiera.yaml': 'hierarchy:\n  - name: x\n    datadir: data\n    path: "../../shared-data/%{facts.os}.yaml"\n',
  'shared-data/debian.yaml': 'x',
  'cookbooks/app/recipes/default.rb': 'x',
  'cookbooks/old/recipes/default.rb': 'x',
  'chef/Berksfile': "source 'https://supermarket.chef.io'\ncookbook 'app', path: '../cookbooks/app'\n",
  'policies/base.rb': "name 'base'\ncookbook 'app', :path => '../cookbooks/app'\n",
  'prod/settings': 'x',
};
const OTHERS = ['README.md', 'other/x.sh'];
const SCRIPT = ['tools/gen.sh', 'lib/common.sh', 'conf/a.txt', 'conf/b.txt'];

interface Kind {
  readonly title: string;
  /** A line of `shell-local`, or a whole step. */
  readonly line: string;
  readonly reads: readonly string[];
  readonly not?: readonly string[];
}

const step = (type: string, body: string): string => `provisioner "${type}" {\n    ${body}\n  }`;

const KINDS: readonly Kind[] = [
  ...['sudo -E bash', 'sudo -u root', 'env -i A=1', 'timeout 60', 'nice -n 10 bash', 'xargs -n1', 'parallel'].map(
    (start): Kind => ({ title: `what ${start} starts`, line: `${start} ./tools/gen.sh`, reads: SCRIPT, not: OTHERS }),
  ),
  {
    title: 'what find starts',
    line: "find conf -name '*.txt' -exec ./tools/gen.sh {} ';'",
    reads: SCRIPT,
    not: OTHERS,
  },
  {
    title: 'what xargs puts in',
    line: 'ls | xargs -I{} cat conf/{}',
    reads: ['conf/a.txt', 'conf/b.txt'],
    not: OTHERS,
  },
  {
    title: 'options of a shell',
    line: "bash -euo pipefail -c 'cat conf/a.txt'",
    reads: ['conf/a.txt'],
    not: ['conf/b.txt', ...OTHERS],
  },
  {
    title: 'an option with a value before a script',
    line: 'bash -o pipefail tools/gen.sh',
    reads: SCRIPT,
    not: OTHERS,
  },
  {
    title: 'the folder and the name of a path that is written down',
    line: 'X=conf/b.txt; cat $(dirname conf/x/y)/../a.txt; cat \\"$(dirname -- $X)/$(basename $X)\\"',
    reads: ['conf/a.txt', 'conf/b.txt'],
    not: OTHERS,
  },
  { title: 'code of Python', line: 'python3 -c \\"print(open(\'conf/a.txt\'))\\"', reads: ['conf/a.txt'], not: OTHERS },
  { title: 'code of Node.js', line: 'node -e \\"require(\'./tools/h\')\\"', reads: ['tools/h.js'], not: OTHERS },
  {
    title: 'a program and what it starts',
    line: 'python3 -W ignore tools/x.py',
    reads: ['tools/x.py', 'tools/data.yml', ...SCRIPT],
    not: OTHERS,
  },
  {
    title: 'a path put together by Node.js',
    line: 'node tools/n.js',
    reads: ['tools/h.js', 'conf/a.txt'],
    not: ['conf/b.txt', ...OTHERS],
  },
  {
    title: 'a folder that a program lists',
    line: 'python3 tools/walk.py',
    reads: ['conf/a.txt', 'conf/b.txt'],
    not: OTHERS,
  },
  {
    title: 'a file of PowerShell behind its options',
    line: 'pwsh -NoProfile -ExecutionPolicy Bypass -File tools/build.ps1',
    reads: ['tools/build.ps1', 'tools/lib.ps1', 'conf/a.txt'],
    not: OTHERS,
  },
  {
    title: 'recipes of a makefile',
    line: 'make -C mk',
    reads: ['mk/gen.sh', 'conf/vars.mk', 'conf/a.txt', 'lib/common.sh', 'conf/b.txt'],
    not: OTHERS,
  },
  {
    title: 'make that starts make',
    line: 'make image',
    reads: ['Makefile', 'mk/gen.sh', 'conf/a.txt', 'lib/common.sh'],
    not: OTHERS,
  },
  {
    title: 'folders that are copied in',
    line: 'virt-customize -a /x --copy-in conf:/opt',
    reads: ['conf/a.txt'],
    not: OTHERS,
  },
  {
    title: 'a folder in the environment',
    line: step('shell-local', 'environment_vars = ["DIR=conf", "STAGE=none"]\n    inline = ["cat $DIR/*"]'),
    reads: ['conf/a.txt'],
    not: ['prod/settings', ...OTHERS],
  },
  {
    title: 'a folder in env',
    line: step('shell-local', 'env = { STAGE = "prod" }\n    inline = ["true"]'),
    reads: ['prod/settings'],
    not: OTHERS,
  },
  {
    title: 'code in a here-document',
    line: 'tools/here.sh',
    reads: ['conf/a.txt', 'conf/b.txt'],
    not: OTHERS,
  },
  {
    title: 'a way back by cd -',
    line: 'cd tools; cat data.yml; cd -; cat conf/a.txt',
    reads: ['tools/data.yml', 'conf/a.txt'],
    not: OTHERS,
  },
  {
    title: 'a way back by popd',
    line: 'pushd mk && ./gen.sh && popd && cat conf/b.txt',
    reads: ['mk/gen.sh', 'conf/a.txt', 'conf/b.txt'],
    not: OTHERS,
  },
  { title: 'a variable of make', line: 'make -f other.mk C=conf/a.txt', reads: ['conf/a.txt'], not: OTHERS },
  {
    title: 'a context of a build beside the context',
    line: 'docker buildx build --build-context lib=lib conf',
    reads: ['lib/common.sh', 'conf/a.txt'],
    not: OTHERS,
  },
  {
    title: 'what starts the commands',
    line: step(
      'shell-local',
      'execute_command = ["tools/start.sh", "{{.Vars}}", "{{.Script}}"]\n    inline = ["true"]',
    ),
    reads: ['tools/start.sh', 'lib/common.sh'],
    not: OTHERS,
  },
  {
    title: 'a shell that starts the commands, as ever',
    line: step('shell-local', 'execute_command = ["/bin/sh", "-c", "{{.Vars}} {{.Script}}"]\n    inline = ["true"]'),
    reads: [],
    not: ['conf/a.txt', ...OTHERS],
  },
  {
    title: 'a script around ansible',
    line: step('ansible', 'playbook_file = "play/deep/p.yml"\n    command = "tools/around.sh"'),
    reads: ['tools/around.sh', 'conf/a.txt'],
    not: OTHERS,
  },
  {
    title: 'files that a playbook lists by a pattern',
    line: step('ansible', 'playbook_file = "play/deep/p.yml"'),
    reads: ['certs/a.pem'],
    not: ['certs/a.key', ...OTHERS],
  },
  {
    title: 'hiera beside its folder of data',
    line: step('puppet-masterless', 'manifest_file = "puppet/site.pp"\n    hiera_config_path = "puppet/hiera.yaml"'),
    reads: ['shared-data/debian.yaml'],
    not: OTHERS,
  },
  {
    title: 'cookbooks of a Berksfile',
    line: 'berks vendor -b chef/Berksfile /tmp/c',
    reads: ['chef/Berksfile', 'cookbooks/app/recipes/default.rb'],
    not: ['cookbooks/old/recipes/default.rb', ...OTHERS],
  },
  {
    title: 'cookbooks of a policy',
    line: 'chef install policies/base.rb',
    reads: ['policies/base.rb', 'cookbooks/app/recipes/default.rb'],
    not: ['cookbooks/old/recipes/default.rb', ...OTHERS],
  },
  {
    title: 'a profile of credentials',
    line: 'true"]\n  }\n}\nsource "amazon-ebs" "y" {\n  profile = "prod"\n}\nbuild {\n  sources = ["amazon-ebs.y"]\n  provisioner "shell-local" {\n    inline = ["true',
    reads: [],
    not: ['prod/settings', ...OTHERS],
  },
];

describe('what a command starts', () => {
  const folder = temporaryFolder();
  let repository: Checkout;
  before(() => {
    repository = createCheckout(join(folder, 'repository'), FILES);
  });

  for (const { title, line, reads, not = [] } of KINDS) {
    test(`${title} counts`, async () => {
      const own = line.startsWith('provisioner') ? line : step('shell-local', `inline = ["${line}"]`);
      repository.write('packer/t.pkr.hcl', `source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  ${own}\n}\n`);
      const { files, anything } = await recipeOf(repository.root, packerLeg({ template: 'packer/t.pkr.hcl' }));
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
      assert.deepEqual(anything, []);
    });
  }

  for (const [line, reads] of [
    ['curl -fsSLo made.bin https://example.test/x', []],
    ['wget -qO made.bin https://example.test/x', []],
    ['genisoimage -output made.bin -V cidata conf', ['conf/a.txt']],
    ['dd if=conf/a.txt of=made.bin', ['conf/a.txt']],
    ['qemu-img convert -O raw conf/a.txt made.bin', ['conf/a.txt']],
    ['qemu-img create -b conf/a.txt made.bin 10G', ['conf/a.txt']],
    ['cloud-localds -v -N conf/b.txt made.bin conf/a.txt', ['conf/a.txt', 'conf/b.txt']],
    ['ssh-keygen -t ed25519 -f made.bin', []],
    ['ssh-keygen -y -f conf/a.txt', ['conf/a.txt']],
    ['docker build --iidfile made.bin conf', ['conf/a.txt']],
    ['unzip conf/a.txt -d made', ['conf/a.txt']],
    ['tar -xzf conf/a.txt -C made', ['conf/a.txt']],
    ['tar -C made -xzf conf/a.txt', ['conf/a.txt']],
    ['git clone https://example.test/x made', []],
    ['7z a made.bin conf', ['conf/a.txt']],
    ['aws s3 cp s3://bucket/x made.bin', []],
    ['mksquashfs conf lib made.bin -noappend', ['conf/a.txt', 'lib/common.sh']],
    ['mkfs.ext4 -d conf made.bin 1G', ['conf/a.txt']],
    ['truncate -s 1G made.bin && chmod 600 made.bin', []],
    ['jq . conf/a.txt > made.bin', ['conf/a.txt']],
  ] as const) {
    test(`what ${line} writes does not count`, async () => {
      repository.write('packer/t.pkr.hcl', `source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  ${step('shell-local', `inline = ["${line}"]`)}\n}\n`); // prettier-ignore
      for (const path of ['made.bin', 'made.bin.pub', 'made/x']) repository.write(path, 'of an earlier bake');
      const { files } = await recipeOf(repository.root, packerLeg({ template: 'packer/t.pkr.hcl' }));
      for (const path of ['made.bin', 'made.bin.pub', 'made']) repository.remove(path);
      const counted = Object.keys(files.files);
      assert.deepEqual(counted.filter((path) => path.startsWith('made')), []); // prettier-ignore
      assert.deepEqual(reads.filter((path) => !counted.includes(path)), []); // prettier-ignore
      assert.ok(!counted.includes('README.md'));
    });
  }

  test('lists in a text of a template of JSON count item by item', async () => {
    const template = {
      variables: { scripts: 'tools/gen.sh,mk/gen.sh' },
      builders: [{ type: 'vmware-iso', floppy_files: 'conf/a.txt,tools/data.yml' }],
      provisioners: [{ type: 'shell', scripts: '{{user `scripts`}}' }],
    };
    repository.write('packer/t.json', JSON.stringify(template));
    const { files } = await recipeOf(repository.root, packerLeg({ template: 'packer/t.json' }));
    repository.remove('packer/t.json');
    for (const path of ['tools/gen.sh', 'mk/gen.sh', 'conf/a.txt', 'tools/data.yml'])
      assert.ok(path in files.files, path);
    assert.ok(!('conf/b.txt' in files.files));
  });

  for (const [what, line] of [
    ['programs that start programs', `${'sudo '.repeat(20_000)}true`],
    ['finds within finds', `${'find -exec '.repeat(20_000)}true`],
    ['finds beside each other', `find x ${"-exec true ';' ".repeat(10_000)}`],
    ['code within code', "bash -c 'x ".repeat(5_000)],
    ['variables of make', 'make -C hostile'],
    ['a program of a long list', 'python3 hostile/list.py'],
  ] as const) {
    test(`${what} are read in a moment`, async () => {
      const own = step('shell-local', `inline = ["${line}"]`);
      repository.write('packer/t.pkr.hcl', `source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  ${own}\n}\n`);
      repository.write('hostile/Makefile', `${Array.from({ length: 5000 }, (_, at) => `v${at} = $(v${at + 1})$(v${at + 1})`).join('\n')}\nall:\n${'\techo $(v0)\n'.repeat(1000)}`); // prettier-ignore
      repository.write(
        'hostile/list.py',
        `x = [${Array.from({ length: 40_000 }, (_, at) => `"a${at}"`).join(', ')}]\n`,
      );
      await recipeOf(repository.root, packerLeg({ template: 'packer/t.pkr.hcl' }));
      repository.remove('hostile');
    });
  }

  test('cookbooks by their path in the Berksfile beside a template count', async () => {
    repository.write('packer/Berksfile', "cookbook 'app', path: '../cookbooks/app'\n");
    repository.write('packer/t.pkr.hcl', 'source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n}\n');
    const { files } = await recipeOf(repository.root, packerLeg({ template: 'packer/t.pkr.hcl' }));
    repository.remove('packer/Berksfile');
    assert.ok('cookbooks/app/recipes/default.rb' in files.files);
    assert.ok(!('cookbooks/old/recipes/default.rb' in files.files));
  });
});
