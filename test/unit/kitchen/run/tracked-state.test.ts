import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { isStateTracked } from '../../../../src/kitchen/run/tracked-state.ts';
import { temporaryFolder } from '../../core/temporary-folder.ts';
import { createCheckout } from '../../recipe/checkout.ts';

const environment = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

describe('the state of an instance', () => {
  const { root, write } = createCheckout(join(temporaryFolder(), 'repository'), {
    '.kitchen/default-a.yml': 'server_id: i-theirs',
    'below/.kitchen/default-a.yml': 'server_id: i-theirs',
    'below/.kitchen/default-[b].yml': 'server_id: i-theirs',
  });
  write('.kitchen/default-b.yml', 'server_id: i-ours');
  write('below/.kitchen/default-b.yml', 'server_id: i-ours');

  test("is somebody's own where git tracks it, by its very name", async () => {
    assert.equal(await isStateTracked(root, 'default-a', environment), true);
    assert.equal(await isStateTracked(join(root, 'below'), 'default-a', environment), true);
    assert.equal(await isStateTracked(join(root, 'below'), 'default-[b]', environment), true);
    assert.equal(await isStateTracked(root, 'default-b', environment), false);
    assert.equal(await isStateTracked(join(root, 'below'), 'default-b', environment), false);
    assert.equal(await isStateTracked(root, 'default-*', environment), false);
  });

  test("is an earlier run's where there is no repository, or no git", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '.kitchen'));
    assert.equal(await isStateTracked(folder, 'default-a', environment), false);
    assert.equal(await isStateTracked(root, 'default-a', { ...environment, PATH: folder }), false);
  });
});
