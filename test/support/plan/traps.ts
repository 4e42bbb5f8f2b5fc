import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { commitAll, git } from './repository.ts';

/** A repository in which everything that anybody may run leaves a mark. */
export interface Traps {
  /** The marks that were left, by the name of the trap. */
  readonly sprung: () => readonly string[];
}

const HOOKS = ['post-checkout', 'post-index-change', 'pre-commit', 'reference-transaction', 'fsmonitor-watchman'];
const PROGRAMS = ['git', 'docker', 'packer', 'node', 'ssh', 'sh', 'aws', 'git-remote-ext', 'npm', 'kitchen'];

/**
 * Fills a folder with a repository that wants to run something: programs in the way, git's settings and hooks, templates,
 * scripts, package managers.
 * @param marks an empty folder outside of it
 */
export function layTraps(folder: string, marks: string, hasLazyTree: boolean): Traps {
  const trap = (name: string): string => `touch ${join(marks, name)}`;
  const write = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), mode);
  };
  const program = (path: string, name: string): void => write(path, `#!/bin/sh\n${trap(name)}\nexit 0\n`, 0o755);

  write(
    'bakehouse.yml',
    `version: 1
images:
  base: { packer: { template: base.pkr.hcl, vars: { content: "\`${trap('manifest')}\`$(${trap('manifest')})" }, version: ">= 1.0" } }
  data: { packer: { template: data } }
  legacy: { packer: { template: legacy.json } }
  web:
    from: base
    dockerfile: { file: web/Dockerfile }
    verify: { script: { run: ./verify.sh, report: out.xml } }
  ghost: { source: { id: "--help" }, dockerfile: { file: web/Dockerfile, platform: "-x/amd64" } }
`,
  );
  write(
    'base.pkr.hcl',
    `packer {
  required_plugins {
    evil = {
      version = ">= 1.0.0"
      source  = "github.com/acme/evil"
    }
  }
}
variable "content" {
  type    = string
  default = "x"
}
source "file" "x" {
  content = var.content
  target  = "out"
}
build {
  sources = ["source.file.x"]
  provisioner "shell-local" {
    inline = ["${trap('shell-local')}"]
  }
  post-processor "shell-local" {
    inline = ["${trap('post-processor')}"]
  }
}
`,
  );
  write(
    'data/x.pkr.hcl',
    `data "external" "x" {
  program = ["sh", "-c", "${trap('data-source')}"]
}
source "file" "x" {
  content = data.external.x.result
  target  = "out"
}
build {
  sources = ["source.file.x"]
}
`,
  );
  write(
    'legacy.json',
    JSON.stringify({
      variables: { x: `{{env \`HOME\`}}{{user \`${trap('legacy')}\`}}` },
      builders: [{ type: 'file', content: 'x', target: 'out' }],
      provisioners: [{ type: 'shell-local', command: trap('legacy') }],
    }),
  );
  write('web/Dockerfile', `# syntax=evil.example.org/frontend:1\nFROM base\nRUN ${trap('dockerfile')}\nCOPY . /\n`);
  write('package.json', JSON.stringify({ scripts: { preinstall: trap('npm'), prepare: trap('npm') } }));
  write(
    '.npmrc',
    `ignore-scripts=false\nscript-shell=${join(folder, 'verify.sh')}\nnode-options=--require ./trap.cjs\n`,
  );
  write('trap.cjs', `require('node:fs').writeFileSync(${JSON.stringify(join(marks, 'required'))}, '');\n`);
  write('.envrc', `${trap('envrc')}\n`);
  write('Makefile', `all:\n\t${trap('make')}\n`);
  program('verify.sh', 'verify');
  program('packer.d/plugins/packer-plugin-evil', 'plugin');
  for (const name of PROGRAMS) program(name, `program-${name}`);
  for (const name of HOOKS) program(`hooks/${name}`, `hook-${name}`);
  write('.gitattributes', '* filter=evil diff=evil merge=evil\n*.hcl working-tree-encoding=UTF-8\n');
  write('cold/file', 'not here\n');
  commitAll(folder);
  if (hasLazyTree) layLazyTree(folder);

  // What a step before could have written, or an unpacked archive brings along.
  for (const name of HOOKS) program(`.git/hooks/${name}`, `hook-${name}`);
  const settings = {
    'core.fsmonitor': join(folder, 'hooks/fsmonitor-watchman'),
    'core.hooksPath': join(folder, 'hooks'),
    'core.pager': trap('pager'),
    'core.editor': trap('editor'),
    'core.sshCommand': trap('ssh'),
    'core.askPass': join(folder, 'verify.sh'),
    'core.alternateRefsCommand': trap('alternates'),
    'core.gitProxy': trap('proxy'),
    'core.untrackedCache': 'true',
    'pager.ls-files': trap('pager'),
    'alias.ls-files': `!${trap('alias')}`,
    'diff.external': trap('diff'),
    'diff.evil.textconv': trap('textconv'),
    'filter.evil.clean': trap('filter'),
    'filter.evil.smudge': trap('filter'),
    'filter.evil.process': trap('filter'),
    'filter.evil.required': 'true',
    'credential.helper': `!${trap('credential')}`,
    'gpg.program': join(folder, 'verify.sh'),
    'remote.origin.url': `ext::sh -c ${trap('remote').replaceAll(' ', '% ')}`,
    'remote.origin.promisor': 'true',
    'remote.origin.partialclonefilter': 'blob:none',
    'protocol.ext.allow': 'always',
  };
  for (const [name, value] of Object.entries(settings)) git(folder, 'config', name, value);
  return { sprung: () => (existsSync(marks) ? readdirSync(marks).sort() : []) };
}

/** A folder that the index has only as a tree, and whose tree is left to be fetched: who lists the files asks the remote. */
function layLazyTree(folder: string): void {
  git(folder, 'sparse-checkout', 'init', '--cone', '--sparse-index');
  git(folder, 'sparse-checkout', 'set', 'data', 'hooks', 'packer.d', 'web');
  const tree = git(folder, 'rev-parse', 'HEAD:cold');
  rmSync(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)), { force: true });
}
