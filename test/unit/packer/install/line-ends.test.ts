// Files with the line ends of Windows mean what they mean with those of every other system.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { readLockfile } from '../../../../src/packer/install/lockfile.ts';
import { versionOfFile } from '../../../../src/packer/install/version-file.ts';
import { readVarFile } from '../../../../src/packer/run/var-file.ts';
import { readDockerfile } from '../../../../src/recipe/dockerfile/dockerfile.ts';
import { readIgnore } from '../../../../src/recipe/dockerfile/ignore.ts';
import { readTemplate } from '../../../../src/recipe/template/template-reader.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const folder = temporaryFolder();

const HCL = `packer {
  required_version = ">= 1.9"
}
variable "motd" {
  type    = string
  default = <<-END
    Hello
  END
}
source "docker" "base" {
  image = "debian:bookworm" # a comment
}
build {
  sources = ["source.docker.base"]
  provisioner "shell" {
    script = "install.sh"
  }
}
`;
const LEGACY =
  '{\n  "variables": { "a": "b" },\n  "builders": [{ "type": "file", "content": "x", "target": "out" }]\n}\n';
const DOCKERFILE = 'ARG BASE\nFROM $BASE\nCOPY a.txt \\\n  b.txt /srv/\nRUN <<END\necho hi\nEND\n';
const IGNORE = '# a comment\nout\n!out/keep\n*.log\n';
const LOCK = `version: 1\npacker:\n  version: 1.16.0\n  platforms:\n    linux_amd64:\n      sha256: ${'a'.repeat(64)}\n`;

/** What a file says, wherever its lines stand. */
function readLock(text: string): unknown {
  const path = join(folder, 'packer.lock.yml');
  writeFileSync(path, text);
  return readLockfile(path, 'packer.lock.yml');
}

async function readVars(name: string, text: string): Promise<unknown> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return readVarFile(path, name, { kind: 'hcl2', variables: [] });
}

/** The bytes themselves are kept, and a here-document has the ends of its lines: those are other values. */
function meaning(value: unknown): string {
  return JSON.stringify(value, (name, one: unknown) =>
    name === 'text' || name === 'bytes' ? undefined : typeof one === 'string' ? one.replaceAll('\r', '') : one,
  );
}

const readers: readonly (readonly [what: string, text: string, read: (text: string) => unknown])[] = [
  ['a template in HCL', HCL, (text) => readTemplate([{ path: 'base.pkr.hcl', text }], 'hcl2')],
  ['a template in JSON', LEGACY, (text) => readTemplate([{ path: 'base.json', text }], 'json')],
  ['a Dockerfile', DOCKERFILE, (text) => readDockerfile(text, new Map([['BASE', 'debian']]))],
  [
    'a .dockerignore',
    IGNORE,
    (text) => ['out', 'out/keep', 'x.log', 'a'].map((path) => [path, readIgnore(text)(path)]),
  ],
  ['a lockfile', LOCK, readLock],
  ['a file of a version', '1.16.0\n', (text) => versionOfFile('.packer-version', text)],
  ['variables in HCL', 'a = "b"\nc = 1\n', (text) => readVars('v.pkrvars.hcl', text)],
  ['variables in JSON', '{\n "a": "b"\n}\n', (text) => readVars('v.json', text)],
  ['variables in YAML', 'a: b\nlist:\n  - 1\n', (text) => readVars('v.yml', text)],
  ['variables line by line', '# comment\na=b\nc="d"\n', (text) => readVars('v.config', text)],
];

describe('line ends of Windows', () => {
  for (const [what, text, read] of readers) {
    it(`say nothing in ${what}`, async () => {
      const found = await read(text);
      assert.equal(meaning(await read(text.replaceAll('\n', '\r\n'))), meaning(found));
      assert.notEqual(meaning(found), '{}');
    });
  }
});
