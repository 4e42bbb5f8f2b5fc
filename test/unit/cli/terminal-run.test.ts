import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { findWorkspace, withFlags } from '../../../src/cli/terminal-run.ts';
import { InputError, UserError } from '../../../src/core/errors.ts';
import { temporaryFolder } from '../../support/plan/repository.ts';

const write = (...path: string[]): void => {
  const file = join(...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
};

describe('findWorkspace', () => {
  it('is the nearest folder with a manifest, up to the root of the repository', async (t) => {
    const root = await temporaryFolder(t);
    mkdirSync(join(root, 'repo', '.git'), { recursive: true });
    for (const path of ['repo/bakehouse.yml', 'repo/apps/bakehouse.yml', 'repo/apps/web/deep/x', 'repo/base/x']) {
      write(root, path);
    }
    assert.equal(findWorkspace(join(root, 'repo/apps/web/deep')), join(root, 'repo/apps'));
    assert.equal(findWorkspace(join(root, 'repo/apps')), join(root, 'repo/apps'));
    assert.equal(findWorkspace(join(root, 'repo/base')), join(root, 'repo'));
  });

  it('never leaves the repository, nor a folder that is in none', async (t) => {
    const root = await temporaryFolder(t);
    write(root, 'bakehouse.yml');
    write(root, 'repo/.git');
    write(root, 'repo/sub/x');
    write(root, 'plain/sub/x');
    assert.equal(findWorkspace(join(root, 'repo/sub')), join(root, 'repo/sub'));
    assert.equal(findWorkspace(join(root, 'plain/sub')), join(root, 'plain/sub'));
  });

  it('leaves an IMAGES.json to the folder that one stands in: its paths are those of its repository', async (t) => {
    const root = await temporaryFolder(t);
    mkdirSync(join(root, '.git'));
    write(root, 'IMAGES.json');
    write(root, 'docker/x');
    assert.equal(findWorkspace(join(root, 'docker')), join(root, 'docker'));
  });
});

describe('what is wrong with inputs, on a terminal', () => {
  it('names them as flags, each of several, and nothing else that is quoted', () => {
    const said = (text: string): string => withFlags(new UserError(text), []);
    assert.equal(
      said('Inputs "queue" and "dead-queue" are both "builds".'),
      '--queue and --dead-queue are both "builds".',
    );
    assert.equal(
      said('Give the input "plan" "a.json", or inputs "only", "except" or "leg".'),
      'Give --plan "a.json", or --only, --except or --leg.',
    );
    assert.equal(said('The image "web" is gone.'), 'The image "web" is gone.');
    const missing = (text: string): string => withFlags(new InputError(text), ['plan', 'key', 'repo']);
    assert.equal(missing('"plan" or the input "key" is missing.'), '--plan or --key is missing.');
    assert.equal(
      missing('Input "repo" must be owner/name, but was "acme".'),
      '--repo must be owner/name, but was "acme".',
    );
    assert.equal(missing('There is no remote "origin".'), 'There is no remote "origin".');
  });
});
