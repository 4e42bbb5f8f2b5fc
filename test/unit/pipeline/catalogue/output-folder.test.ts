import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { outputFolder } from '../../../../src/pipeline/catalogue/output-folder.ts';

describe('where a catalogue comes to', () => {
  let root = '';
  let workspace = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'catalogue-output-')));
    workspace = join(root, 'workspace');
    mkdirSync(join(workspace, 'site'), { recursive: true });
    mkdirSync(join(root, 'outside'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is a folder of the workspace, there or not, also behind a link that stays inside', () => {
    assert.equal(outputFolder(workspace, 'catalogue'), join(workspace, 'catalogue'));
    assert.equal(outputFolder(workspace, 'site/a/b'), join(workspace, 'site/a/b'));
    symlinkSync('site', join(workspace, 'link'));
    assert.equal(outputFolder(workspace, 'link'), join(workspace, 'site'));
    assert.equal(outputFolder(workspace, 'link/new/catalogue'), join(workspace, 'site/new/catalogue'));
  });

  it('is nowhere else, whatever of its way is not there yet', () => {
    symlinkSync(join(root, 'outside'), join(workspace, 'link'));
    symlinkSync(join(root, 'nothing'), join(workspace, 'air'));
    symlinkSync('.', join(workspace, 'self'));
    for (const given of [
      '.',
      '..',
      '../outside',
      'link',
      'link/catalogue',
      'link/new/catalogue',
      'air',
      'air/x',
      'self',
    ])
      assert.throws(() => outputFolder(workspace, given), /"output" must name a folder inside the workspace/, given);
    writeFileSync(join(workspace, 'file'), '');
    assert.throws(() => outputFolder(workspace, 'file/catalogue'), /file" is no folder/);
  });

  it('is not in what Git keeps', () => {
    mkdirSync(join(workspace, '.git/hooks'), { recursive: true });
    symlinkSync('.git', join(workspace, 'link'));
    for (const given of ['.git', '.git/hooks', '.git/new', 'site/.git', 'site/.GIT/x', 'link/hooks'])
      assert.throws(() => outputFolder(workspace, given), /which is what Git keeps/, given);
    assert.equal(outputFolder(workspace, '.github/pages'), join(workspace, '.github/pages'));
  });
});
