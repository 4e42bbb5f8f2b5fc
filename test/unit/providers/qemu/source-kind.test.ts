import assert from 'node:assert/strict';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import type { SourceRequest } from '../../../../src/image/definition.ts';
import { qemuSource, sumIn } from '../../../../src/providers/qemu/source-kind.ts';
import { sampleAsker } from '../../image/sample-asker.ts';
import { createCheckout, packerLeg, recipeOf } from '../../recipe/checkout.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const SUM = 'a'.repeat(64);
const DEBIAN = 'https://cloud.debian.org/images/latest/debian-12.qcow2';

describe('the disk that a template starts from', () => {
  const root = realpathSync(temporaryFolder());
  const outside = realpathSync(temporaryFolder());
  writeFileSync(join(outside, 'base.qcow2'), 'base');
  const cases: readonly (readonly [what: string, hcl: string, expected: readonly SourceRequest[]])[] = [
    ['in the repository is a file of it', 'iso_url = "disks/base.qcow2"\niso_checksum = "none"', []],
    [
      'elsewhere, absolute',
      `iso_url = "${outside}/base.qcow2"\niso_checksum = "none"`,
      [{ of: 'qemu', disk: `${outside}/base.qcow2`, checksum: 'none' }],
    ],
    [
      'elsewhere, as a URL',
      `iso_url = "file://${outside}/base.qcow2"\niso_checksum = "none"`,
      [{ of: 'qemu', disk: `${outside}/base.qcow2`, checksum: 'none' }],
    ],
    [
      'out of the repository',
      'iso_url = "../base.qcow2"\niso_checksum = "none"',
      [{ of: 'qemu', disk: '../base.qcow2', checksum: 'none' }],
    ],
    [
      'of a server',
      `iso_url = "${DEBIAN}"\niso_checksum = "sha256:${SUM}"`,
      [{ of: 'qemu', disk: DEBIAN, checksum: `sha256:${SUM}` }],
    ],
    [
      'of several',
      `iso_urls = ["${DEBIAN}", "https://b/c"]\niso_checksum = var.sum`,
      [{ of: 'qemu', disk: DEBIAN, checksum: 'md5:1' }],
    ],
    ['that nobody can tell', 'iso_url = "${uuidv4()}"\niso_checksum = "none"', []],
  ];
  for (const [what, hcl, expected] of cases) {
    it(what, async () => {
      const text = `variable "sum" { default = "md5:1" }\nsource "qemu" "web" {\n${hcl}\n}\nbuild { sources = ["source.qemu.web"] }\n`;
      const checkout = createCheckout(join(root, what.replaceAll(/\W/g, '')), { 'web.pkr.hcl': text });
      const { bases } = await recipeOf(checkout.root, packerLeg({ template: 'web.pkr.hcl' }));
      assert.deepEqual(
        bases.map(({ request }) => request),
        expected,
      );
    });
  }

  it('in the repository counts by its content, whatever git says of it', async () => {
    const text =
      'source "qemu" "web" {\niso_url = "base.qcow2"\niso_checksum = "none"\n}\nbuild { sources = ["source.qemu.web"] }\n';
    const checkout = createCheckout(join(root, 'ignored'), { 'web.pkr.hcl': text, '.gitignore': '*.qcow2\n' });
    checkout.write('base.qcow2', 'one');
    const first = await recipeOf(checkout.root, packerLeg({ template: 'web.pkr.hcl' }));
    checkout.write('base.qcow2', 'two');
    assert.notEqual((await recipeOf(checkout.root, packerLeg({ template: 'web.pkr.hcl' }))).recipe, first.recipe);
  });
});

describe('what a disk is now', () => {
  const folder = realpathSync(temporaryFolder());
  const repository = join(folder, 'repository');
  mkdirSync(repository);
  writeFileSync(join(folder, 'base.qcow2'), 'base');
  const answers =
    (text: string, status = 200): typeof fetch =>
    async () =>
      new Response(text, { status });
  const ask = async (disk: string, checksum = 'none', fetched = answers(''), untrusted: string | null = null) =>
    await qemuSource(fetched).base({ of: 'qemu', disk, checksum }, sampleAsker({ repository, untrusted }));

  it('is the digest of a file', async () => {
    for (const disk of ['../base.qcow2', join(folder, 'base.qcow2')])
      assert.deepEqual(await ask(disk), { of: 'qemu', id: sha256('base'), name: disk });
  });

  it('is the checksum of a URL, its own or out of a list', async () => {
    assert.equal((await ask(DEBIAN, `SHA256:${SUM.toUpperCase()}`)).id, `sha256:${SUM}`);
    const list = answers(`${'b'.repeat(64)}  other.qcow2\n${SUM} *debian-12.qcow2\n`);
    assert.equal((await ask(DEBIAN, 'file:https://a/SHA256SUMS', list)).id, `sha256:${SUM}`);
  });

  const refused: readonly (readonly [what: string, asked: () => Promise<unknown>, message: RegExp])[] = [
    [
      'a URL without a checksum',
      () => ask(DEBIAN, 'none'),
      /nothing says what lies behind "https.*iso_checksum is "none"/,
    ],
    ['a file that is not there', () => ask('/nowhere/x'), /"\/nowhere\/x" cannot be read on this machine \(ENOENT\)/],
    ['a folder', () => ask(folder), /is no file/],
    ['a list without it', () => ask(DEBIAN, 'file:https://a/S', answers('x')), /has no sum of/],
    ['a list that is not there', () => ask(DEBIAN, 'file:https://a/S', answers('', 404)), /it answers 404/],
    ['a list without end', () => ask(DEBIAN, 'file:https://a/S', answers('x'.repeat(2_000_000))), /too long/],
    [
      'a server that an untrusted change names',
      () => ask(DEBIAN, 'file:https://a/S', answers(SUM), 'it comes of a fork'),
      /"https:\/\/a\/S" is not asked, since it comes of a fork/,
    ],
  ];
  for (const [what, asked, message] of refused) it(`refuses ${what}`, async () => assert.rejects(asked(), message));

  it('is on this machine only where it is the same', async () => {
    const source = qemuSource(answers(''));
    const asker = sampleAsker({ repository });
    const isHere = async (id: string, name: string) => source.isHere?.({ of: 'qemu', id, name }, asker);
    assert.equal(await isHere(sha256('base'), '../base.qcow2'), true);
    assert.equal(await isHere(sha256('other'), '../base.qcow2'), false);
    assert.equal(await isHere(sha256('base'), '/nowhere'), false);
    assert.equal(await isHere('sha512:x', DEBIAN), true);
  });
});

describe('sumIn', () => {
  const cases: readonly (readonly [text: string, expected: string | undefined])[] = [
    [`${SUM}  a.img`, `sha256:${SUM}`],
    [`${SUM} *./a.img\r`, `sha256:${SUM}`],
    [`SHA256 (a.img) = ${SUM}`, `sha256:${SUM}`],
    [`${'c'.repeat(128)}  a.img`, `sha512:${'c'.repeat(128)}`],
    [`${SUM}  b-a.img`, undefined],
    [`${'c'.repeat(50)}  a.img`, undefined],
    ['', undefined],
  ];
  for (const [text, expected] of cases) it(text.slice(0, 20), () => assert.equal(sumIn(text, 'a.img'), expected));
});
