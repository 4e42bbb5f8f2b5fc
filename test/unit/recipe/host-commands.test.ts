import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, packerLeg, recipeOf } from './checkout.ts';

interface Kind {
  readonly title: string;
  /** Lines of one `shell-local`; or, as one text, a whole step. */
  readonly lines: readonly string[] | string;
  readonly reads: readonly string[];
  readonly not?: readonly string[];
}

const FILES: Readonly<Record<string, string>> = {
  'README.md': 'read me',
  'other/x.sh': 'x',
  'go.mod': 'module x',
  'internal/y/y.go': 'package y',
  'conf/a.txt': 'a',
  'conf/b.txt': 'b',
  'conf/c.md': 'c',
  'app/package.json': '{}',
  'app/Cargo.toml': '[package]',
  'app/src/main.x': 'x',
  'infra/main.tf': 'x',
  'tools/gen.py': 'x = 1',
  'tools/loop.sh': '#!/bin/sh\nfor f in a b; do\n  cat "conf/$f.txt"\ndone\n',
  'tools/up.sh': '#!/bin/sh\ncd "$(dirname "$0")/.." || exit 1\ncat conf/a.txt\n',
  'tools/root.sh':
    '#!/bin/bash\nexport ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"\nC="${ROOT}/conf"\ncat "$C/a.txt"\n',
  'tools/self.sh': '#!/bin/bash\ncd "$(dirname "$(readlink -f "$0")")" >/dev/null\ncat data.bin\n',
  'tools/data.bin': 'x',
  'tools/build.ps1': '. $PSScriptRoot/lib.ps1\nImport-Module "$PSScriptRoot\\m.psm1"\nGet-Content conf\\a.txt\n',
  'tools/lib.ps1': 'Write-Host x',
  'tools/m.psm1': 'Write-Host x',
  'tools/build.cmd': '@echo off\r\ncall "%~dp0lib.bat"\r\n',
  'tools/lib.bat': 'echo x',
  'play/site.yml':
    "- hosts: all\n  tasks:\n    - copy:\n        src: '{{ playbook_dir }}/../assets/dir/'\n    - debug: msg=\"{{ lookup('file', playbook_dir ~ '/../keys/a.pub') }}\"\n",
  'play/roles/r/tasks/main.yml': 'x',
  'assets/dir/x': 'x',
  'keys/a.pub': 'x',
  'inv/hosts': 'localhost',
  'inv/group_vars/all.yml': 'x',
  'profile/inspec.yml': 'name: profile\ndepends:\n  - name: base\n    path: ../base\n',
  'profile/controls/a.rb': 'x',
  'base/inspec.yml': 'name: base\ndepends:\n  - name: profile\n    path: ../profile\n  - { name: none }\n',
  'base/controls/b.rb': 'x',
};
const OTHERS = ['README.md', 'other/x.sh'];

const KINDS: readonly Kind[] = [
  {
    title: 'a part of a name that only the shell knows',
    lines: ['for f in a b; do cat conf/$f.txt; done'],
    reads: ['conf/a.txt', 'conf/b.txt'],
    not: ['conf/c.md', ...OTHERS],
  },
  {
    title: 'a name that only the shell knows',
    lines: ['cat "conf/$F"'],
    reads: ['conf/a.txt', 'conf/c.md'],
    not: OTHERS,
  },
  { title: 'such a name in a script', lines: ['tools/loop.sh'], reads: ['conf/a.txt'], not: ['conf/c.md', ...OTHERS] },
  { title: 'a path of which nothing is known', lines: ['cat "$A/$B"'], reads: [], not: OTHERS },
  { title: 'a command within the last word', lines: ['X=`cat conf/a.txt`'], reads: ['conf/a.txt'], not: OTHERS },
  {
    title: 'a command within the last argument',
    lines: ['echo $(cat conf/b.txt)'],
    reads: ['conf/b.txt'],
    not: OTHERS,
  },
  { title: 'a project at the top', lines: ['go build -o bin/x ./cmd/x'], reads: ['go.mod', 'internal/y/y.go'] },
  {
    title: 'a project of a flag',
    lines: ['npm --prefix app ci'],
    reads: ['app/package.json', 'app/src/main.x'],
    not: OTHERS,
  },
  { title: 'a project of one dash', lines: ['terraform -chdir=infra init'], reads: ['infra/main.tf'], not: OTHERS },
  {
    title: 'a project by its file',
    lines: ['cargo build --manifest-path app/Cargo.toml'],
    reads: ['app/src/main.x'],
    not: OTHERS,
  },
  { title: 'a project after cd', lines: ['cd app', 'npm ci'], reads: ['app/src/main.x'], not: OTHERS },
  { title: 'services of docker', lines: ['docker compose build'], reads: ['README.md'] },
  { title: 'an archive of git', lines: ['git archive -o /tmp/x.tar HEAD'], reads: ['README.md'] },
  {
    title: 'what is put onto the machine',
    lines: ['npm install -g x', 'go install x.org/y@v1', 'cargo install z', 'terraform version', 'git fetch'],
    reads: [],
    not: OTHERS,
  },
  { title: 'a module of Python', lines: ['python3 -m tools.gen'], reads: ['tools/gen.py'], not: OTHERS },
  {
    title: 'a playbook that a command runs',
    lines: ['ansible-playbook -i inv/hosts play/site.yml'],
    reads: ['play/site.yml', 'play/roles/r/tasks/main.yml', 'inv/hosts', 'inv/group_vars/all.yml'],
    not: OTHERS,
  },
  {
    title: 'paths from the folder of a playbook',
    lines: 'provisioner "ansible" {\n    playbook_file = "play/site.yml"\n  }',
    reads: ['assets/dir/x', 'keys/a.pub'],
    not: OTHERS,
  },
  {
    title: 'a script of PowerShell and what it reads',
    lines: ['& .\\\\tools\\\\build.ps1'],
    reads: ['tools/build.ps1', 'tools/lib.ps1', 'tools/m.psm1', 'conf/a.txt'],
    not: ['conf/b.txt', ...OTHERS],
  },
  {
    title: 'a batch file',
    lines: ['.\\\\tools\\\\build.cmd'],
    reads: ['tools/build.cmd', 'tools/lib.bat'],
    not: OTHERS,
  },
  {
    title: 'cd to the top, where commands start anyway',
    lines: ['tools/up.sh'],
    reads: ['tools/up.sh', 'conf/a.txt'],
    not: ['conf/b.txt', ...OTHERS],
  },
  {
    title: 'the folder above that of a script',
    lines: ['tools/root.sh'],
    reads: ['tools/root.sh', 'conf/a.txt'],
    not: OTHERS,
  },
  { title: 'the folder of a script behind links', lines: ['tools/self.sh'], reads: ['tools/data.bin'], not: OTHERS },
  {
    title: 'a known folder among what is unknown',
    lines: ['cat $A/conf/$F.txt'],
    reads: ['conf/a.txt'],
    not: ['conf/c.md', ...OTHERS],
  },
  {
    title: 'a here-document for a shell',
    lines: ["bash <<'E'\\ncat conf/a.txt\\nE"],
    reads: ['conf/a.txt'],
    not: OTHERS,
  },
  {
    title: 'a command in a here-document',
    lines: ['cat > /tmp/x <<E\\n"$(cat conf/a.txt)" \\nE'],
    reads: ['conf/a.txt'],
    not: OTHERS,
  },
  {
    title: 'a here-document as it is',
    lines: ["cat > /tmp/x <<'E'\\n$(cat conf/a.txt) README.md\\nE"],
    reads: [],
    not: ['conf/a.txt', ...OTHERS],
  },
  {
    title: 'what a trap runs',
    lines: ["trap 'cat conf/a.txt' EXIT"],
    reads: ['conf/a.txt'],
    not: ['conf/b.txt', ...OTHERS],
  },
  { title: 'what eval runs', lines: ["eval 'cat conf/a.txt'"], reads: ['conf/a.txt'], not: OTHERS },
  {
    title: 'profiles that a profile depends on',
    lines: 'provisioner "inspec" {\n    profile = "profile"\n  }',
    reads: ['profile/controls/a.rb', 'base/controls/b.rb'],
    not: OTHERS,
  },
];

describe('what a step of the host reads', () => {
  const folder = temporaryFolder();
  let repository: Checkout;
  before(() => {
    repository = createCheckout(join(folder, 'repository'), FILES);
  });

  for (const { title, lines, reads, not = [] } of KINDS) {
    test(title, async () => {
      const step =
        typeof lines === 'string'
          ? lines
          : `provisioner "shell-local" {\n    inline = [${lines.map((line) => `"${line.replaceAll('"', '\\"')}"`).join(', ')}]\n  }`;
      repository.write('packer/t.pkr.hcl', `source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  ${step}\n}\n`);
      const { files } = await recipeOf(repository.root, packerLeg({ template: 'packer/t.pkr.hcl' }));
      const counted = Object.keys(files.files);
      const all = counted.join(' ');
      for (const path of reads) assert.ok(counted.includes(path), `missed ${path}, of ${all}`);
      for (const path of not) assert.ok(!counted.includes(path), `counted ${path} for nothing`);
    });
  }
});

describe('a tool that reads its project', () => {
  const folder = temporaryFolder();
  for (const [command, isWide] of [
    ['npm run build', true],
    ['npm --prefix site run build', false],
    ['cd site && npm run build', false],
    ['npm --version', false],
  ] as const) {
    test(`${command}: ${isWide ? 'all of the repository, and it is told' : 'no more than its folder'}`, async () => {
      const template = `source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  provisioner "shell-local" {\n    inline = ["${command}"]\n  }\n}\n`;
      const repository = createCheckout(join(folder, command.replace(/\W/g, '-')), {
        'packer/t.pkr.hcl': template,
        'site/package.json': '{}',
        'other/x': 'x',
      });
      const read = await recipeOf(repository.root, packerLeg({ template: 'packer/t.pkr.hcl' }));
      assert.deepEqual(
        read.wide.map(({ file, line, text }) => [file, line, text.includes(command)]),
        isWide ? [['packer/t.pkr.hcl', 5, true]] : [],
      );
      assert.equal(Object.hasOwn(read.files.files, 'other/x'), isWide);
      assert.deepEqual(read.narrow, isWide ? ['packer/**'] : []);
    });
  }
});
