import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';

import { temporaryFolder } from '../core/temporary-folder.ts';
import { type Checkout, createCheckout, packerLeg, recipeOf } from './checkout.ts';

const legacy = (more: object): string => JSON.stringify({ builders: [{ type: 'file', ...more }] });

const HCL = `variable "target" {
  default = "out.img"
}
source "file" "image" {
  source = "seed.txt"
  target = var.target
}
build {
  sources = ["source.file.image"]
  post-processor "manifest" {
    output = "out/manifest.json"
  }
}
`;

/** Templates that write files which lie there of an earlier bake: what each of them then counts of those. */
const CASES = [
  ['the target of the file builder', legacy({ target: 'out.img' }), {}, []],
  ['one that a variable names', HCL, {}, ['seed.txt']],
  // Then nothing is written where the default says, and nothing is read there.
  ['one that the leg names', HCL, { target: 'out.bin' }, ['seed.txt']],
  [
    'what qemu writes of a guest',
    'source "qemu" "x" {\n  qemuargs = [["-serial", "file:out.img"], ["-chardev", "file,id=c,path=out.bin"], ["-drive", "file=seed.txt,if=virtio"]]\n}\nbuild {\n  sources = ["source.qemu.x"]\n}\n',
    {},
    ['seed.txt'],
  ],
  ['in another folder', legacy({ target: './out/manifest.json' }), {}, []],
  [
    'one that is written within the build',
    'source "file" "x" {}\nbuild {\n  source "source.file.x" {\n    target = "out.img"\n  }\n}\n',
    {},
    [],
  ],
  ['one that is read, too', legacy({ target: 'out.img', source: 'out.img' }), {}, ['out.img']],
  [
    'one that a provisioner reads',
    `${HCL.slice(0, -2)}  provisioner "file" {\n    source      = "out/manifest.json"\n    destination = "/"\n  }\n}\n`,
    {},
    ['out/manifest.json', 'seed.txt'],
  ],
  ['a file of another builder', '{"builders": [{"type": "null", "target": "out.img"}]}', {}, ['out.img']],
  [
    'where a file provisioner puts it',
    'source "null" "x" {}\nbuild {\n  sources = ["null.x"]\n  provisioner "file" {\n    target = "out.img"\n  }\n}\n',
    {},
    ['out.img'],
  ],
] as const;

describe('files that a build makes', () => {
  const folder = temporaryFolder();
  let repository: Checkout;
  before(() => {
    repository = createCheckout(join(folder, 'repository'), {
      'seed.txt': 'x',
      ...Object.fromEntries(
        CASES.map(([, text], index) => [text.startsWith('{') ? `t/${index}.json` : `t/${index}.pkr.hcl`, text]),
      ),
    });
    for (const made of ['out.img', 'out.bin', 'out/manifest.json']) repository.write(made, 'of an earlier bake');
  });

  for (const [index, [what, text, vars, counted]] of CASES.entries()) {
    test(what, async () => {
      const template = text.startsWith('{') ? `t/${index}.json` : `t/${index}.pkr.hcl`;
      const { files } = await recipeOf(repository.root, packerLeg({ template, vars }));
      const others = Object.keys(files.files).filter((path) => !path.startsWith('t/'));
      assert.deepEqual(others, counted);
    });
  }
});
