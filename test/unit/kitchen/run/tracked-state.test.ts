import assert from 'node:assert/strict';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { stateTracking } from '../../../../src/kitchen/run/tracked-state.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { createCheckout } from '../../recipe/checkout.ts';

const environment = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

async function kindOf(root: string, instance: string, over: Readonly<Record<string, string>> = {}): Promise<string> {
  const tracking = await stateTracking(root, instance, { ...environment, ...over });
  return tracking.kind === 'unknown' ? `unknown: ${tracking.reason}` : tracking.kind;
}

function repository() {
  return createCheckout(join(temporaryFolder(), 'repository'), {
    '.kitchen/default-a.yml': 'server_id: i-theirs',
    'below/.kitchen/default-a.yml': 'server_id: i-theirs',
    'below/.kitchen/default-[b].yml': 'server_id: i-theirs',
  });
}

describe('the state of an instance', () => {
  const { root, write } = repository();
  write('.kitchen/default-b.yml', 'server_id: i-ours');
  write('below/.kitchen/default-b.yml', 'server_id: i-ours');

  test("is somebody's own where git tracks it, by its very name", async () => {
    assert.equal(await kindOf(root, 'default-a'), 'tracked');
    assert.equal(await kindOf(join(root, 'below'), 'default-a'), 'tracked');
    assert.equal(await kindOf(join(root, 'below'), 'default-[b]'), 'tracked');
    assert.equal(await kindOf(root, 'default-b'), 'untracked');
    assert.equal(await kindOf(join(root, 'below'), 'default-b'), 'untracked');
    assert.equal(await kindOf(root, 'default-*'), 'untracked');
  });

  test("is an earlier run's where there is no repository, with git and without", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.kitchen'));
    assert.equal(await kindOf(folder, 'default-a'), 'untracked');
    assert.equal(await kindOf(folder, 'default-a', { PATH: folder }), 'untracked');
  });

  test('is unknown in a repository where there is no git', async () => {
    const PATH = temporaryFolder();
    assert.equal(await kindOf(root, 'default-a', { PATH }), 'unknown: git is not on PATH');
    assert.equal(await kindOf(join(root, 'below'), 'default-b', { PATH }), 'unknown: git is not on PATH');
  });

  test("is unknown in another user's repository, which git does not read", async (t) => {
    if (process.getuid?.() !== 0) {
      t.skip('needs root, which may give a folder away');
      return;
    }
    const { root: theirs } = repository();
    for (const path of ['.', '.git', 'below']) chownSync(join(theirs, path), 4711, 4711);
    assert.match(await kindOf(theirs, 'default-a'), /^unknown: fatal: detected dubious ownership/);
    assert.match(await kindOf(join(theirs, 'below'), 'default-b'), /^unknown: fatal: detected dubious ownership/);
    // What the machine's own configuration allows is read.
    const configuration = join(temporaryFolder(), 'gitconfig');
    writeFileSync(configuration, `[safe]\n\tdirectory = ${theirs}\n`);
    assert.equal(await kindOf(theirs, 'default-a', { GIT_CONFIG_GLOBAL: configuration }), 'tracked');
  });

  test('is unknown where the index, or the repository that .git names, is broken', async () => {
    const broken = repository();
    broken.write('.git/index', 'no index');
    assert.match(await kindOf(broken.root, 'default-a'), /^unknown: .*(?:index|signature)/);
    const moved = temporaryFolder();
    writeFileSync(join(moved, '.git'), 'gitdir: /nowhere/.git/worktrees/here\n');
    assert.match(await kindOf(moved, 'default-a'), /^unknown: fatal: not a git repository: /);
  });

  test('is unknown where another repository is set that is none', async () => {
    assert.match(await kindOf(temporaryFolder(), 'default-a', { GIT_DIR: '/nowhere/.git' }), /^unknown: fatal: /);
  });
});
