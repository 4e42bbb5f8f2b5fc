import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';

import { sha256 } from '../../../../src/core/files/files.ts';
import { UserError } from '../../../../src/core/errors.ts';
import { besidePath, lookUpBeside, writeBeside } from '../../../../src/providers/file/beside.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';

const key = `bk2-${'k'.repeat(40)}`;

describe('the record beside an image that is files', () => {
  const folder = temporaryFolder();
  const fileOf = (path: string, text: string): { path: string; size: number; sha256: string } => {
    writeFileSync(join(folder, path), text);
    return { path, size: text.length, sha256: sha256(text) };
  };
  const rewrite = (change: (record: Record<string, unknown>) => unknown): void => {
    const path = besidePath(folder, 'disk.img');
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  };
  const image = {
    key,
    recipe: null,
    build: 'qemu.web',
    id: 'sha256:whole',
    created: '2026-11-21T10:00:00.000Z',
    run: '7',
    packer: '1.14.2',
  };

  beforeEach(() => {
    rmSync(besidePath(folder, 'other.img'), { force: true });
    const files = [fileOf('disk.img', 'the disk'), fileOf('disk.vars', 'the variables')];
    writeBeside(folder, { ...image, files, verified: false });
  });

  it('gives the image back as it was', async () => {
    assert.equal(besidePath(folder, 'disk.img'), join(folder, 'disk.img.bakehouse.json'));
    const files = [
      { path: 'disk.img', size: 8, sha256: sha256('the disk') },
      { path: 'disk.vars', size: 13, sha256: sha256('the variables') },
    ];
    const { key: _, recipe: __, run: ___, ...kept } = image;
    const rest = { provider: 'file', account: null, region: 'local', digests: {}, tags: [], runId: '7' };
    assert.deepEqual(await lookUpBeside(folder, ['disk.img'], key), {
      kind: 'found',
      images: [{ ...kept, ...rest, files, verified: false }],
    });
  });

  it('is found by the same path written in another way', async () => {
    for (const path of ['./disk.img', join(folder, 'disk.img')]) {
      assert.equal((await lookUpBeside(folder, [path], key)).kind, 'found', path);
    }
  });

  it('is written anew when the tests have passed', async () => {
    writeBeside(folder, { ...image, files: [fileOf('disk.img', 'the disk')], verified: true });
    const found = await lookUpBeside(folder, ['disk.img'], key);
    assert.equal(found.kind === 'found' && found.images[0]?.verified, true);
  });

  for (const [what, spoil, reason] of [
    ['nothing is recorded', () => rmSync(besidePath(folder, 'disk.img')), null],
    [
      'a byte differs',
      () => writeFileSync(join(folder, 'disk.img'), 'the dish'),
      'disk.img has changed since it was baked',
    ],
    [
      'the size differs',
      () => writeFileSync(join(folder, 'disk.vars'), ''),
      'disk.vars has changed since it was baked',
    ],
    ['a file is gone', () => rmSync(join(folder, 'disk.vars')), 'disk.vars is missing'],
    ['the key differs', () => rewrite((record) => ({ ...record, key: 'bk2-other' })), 'disk.img is of another key'],
    [
      'the record is cut',
      () => writeFileSync(besidePath(folder, 'disk.img'), '{"schema'),
      'the record beside disk.img is not JSON',
    ],
    [
      'the record is of a later form',
      () => rewrite((record) => ({ ...record, schema: 'bakehouse/file/2' })),
      'the record beside disk.img is none of ours',
    ],
    [
      'the record was renamed with another file',
      () => rewrite((record) => ({ ...record, files: [fileOf('other.img', 'x')] })),
      'the record beside disk.img is of another file',
    ],
    [
      'the record leads elsewhere',
      () =>
        rewrite((record) => ({
          ...record,
          files: [fileOf('disk.img', 'x'), { path: '../../etc/passwd', size: 1, sha256: sha256('') }],
        })),
      'the record names ../../etc/passwd, which is outside the working directory',
    ],
  ] as const) {
    it(`does not count when ${what}`, async () => {
      spoil();
      assert.deepEqual(await lookUpBeside(folder, ['disk.img'], key), { kind: 'missing', reason });
    });
  }

  it('counts for a leg of two images only with that of the other', async () => {
    const expected = { kind: 'missing', reason: 'other.img has no record beside it' };
    assert.deepEqual(await lookUpBeside(folder, ['disk.img', 'other.img'], key), expected);
    writeBeside(folder, { ...image, build: 'qemu.b', files: [fileOf('other.img', 'b')], verified: false });
    const found = await lookUpBeside(folder, ['disk.img', 'other.img'], key);
    assert.deepEqual(found.kind === 'found' && found.images.map(({ build }) => build), ['qemu.web', 'qemu.b']);
  });

  it('finds nothing for a leg of no files', async () => {
    assert.deepEqual(await lookUpBeside(folder, [], key), { kind: 'missing', reason: null });
  });

  it('is not written outside the working directory', () => {
    const files = [{ path: '../x', size: 1, sha256: sha256('') }];
    assert.throws(() => writeBeside(folder, { ...image, files, verified: false }), UserError);
  });
});
