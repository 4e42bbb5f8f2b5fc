import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { createCheckout, packerLeg, recipeOf } from './checkout.ts';

const KINDS: readonly (readonly [title: string, hcl: string, doubts: readonly string[]])[] = [
  [
    'an answer of a server, in a step',
    'data "http" "x" { url = "https://example.com" }\nbuild {\n  sources = ["null.x"]\n  provisioner "shell" { inline = ["echo ${data.http.x.body}"] }\n}',
    ['data.http.x'],
  ],
  ['the same, in a source', 'source "null" "x" { ssh_host = data.http.h["body"] }\n', ['data.http.h']],
  ['of a plugin that is not known', 'source "null" "x" { ssh_host = data.ours-state.h.ip }\n', ['data.ours-state.h']],
  [
    'a channel of HCP',
    'source "null" "x" { ssh_host = data.hcp-packer-image.i.id }\nsource "null" "y" { ssh_host = data.hcp-packer-version.v.id }\n',
    ['data.hcp-packer-image.i', 'data.hcp-packer-version.v'],
  ],
  [
    'by locals of locals',
    'locals {\n  a = jsondecode(data.http.x.body)\n  b = local.a.v\n}\nsource "null" "x" { ssh_host = local.b }\n',
    ['data.http.x'],
  ],
  [
    'on one side of a condition',
    'variable "a" { default = true }\nsource "null" "x" { ssh_host = var.a ? "x" : data.http.x.body }\n',
    ['data.http.x'],
  ],
  [
    'items that a dynamic block goes through',
    'build {\n  dynamic "provisioner" {\n    for_each = jsondecode(data.http.x.body)\n    labels = ["shell"]\n    content { inline = ["echo ${provisioner.value}"] }\n  }\n}',
    ['data.http.x'],
  ],
  ['that nothing uses', 'data "http" "x" { url = "https://example.com" }\n', []],
  [
    'that only an unused local names',
    'locals { a = data.http.x.body }\nlocal "b" { expression = data.http.x.body }\n',
    [],
  ],
  ['an image, which is looked up as a base', 'source "null" "x" { ssh_host = data.amazon-ami.a.id }\n', []],
  [
    'of the template, of a program of the repository, of the commit',
    'source "null" "x" { ssh_host = "${data.null.a.output}${data.external.b.result}${data.git-commit.c.hash}" }\n',
    [],
  ],
  [
    'secrets, which count by name',
    'source "null" "x" { ssh_password = "${data.amazon-secretsmanager.a.value}${data.hcp-vault-secrets.b.value}" }\n',
    [],
  ],
];

describe('values of data sources', () => {
  const folder = temporaryFolder();
  for (const [index, [title, hcl, doubts]] of KINDS.entries()) {
    test(title, async () => {
      const { root } = createCheckout(join(folder, String(index)), { 'web/a.pkr.hcl': hcl });
      const { unread } = await recipeOf(root, packerLeg({}));
      assert.deepEqual([...new Set(unread.map(({ text }) => text))].sort(), doubts);
    });
  }
});
