// Where a builder's own files go: into the bake's folder, however long its path is and whatever link leads to it.
import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

import { bakeFolderAt, createBakeFolder, removeBakeFolder } from '../../../src/bake/folder.ts';
import { isOurs } from '../../../src/providers/docker/sweep.ts';
import { temporaryFolderOf } from '../../../src/core/files/short-folder.ts';

function temporary(t: TestContext, ...below: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'bakehouse-folder-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, ...below);
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe('the folder of a bake', () => {
  for (const [what, below] of [
    ['a short', []],
    ['a long', ['home', 'x'.repeat(40), '_work', '_temp']],
  ] as const) {
    it(`holds what a builder writes in TMPDIR below ${what} path, and takes it along`, (t) => {
      const host = { temporary: temporary(t, ...below) };
      const folder = createBakeFolder(host);
      const { TMPDIR = '' } = temporaryFolderOf(folder.temporary);
      // A plugin of Packer adds up to 30 bytes to it for its socket.
      assert.ok(TMPDIR !== '' && Buffer.byteLength(TMPDIR) <= 75, TMPDIR);
      writeFileSync(join(TMPDIR, 'packer-shell1'), 'a password');
      assert.deepEqual(readdirSync(folder.temporary), ['packer-shell1']);
      // As the post step does, which knows the path alone.
      removeBakeFolder(bakeFolderAt(folder.path));
      assert.equal(existsSync(TMPDIR), false);
      assert.throws(() => lstatSync(TMPDIR), { code: 'ENOENT' });
      assert.deepEqual(readdirSync(join(host.temporary, 'bakehouse')), []);
    });
  }

  it('is told before it is there, so that a kill in between leaves none that nobody knows of', (t) => {
    const told: (readonly [path: string, isThere: boolean])[] = [];
    const folder = createBakeFolder({ temporary: temporary(t) }, ({ path }) => told.push([path, existsSync(path)]));
    assert.deepEqual(told, [[folder.path, false]]);
    assert.equal(existsSync(folder.path), true);
    removeBakeFolder(folder);
  });

  it('is told by where it really is, as docker tells a mount by the path that it was given', (t) => {
    const real = temporary(t, 'real');
    const link = join(temporary(t), 'link');
    symlinkSync(real, link);
    const folder = createBakeFolder({ temporary: link });
    const seenByPost = bakeFolderAt(join(real, 'bakehouse', readdirSync(join(real, 'bakehouse'))[0] ?? ''));
    const mounts = [join(folder.temporary, 'tmp1')];
    assert.equal(isOurs({ mounts }, seenByPost.temporary), true);
    removeBakeFolder(folder);
  });

  it('leaves a link of that name that is not its own', (t) => {
    const folder = createBakeFolder({ temporary: temporary(t, 'x'.repeat(60)) });
    const { TMPDIR = '' } = temporaryFolderOf(folder.temporary);
    assert.notEqual(TMPDIR, '');
    rmSync(TMPDIR);
    const victim = temporary(t);
    symlinkSync(victim, TMPDIR);
    t.after(() => rmSync(TMPDIR, { force: true }));
    assert.deepEqual(temporaryFolderOf(folder.temporary), {});
    removeBakeFolder(folder);
    assert.ok(lstatSync(TMPDIR).isSymbolicLink());
    assert.ok(existsSync(victim));
  });
});
